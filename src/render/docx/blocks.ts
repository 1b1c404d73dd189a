import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { languageOf, phrases, sign } from './phrases.js';
import { type ParagraphStyle, styleOf, styleWithin } from './styles.js';
import { tableOf } from './tables.js';
import type { ListPlace, Look, WordBlock, WordInline, WordParagraph } from './word-text.js';

/** What blocks are made with: what stands around them. */
export interface BlockContext {
  /** Style of paragraphs that have none of their own. */
  readonly style: ParagraphStyle;
  /** Level of the heading that a first head is (1 to 6), and of the title of a document; `Title` is above all. */
  readonly title: ParagraphStyle;
  readonly firstHead: number;
  readonly look: Pick<Look, 'language' | 'rightToLeft'>;
  readonly inNote: boolean;
  /** The item that the blocks are of. */
  readonly item?: ListPlace;
  /** Counts the lists of the section. */
  readonly lists: { count: number };
}

/** Blocks of print, whose names xslt/print/vocabulary.xsl lists, as paragraphs and tables one under the other. */
export function blocks(nodes: XmlElement['children'], context: BlockContext): readonly WordBlock[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : blockOf(node, context)));
}

function blockOf(element: XmlElement, around: BlockContext): readonly WordBlock[] {
  return makers[element.name]?.(element, within(element, around)) ?? [];
}

/** The same within an element, which may be in another language. */
function within(element: XmlElement, around: BlockContext): BlockContext {
  return { ...around, look: { ...around.look, ...languageOf(element) } };
}

const makers: Readonly<Record<string, (element: XmlElement, context: BlockContext) => readonly WordBlock[]>> = {
  title: (element, context) => paragraphOf(element, { ...context, style: context.title }),
  head: (element, context) => paragraphOf(element, { ...context, style: headingOf(element, context) }),
  p: (element, context) => paragraphOf(element, { ...context, style: styleOf(kindsOf(element)) ?? context.style }),
  block: (element, context) => {
    const style = context.inNote ? undefined : styleWithin(kindsOf(element));
    return blocks(element.children, style ? { ...context, style } : context);
  },
  list: listOf,
  terms: (element, context) => childrenOf(element, 'entry').flatMap((entry) => entryOf(entry, context)),
  verse: (element, context) =>
    childrenOf(element, 'line').flatMap((line) => paragraphOf(line, within(line, { ...context, style: 'Verse' }))),
  table: (element, context) => tableOf(element, context, blocks),
  pre: (element, context) => childrenOf(element, 'line').map((line) => plainLine(line, context)),
};

function kindsOf({ attributes }: XmlElement): readonly string[] {
  return (attributes.get('kind') ?? '').split(' ');
}

function headingOf({ attributes }: XmlElement, { firstHead, inNote, style }: BlockContext): ParagraphStyle {
  if (inNote) return style;
  const level = Math.min(Number(attributes.get('level')) + firstHead - 1, 6);
  return `Heading ${level as 1 | 2 | 3 | 4 | 5 | 6}`;
}

/** A paragraph; nothing where it has no words. The number that the source gives it stands before them. */
function paragraphOf(element: XmlElement, context: BlockContext): readonly WordParagraph[] {
  const number = element.attributes.get('number');
  const words = phrasesOf(element, context);
  if (words.length === 0) return [];
  const numbered: readonly WordInline[] =
    number === undefined ? words : [sign(number, 'Paragraph number'), { type: 'text', text: ' ', look: {} }, ...words];
  return [paragraph(numbered, context, alignmentOf(kindsOf(element)))];
}

function phrasesOf({ children }: XmlElement, context: BlockContext): readonly WordInline[] {
  const { item: _, ...around } = context;
  return phrases(children, {
    look: context.look,
    // No note stands in another: the stylesheets put it into the words of that.
    noteBlocks: (note) =>
      blocks(note.children, {
        ...around,
        style: 'footnote text',
        look: { ...context.look, ...languageOf(note) },
        inNote: true,
      }),
  });
}

function alignmentOf(kinds: readonly string[]): 'center' | 'right' | undefined {
  return (['center', 'right'] as const).find((kind) => kinds.includes(kind));
}

export function paragraph(
  content: readonly WordInline[],
  { style, look, item }: Pick<BlockContext, 'style' | 'look' | 'item'>,
  align?: 'center' | 'right',
): WordParagraph {
  return {
    type: 'paragraph',
    style,
    content,
    rightToLeft: look.rightToLeft ?? false,
    ...(item && { list: item }),
    ...(align && { align }),
  };
}

function plainLine(line: XmlElement, { look, item }: BlockContext): WordParagraph {
  const text = line.children.join('');
  return paragraph([{ type: 'text', text, look }], { style: 'Plain Text', look, ...(item && { item }) });
}

/** Each item: its first paragraph with the label that Word gives it, what follows under it. */
function listOf(element: XmlElement, context: BlockContext): readonly WordBlock[] {
  const list = ++context.lists.count;
  const level = Math.min((context.item?.level ?? -1) + 1, 8);
  return childrenOf(element, 'item').flatMap((item) => {
    const mark = item.attributes.get('mark') ?? '';
    const label = /^\d/.test(mark) ? 'number' : mark === '' ? 'none' : 'dash';
    const style = context.inNote ? context.style : 'List Paragraph';
    const made = blocks(item.children, { ...within(item, context), style, item: { list, level, label: 'none' } });
    const [first, ...rest] = made;
    if (first?.type !== 'paragraph' || first.list?.list !== list) return made;
    return [{ ...first, list: { list, level, label } }, ...rest];
  });
}

/** A term and what it means, which begins in its line. */
function entryOf(entry: XmlElement, context: BlockContext): readonly WordBlock[] {
  const style = context.inNote ? context.style : 'Term';
  const around = { ...context, style };
  const term = childOf(entry, 'term');
  const label = term ? phrasesOf(term, within(term, around)) : [];
  const italic = label.map((inline) =>
    inline.type === 'text' ? { ...inline, look: { ...inline.look, italics: true } } : inline,
  );
  const meant = childrenOf(entry, 'block').flatMap((block) => blockOf(block, around));
  const [first, ...rest] = meant;
  if (first?.type !== 'paragraph') return [paragraph(italic, around), ...meant];
  return [{ ...first, style, content: [...italic, { type: 'tab' }, ...first.content] }, ...rest];
}
