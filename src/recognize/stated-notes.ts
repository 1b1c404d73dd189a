import { languageTag } from '../manuscript/language-tags.js';
import type { Anchor, Span, StatedNote } from '../manuscript/manuscript.js';
import type { Note, Paragraph } from '../transcript/transcript.js';
import { type Reading, trimmed } from './reading.js';

type CallAnchor = Extract<Anchor, { readonly type: 'call' }>;

/** The place that calls a note. */
export interface StatedCall {
  readonly anchor: CallAnchor;
  readonly note: StatedNote;
}

/** Brackets, points and spaces at either end of a printed number. */
const marksBefore = /^[\s[({.,:;]+/u;
const isMark = /[\s\])}.,:;]/u;

function bare(shown: string): string {
  let number = shown.replace(marksBefore, '');
  while (number !== '' && isMark.test(number.at(-1)!)) number = number.slice(0, -1);
  return number;
}

/**
 * Ties the notes of a file to their calls: the first that shows the note's number. A further call, one within a note, and
 * one that shows another number refer to the note from where they are.
 */
export function tieStatedCalls(
  reading: Reading,
  notes: ReadonlyMap<StatedNote, readonly number[]>,
  within: readonly (readonly Anchor[])[],
): ReadonlyMap<Anchor, StatedCall> {
  const { blocks } = reading.manuscript;
  const byId = new Map([...notes.keys()].map((note) => [note.id, note]));
  const tied = new Map<Anchor, StatedCall>();
  const called = new Set<StatedNote>();
  within.forEach((anchors, index) => {
    const { role } = blocks[index]!;
    if (role?.type === 'note' || role?.type === 'furniture') return;
    const calls = anchors.filter((anchor) => anchor.type === 'call');
    if (calls.length === 0 || !hasWordsBeside(reading, blocks[index]!, calls)) return;
    for (const anchor of calls) {
      const note = byId.get(anchor.note);
      if (!note || called.has(note)) continue;
      const n = numberOf(reading, note, within[notes.get(note)![0]!]!);
      if (n === '' || bare(reading.printed.slice(anchor.start, anchor.end)) !== n) continue;
      tied.set(anchor, { anchor, note });
      called.add(note);
    }
  });
  return tied;
}

/** A block that is nothing but calls is no place for a note: what it belongs to is not known. */
function hasWordsBeside(reading: Reading, block: Span, calls: readonly Span[]): boolean {
  let at = block.start;
  for (const { start, end } of calls) {
    if (reading.printed.slice(at, start).trim() !== '') return true;
    at = end;
  }
  return reading.printed.slice(at, block.end).trim() !== '';
}

function numeralAnchor(note: StatedNote, anchors: readonly Anchor[]): Span {
  return anchors.find((anchor) => anchor.type === 'noteNumber' && anchor.note === note.id)!;
}

/** Number as the note shows it, without the marks around it. */
function numberOf(reading: Reading, note: StatedNote, anchors: readonly Anchor[]): string {
  const { start, end } = numeralAnchor(note, anchors);
  const shown = reading.printed.slice(start, end);
  return bare(shown) || shown.trim();
}

export interface StatedNotes {
  readonly all: readonly Note[];
  readonly byId: ReadonlyMap<string, Note>;
  /** Numerals and the marks beside them, where they stand. */
  readonly taken: readonly Span[];
}

/** Claims the notes of a file: numbers and calls are certain, and the marks around them are left out. */
export function claimStatedNotes(
  reading: Reading,
  notes: ReadonlyMap<StatedNote, readonly number[]>,
  calls: ReadonlyMap<Anchor, StatedCall>,
  within: readonly (readonly Anchor[])[],
): StatedNotes {
  const called = new Map([...calls.values()].map((call) => [call.note, call]));
  const byId = new Map<string, Note>();
  const taken: Span[] = [];
  for (const [stated, indexes] of notes) {
    const { blocks } = reading.manuscript;
    const first = blocks[indexes[0]!]!;
    const inFirst = within[indexes[0]!]!;
    const anchor = numeralAnchor(stated, inFirst);
    const n = numberOf(reading, stated, inFirst);
    const numeral = claimNumber(reading, anchor, n, 'note number');
    taken.push({ start: anchor.start, end: anchor.end });
    const call = called.get(stated);
    if (call) claimNumber(reading, call.anchor, n, 'note call');
    else sayUncalled(reading, n, first.start);
    const paragraphs = indexes.map((index, at): Paragraph => {
      const block = blocks[index]!;
      const span = reading.wordsOf(at === 0 ? { start: anchor.end, end: block.end } : block);
      const language = languageTag(block.language);
      return { type: 'paragraph', ...span, content: [], open: 0, close: 0, ...(language && { language }) };
    });
    const isSource = /^Sources?:/u.test(reading.printed.slice(paragraphs[0]!.start, paragraphs[0]!.start + 8));
    byId.set(stated.id, {
      n,
      kind: stated.kind === 'comment' ? 'comment' : isSource ? 'source' : 'note',
      ...(stated.kind === 'endnote' && { atEnd: true }),
      ...(stated.author !== undefined && { author: stated.author }),
      paragraphs,
      numeral,
      ...(call && { call: { start: call.anchor.start, end: call.anchor.end } }),
    });
  }
  return { all: [...byId.values()], byId, taken };
}

/** Claims a number and, as its marks, what stands beside it within the anchor. */
function claimNumber(reading: Reading, anchor: Span, n: string, what: 'note number' | 'note call'): Span {
  const evidence = ['the file says that this is a note'];
  const start = anchor.start + reading.printed.slice(anchor.start, anchor.end).indexOf(n);
  const numeral = { start, end: start + n.length };
  reading.claim('notes', what, numeral, 'certain', evidence);
  for (const mark of [
    { start: anchor.start, end: numeral.start },
    { start: numeral.end, end: anchor.end },
  ]) {
    reading.leaveOut(trimmed(reading.printed, mark), 'note-mark', 'notes', evidence);
  }
  return numeral;
}

function sayUncalled(reading: Reading, n: string, offset: number): void {
  reading.say('notes/no-call', `nothing in the text calls note ${n}; it was put behind the text`, offset, {
    question: `nothing in the text calls note ${n}`,
  });
}
