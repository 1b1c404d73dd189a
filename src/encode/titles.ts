import type { Span } from '../manuscript/manuscript.js';
import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { Inline } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';

/** The title as the copy prints it, number included (TEI 4.6: without a title page, docTitle stands in front). */
export function encodeDocTitle(encoding: Encoding): TeiElement | undefined {
  const { title } = encoding.transcript;
  if (!title) return undefined;
  const { main, content } = title;
  const titlePart = (type: string, span: Span, inlines: readonly Inline[]) =>
    tei('titlePart', { type }, encodeInline(encoding, span, inlines));
  const { text } = encoding.transcript.manuscript;
  if (main.start === title.start || /\s/.test(text[main.start - 1]!)) {
    return tei('docTitle', {}, titlePart('main', title, content));
  }
  // `Nr. 237Ministerrat`: the copy lost the space, so that only the elements keep the two apart.
  const number = { start: title.start, end: main.start };
  return tei('docTitle', {}, titlePart('number', number, []), titlePart('main', { ...main, end: title.end }, content));
}

/** The title for catalogues: the editor's, else the copy's without its number and note calls, else what the head of its file has, else the file's name. */
export function mainTitle(encoding: Encoding): string {
  const { title } = encoding.transcript;
  if (encoding.settings.title) return encoding.settings.title;
  if (!title) return encoding.work.title ?? encoding.name;
  return printedTitle(encoding, title.main.start);
}

/** The title's words from an offset on, without the digits of its note calls. */
export function printedTitle(encoding: Encoding, from: number): string {
  const { title } = encoding.transcript;
  if (!title) return '';
  let words = '';
  let at = from;
  for (const item of title.content) {
    if (item.type !== 'call') continue;
    words += encoding.text({ start: at, end: item.start });
    at = item.end;
  }
  words = (words + encoding.text({ start: at, end: title.end })).trim();
  const number = encoding.text({ start: from, end: title.main.start });
  // The space that the copy lost between number and title is no word of the copy: a catalogue may have it.
  return number === '' || /\s$/.test(number) ? words : `${number} ${words.slice(number.length)}`;
}

/** `Document No. 7`: the number with the words that the copy puts before it. */
export function titleNumber(encoding: Encoding): string | undefined {
  const { title } = encoding.transcript;
  if (!title?.number) return undefined;
  return encoding.text({ start: title.start, end: title.main.start }).replace(/(?<![\s:.–—-])[\s:.–—-]+$/u, '');
}

export function encodeSubtitle(encoding: Encoding): TeiContent {
  const { book } = encoding.work;
  if (book === undefined) return undefined;
  const part = titleNumber(encoding);
  return tei(
    'title',
    { type: 'sub' },
    part ? `TEI edition of ${part} in ` : 'TEI edition from ',
    tei('title', { level: encoding.work.isJournal ? 'j' : 'm' }, book),
  );
}
