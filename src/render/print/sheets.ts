import { readdir, readFile } from 'node:fs/promises';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { transform } from '../saxon.js';
import { type Fault, typeset } from './engine.js';
import { type PrintOptions, standards, templateSettings } from './settings.js';

/** Where the templates lie: a folder that is shipped. */
const templates = new URL('../../../print/', import.meta.url);

/** A document by itself as a PDF: xslt/print.xsl and print/document.typ. Nothing comes back where the template is at fault. */
export async function renderSheets(
  document: TeiDocument,
  name: string,
  options: PrintOptions & { readonly interface?: string | undefined },
  report: Report,
): Promise<Uint8Array | undefined> {
  const parameters = { name, interface: options.interface ?? '' };
  const { principal } = await transform('print', document.xml, parameters, report, document.file);
  return await setPages(principal, 'document', document, options, report);
}

/** Sets what xslt/print.xsl made, by acta's template or the edition's own. */
export async function setPages(
  data: string,
  kind: 'document' | 'book',
  document: Pick<TeiDocument, 'file' | 'xml'>,
  options: PrintOptions,
  report: Report,
): Promise<Uint8Array | undefined> {
  const { template, purpose = 'reading', faces } = options;
  const standard = standards[purpose];
  if (template && !isAlone(template, report)) return undefined;
  const outcome = await typeset({
    files: {
      ...(await shippedTemplates()),
      ...(template && { [ownTemplate]: template.typ }),
      'main.typ': `#include "${template ? ownTemplate : 'edition.typ'}"\n${purpose === 'archive-tei' ? attach : ''}`,
      'data.xml': data,
      'settings.json': templateSettings(options, kind),
      ...(purpose === 'archive-tei' && { 'source.xml': document.xml }),
    },
    main: 'main.typ',
    tagged: purpose !== 'press',
    ...(standard !== undefined && { standard }),
    ...(faces && { faces }),
  });
  if ('pdf' in outcome) return outcome.pdf;
  for (const fault of outcome.faults) reportFault(fault, template?.file, document.file, report);
  return undefined;
}

const ownTemplate = 'own-template.typ';

/** Whether a template loads no package: Typst would ask the network for it. */
function isAlone({ file, typ }: NonNullable<PrintOptions['template']>, report: Report): boolean {
  const named = /"@[\w-]+\/[\w-]+:[\d.]+/.exec(typ);
  if (!named) return true;
  const before = typ.slice(0, named.index).split('\n');
  const message = `this template loads the package ${named[0].slice(1)}, for which the network would be asked; copy what you need of it into the template`;
  report.add('print/packages', message, {
    place: { file, line: before.length, column: before.at(-1)!.length + 1 },
  });
  return false;
}

const attach = `#pdf.attach("source.xml", read("source.xml", encoding: none), relationship: "source", mime-type: "application/tei+xml", description: "TEI")\n`;

function reportFault(
  { message, file, line, column }: Fault,
  own: string | undefined,
  document: string,
  report: Report,
): void {
  if (own !== undefined && file === ownTemplate) {
    report.add(
      'print/template',
      `Typst says of this template: ${message}; mend it, or take "template" out of edition.yaml`,
      {
        place: { file: own, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
      },
    );
    return;
  }
  const unset = /the text `(?<text>[^`]*)` could not be displayed/.exec(message)?.groups?.['text'];
  if (unset !== undefined) {
    report.add(
      'print/standard',
      `no face at hand has ${unset}, which this kind of PDF must show; name a font that has it`,
      {
        place: { file: document },
      },
    );
    return;
  }
  if (own !== undefined || / error: /.test(message)) {
    report.add('print/standard', `this document cannot be made into such a PDF: ${message}; make one without --pdf`, {
      place: { file: document },
    });
    return;
  }
  throw new Error(
    `the templates of print failed on ${document}: ${message}${file === undefined ? '' : ` (${file}:${line}:${column})`}`,
  );
}

let reading: Promise<Readonly<Record<string, string>>> | undefined;

function shippedTemplates(): Promise<Readonly<Record<string, string>>> {
  reading ??= readdir(templates).then(async (names) =>
    Object.fromEntries(
      await Promise.all(
        names
          .filter((name) => name.endsWith('.typ'))
          .map(async (name) => [name, await readFile(new URL(name, templates), 'utf8')] as const),
      ),
    ),
  );
  return reading;
}
