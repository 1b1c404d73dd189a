import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Report } from '../diagnostics/diagnostic.js';
import { type TeiContent, type TeiElement, tei } from '../tei/element.js';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];
type Definition = Extract<Node, { type: 'definition' }>;
type FootnoteDefinition = Extract<Node, { type: 'footnoteDefinition' }>;

/** What the nodes of one file need to know of it. */
interface Introduction {
  readonly file: string;
  readonly report: Report;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Numbers of the footnotes, in the order of their calls. */
  readonly numbers: Map<string, number>;
}

/**
 * An introduction in Markdown (CommonMark, and the tables and footnotes of GitHub) as the `text` of a corpus: a division for each heading, whatever
 * stands below it inside. Text and links are kept; HTML and images have no counterpart, are reported and give their words.
 */
export function encodeIntroduction(file: string, markdown: string, report: Report): TeiElement {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const introduction: Introduction = {
    file,
    report,
    footnotes: byIdentifier(root.children.filter((node) => node.type === 'footnoteDefinition')),
    definitions: byIdentifier(root.children.filter((node) => node.type === 'definition')),
    numbers: new Map(),
  };
  const content = root.children.filter(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  return tei('text', {}, tei('body', {}, tei('div', { type: 'introduction' }, divide(introduction, content))));
}

function byIdentifier<Found extends { readonly identifier: string }>(
  found: readonly Found[],
): ReadonlyMap<string, Found> {
  return new Map(found.map((node) => [node.identifier, node]));
}

/** Blocks up to the first heading, then a division for each heading of the highest level, and so on within. */
function divide(introduction: Introduction, blocks: readonly Node[]): TeiContent {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  if (levels.length === 0) return blocks.map((block) => encodeBlock(introduction, block));
  const highest = Math.min(...levels);
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' && block.depth === highest ? [index] : []));
  const before = blocks.slice(0, starts[0]);
  const divisions = starts.map((start, index) => {
    const [heading, ...rest] = blocks.slice(start, starts[index + 1]);
    return tei('div', {}, tei('head', {}, children(introduction, heading!)), divide(introduction, rest));
  });
  // What stands before the first division of a level may itself have headings of a lower one.
  return [divide(introduction, before), divisions];
}

/** A block; HTML between blocks is a paragraph. */
function encodeBlock(introduction: Introduction, node: Node): TeiContent {
  const encoded = encode(introduction, node);
  return node.type === 'html' ? tei('p', {}, encoded) : encoded;
}

function children(introduction: Introduction, node: Node): TeiContent {
  return 'children' in node ? node.children.map((child: Node) => encode(introduction, child)) : undefined;
}

function encode(introduction: Introduction, node: Node): TeiContent {
  switch (node.type) {
    case 'paragraph':
      return tei('p', {}, children(introduction, node));
    case 'heading':
      return tei('p', {}, tei('hi', { rend: 'bold' }, children(introduction, node)));
    case 'text':
      return node.value.replace(/\n/g, ' ');
    case 'emphasis':
      return tei('hi', { rend: 'italic' }, children(introduction, node));
    case 'strong':
      return tei('hi', { rend: 'bold' }, children(introduction, node));
    case 'blockquote':
      return tei('quote', {}, children(introduction, node));
    case 'list':
      return tei('list', { rend: node.ordered ? 'numbered' : 'bulleted' }, children(introduction, node));
    case 'listItem':
      return tei('item', {}, children(introduction, node));
    case 'table':
      return encodeTable(introduction, node);
    case 'inlineCode':
      return tei('code', {}, node.value);
    case 'code':
      return tei('p', {}, tei('code', {}, node.value));
    case 'break':
      return tei('lb');
    case 'thematicBreak':
      return tei('milestone', { unit: 'section' });
    case 'link':
      return tei('ref', { target: node.url }, children(introduction, node));
    case 'linkReference': {
      const url = introduction.definitions.get(node.identifier)?.url;
      return url === undefined
        ? children(introduction, node)
        : tei('ref', { target: url }, children(introduction, node));
    }
    case 'footnoteReference':
      return encodeFootnote(introduction, node.identifier);
    default:
      return encodeForeign(introduction, node);
  }
}

/** A table, whose first row names the columns, as Markdown has it. */
function encodeTable(introduction: Introduction, { children: rows }: Extract<Node, { type: 'table' }>): TeiElement {
  const columns = Math.max(...rows.map((row) => row.children.length));
  return tei(
    'table',
    { rows: String(rows.length), cols: String(columns) },
    rows.map((row, index) =>
      tei(
        'row',
        { role: index === 0 ? 'label' : undefined },
        row.children.map((cell) => tei('cell', {}, children(introduction, cell))),
      ),
    ),
  );
}

/** The footnote at its call. A second call of it is a link to the first. */
function encodeFootnote(introduction: Introduction, identifier: string): TeiContent {
  const { footnotes, numbers } = introduction;
  const called = numbers.get(identifier);
  if (called !== undefined) return tei('ref', { target: `#introduction-note-${called}` }, String(called));
  const number = numbers.size + 1;
  numbers.set(identifier, number);
  const note = footnotes.get(identifier)!;
  const attributes = { place: 'foot', n: String(number), 'xml:id': `introduction-note-${number}` };
  return tei('note', attributes, children(introduction, note));
}

/** HTML and images: their words, and a finding that says so. */
function encodeForeign({ file, report }: Introduction, node: Node): TeiContent {
  const isImage = node.type === 'image' || node.type === 'imageReference';
  const words = isImage ? (node.alt ?? '') : 'value' in node ? node.value : '';
  const start = node.position?.start;
  const what = isImage ? 'an image' : 'HTML';
  report.add(
    'introduction/no-counterpart',
    `${what} has no place in an introduction in Markdown, so only its words stand there; write introduction.xml in TEI for more`,
    { place: { file, ...(start && { line: start.line, column: start.column }) }, actual: words },
  );
  return words;
}
