import type { Element } from 'slimdom';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Manuscript, Span } from '../manuscript/manuscript.js';
import type { TeiDocument } from '../tei/document.js';
import { type Difference, differences } from './ledger-difference.js';
import { type Stream, streamOf } from './ledger-stream.js';

/**
 * The word ledger: proves from the TEI and its transcript alone that no word was lost and none invented. Every character
 * of the transcript that is not white space must be in the text of the TEI, in an attribute that keeps it (a printed
 * number, the mark of an omission), or in the header's list of what was left out, once and in the same order; notes
 * stand where they are called, so they alone may move.
 *
 * In a draft that acta made a breach is an error; in a TEI file that a person has edited it is a warning.
 */
export function validateLedger(
  document: TeiDocument,
  manuscript: Manuscript,
  report: Report,
  options: { readonly edited: boolean },
): void {
  const severity = options.edited ? 'warning' : 'error';
  const recorded = [...elements(document, 'idno')].find((idno) => idno.getAttribute('type') === 'sha256')?.textContent;
  if (recorded && recorded !== manuscript.sha256) {
    report.add(
      'ledger/other-source',
      'the transcript was changed after this TEI was made from it; encode it again (with --merge where you changed the TEI), or compare the two by hand',
      { place: { file: document.file } },
    );
  }
  const copy = new Copy(manuscript);
  for (const item of ledgerItems(document)) {
    for (const { place, words } of leftOutBy(item)) {
      if (words !== '' && copy.take(place, squeeze(words))) continue;
      report.add(
        'ledger/invented',
        `the header says that "${words}" was left out at ${place}, but the transcript has other words there`,
        { severity, place: { file: document.file, ...document.locate(item) } },
      );
    }
  }
  const { main, notes } = streamOf(document);
  const rest = copy.rest();
  const found = takeNotes(rest, notes, manuscript.text);
  reportDifferences(document, manuscript, report, severity, without(rest, found.taken), main);
  for (const note of found.missing) {
    report.add('ledger/invented', `the words of this note are not in the transcript: "${note.text.slice(0, 60)}"`, {
      severity,
      place: { file: document.file, ...document.locate(note.nodes[0]!.node) },
    });
  }
}

function elements(document: TeiDocument, name: string): Iterable<Element> {
  return document.tree.getElementsByTagNameNS('http://www.tei-c.org/ns/1.0', name);
}

/**
 * What an item of the ledger says was left out, with its places: the same words at each of them, or a `seg` for each where they
 * differ every time, as the times of subtitles.
 */
export function leftOutBy(item: Element): readonly { readonly place: string; readonly words: string }[] {
  const series = [...item.getElementsByTagNameNS('*', 'seg')].map((seg) => seg.textContent ?? '');
  const places = (item.getAttribute('n') ?? '').split(' ').filter(Boolean);
  return places.map((place, index) => ({
    place,
    words: series.length === 0 ? (item.textContent ?? '') : (series[index] ?? ''),
  }));
}

/** What the header lists as left out. */
export function* ledgerItems(document: TeiDocument): Iterable<Element> {
  for (const list of elements(document, 'list')) {
    if (list.getAttribute('type') === 'ledger') yield* list.getElementsByTagNameNS('*', 'item');
  }
}

/** Characters that are not white space, with their offsets in the transcript. */
export interface Rest {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The transcript, from which what the header accounts for is taken away. */
export class Copy {
  private readonly taken: Uint8Array;
  private readonly lines: number[] = [0];

  constructor(private readonly manuscript: Manuscript) {
    this.taken = new Uint8Array(manuscript.text.length);
    for (let at = manuscript.text.indexOf('\n'); at >= 0; at = manuscript.text.indexOf('\n', at + 1)) {
      this.lines.push(at + 1);
    }
  }

  /** Takes squeezed words that stand at `line:column`, and gives their span; nothing when others stand there or they were taken before. */
  take(place: string, words: string): Span | undefined {
    const match = /^(\d{1,9}):(\d{1,9})$/.exec(place);
    let at = match ? this.offset(Number(match[1]), Number(match[2])) : undefined;
    if (at === undefined) return undefined;
    const { text } = this.manuscript;
    const offsets: number[] = [];
    for (let index = 0; index < words.length; at++) {
      if (at >= text.length) return undefined;
      if (index > 0 && isSpace(text.charCodeAt(at))) continue;
      if (text[at] !== words[index] || this.taken[at]) return undefined;
      offsets.push(at);
      index++;
    }
    for (const offset of offsets) this.taken[offset] = 1;
    return { start: offsets[0] ?? at, end: at };
  }

  rest(): Rest {
    const { text } = this.manuscript;
    const offsets: number[] = [];
    let kept = '';
    for (let at = 0; at < text.length; at++) {
      if (this.taken[at] || isSpace(text.charCodeAt(at))) continue;
      offsets.push(at);
      kept += text[at];
    }
    return { text: kept, offsets };
  }

  private offset(line: number, column: number): number | undefined {
    let at = this.lines[line - 1];
    for (let left = column - 1; at !== undefined && left > 0; left--) {
      at += (this.manuscript.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return at;
  }
}

/** White space of XML and Unicode, and the BOM, which is no character of the text. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && /[\s\ufeff]/.test(String.fromCharCode(code)))
  );
}

/** A string without its white space. */
export function squeeze(text: string): string {
  return text.replace(/[\s\ufeff]+/g, '');
}

/** Where a note's words begin and end in the rest of a transcript. */
type Taken = readonly [start: number, end: number, note: Stream];

/** Finds each note's words in the transcript, in the order of the notes where that goes. */
export function takeNotes(
  rest: Rest,
  notes: readonly Stream[],
  copy: string,
): { readonly taken: readonly Taken[]; readonly missing: readonly Stream[] } {
  const taken: Taken[] = [];
  const missing: Stream[] = [];
  let from = 0;
  for (const note of notes) {
    if (note.text === '') continue;
    let at = placeOf(rest, note.text, from, copy);
    if (at < 0) at = placeOf(rest, note.text, 0, copy);
    if (at < 0) at = placeOf(rest, withRaisedNumber(note.text), 0, copy);
    if (at < 0) {
      missing.push(note);
      continue;
    }
    from = at + note.text.length;
    taken.push([at, from, note]);
  }
  return { taken: taken.sort((a, b) => a[0] - b[0]), missing };
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The words of a note behind its number in raised digits, which TEI has as plain ones. */
function withRaisedNumber(words: string): string {
  return words.replace(/^\d{1,4}/, (digits) => [...digits].map((digit) => raisedDigits[Number(digit)]).join(''));
}

/** So many places where the words of a note may stand are looked at. */
const MOST_PLACES = 50;

/** Where the words of a note stand: at the beginning of a line, if anywhere; its call may be followed by the same words. */
function placeOf({ text, offsets }: Rest, words: string, from: number, copy: string): number {
  const first = text.indexOf(words, from);
  for (let at = first, tries = 0; at >= 0 && tries < MOST_PLACES; at = text.indexOf(words, at + 1), tries++) {
    if (at === 0 || copy.slice(offsets[at - 1]! + 1, offsets[at]).includes('\n')) return at;
  }
  return first;
}

/** The rest of a transcript without its notes. */
export function without(rest: Rest, taken: readonly Taken[]): Rest {
  const texts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  const last = rest.text.length;
  for (const [start, end] of [...taken, [last, last] as const]) {
    texts.push(rest.text.slice(at, start));
    for (let index = at; index < start; index++) offsets.push(rest.offsets[index]!);
    at = Math.max(at, end);
  }
  return { text: texts.join(''), offsets };
}

function reportDifferences(
  document: TeiDocument,
  manuscript: Manuscript,
  report: Report,
  severity: 'error' | 'warning',
  copy: Rest,
  main: Stream,
): void {
  for (const { left, right } of wholeWords(differences(copy.text, main.text), copy, manuscript.text)) {
    const lost = left.end > left.start && wordsOfCopy(copy, manuscript.text, left);
    const invented = right.end > right.start && wordsOfStream(main, right);
    const { node } = main.nodes.findLast(({ start }) => start <= right.start) ?? main.nodes[0] ?? {};
    const inTei = { file: document.file, ...(node && document.locate(node)) };
    const at = copy.offsets[left.start];
    const inCopy = { file: manuscript.file, ...(at !== undefined && manuscript.place(at)) };
    if (lost && invented) {
      const line = inCopy.line === undefined ? '' : ` at line ${inCopy.line}`;
      const message = `the TEI has "${excerpt(invented)}" where the transcript${line} has "${excerpt(lost)}"`;
      report.add('ledger/changed', message, { severity, place: inTei });
    } else if (lost) {
      const message = `these words of the transcript are not in the TEI: "${excerpt(lost)}"`;
      report.add('ledger/lost', message, { severity, place: inCopy });
    } else if (invented) {
      const message = `these words of the TEI are not in the transcript: "${excerpt(invented)}"`;
      report.add('ledger/invented', message, { severity, place: inTei });
    }
  }
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Differences widened to the words in which they lie, as a reader looks for words and not for letters. */
function wholeWords(found: readonly Difference[], copy: Rest, text: string): Difference[] {
  const { offsets } = copy;
  const isWithinWord = (index: number) =>
    offsets[index - 1] === offsets[index]! - 1 &&
    wordCharacter.test(text[offsets[index - 1]!]!) &&
    wordCharacter.test(text[offsets[index]!]!);
  const widened: Difference[] = [];
  for (const { left, right } of found) {
    let before = 0;
    let behind = 0;
    while (isWithinWord(left.start - before)) before++;
    while (isWithinWord(left.end + behind)) behind++;
    const last = widened.at(-1);
    const isOneWord = last !== undefined && left.start - before <= last.left.end;
    if (isOneWord) widened.pop();
    widened.push({
      left: { start: isOneWord ? last.left.start : left.start - before, end: left.end + behind },
      right: { start: isOneWord ? last.right.start : right.start - before, end: right.end + behind },
    });
  }
  return widened;
}

function wordsOfCopy({ offsets }: Rest, text: string, { start, end }: Span): string {
  return text.slice(offsets[start]!, offsets[end - 1]! + 1);
}

/** The words of a stretch of a TEI text, with their spaces where they stand in text. */
function wordsOfStream({ text, nodes }: Stream, { start, end }: Span): string {
  return nodes
    .map(({ node, start: from }, index) => {
      const to = nodes[index + 1]?.start ?? text.length;
      if (to <= start || from >= end) return '';
      const value = node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : text.slice(from, to);
      return withSpaces(value, Math.max(0, start - from), Math.min(to, end) - from);
    })
    .join('');
}

/** The part of a text between two of its characters, white space not counted. */
function withSpaces(text: string, from: number, to: number): string {
  const characters = [...text.matchAll(/[^\s\ufeff]/g)];
  const [first, last] = [characters[from], characters[to - 1]];
  return first && last ? text.slice(first.index, last.index + 1) : '';
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
