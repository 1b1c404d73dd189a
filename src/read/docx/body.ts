import type { Role } from '../../manuscript/manuscript.js';
import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { ListLabel } from './numbering.js';
import { type Meaning, meaningOf, outlineMeaning } from './roles.js';
import { readInlines } from './runs.js';
import type { Story } from './story.js';
import { marksOf, numberingOf, outlineOf, type Style, val } from './styles.js';
import { readTable } from './tables.js';

/** What stands in a body, a cell, a note: paragraphs and tables, and what may be around them. */
export function readBlocks(story: Story, parent: XmlElement): void {
  for (const child of childrenOf(parent)) {
    if (Object.hasOwn(blocks, child.name)) blocks[child.name]!(story, child);
  }
}

const blocks: Readonly<Record<string, (story: Story, element: XmlElement) => void>> = {
  'w:p': readParagraph,
  'w:tbl': (story, element) => readTable(story, element, readBlocks),
  'w:sdt': readControl,
  'w:customXml': readBlocks,
  'w:ins': readBlocks,
  'w:moveTo': readBlocks,
  'w:altChunk': (story, element) => {
    const relation = story.relationships.get(element.attributes.get('r:id') ?? '');
    if (relation) story.word.losses.name(relation.external ? 'read/external' : 'read/left-out', relation.target);
  },
  'w:subDoc': (story, element) => {
    const relation = story.relationships.get(element.attributes.get('r:id') ?? '');
    if (relation) story.word.losses.name('read/external', relation.target);
  },
};

/** A content control around paragraphs; Word puts its tables of contents into one. */
function readControl(story: Story, element: XmlElement): void {
  const properties = childOf(element, 'w:sdtPr');
  if (childOf(properties, 'w:showingPlcHdr')) return;
  const content = childOf(element, 'w:sdtContent');
  if (!content) return;
  const gallery = val(childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery'));
  const outer = story.role;
  if (gallery === 'Table of Contents') story.role = { type: 'furniture', rule: 'table-of-contents' };
  readBlocks(story, content);
  story.role = outer;
}

function readParagraph(story: Story, paragraph: XmlElement): void {
  const { word } = story;
  const { composer, styles } = word;
  const properties = childOf(paragraph, 'w:pPr');
  const style = styles.paragraph(val(childOf(properties, 'w:pStyle')));
  const meaning = outlineMeaning(outlineOf(properties)) ?? meaningOf(style);
  const label = word.numbering.next({ ...style?.numbering, ...numberingOf(properties) }, style?.id);
  story.paragraph = style;
  const role = story.role ?? roleOf(story, meaning, label);
  const isHeading = meaning?.type === 'heading' || meaning?.type === 'title';
  // What a style of headings or labels looks like is no emphasis.
  story.look = isHeading || meaning ? marksOf(styles.effective(style, undefined, {})) : [];
  story.keepsLines = role !== undefined && role.type !== 'verse' && role.type !== 'cell' && role.type !== 'note';
  if (!story.joins) composer.begin({ ...(role && { role }), ...(style && isNamed(style) && { style: style.name }) });
  writeNumber(story);
  if (label) writeLabel(story, label, role, isHeading);
  const from = composer.at;
  const rule = story.fields.rule;
  readInlines(story, paragraph);
  stateMark(story, from);
  if (meaning?.type === 'page' && composer.at > from)
    composer.state({ type: 'page', n: composer.since(from), unit: 'page' }, from);
  const generated = rule ?? story.fields.rule;
  if (generated !== undefined && role?.type !== 'furniture') composer.recast({ type: 'furniture', rule: generated });
  const mark = childOf(properties, 'w:rPr');
  story.joins = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
  if (story.joins) word.losses.count('changes');
  else composer.end({ keepBlank: role?.type !== 'cell' && role?.type !== 'note' });
  if (childOf(properties, 'w:sectPr')) word.notes.nextSection();
  readBoxes(story);
}

/** Text boxes are read behind the paragraph that they belong to. */
function readBoxes(story: Story): void {
  for (const box of story.boxes.splice(0)) readBlocks(story, box);
}

function isNamed({ name }: Style): boolean {
  return !/^(?:normal|default paragraph style|standard)$/i.test(name);
}

function roleOf(story: Story, meaning: Meaning | undefined, label: ListLabel | undefined): Role | undefined {
  const { word } = story;
  switch (meaning?.type) {
    case 'title':
      return { type: 'heading', level: 1 };
    case 'heading':
      return { type: 'heading', level: meaning.level + (word.hasTitle ? 1 : 0) };
    case 'verse': {
      const last = word.composer.lastRole;
      const before = last?.type === 'verse' ? last.stanza : 0;
      return { type: 'verse', stanza: last?.type === 'verse' && word.composer.blankLines === 0 ? before : before + 1 };
    }
    case 'note':
    case 'page':
      return undefined;
    case undefined: {
      const last = word.composer.lastRole;
      if (!label && last?.type === 'item' && /^list continue/i.test(story.paragraph?.name ?? '')) {
        return { ...last, continues: true };
      }
      return label && !isParagraphNumber(story, label) ? itemOf(story, label) : undefined;
    }
    default:
      return meaning;
  }
}

function isParagraphNumber(story: Story, label: ListLabel): boolean {
  return label.ordered && label.level === 0 && story.word.numbersParagraphs(label.list);
}

/** Items are one list as long as nothing else stands between them. An item without a label goes on with the one before it. */
function itemOf(story: Story, label: ListLabel): Role {
  const { composer, lists } = story.word;
  const last = composer.lastRole;
  if (label.text === '' && last?.type === 'item') return { ...last, continues: true };
  if (last?.type !== 'item') lists.open = [];
  const isBehind = ({ level, id }: { level: number; id: string }) =>
    level > label.level || (level === label.level && (id !== label.list || label.beginsAnew));
  while (lists.open.length > 0 && isBehind(lists.open.at(-1)!)) lists.open.pop();
  if (lists.open.at(-1)?.level !== label.level) {
    lists.open.push({ number: ++lists.count, id: label.list, level: label.level, items: 0 });
  }
  const list = lists.open.at(-1)!;
  list.items++;
  return { type: 'item', list: list.number, depth: lists.open.length - 1, ordered: label.ordered };
}

/** The number before the first paragraph of a note. */
function writeNumber(story: Story): void {
  const { number } = story;
  if (!number) return;
  story.number = undefined;
  const { composer } = story.word;
  const from = composer.at;
  composer.write(number.n);
  composer.state({ type: 'noteNumber', note: number.note }, from);
  composer.space();
}

/** The mark with which a note's first paragraph begins. */
function stateMark(story: Story, from: number): void {
  const { mark, word } = story;
  if (!mark) return;
  const text = word.composer.since(from);
  const start = from + text.length - text.trimStart().length;
  if (!text.trimStart().startsWith(mark.n)) return;
  story.mark = undefined;
  word.composer.stateSpan({ type: 'noteNumber', note: mark.note }, { start, end: start + mark.n.length });
}

/**
 * A label that any list would have, a bullet or the number of the item, stands in no text. Another one, `(b)` or the 7 of a list
 * that goes on behind a paragraph, is a word of the text, and so is the number of a heading or paragraph.
 */
function writeLabel(story: Story, label: ListLabel, role: Role | undefined, isHeading: boolean): void {
  const { composer, lists } = story.word;
  if (!label.ordered || label.text === '') return;
  const position = role?.type === 'item' ? lists.open.at(-1)?.items : undefined;
  if (position !== undefined && /^\d{1,9}[.)]?$/.test(label.text) && Number.parseInt(label.text, 10) === position)
    return;
  const from = composer.at;
  composer.write(label.text);
  if (!isHeading && role === undefined && isParagraphNumber(story, label)) {
    composer.state({ type: 'paragraphNumber', n: label.text.replace(/^[([]|[.):\]]{1,2}$/g, '') }, from);
  }
  composer.space();
}
