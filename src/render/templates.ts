import { readFile } from 'node:fs/promises';
import type { DefaultTreeAdapterMap } from 'parse5';
import type { Element, Node } from 'slimdom';
import type { Templates } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';

const root = new URL('../../', import.meta.url);
const xslt = 'http://www.w3.org/1999/XSL/Transform';

/** What a module of templates may declare. */
const declarations = new Set(['template', 'function', 'variable', 'key']);

/** Functions of XPath beside those that acta's own stylesheets call; none reads, writes or runs anything. */
const harmless = new Set(
  `abs accumulator-after accumulator-before adjust-date-to-timezone avg boolean ceiling codepoint-equal codepoints-to-string compare
  concat contains-token current current-group current-grouping-key data day-from-date days-from-duration deep-equal error exactly-one
  filter floor fold-left fold-right for-each for-each-pair format-date format-dateTime format-integer format-time has-children head id
  index-of innermost insert-before lang local-name-from-QName month-from-date name namespace-uri node-name number one-or-more outermost
  position prefix-from-QName QName remove resolve-QName reverse round string-to-codepoints true false unordered year-from-date
  zero-or-one ends-with upper-case tokenize translate string last exists empty root path generate-id nilled`.split(
    /\s+/,
  ),
);

/** Instructions beside those of acta's own stylesheets. */
const plain = new Set(
  'atomic numSeqFmt nodeNum copy try catch analyzeString comment procInst namespace number forEachGroup nextMatch applyImports while fnRef ufRef partialApply inlineFn dynCall array curriedFn intRange literal str int dbl dec double decimal bool union intersect except treat onEmpty onNonEmpty conditionalSort sequence emptySource tailCallLoop tail homCheck atomize lastOf minus'.split(
    ' ',
  ),
);

const pure =
  /^Q\{http:\/\/www\.w3\.org\/2005\/xpath-functions\/(?:map|array|math)\}|^Q\{http:\/\/saxon\.sf\.net\/\}apply$/;

/** A node of a compiled stylesheet. */
interface Compiled {
  readonly N: string;
  readonly name?: string;
  readonly C?: readonly Compiled[];
}

/**
 * Whether a module may be compiled: only templates, functions, variables and keys, and nothing that the compiler itself would fetch or
 * compute. The rest is known when it is compiled (`checkCompiled`).
 */
export function checkTemplates(module: TeiDocument, templates: Templates, report: Report): boolean {
  let sound = true;
  const refuse = (node: Node, what: string): void => {
    sound = false;
    const place = { file: templates.file, ...module.locate(node) };
    report.add('templates/refused', `${what}; a module says how elements look and nothing else, so delete this`, {
      place,
    });
  };
  const top = module.tree.documentElement!;
  if (/<!DOCTYPE/.test(templates.xsl)) refuse(top, 'a DOCTYPE has no use in a module');
  if (top.namespaceURI !== xslt || !['transform', 'stylesheet'].includes(top.localName))
    refuse(top, `a module begins with <xsl:transform>, not <${top.nodeName}>`);
  for (const child of top.children)
    if (child.namespaceURI !== xslt || !declarations.has(child.localName))
      refuse(child, `<${child.nodeName}> is not declared here`);
  for (const element of [top, ...top.getElementsByTagName('*')]) {
    for (const { name, localName, namespaceURI } of element.attributes) {
      const ofXslt = element.namespaceURI === xslt ? namespaceURI === null : namespaceURI === xslt;
      const early = ofXslt && (localName === 'use-when' || localName === 'static' || localName.startsWith('_'));
      if (early || name === 'xml:base' || localName.endsWith('element-prefixes'))
        refuse(element, `${name} is for programs, not for templates`);
    }
  }
  return sound;
}

/** xslt/html.xsl with a module before it, as files for the compiler: the first is what is compiled. */
export async function stylesheetWith(templates: Templates): Promise<ReadonlyMap<string, string>> {
  const own = await readFile(new URL('xslt/html.xsl', root), 'utf8');
  const start = own.indexOf('<xsl:package ');
  const opening = own.slice(start, own.indexOf('>', start) + 1);
  const below = opening
    .replace('<xsl:package', '<xsl:transform')
    .replace(/\s(?:name|package-version|declared-modes)="[^"]*"/g, '');
  const imported = own
    .replace(opening, below)
    .replace('</xsl:package>', '</xsl:transform>')
    .replace(/(?<=<xsl:include href=")/g, new URL('xslt/', root).href);
  const around = `${opening}<xsl:import href="acta.xsl"/><xsl:include href="templates.xsl"/></xsl:package>`;
  return new Map([
    ['page.xsl', around],
    ['acta.xsl', imported],
    ['templates.xsl', templates.xsl],
  ]);
}

/** Whether a compiled stylesheet does nothing that acta's own does not do or that is not known to be harmless. */
export async function checkCompiled(
  compiled: string,
  templates: Templates,
  module: TeiDocument,
  report: Report,
): Promise<boolean> {
  const shipped = JSON.parse(await readFile(new URL('dist/xslt/html.sef.json', root), 'utf8')) as Compiled;
  const known = new Set([...parts(shipped)].map(nameOf));
  const refused = new Set<string>();
  const all = [...parts(JSON.parse(compiled) as Compiled)];
  for (const { N, name } of all) if (N === 'function') known.add(`fnRef ${name}`);
  for (const part of all) {
    const name = nameOf(part);
    if (!known.has(name) && !isHarmless(part)) refused.add(name);
  }
  for (const name of refused) {
    const local = name.replace(/^.*[ }]/, '');
    const found = instructions[local] ?? `${local}()`;
    const message = `${found} is refused: templates neither read nor write files nor run code; what a page says has to stand in the TEI`;
    report.add('templates/refused', message, {
      place: { file: templates.file, ...placeOf(local, module) },
      actual: local,
    });
  }
  return refused.size === 0;
}

/** Instructions by the names that the compiler gives them. */
const instructions: Readonly<Record<string, string>> = {
  evaluate: 'xsl:evaluate',
  resultDoc: 'xsl:result-document',
  sourceDoc: 'xsl:source-document',
  stream: 'xsl:source-document',
};

function isHarmless({ N, name = '' }: Compiled): boolean {
  if (N === 'fn') return harmless.has(name);
  if (N === 'fnRef')
    return harmless.has(name.replace(/^Q\{http:\/\/www\.w3\.org\/2005\/xpath-functions\}/, '')) || pure.test(name);
  if (N === 'ifCall') return pure.test(name);
  return plain.has(N) || N.startsWith('p.');
}

/** A function by its name, anything else by what it is. */
function nameOf({ N, name }: Compiled): string {
  return N === 'fn' || N === 'ifCall' || N === 'fnRef' ? `${N} ${name}` : N;
}

function* parts(node: Compiled): Generator<Compiled> {
  yield node;
  for (const child of node.C ?? []) yield* parts(child);
}

/** Where a module names something: the element in whose attributes or text it stands. */
export function placeOf(
  words: string,
  module: TeiDocument,
): { readonly line: number; readonly column: number } | undefined {
  const elements = [module.tree.documentElement!, ...module.tree.documentElement!.getElementsByTagName('*')];
  const names = (element: Element) =>
    element.localName.replaceAll('-', '').toLowerCase().startsWith(words.toLowerCase()) ||
    element.attributes.some(({ value }) => value.includes(words)) ||
    element.childNodes.some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.includes(words));
  const found = elements.find(names);
  return found && module.locate(found);
}

type Tree = DefaultTreeAdapterMap;

const scripts = /^assets\/(?:acta|cite|facets|search|moved)\.js$/;
const active = new Set(['style', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'form', 'portal']);

/** Whether a page that templates of the user's own took part in still is as still as acta's pages are. */
export async function checkPage(page: string, templates: Templates, report: Report): Promise<void> {
  const found = new Set<string>();
  const visit = (node: Tree['node']): void => {
    if ('attrs' in node) for (const fault of faultsOf(node)) found.add(fault);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  // Loaded here, for few editions have templates.
  const { parse } = await import('parse5');
  visit(parse(page));
  for (const fault of found) {
    const message = `${fault} would be on the page, which has neither programs nor styles of its own; give a class, and say in the theme how it looks`;
    if (report.diagnostics.some((known) => known.message === message)) continue;
    report.add('templates/active-content', message, { place: { file: templates.file } });
  }
}

function* faultsOf({ tagName, attrs }: Tree['element']): Generator<string> {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  if (active.has(tagName)) yield `<${tagName}>`;
  if (tagName === 'script' && !scripts.test(value('src') ?? '')) yield '<script>';
  if (tagName === 'meta' && value('http-equiv') !== undefined && value('http-equiv') !== 'Content-Security-Policy')
    yield '<meta http-equiv>';
  for (const { name, value: text } of attrs) {
    if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) yield `the attribute ${name}`;
    if (
      /^(?:xlink:)?(?:href|src|action|data)$/.test(name) &&
      /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu.test(text)
    )
      yield `an address ${text.trim().slice(0, 20)}`;
  }
}
