import { childOf, childrenOf, textOf, type XmlElement } from '../../manuscript/xml.js';
import type { RunStyle } from '../composer.js';
import { isLinkStyle, runStyle } from '../office/marks.js';
import { meaningOf } from '../office/roles.js';
import { symbolOf } from '../office/symbols.js';
import { pictureOf } from './pictures.js';
import type { Story } from './story.js';
import { runProperties, val } from './styles.js';

/** What stands in a paragraph: runs, and what may be around them. */
export function readInlines(story: Story, parent: XmlElement): void {
  for (const child of childrenOf(parent)) readInline(story, child);
}

type Reader = (story: Story, element: XmlElement) => void;

const inlines: Readonly<Record<string, Reader>> = {
  'w:r': readRun,
  'w:ins': (story, element) => change(story, element, true),
  'w:moveTo': (story, element) => change(story, element, true),
  'w:del': (story, element) => change(story, element, false),
  'w:moveFrom': (story, element) => change(story, element, false),
  'w:hyperlink': readHyperlink,
  'w:fldSimple': (story, element) =>
    story.fields.within(element.attributes.get('w:instr') ?? '', () => readInlines(story, element)),
  'w:smartTag': readInlines,
  'w:customXml': readInlines,
  'w:bdo': readInlines,
  'w:dir': readInlines,
  'w:sdt': readControl,
  'w:sdtContent': readInlines,
  'mc:AlternateContent': readAlternative,
  'm:oMath': readFormula,
  'm:oMathPara': readFormula,
};

function readInline(story: Story, element: XmlElement): void {
  if (Object.hasOwn(inlines, element.name)) inlines[element.name]!(story, element);
}

/** A content control. Its placeholder (`Click here to enter text`) is no word of anybody. */
function readControl(story: Story, element: XmlElement): void {
  if (childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) return;
  const content = childOf(element, 'w:sdtContent');
  if (content) readInlines(story, content);
}

function change(story: Story, element: XmlElement, isKept: boolean): void {
  story.word.losses.count('changes');
  if (isKept) readInlines(story, element);
}

function readHyperlink(story: Story, element: XmlElement): void {
  const outer = story.link;
  const anchor = element.attributes.get('w:anchor');
  const target = story.relationships.get(element.attributes.get('r:id') ?? '')?.target;
  story.link = (target ?? '') + (anchor === undefined ? '' : `#${anchor}`) || outer;
  readInlines(story, element);
  story.link = outer;
}

/** Of the forms of one thing the first that has words; else the pictures are counted in the first. */
function readAlternative(story: Story, element: XmlElement): void {
  const forms = childrenOf(element);
  const hasWords = (form: XmlElement) => textOf(form).trim() !== '';
  const chosen = forms.find(hasWords) ?? forms[0];
  for (const child of chosen ? childrenOf(chosen) : []) readRunContent(story, child, plainRun);
}

function readFormula(story: Story, element: XmlElement): void {
  story.word.composer.write(textOf(element));
}

interface RunState {
  readonly style: RunStyle;
  readonly element: XmlElement | undefined;
}

const plainRun: RunState = { style: { marks: [] }, element: undefined };

function readRun(story: Story, run: XmlElement): void {
  const { word } = story;
  const rPr = childOf(run, 'w:rPr');
  const character = word.styles.character(val(childOf(rPr, 'w:rStyle')));
  const direct = runProperties(rPr);
  const properties = word.styles.effective(story.paragraph, character, direct);
  const meaning = meaningOf(character);
  const from = word.composer.at;
  const link = story.link ?? story.fields.link;
  const isLink = link !== undefined && isLinkStyle(character?.name);
  const shown = { ...properties, ...(isLink && { underline: false }) };
  const state = { style: runStyle(story, shown, link, direct.language), element: run };
  const isHidden = properties.hidden === true;
  if (isHidden && textOf(run).trim() !== '') word.losses.count('hidden');
  for (const child of childrenOf(run)) {
    if (!isHidden || child.name === 'w:fldChar' || child.name === 'w:instrText') readRunContent(story, child, state);
  }
  if (word.composer.at === from) return;
  if (story.ownMark !== undefined) word.composer.state({ type: 'call', note: story.ownMark }, from);
  story.ownMark = undefined;
  if (meaning?.type === 'speaker' || meaning?.type === 'stage') word.composer.state({ type: meaning.type }, from);
  if (meaning?.type === 'page') {
    const n = textOf(run).replace(/[^\p{L}\p{N}.-]/gu, '');
    if (n !== '') word.composer.state({ type: 'page', n, unit: 'page' }, from);
  }
}

type ContentReader = (story: Story, child: XmlElement, state: RunState) => void;

function write(story: Story, text: string, { style }: RunState): void {
  if (!story.fields.isSilent) story.word.composer.write(text, style);
}

const writeTab: ContentReader = (story, _, state) => write(story, '\t', state);

const breakLine: ContentReader = (story, _, { style }) => {
  const { composer } = story.word;
  if (story.fields.isSilent) return;
  if (story.keepsLines) composer.write('\n', style);
  else composer.breakLine();
};

const callNote: ContentReader = (story, child, { element }) => story.word.notes.call(story, child, element);

/** What stands in a run. A soft hyphen is no character of the text; the number at the head of a note is written by the note. */
const contents: Readonly<Record<string, ContentReader>> = {
  'w:t': (story, child, state) =>
    write(
      story,
      textOf(child)
        .replaceAll('\u00AD', '')
        .replace(/[\n\r\t]/g, ' '),
      state,
    ),
  'w:tab': writeTab,
  'w:ptab': writeTab,
  'w:noBreakHyphen': (story, _, state) => write(story, '\u2011', state),
  'w:br': breakLine,
  'w:cr': breakLine,
  'w:sym': (story, { attributes }, state) => {
    const sign = symbolOf(attributes.get('w:font') ?? '', attributes.get('w:char') ?? '');
    if (sign === undefined) story.word.losses.count('symbols');
    write(story, sign ?? '\uFFFD', state);
  },
  'w:fldChar': ({ fields }, { attributes }) => {
    const type = attributes.get('w:fldCharType');
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') fields.end();
  },
  'w:instrText': ({ fields }, child) => fields.instruct(textOf(child)),
  'w:footnoteReference': callNote,
  'w:endnoteReference': callNote,
  'w:commentReference': callNote,
  'w:ruby': (story, child) => {
    for (const part of childrenOf(child)) {
      if (part.name === 'w:rubyBase' || part.name === 'w:rt') readInlines(story, part);
    }
  },
  'mc:AlternateContent': readAlternative,
  'w:drawing': pictureOf,
  'w:pict': pictureOf,
  'w:object': pictureOf,
};

function readRunContent(story: Story, child: XmlElement, state: RunState): void {
  if (Object.hasOwn(contents, child.name)) contents[child.name]!(story, child, state);
}
