import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Element, type Node, parseXmlDocument } from 'slimdom';
import { inProcess } from '../commands/acta.js';
import { judge } from '../judges.js';

/** A loss as `losses.json` has it. */
export interface LossGroup {
  readonly construct: string;
  readonly kept: string;
  readonly count: number;
  readonly places: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly value?: string;
  }[];
}

export interface Projected {
  readonly home: string;
  /** Folder of the form. */
  readonly out: string;
  readonly losses: readonly LossGroup[];
  /** Its TEI files, by their paths. */
  readonly tei: ReadonlyMap<string, string>;
}

/** An edition of these TEI documents, by the names of their files, in the form of another project. */
export async function project(
  kind: string,
  documents: Readonly<Record<string, string>>,
  people = '',
  introduction = '',
): Promise<Projected> {
  const home = mkdtempSync(join(tmpdir(), 'acta-export-'));
  mkdirSync(join(home, 'tei'));
  writeFileSync(join(home, 'edition.yaml'), 'title: Talks on the Quay\nlanguage: en\n');
  if (introduction) writeFileSync(join(home, 'introduction.xml'), introduction);
  if (people) writeFileSync(join(home, 'people.yaml'), people);
  for (const [name, xml] of Object.entries(documents)) writeFileSync(join(home, 'tei', `${name}.xml`), xml);
  const { status, stderr } = await inProcess('export', home, '--to', kind, '-o', join(home, 'out'), '-q', '--no-cache');
  if (status !== 0) throw new Error(stderr);
  const out = join(home, 'out', kind);
  return { home, out, losses: lossesIn(out), tei: filesOf(out) };
}

/** The report of losses in a folder. */
export function lossesIn(folder: string): readonly LossGroup[] {
  return (JSON.parse(readFileSync(join(folder, 'losses.json'), 'utf8')) as { losses: readonly LossGroup[] }).losses;
}

/** XML files in a folder and those below, by their paths. */
export function filesOf(folder: string, isWanted = (_path: string) => true): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.xml') && isWanted(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Every element of a document, or of its texts only. */
export function elements(xml: string, within?: string): readonly Element[] {
  const tree = parseXmlDocument(xml);
  if (within === undefined) return tree.getElementsByTagName('*');
  return tree
    .getElementsByTagName(within)
    .filter((one) => !hasAncestor(one, within))
    .flatMap((one) => [one, ...one.getElementsByTagName('*')]);
}

function hasAncestor(element: Element, name: string): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (at.localName === name) return true;
  return false;
}

/** How often each word stands in an element; words are letters and digits, and end where an element begins or ends. */
export function wordsIn(element: Element): Map<string, number> {
  const counts = new Map<string, number>();
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE)
      for (const [word] of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return counts;
}

/** How often each word stands in the texts of documents. */
function words(documents: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const xml of documents)
    for (const text of elements(xml).filter(({ localName }) => localName === 'text'))
      if (!hasAncestor(text, 'text'))
        for (const [word, count] of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

/** Words of the one that the other has less often. */
export function missingWords(source: readonly string[], result: readonly string[]): readonly string[] {
  const there = words(result);
  return [...words(source)].filter(([word, count]) => (there.get(word) ?? 0) < count).map(([word]) => word);
}

/** What jing says of files that are not valid. */
export function said(schema: string, files: readonly string[]): string {
  try {
    execFileSync(judge('jing')!, [schema, ...files], { stdio: ['ignore', 'pipe', 'ignore'] });
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}
