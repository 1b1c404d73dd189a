import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { marksOf } from '../office/marks.js';
import { composeParagraph } from '../office/paragraphs.js';
import { meaningOf, outlineMeaning } from '../office/roles.js';
import { readInlines } from './runs.js';
import type { Story } from './story.js';
import { numberingOf, outlineOf, val } from './styles.js';
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
  const { word, fields } = story;
  const { styles } = word;
  const properties = childOf(paragraph, 'w:pPr');
  const style = styles.paragraph(val(childOf(properties, 'w:pStyle')));
  const meaning = outlineMeaning(outlineOf(properties)) ?? meaningOf(style);
  const label = word.numbering.next({ ...style?.numbering, ...numberingOf(properties) }, style?.id);
  const look = marksOf(styles.effective(style, undefined, {}));
  story.paragraph = style;
  composeParagraph(story, { style: style?.name, meaning, label, look }, () => {
    const { rule } = fields;
    readInlines(story, paragraph);
    const mark = childOf(properties, 'w:rPr');
    const joins = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    if (joins) word.losses.count('changes');
    return { joins, furniture: rule ?? fields.rule };
  });
  if (childOf(properties, 'w:sectPr')) word.notes.nextSection();
  readBoxes(story);
}

/** Text boxes are read behind the paragraph that they belong to. */
function readBoxes(story: Story): void {
  for (const box of story.boxes.splice(0)) readBlocks(story, box);
}
