import type { Span } from '../manuscript/manuscript.js';
import type { Note, Paragraph } from '../transcript/transcript.js';
import type { Profile } from './profiles/index.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** A block that holds a note: its parts, before it is known where it is called. */
interface NoteBlock {
  readonly passage: Passage;
  readonly n: string;
  readonly mark: Span | undefined;
  readonly numeral: Span;
  readonly point: Span | undefined;
  readonly words: Span;
  readonly truncation: Span | undefined;
  readonly bulleted: boolean;
}

const bulleted = /^([•●▪◦*])\s*(\d{1,4})([.)]?)\s+(?=\S)/u;
const numbered = /^()(?:\[(?=\d+\]))?(\d{1,4})([.)\]]?)\s+(?=\S)/u;
const cutOff = /\s*\((?:\.\.\.|…)\)$/u;

export interface Notes {
  readonly notes: readonly Note[];
  /** Blocks that are not notes. */
  readonly passages: readonly Passage[];
}

/**
 * Finds the notes and ties each to its call. A bulleted, numbered block is a note wherever it stands; a block that merely
 * begins with a number is one only when that number is called in the text. Where a preview and the whole note are both
 * in the copy, the whole one is kept.
 */
export function recognizeNotes(reading: Reading, profile: Profile, passages: readonly Passage[]): Notes {
  const blocks = passages.map((passage) => noteBlock(reading, profile, passage));
  const textual = passages.filter((_, index) => blocks[index] === undefined);
  const calls = findCalls(reading, textual);
  const called = new Set(calls.map(({ n }) => n));
  const kept = blocks.filter(
    (block): block is NoteBlock => block !== undefined && (block.bulleted || called.has(block.n)),
  );
  const whole = dropPreviews(reading, kept);
  const notes = tieCalls(whole, calls).map((note) => claimNote(reading, note.block, note.call));
  const taken = new Set(kept.map((block) => block.passage));
  return { notes, passages: passages.filter((passage) => !taken.has(passage)) };
}

function noteBlock(reading: Reading, profile: Profile, passage: Passage): NoteBlock | undefined {
  if (passage.number) return undefined;
  const text = reading.slice(passage);
  const bullet = bulleted.exec(text);
  const match = bullet ?? numbered.exec(text);
  if (!match) return undefined;
  const [opening, mark, n, point] = match;
  const at = passage.start + opening.indexOf(n!, mark!.length);
  const words = { start: passage.start + opening.length, end: passage.end };
  const cut = cutOff.exec(text);
  const truncation = cut && { start: passage.start + cut.index, end: passage.end };
  const short = profile.notePreviewLength === undefined || text.length <= profile.notePreviewLength + 12;
  return {
    passage,
    n: n!,
    mark: mark ? { start: passage.start, end: passage.start + mark.length } : undefined,
    numeral: { start: at, end: at + n!.length },
    point: point ? { start: at + n!.length, end: at + n!.length + point.length } : undefined,
    words: truncation && short ? { ...words, end: truncation.start } : words,
    truncation: truncation && short ? trimmed(reading.manuscript.text, truncation) : undefined,
    bulleted: bullet !== null,
  };
}

interface Call {
  readonly n: string;
  readonly span: Span;
}

/** Digits glued to the word or the punctuation before them: `work!1`. A decimal, a date or `MIG-21` is no call. */
function findCalls(reading: Reading, passages: readonly Passage[]): Call[] {
  const glued = /(?<=[\p{L}.,;:!?…”"’'»)\]])(?<!\d[.,:])(\d{1,3})(?![\p{L}\p{N}]|[.,:]\d)/gu;
  const calls: Call[] = [];
  for (const passage of passages) {
    for (const match of reading.slice(passage).matchAll(glued)) {
      const start = passage.start + match.index;
      calls.push({ n: match[1]!, span: { start, end: start + match[1]!.length } });
    }
  }
  return calls;
}

/** Of a preview and its whole note the preview goes: it says nothing that the note does not say. */
function dropPreviews(reading: Reading, blocks: readonly NoteBlock[]): NoteBlock[] {
  return blocks.filter((block) => {
    if (!block.truncation) return true;
    const start = reading.slice(trimmed(reading.manuscript.text, block.words));
    const whole = blocks.find(
      (other) =>
        other !== block && other.n === block.n && !other.truncation && reading.slice(other.words).startsWith(start),
    );
    if (!whole) return true;
    reading.leaveOut(block.passage, 'note-preview', 'furniture', [
      `the whole of note ${block.n} is in the copy as well`,
    ]);
    return false;
  });
}

/** Notes in the order of the copy take the calls in the order of the text: the first of their number not yet passed. */
function tieCalls(
  blocks: readonly NoteBlock[],
  calls: readonly Call[],
): { readonly block: NoteBlock; readonly call: Span | undefined }[] {
  const free = new Map<string, Span[]>();
  for (const { n, span } of calls) free.set(n, [...(free.get(n) ?? []), span]);
  let passed = -1;
  return blocks.map((block) => {
    const spans = free.get(block.n) ?? [];
    const index = Math.max(
      0,
      spans.findIndex((span) => span.start > passed),
    );
    const [call] = spans.splice(index, 1);
    if (call) passed = call.start;
    return { block, call };
  });
}

function claimNote(reading: Reading, block: NoteBlock, call: Span | undefined): Note {
  const { n, mark, numeral, point, truncation } = block;
  const words = trimmed(reading.manuscript.text, block.words);
  const evidence = [mark ? 'a bullet and a number open the block' : 'the number is called in the text'];
  const bracket = { start: block.passage.start, end: numeral.start };
  for (const sign of [mark, mark ? undefined : trimmed(reading.manuscript.text, bracket), point]) {
    if (sign) reading.leaveOut(sign, 'note-mark', 'notes', evidence);
  }
  reading.claim('notes', 'note number', numeral, 'certain', evidence);
  if (call) reading.claim('notes', 'note call', call, 'certain', ['glued to a word, and a note has this number']);
  if (truncation) {
    reading.claim('notes', 'truncation', truncation, 'certain', ['the copy ends the note with this mark']);
    reading.say(
      'notes/truncated',
      `note ${n} is cut off in the copy; paste the rest from the foot of the page`,
      block.passage.start,
      { question: `note ${n} is cut off in the copy` },
    );
  }
  if (!call) {
    reading.say(
      'notes/no-call',
      `nothing in the text calls note ${n}; it was put behind the text`,
      block.passage.start,
      { question: `nothing in the text calls note ${n}` },
    );
  }
  const gap = truncation && ({ type: 'gap', ...truncation, open: 0, close: 0, reason: 'truncated' } as const);
  const paragraph: Paragraph = {
    type: 'paragraph',
    start: words.start,
    end: truncation?.end ?? words.end,
    content: gap ? [gap] : [],
    open: 0,
    close: 0,
  };
  return {
    n,
    paragraphs: [paragraph],
    numeral,
    ...(mark && { mark }),
    ...(truncation && { truncation }),
    ...(call && { call }),
  };
}
