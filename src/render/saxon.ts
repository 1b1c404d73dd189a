import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type Saxon from 'saxon-js';
import { catalogue } from '../diagnostics/catalogue.js';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';

// By require: an import has Node look for export names in SaxonJS's 1.5 MB first, which takes longer than loading it.
// On first use, since what only encodes needs none of it.
let loaded: typeof Saxon | undefined;
function saxon(): typeof Saxon {
  loaded ??= createRequire(import.meta.url)('saxon-js') as typeof Saxon;
  return loaded;
}

const shipped = new URL('../../dist/xslt/', import.meta.url);

/** Error codes of acta's stylesheets live in namespaces named after the diagnostic's topic: `Q{urn:acta:render}unknown-element`. */
const diagnosticName = /^Q\{urn:acta:(?<topic>[a-z-]+)\}(?<finding>[a-z-]+)$/;

/** What a transformation made: its principal result and the documents of `xsl:result-document`, by `href`. */
export interface Transformed {
  readonly principal: string;
  readonly documents: ReadonlyMap<string, string>;
}

/** A stylesheet failed on a document it should have been able to read: our fault, with the place in the stylesheet. */
export class StylesheetFault extends Error {
  override readonly name = 'StylesheetFault';

  constructor(stylesheet: string, file: string, cause: unknown) {
    const { message, code, xsltModule, xsltLineNr } = cause as Record<string, unknown>;
    const place = xsltModule ? ` (${xsltModule}:${xsltLineNr})` : '';
    super(`${stylesheet}.xsl failed on ${file}${place}: ${code ? `${code}: ` : ''}${message}`, { cause });
  }
}

/**
 * Runs the compiled stylesheet `dist/xslt/<stylesheet>.sef.json` on XML text that passed the gate (SaxonJS's own parser
 * is no gate). Whole numbers among the parameters arrive as `xs:integer`. Nothing is written to disk: result documents
 * come back by their `href`. An `xsl:message` whose error code is `Q{urn:acta:<topic>}<finding>` becomes the diagnostic
 * `<topic>/<finding>` about `file`; its content is `<finding xpath="..." actual="...">message</finding>`, in no
 * namespace. `compiled` is run instead, where the stylesheet was compiled with templates of the user's own. Anything else that a stylesheet signals throws a `StylesheetFault`.
 */
export async function transform(
  stylesheet: string,
  xml: string,
  parameters: Readonly<Record<string, string | number | boolean>>,
  report: Report,
  file: string,
  compiled?: string,
): Promise<Transformed> {
  const stylesheetInternal = compiled === undefined ? await load(stylesheet) : parsed(compiled);
  const documents = new Map<string, string>();
  const faults: unknown[] = [];
  try {
    const { principalResult } = saxon().transform(
      {
        stylesheetInternal,
        sourceText: xml,
        destination: 'serialized',
        stylesheetParams: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, atomic(value)])),
        deliverResultDocument: () => ({
          destination: 'serialized',
          save: (href, value) => documents.set(href, value),
        }),
        deliverMessage: (content, code) => {
          if (!deliver(content, String(code), report, file)) faults.push({ message: text(content, '/'), code });
        },
        logLevel: -1,
      },
      'sync',
    );
    if (faults.length > 0) throw faults[0];
    hideComponents(stylesheetInternal);
    return { principal: principalResult, documents };
  } catch (cause) {
    throw new StylesheetFault(stylesheet, file, cause);
  }
}

/** An element of a compiled stylesheet. */
interface Compiled {
  readonly N: string;
  readonly C?: readonly Compiled[];
}

/**
 * For each transformation SaxonJS looks for packages through all elements of the compiled stylesheet, which takes longer than a short
 * document. There is one, at the top; so once SaxonJS has read a stylesheet, that search is not led into its components.
 */
function hideComponents(stylesheet: object): void {
  for (const { N, C } of (stylesheet as Compiled).C ?? []) if (N === 'co' && C) Object.assign(C, { forEach: () => {} });
}

const cache = new Map<string, Promise<object>>();

/** The compiled stylesheet, read once in the life of the process. */
function load(stylesheet: string): Promise<object> {
  let loading = cache.get(stylesheet);
  if (!loading) {
    loading = readFile(new URL(`${stylesheet}.sef.json`, shipped), 'utf8').then(JSON.parse);
    cache.set(stylesheet, loading);
  }
  return loading;
}

let own: { readonly text: string; readonly stylesheet: object } | undefined;

/** A stylesheet with templates of the user's own, the last one that was asked for. */
function parsed(text: string): object {
  if (own?.text !== text) own = { text, stylesheet: JSON.parse(text) as object };
  return own.stylesheet;
}

function atomic(value: string | number | boolean): unknown {
  return Number.isInteger(value) ? saxon().atom(value, 'integer') : value;
}

/** Adds the finding that a message carries to the report; false when the message is not one of acta's findings. */
function deliver(content: object, code: string, report: Report, file: string): boolean {
  const { topic, finding } = diagnosticName.exec(code)?.groups ?? {};
  const name = `${topic}/${finding}`;
  if (!Object.hasOwn(catalogue, name)) return false;
  const xpath = text(content, '*/@xpath');
  const actual = text(content, '*/@actual');
  report.add(name as DiagnosticCode, text(content, '*'), {
    place: { file, ...(xpath && { xpath }) },
    ...(actual && { actual }),
  });
  return true;
}

function text(content: object, path: string): string {
  return String(saxon().XPath.evaluate(`normalize-space(string-join(${path}))`, content));
}
