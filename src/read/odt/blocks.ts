import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { marksOf } from '../office/marks.js';
import { composeParagraph, type ListLabel } from '../office/paragraphs.js';
import { type Meaning, meaningOf } from '../office/roles.js';
import { drawingOf } from './frames.js';
import { readWords } from './runs.js';
import { isOutside, type Story } from './story.js';
import type { Style } from './styles.js';
import { readTable } from './tables.js';

/** What stands in a body, a cell, a note: paragraphs, lists and tables, and what may be around them. */
export function readBlocks(story: Story, parent: XmlElement): void {
  for (const child of childrenOf(parent)) readBlock(story, child);
}

/** Of an element that is not known the paragraphs are read. */
function readBlock(story: Story, element: XmlElement): void {
  const { name } = element;
  if (story.changes.pass(element)) return;
  if (Object.hasOwn(blocks, name)) blocks[name]!(story, element);
  else if (name.startsWith('draw:')) {
    if (!story.changes.isDeleted) drawingOf(story, element);
    readBoxes(story);
  } else if (!/^(?:office:forms|office:event-listeners|text:[a-z-]*-source)$/.test(name)) readBlocks(story, element);
}

type Reader = (story: Story, element: XmlElement) => void;

/** A list that the program made of the document, by the rule that leaves it out. */
const generated =
  (rule: string): Reader =>
  (story, element) => {
    const outer = story.role;
    story.role = { type: 'furniture', rule };
    readBlocks(story, element);
    story.role = outer;
  };

const blocks: Readonly<Record<string, Reader>> = {
  'text:p': readParagraph,
  'text:h': readParagraph,
  'text:list': readList,
  'text:numbered-paragraph': readNumbered,
  'table:table': (story, element) => readTable(story, element, readBlocks),
  'text:section': readSection,
  'text:tracked-changes': (story, element) => story.changes.learn(element, story.odt.losses),
  'text:table-of-content': generated('table-of-contents'),
  'text:illustration-index': generated('table-of-contents'),
  'text:table-index': generated('table-of-contents'),
  'text:object-index': generated('table-of-contents'),
  'text:user-index': generated('table-of-contents'),
  'text:alphabetical-index': generated('index'),
};

/** Paragraphs together, which may be hidden, or come from another file: what the file has of it is read, the other never. */
function readSection(story: Story, section: XmlElement): void {
  const { losses } = story.odt;
  const source = childOf(section, 'text:section-source')?.attributes.get('xlink:href') ?? '';
  if (isOutside(story, source)) losses.name('read/external', source);
  const display = section.attributes.get('text:display');
  const isHidden =
    display === 'none' || (display === 'condition' && section.attributes.get('text:is-hidden') === 'true');
  if (isHidden) losses.count('hidden');
  else readBlocks(story, section);
}

function readList(story: Story, element: XmlElement): void {
  const outer = { list: story.list, item: story.item };
  story.list = story.odt.numbering.begin(element, outer.list, outer.item);
  for (const child of childrenOf(element)) {
    const { name, attributes } = child;
    if (name !== 'text:list-item' && name !== 'text:list-header') continue;
    story.item = {
      isHeader: name === 'text:list-header',
      start: wholeNumber(attributes.get('text:start-value')),
      style: attributes.get('text:style-override'),
      isLabelled: false,
      lists: 0,
    };
    readBlocks(story, child);
  }
  Object.assign(story, outer);
}

/** A paragraph that says itself at which level of which list it stands (5.3.6). */
function readNumbered(story: Story, element: XmlElement): void {
  const { attributes } = element;
  const outer = { list: story.list, item: story.item };
  const style = attributes.get('text:style-name');
  const list = story.odt.numbering.numbered(attributes.get('text:list-id') ?? style ?? '', style);
  story.list = { ...list, level: Math.max(0, (wholeNumber(attributes.get('text:level')) ?? 1) - 1) };
  const start = wholeNumber(attributes.get('text:start-value'));
  story.item = { isHeader: false, start, style: undefined, isLabelled: false, lists: 0 };
  readBlocks(story, element);
  Object.assign(story, outer);
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function readParagraph(story: Story, paragraph: XmlElement): void {
  if (story.changes.passDeleted(paragraph)) return;
  const style = story.styles.get('paragraph', paragraph.attributes.get('text:style-name'));
  const meaning = paragraphMeaning(paragraph, style);
  story.paragraph = style;
  const look = marksOf({ ...story.styles.defaults, ...style.named });
  composeParagraph(story, { style: style.name, meaning, label: labelOf(story, paragraph, style), look }, () => {
    readWords(story, paragraph);
    return { joins: story.changes.isDeleted };
  });
  readBoxes(story);
}

/** What a style means by its name, or the element: a heading is one whatever it looks like. */
export function paragraphMeaning({ name, attributes }: XmlElement, style: Style): Meaning | undefined {
  const named = meaningOf({ name: style.name ?? '', ...(style.outline !== undefined && { outline: style.outline }) });
  if (name !== 'text:h' || (named && named.type !== 'heading')) return named;
  return { type: 'heading', level: Math.max(1, wholeNumber(attributes.get('text:outline-level')) ?? 1) };
}

function labelOf(story: Story, { name, attributes }: XmlElement, style: Style): ListLabel | undefined {
  const { list, item, odt } = story;
  if (list && item) return odt.numbering.label(list, item, style.list);
  if (name !== 'text:h' || style.list === '' || attributes.get('text:is-list-header') === 'true') return undefined;
  const level = (wholeNumber(attributes.get('text:outline-level')) ?? 1) - 1;
  const start = wholeNumber(attributes.get('text:start-value'));
  const restarts = attributes.get('text:restart-numbering') === 'true';
  return odt.numbering.heading(level, restarts ? (start ?? 1) : undefined);
}

/** Text boxes are read behind the paragraph that they belong to, and are in no list of it. */
function readBoxes(story: Story): void {
  const outer = { list: story.list, item: story.item };
  for (const box of story.boxes.splice(0)) {
    story.list = undefined;
    readBlocks(story, box);
  }
  Object.assign(story, outer);
}
