import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Run, readRuns } from './runs.js';

/** One citation to be put into words. */
export interface Citation {
  /** Name of a CSL style among those beside this module's stylesheets, e.g. `chicago-note`. */
  readonly style: string;
  /** An entry of a Hayagriva library, as `xslt/citation/hayagriva.xsl` writes it. */
  readonly entry: object;
  /** Where in the document, e.g. `sp. 2`. */
  readonly locator?: string;
}

/** Where the styles lie; also the only folder that the processor could read, though nothing asks it to. */
const styles = new URL('../../../xslt/citation/styles/', import.meta.url);

/** Citations in one run of the processor: its memory grows with their number, some 30 MB for these. */
const batch = 400;

/**
 * The program that Typst runs. It is always the same: texts reach it as data in `sys.inputs`, never as markup. The
 * processor wants a list for its citations to point to, so there is one, and nobody reads it.
 */
const program = `
#for citation in json(bytes(sys.inputs.citations)) {
  let style = bytes(sys.inputs.at(citation.style))
  html.elem("p", attrs: (class: "reference"), if "locator" in citation {
    cite(label(citation.key), style: style, supplement: citation.locator)
  } else {
    cite(label(citation.key), style: style)
  })
}
#bibliography(bytes(sys.inputs.library), title: none, style: bytes(sys.inputs.list))
`;

const list = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>list</title><id>urn:acta:citation:list</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="citation-number"/></layout></citation>
<bibliography><layout><text variable="citation-number"/></layout></bibliography>
</style>`;

/**
 * Puts citations into words by their CSL styles, in the order given, with the CSL processor inside Typst. A few hundred
 * take hardly longer than one. Nothing is read but the styles; what the processor refuses is our fault and throws.
 */
export async function formatCitations(citations: readonly Citation[]): Promise<readonly (readonly Run[])[]> {
  if (citations.length === 0) return [];
  const names = [...new Set(citations.map(({ style }) => style))];
  const sources = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(`${name}.csl`, styles), 'utf8')]),
  );
  const processor = await loadProcessor();
  const formatted: (readonly Run[])[] = [];
  for (let start = 0; start < citations.length; start += batch) {
    const inputs = { list, ...Object.fromEntries(sources), ...library(citations.slice(start, start + batch)) };
    formatted.push(...run(processor, inputs));
  }
  if (formatted.length !== citations.length) {
    throw new Error(`the CSL processor answered ${citations.length} citations with ${formatted.length} references`);
  }
  return formatted;
}

/** The library and the citations that point into it. An entry that is cited in several styles stands in it once. */
function library(citations: readonly Citation[]): Record<'library' | 'citations', string> {
  const keys = new Map<object, string>();
  const pointers = citations.map(({ style, entry, locator }) => {
    const key = keys.get(entry) ?? `entry-${keys.size}`;
    keys.set(entry, key);
    return { key, style, ...(locator !== undefined && { locator }) };
  });
  const entries = Object.fromEntries([...keys].map(([entry, key]) => [key, entry]));
  return { library: yaml(entries), citations: JSON.stringify(pointers) };
}

/** JSON that a YAML reader takes as well: the controls and marks that YAML forbids as themselves are escaped. */
function yaml(value: object): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function run(processor: NodeCompiler, inputs: Record<string, string>): readonly (readonly Run[])[] {
  const compiled = processor.compileHtml({ mainFileContent: program, inputs });
  const html = compiled.result && processor.tryHtml(compiled.result);
  // What one run remembers does not help the next: its citations are others.
  processor.evictCache(1);
  if (!html?.result) {
    const faults = (html ?? compiled).takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the CSL processor failed: ${faults.map(({ message }) => message).join('; ')}`);
  }
  return readRuns(html.result.body());
}

let loading: Promise<NodeCompiler> | undefined;

/** Loaded when first needed, for it takes a tenth of a second; without the machine's fonts, which only print needs. */
function loadProcessor(): Promise<NodeCompiler> {
  loading ??= import('@myriaddreamin/typst-ts-node-compiler').then((typst) =>
    typst.NodeCompiler.create({ workspace: fileURLToPath(styles), fontArgs: [] }),
  );
  return loading;
}
