import type { Span } from '../manuscript/manuscript.js';
import { letterCalls } from './letter-calls.js';
import { isMonth } from './months.js';
import type { NoteBlock } from './notes.js';
import type { Passage, Reading } from './reading.js';

/** A place that may call a note. */
export interface Call {
  readonly n: string;
  /** The call with its brackets. */
  readonly span: Span;
  readonly digits: Span;
  readonly marks: readonly Span[];
  /** How much it looks like a call: 1 for `[2]`, less where digits may be part of the text. */
  readonly weight: number;
}

/** A call lighter than this was taken only because its number was due. */
export const DUE = 0.3;
/** What an editor decided outweighs all that a copy can have of other calls. */
const DECIDED = 1e6;

interface Form {
  readonly shape: RegExp;
  /** What a text with such a call has: the shape is not looked for where it cannot be. */
  readonly needs?: RegExp;
  weight(before: string): number;
}

const atEnd = /\d$/;
const behindPoint = /\d[.,]\d/;

/** `[2]`; digits or a letter glued to a word or its punctuation; digits with a space before them at the end of a block. */
const forms: readonly Form[] = [
  { shape: /\[(\d{1,4}[a-z]?|[a-z]{1,2}|\*{1,3})\]/gu, needs: /\[/, weight: () => 1 },
  // `gelesen.¹`, but not `12 m²`.
  {
    shape: /(?=[¹²³⁰⁴-⁹])(?<!(?<!\p{L})[kcdm]?m)(?<![¹²³⁰⁴-⁹])([¹²³⁰⁴-⁹]{1,3})/gu,
    needs: /[¹²³⁰⁴-⁹]/,
    weight: () => 1,
  },
  {
    // The digit is asked for first: a look behind at every character of a long text would cost most of its time.
    shape:
      /(?=[\d*])(?<=[\p{L}\p{M}.,;:!?…”"’'»“)\]–—-])(?<!\d[.,:–-])(\d{1,4}[a-z]?|\*{1,3})(?![\p{L}\p{N}]|[.,:]\d)/gu,
    weight: (before) => (/[.,;:!?…”"’'»)\]]/u.test(before) ? 0.9 : /\p{Ll}/u.test(before) ? 0.8 : 0.4),
  },
  // `August 8, 19571`, `December 4, 1973.1`: behind a year only the length tells the call from the date.
  { shape: /(?=\d)(?<=\p{L}\.? (?:\d{1,2}, )?(?:1[6-9]|20)\d\d[.,;)]?)(\d{1,2})(?!\p{N})/gu, weight: () => 0.7 },
  { shape: /(?=\d)(?<=[\p{L}.,;:!?…”"’'»)\]\d] )(\d{1,4})(?=(?: \d{1,4})?$)/gu, needs: atEnd, weight: () => 0.5 },
  { shape: /(?=\d)(?<=[\p{L}.,;:!?…”"’'»)\]]\d{1,2} )(\d{1,2})$/gu, needs: atEnd, weight: () => 0.6 },
  // `activity in MR 2.1` at the end of a block: a sentence ends with its point, so the figure behind the point is no part of it.
  { shape: /(?=\d)(?<=[\p{L}\s]\d{1,3}\.)(\d{1,2})$/gu, needs: atEnd, weight: () => 0.35 },
  // `shortly after 8.2 I have`: a capital behind the figure, so that the point ended a sentence.
  { shape: /(?=\d)(?<=\p{Ll} \d{1,3}\.)(\d{1,2})(?= \p{Lu})/gu, needs: behindPoint, weight: () => 0.2 },
  // `its idea. 7He feared`, with the call before the words that the note is about.
  { shape: /(?=\d)(?<=[.,;:!?…”"’'»)\]] )(\d{1,3})(?=[“„"«‘]?\p{Lu}\p{Ll})/gu, weight: () => 0.5 },
  // `of 21 November 1863 2 to be paid`
  { shape: /(?=\d)(?<=\p{L}\.? (?:1[6-9]|20)\d\d )(\d{1,3})(?= \p{L})/gu, weight: () => 0.15 },
  // `State 254715.3 `, `Saigon 40987,2 `: too long before the point for a decimal.
  { shape: /(?=\d)(?<=\d{4}[.,])(\d{1,2})(?= |$)/gu, needs: behindPoint, weight: () => 0.25 },
  // `Rothkirch 10 habe`: a number of the text, unless it is just the one that is due.
  {
    shape: /(?=\d)(?<=[\p{L}.,;:!?…”"’'»)\]*] )(?<!\[\p{L}{1,6}\.? )(\d{1,3}[a-z]?)(?=[ ,.;:)]|$)(?![.,:]\d)/gu,
    weight: () => 0.15,
  },
];

/** `(1)`, where the notes are numbered so. */
const round: Form = { shape: /\((\d{1,3}[a-z]?|\*{1,3})\)/gu, weight: () => 1 };

const digitRun = /(?<!\d[.,]?)\d{2,8}(?!\d)/g;
/** `the Council4,5.` */
const divided = /(?<![\d.,])(\d{1,4}), ?(\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/gu;

/** Two calls of following notes, together behind a word: `cold.3940`, `the Council4,5.` */
function adjacentCalls(text: string, start: number, wanted: ReadonlySet<string>): Call[] {
  const found: Call[] = [];
  const take = (index: number, first: string, second: string, between: number): void => {
    if (!wanted.has(first) || !wanted.has(second) || Number(second) !== Number(first) + 1) return;
    if (!/[\p{L}\p{M}.,;:!?…”"’'»)\]]/u.test(text[index - 1] ?? ' ')) return;
    for (const [n, from] of [
      [first, start + index],
      [second, start + index + first.length + between],
    ] as const) {
      const span = { start: from, end: from + n.length };
      found.push({ n, span, digits: span, marks: [], weight: 0.8 });
    }
  };
  for (const { 0: digits, index } of text.matchAll(digitRun)) {
    const half = digits.length >> 1;
    if (!wanted.has(digits)) take(index, digits.slice(0, half), digits.slice(half), 0);
  }
  for (const { 0: both, 1: first, 2: second, index } of text.matchAll(divided)) {
    take(index, first!, second!, both.length - first!.length - second!.length);
  }
  return found;
}

/** A month, a day or more of it, and perhaps digits behind a point: `October 27 and 283`, `August 53 and 7,4`, `March 3,1`. */
const monthAndDays =
  /(?=\d)(?<=(?<!\p{L})(\p{Lu}\p{L}{2,8}) )(\d{1,4}(?:(?:, | and | or |[–-])\d{1,4}){0,2})(?:[.,;:](\d{1,2}))?(?!\p{N})/gu;

/** Calls glued to the day of a date: behind its comma or point, or where no month has a day of so many digits. */
function callsBehindDays(text: string, start: number): Call[] {
  const found: Call[] = [];
  const add = (n: string, index: number): void => {
    const digits = { start: start + index, end: start + index + n.length };
    found.push({ n, span: digits, digits, marks: [], weight: 0.7 });
  };
  for (const { 0: whole, 1: month, 2: days, 3: behind, index } of text.matchAll(monthAndDays)) {
    if (!isMonth(month!)) continue;
    for (const { 0: digits, index: at } of days!.matchAll(/\d+/g)) {
      if (Number(digits) <= 31 || /^(?:1[5-9]|20)\d\d$/.test(digits)) continue;
      const day = Number(digits.slice(0, 2)) <= 31 ? 2 : 1;
      add(digits.slice(day), index + at + day);
    }
    if (behind !== undefined) add(behind, index + whole.length - behind.length);
  }
  return found;
}

/** Places of a text that has a call's form; `start` is the offset of the text. */
function callsOf({ shape, weight }: Form, text: string, start: number): Call[] {
  return Array.from(text.matchAll(shape), ({ 0: whole, 1: printed = '', index }): Call => {
    const n = printed.normalize('NFKC');
    const span = { start: start + index, end: start + index + whole.length };
    const before = text[index - 1] ?? ' ';
    if (!/^[[(]/.test(whole))
      return { n, span, digits: { start: span.start, end: span.start + n.length }, marks: [], weight: weight(before) };
    const digits = { start: span.start + 1, end: span.start + 1 + n.length };
    const marks = [
      { start: span.start, end: digits.start },
      { start: digits.end, end: digits.end + 1 },
    ];
    return { n, span, digits, marks, weight: weight(before) };
  });
}

/** Places of one passage that are shaped like a call, whatever the number. Notes are looked for twice, so they are kept. */
const shaped = new WeakMap<Passage, readonly Call[]>();

/** Places that may call one of the notes wanted, in the order of the text. */
export function findCalls(
  reading: Reading,
  passages: readonly Passage[],
  wanted: ReadonlySet<string>,
  inRound: boolean,
): Call[] {
  const calls: Call[] = letterCalls(reading, passages, wanted);
  for (const passage of passages) {
    const text = reading.slice(passage);
    if (wanted.size === 0 || !/[\d[*¹²³⁰⁴-⁹]/.test(text)) continue;
    calls.push(...adjacentCalls(text, passage.start, wanted));
    let all = shaped.get(passage);
    if (!all) {
      const possible = forms.filter(({ needs }) => needs?.test(text) !== false);
      all = [
        ...callsBehindDays(text, passage.start),
        ...possible.flatMap((form) => callsOf(form, text, passage.start)),
      ];
      shaped.set(passage, all);
    }
    calls.push(...all.filter(({ n }) => wanted.has(n)));
    if (inRound) calls.push(...callsOf(round, text, passage.start).filter(({ n }) => wanted.has(n)));
  }
  return calls
    .flatMap((call) => {
      const decision = reading.decided('call', call.digits.start);
      return decision?.is === 'not-a-call' ? [] : decision ? { ...call, weight: DECIDED } : call;
    })
    .sort((a, b) => a.span.start - b.span.start || b.weight - a.weight);
}

/**
 * The one place between two calls that can call the note that stands between their notes, or nothing where there are two or
 * none: digits behind a long number or a point, `in State 2592612`, `after 8.1`. Such a call is a guess, and said to be one.
 */
export function hiddenCall(reading: Reading, passages: readonly Passage[], n: string, between: Span): Call | undefined {
  if (!/^\d{1,3}$/.test(n)) return undefined;
  const found: Call[] = [];
  for (const passage of passages) {
    if (passage.end <= between.start || passage.start >= between.end) continue;
    const text = reading.slice(passage);
    for (const { 0: run, index } of text.matchAll(/\d+/g)) {
      if (!run.endsWith(n)) continue;
      const at = index + run.length - n.length;
      const span = { start: passage.start + at, end: passage.start + at + n.length };
      const isBehindNumber = run.length - n.length >= 4 && run.length <= 12;
      const isBehindPoint = run === n && /\d\.$/.test(text.slice(Math.max(0, index - 2), index));
      if ((!isBehindNumber && !isBehindPoint) || /^[\p{L}]|^[.,]\d/u.test(text.slice(index + run.length))) continue;
      const isRuledOut = reading.decided('call', span.start)?.is === 'not-a-call';
      if (span.start >= between.start && span.end <= between.end && !isRuledOut)
        found.push({ n, span, digits: span, marks: [], weight: 0.05 });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Ties notes to calls. Notes and calls run in the same order, so the best tie is the heaviest common subsequence of both;
 * each series (numbers, letters, asterisks) runs by itself. A note that is left over takes a free call of its number.
 */
export function tieCalls(
  blocks: readonly NoteBlock[],
  calls: readonly Call[],
  lastResort: (n: string, between: Span) => Call | undefined,
): { readonly block: NoteBlock; readonly call: Call | undefined }[] {
  const tied = new Map<NoteBlock, Call>();
  const used = new Set<number>();
  for (const series of [/^\d/, /^[a-z]/, /^\*/]) {
    const notes = blocks.filter(({ n }) => series.test(n));
    for (const [note, call] of heaviest(
      notes,
      calls.filter(({ n }) => series.test(n)),
    )) {
      if (used.has(call.span.start)) continue;
      tied.set(note, call);
      used.add(call.span.start);
    }
  }
  for (const block of blocks) {
    if (tied.has(block)) continue;
    const call = calls.find(({ n, span, weight }) => n === block.n && weight >= 0.8 && !used.has(span.start));
    if (!call) continue;
    tied.set(block, call);
    used.add(call.span.start);
  }
  const ends: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (let index = blocks.length - 1; index >= 0; index--) {
    ends[index] = end;
    end = tied.get(blocks[index]!)?.span.start ?? end;
  }
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    const call = tied.get(block) ?? lastResort(block.n, { start, end: ends[index]! });
    if (!call || (!tied.has(block) && used.has(call.span.start))) continue;
    tied.set(block, call);
    start = call.span.end;
  }
  return blocks.map((block) => ({ block, call: tied.get(block) }));
}

interface Chain {
  readonly weight: number;
  readonly note: NoteBlock;
  readonly call: Call;
  readonly before: Chain | undefined;
}

/** Heaviest rising chain of (call, note) pairs, by a binary indexed tree over the notes: n log n. */
function heaviest(notes: readonly NoteBlock[], calls: readonly Call[]): [NoteBlock, Call][] {
  const places = new Map<string, number[]>();
  for (const [index, { n }] of notes.entries()) {
    const known = places.get(n);
    if (known) known.push(index);
    else places.set(n, [index]);
  }
  const best: (Chain | undefined)[] = new Array(notes.length + 1);
  const upTo = (index: number): Chain | undefined => {
    let found: Chain | undefined;
    for (let at = index; at > 0; at -= at & -at) {
      const chain = best[at];
      if (chain && (!found || chain.weight > found.weight)) found = chain;
    }
    return found;
  };
  let last: Chain | undefined;
  let start = -1;
  let pending: { readonly at: number; readonly chain: Chain }[] = [];
  const settle = (): void => {
    for (const { at, chain } of pending) {
      for (let index = at; index <= notes.length; index += index & -index) {
        if (!best[index] || chain.weight > best[index]!.weight) best[index] = chain;
      }
    }
    pending = [];
  };
  for (const call of calls) {
    // Two readings of one place must not both be in the chain.
    if (call.span.start > start) settle();
    start = Math.max(start, call.span.start);
    for (const index of places.get(call.n) ?? []) {
      const before = upTo(index);
      const chain: Chain = { weight: (before?.weight ?? 0) + call.weight, note: notes[index]!, call, before };
      pending.push({ at: index + 1, chain });
      if (!last || chain.weight > last.weight) last = chain;
    }
  }
  const pairs: [NoteBlock, Call][] = [];
  for (let chain = last; chain; chain = chain.before) pairs.push([chain.note, chain.call]);
  return pairs.reverse();
}
