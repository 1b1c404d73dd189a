import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Artifact } from '../../src/artifact/artifact.js';
import { type Diagnostic, Report } from '../../src/diagnostics/diagnostic.js';
import { type Format, type RenderOptions, render, renderEdition } from '../../src/render/index.js';
import type { TeiDocument } from '../../src/tei/document.js';
import { passGate } from '../../src/validate/gate.js';
import { shared } from '../judges.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const fixturesFolder = new URL('../fixtures/', import.meta.url);

/** Names of the fixtures of the page and the plain text: folders of `test/fixtures/` with an `input.xml`. */
export const fixtures: readonly string[] = readdirSync(fixturesFolder)
  .filter((name) => existsSync(new URL(`${name}/input.xml`, fixturesFolder)))
  .sort();

/** Address of a file of a fixture. */
export function fixtureFile(fixture: string, file: string): URL {
  return new URL(`${fixture}/${file}`, fixturesFolder);
}

export function fixture(name: string): string {
  return readFileSync(fixtureFile(name, 'input.xml'), 'utf8');
}

/** TEI files made by others that lie beside the repository, or none where they are absent. */
export function corpus(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const path = shared(folder);
    return path === undefined
      ? []
      : readdirSync(path)
          .filter((name) => name.endsWith('.xml'))
          .sort()
          .map((name) => `${path}/${name}`);
  });
}

/** A document that passed the gate. */
export async function document(xml: string, file = '007.xml'): Promise<TeiDocument> {
  const report = new Report();
  const passed = await passGate({ file, bytes: new TextEncoder().encode(xml) }, report);
  if (!passed) throw new Error(report.diagnostics[0]?.message);
  return passed;
}

/** What a document becomes in one format, and what was found on the way. */
export async function rendering(
  xml: string,
  format: Format,
  options: Partial<RenderOptions> = {},
): Promise<{ readonly content: string; readonly diagnostics: readonly Diagnostic[] }> {
  const report = new Report();
  const complete = { published: [], tei: false, references: {}, ...options };
  const [artifact] = await render(await document(xml), [format], complete, report);
  return { content: artifact?.content as string, diagnostics: report.diagnostics };
}

/** The page of a document; the front page, where it is a teiCorpus. */
export async function page(xml: string, options: Partial<RenderOptions> = {}): Promise<string> {
  if (/<teiCorpus/.test(xml)) return (await edition(xml))[0]!.content as string;
  return (await rendering(xml, 'html', options)).content;
}

/** The pages of an edition, from its corpus. */
export async function edition(xml: string): Promise<readonly Artifact[]> {
  return await renderEdition(await document(xml, 'edition.xml'), { references: {}, name: 'edition' }, new Report());
}

/** The plain text of a document. */
export async function plainText(xml: string): Promise<string> {
  return (await rendering(xml, 'text')).content;
}

/** A small TEI document around a body, which begins on line 3. Values are XML. */
export function teiWith(
  body: string,
  { title = 'T', profile = '', front = '', back = '', titleStmt = '' } = {},
): string {
  return (
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>${title}</title>${titleStmt}</titleStmt>` +
    `<publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc><profileDesc>${profile}</profileDesc></teiHeader>\n` +
    `<text>${front && `<front>${front}</front>`}\n<body>${body}</body>${back && `<back>${back}</back>`}</text></TEI>`
  );
}

/** Text as XML text or attribute value. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** All elements of an HTML page, in document order, as another parser reads it. */
export function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child);
  };
  visit(parse(html));
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The text of an element; without that of elements of the classes named. */
export function textOf(node: Node, ...without: readonly string[]): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node) && without.some((name) => hasClass(node, name))) return '';
  return ('childNodes' in node ? node.childNodes : []).map((child) => textOf(child, ...without)).join('');
}

/** The first element with an identifier. */
export function byId(html: string, id: string): Element | undefined {
  return elements(html).find((element) => attribute(element, 'id') === id);
}
