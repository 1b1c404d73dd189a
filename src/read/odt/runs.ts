import { textOf, type XmlElement } from '../../manuscript/xml.js';
import type { RunStyle } from '../composer.js';
import { isLinkStyle, runStyle } from '../office/marks.js';
import { meaningOf } from '../office/roles.js';
import { symbolOf } from '../office/symbols.js';
import { drawingOf } from './frames.js';
import { countOf, type Story } from './story.js';
import type { TextProperties } from './styles.js';

/** How what is being read is set. */
interface Setting {
  readonly properties: TextProperties;
  /** Language that formatting or a character style names; that of the paragraph's style is the look of a template. */
  readonly language: string | undefined;
  readonly link: string | undefined;
  readonly style: RunStyle;
}

/** The words of the paragraph whose style the story has. */
export function readWords(story: Story, paragraph: XmlElement): void {
  const { direct, named } = story.paragraph ?? {};
  const properties = { ...story.styles.defaults, ...named, ...direct };
  story.afterSpace = true;
  readInlines(story, paragraph, settingOf(story, properties, direct?.language, undefined));
}

function settingOf(
  story: Story,
  properties: TextProperties,
  language: string | undefined,
  link: string | undefined,
): Setting {
  return { properties, language, link, style: runStyle(story, properties, link, language) };
}

function readInlines(story: Story, parent: XmlElement, setting: Setting): void {
  for (const child of parent.children) {
    if (typeof child === 'string') writeText(story, child, setting);
    else readInline(story, child, setting);
  }
}

/** Of an element that is not known the words are read. */
function readInline(story: Story, element: XmlElement, setting: Setting): void {
  const { name, attributes } = element;
  if (silent.has(name) || story.changes.pass(element)) return;
  if (name.startsWith('draw:')) {
    if (!story.changes.isDeleted) drawingOf(story, element);
  }
  // Fields may be set to be computed and not shown.
  else if (attributes.get('text:display') === 'none') return;
  else if (Object.hasOwn(inlines, name)) inlines[name]!(story, element, setting);
  else readInlines(story, element, setting);
}

type Reader = (story: Story, element: XmlElement, setting: Setting) => void;

/** Numbers of pages, marks of places and changes, prompts of a template, programs: no words of the text. */
const silent: ReadonlySet<string> = new Set([
  'text:page-number',
  'text:page-count',
  'text:page-variable-get',
  'text:page-variable-set',
  'text:placeholder',
  'text:number',
  'text:script',
  'text:tracked-changes',
  'office:event-listeners',
  'office:forms',
]);

/** Spaces in a row: more are a way to push words across the page. */
const MOST_SPACES = 80;

const callNote =
  (call: (story: Story, element: XmlElement) => void): Reader =>
  (story, element, { properties }) => {
    if (story.changes.isDeleted) return;
    if (properties.hidden) story.odt.losses.count('hidden');
    else call(story, element);
    story.afterSpace = false;
  };

const inlines: Readonly<Record<string, Reader>> = {
  'text:span': readSpan,
  'text:a': readLink,
  'text:s': (story, element, setting) => write(story, ' '.repeat(countOf(element, 'text:c', MOST_SPACES)), setting),
  'text:tab': (story, _, setting) => write(story, '\t', setting),
  'text:line-break': (story, _, setting) => {
    const { composer } = story.odt;
    if (story.changes.isDeleted) return;
    story.afterSpace = true;
    if (setting.properties.hidden) return;
    if (story.keepsLines) composer.write('\n', setting.style);
    else composer.breakLine();
  },
  'text:note': callNote((story, note) => story.odt.notes.call(story, note)),
  'office:annotation': callNote((story, annotation) => story.odt.notes.comment(story, annotation)),
  'office:annotation-end': callNote((story, end) => story.odt.notes.endComment(story, end)),
  'text:hidden-text': (story, element, setting) => {
    if (element.attributes.get('text:is-hidden') !== 'true') readInlines(story, element, setting);
    else if (!story.changes.isDeleted && textOf(element).trim() !== '') story.odt.losses.count('hidden');
  },
  // The placeholder of a control (`Click here to enter text`) is no word of anybody.
  'loext:content-control': (story, element, setting) => {
    if (element.attributes.get('loext:showing-place-holder') !== 'true') readInlines(story, element, setting);
  },
};

/** A stretch in a style. One in a style named for it is a label, a direction, the number of a page. */
function readSpan(story: Story, span: XmlElement, setting: Setting): void {
  const { composer } = story.odt;
  const style = story.styles.get('text', span.attributes.get('text:style-name'));
  const meaning = style.name === undefined ? undefined : meaningOf({ name: style.name });
  const own = { ...style.named, ...style.direct };
  // Blue and underlined is how a link looks.
  const { underline, ...rest } = own;
  const looks = setting.link !== undefined && isLinkStyle(style.name) ? rest : own;
  const properties = { ...setting.properties, ...looks };
  const from = composer.at;
  readInlines(story, span, settingOf(story, properties, own.language ?? setting.language, setting.link));
  if (composer.at === from) return;
  if (meaning?.type === 'speaker' || meaning?.type === 'stage') composer.state({ type: meaning.type }, from);
  if (meaning?.type === 'page') {
    const n = textOf(span).replace(/[^\p{L}\p{N}.-]/gu, '');
    if (n !== '') composer.state({ type: 'page', n, unit: 'page' }, from);
  }
}

/** An address in an archive is seen from within it (OpenDocument 1.3 part 2, 4.3), so one beside the file begins with `../`. */
function readLink(story: Story, anchor: XmlElement, setting: Setting): void {
  const address = anchor.attributes.get('xlink:href') ?? '';
  const link = story.odt.parts.isFlat ? address : address.replace(/^\.\.\//, '');
  const { properties, language } = setting;
  readInlines(story, anchor, settingOf(story, properties, language, link || setting.link));
}

function write(story: Story, text: string, { properties, style }: Setting): void {
  if (story.changes.isDeleted) return;
  story.afterSpace = false;
  if (properties.hidden !== true) story.odt.composer.write(text, style);
}

/** White space of the file is one space (6.1.2); a soft hyphen is no character of the text. */
function writeText(story: Story, text: string, setting: Setting): void {
  if (story.changes.isDeleted) return;
  const spaced = text.replace(/[ \t\n\r]+/g, ' ');
  const shown = story.afterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
  if (shown === '') return;
  story.afterSpace = shown.endsWith(' ');
  const { properties, style } = setting;
  if (properties.hidden) {
    if (shown.trim() !== '') story.odt.losses.count('hidden');
    return;
  }
  story.odt.composer.write(withSymbols(story, shown.replaceAll('\u00AD', ''), properties.font), style);
}

/** Words in a face whose letters are pictures. */
function withSymbols(story: Story, text: string, font: string | undefined): string {
  if (font === undefined || !/^(?:symbol|wingdings|webdings)/i.test(font)) return text;
  return text.replace(/[\uF020-\uF0FF]/g, (sign) => {
    const known = symbolOf(font, sign.charCodeAt(0).toString(16));
    if (known === undefined) story.odt.losses.count('symbols');
    return known ?? '\uFFFD';
  });
}
