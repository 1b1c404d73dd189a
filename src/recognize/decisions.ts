import type { Report } from '../diagnostics/diagnostic.js';
import type { Manuscript, Span } from '../manuscript/manuscript.js';
import { answersTo, type Decision, type Question, type Selector, type Settled } from '../transcript/decisions.js';

/** So many characters of a place are quoted, and so many before it where they are needed to tell it from others. */
const LONGEST_QUOTATION = 60;
const LONGEST_CONTEXT = 48;

/** A text with every run of white space as one space, and the offset of each of its characters in the text itself. */
interface Even {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/** The decisions about a copy: finds their places, gives the answers, and knows which of them were asked for. */
export class Decisions {
  private even: Even | undefined;
  private readonly placed = new Map<number, Decision[]>();
  private readonly asked = new Map<Decision, Settled>();
  /** Decisions whose words are not in the copy. */
  readonly lost: Decision[] = [];

  constructor(
    private readonly manuscript: Manuscript,
    readonly all: readonly Decision[],
  ) {
    for (const decision of all) {
      const offset = this.find(decision);
      if (offset === undefined) this.lost.push(decision);
      else this.placed.set(offset, [...(this.placed.get(offset) ?? []), decision]);
    }
  }

  /** What was decided about a question at an offset; the last decision counts where there are several. */
  answer(question: Question, offset: number): Decision | undefined {
    const fitting = this.placed
      .get(offset)
      ?.filter(({ is }) => (answersTo[question] as readonly string[]).includes(is));
    const decision = fitting?.at(-1);
    if (decision) this.asked.set(decision, { decision, question, offset });
    return decision;
  }

  /** Decisions that were followed, in the order of the copy. */
  settled(): Settled[] {
    return [...this.asked.values()].sort((a, b) => a.offset - b.offset);
  }

  /** Decisions that have a place, at which nothing asks for them. */
  idle(): { readonly decision: Decision; readonly offset: number }[] {
    return [...this.placed].flatMap(([offset, decisions]) =>
      decisions.filter((decision) => !this.asked.has(decision)).map((decision) => ({ decision, offset })),
    );
  }

  /** How a decision about a span would name its place. */
  selector(span: Span): Selector {
    const { text, offsets } = this.evened();
    const { line } = this.manuscript.place(span.start);
    const start = indexOf(offsets, span.start);
    const words = quotation(text.slice(start, indexOf(offsets, span.end)));
    if (text.indexOf(words) === start && text.indexOf(words, start + 1) < 0) return { line, words };
    for (const length of [16, 32, LONGEST_CONTEXT]) {
      const after = contextBefore(text, start, length);
      if (after === '') break;
      const [first, second] = places(text, `${after} ${words}`, `${after}${words}`);
      if (first !== undefined && second === undefined) return { line, words, after };
    }
    const after = contextBefore(text, start, LONGEST_CONTEXT);
    const alike = this.alike(words, after);
    return { line, words, ...(after !== '' && { after }), nth: alike.indexOf(span.start) + 1 };
  }

  /**
   * Where a decision's words stand: at the one place that has them behind what stood before them, or at the one place
   * that has them at all; of several at the one that the decision counts, or else nearest to its line.
   */
  private find(decision: Selector): number | undefined {
    const { words, after } = decision;
    const exact = this.alike(words, after);
    const found = exact.length > 0 || after === undefined ? exact : this.alike(words, undefined);
    if (exact.length === 0 && found.length > 1) return undefined;
    if (found.length <= 1) return found[0];
    const counted = decision.nth === undefined ? undefined : found[decision.nth - 1];
    if (counted !== undefined) return counted;
    const distance = (offset: number) => Math.abs(this.manuscript.place(offset).line - decision.line);
    return found.reduce((best, offset) => (distance(offset) < distance(best) ? offset : best));
  }

  private alike(words: string, after: string | undefined): number[] {
    const { text, offsets } = this.evened();
    if (words === '') return [];
    const forms = after === undefined || after === '' ? [words] : [`${after} ${words}`, `${after}${words}`];
    return places(text, ...forms).map((end) => offsets[end - words.length]!);
  }

  private evened(): Even {
    this.even ??= evenOut(this.manuscript.text);
    return this.even;
  }
}

/** Ends of all places at which a text has one of the forms, in its order. */
function places(text: string, ...forms: readonly string[]): number[] {
  const ends = new Set<number>();
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) ends.add(at + form.length);
  }
  return [...ends].sort((a, b) => a - b);
}

/** The beginning of words, cut behind a word where they are long. */
function quotation(words: string): string {
  const whole = words.trim();
  if (whole.length <= LONGEST_QUOTATION) return whole;
  const cut = whole.slice(0, LONGEST_QUOTATION);
  const space = cut.lastIndexOf(' ');
  return wellFormed(space > LONGEST_QUOTATION / 2 ? cut.slice(0, space) : cut);
}

function contextBefore(text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - length), start).trim();
  const space = before.length >= length - 1 ? before.indexOf(' ') : -1;
  return wellFormed(space >= 0 && space < length / 2 ? before.slice(space + 1) : before);
}

/** Without half of a character at either end. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function evenOut(source: string): Even {
  const offsets = new Uint32Array(source.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const { index, 0: space } of source.matchAll(/\s{1,10000}/g)) {
    for (let at = from; at < index; at++) offsets[length++] = at;
    parts.push(source.slice(from, index), ' ');
    offsets[length++] = index;
    from = index + space.length;
  }
  for (let at = from; at < source.length; at++) offsets[length++] = at;
  parts.push(source.slice(from));
  offsets[length] = source.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}

/** Index of the first character of the even text that stands at an offset or behind it. */
function indexOf(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reports decisions that could not be followed: their words are gone, or nothing is asked where they stand. */
export function sayIdle(manuscript: Manuscript, decisions: Decisions, report: Report): void {
  for (const { place, words, line } of decisions.lost) {
    report.add(
      'decisions/lost',
      `"${words}" of line ${line} is not in the copy any more, or stands there several times; compare the line and mend the words, or delete the decision`,
      place ? { place } : {},
    );
  }
  for (const { decision, offset } of decisions.idle()) {
    const { line } = manuscript.place(offset);
    report.add(
      'decisions/idle',
      `nothing at line ${line} can be read as "${decision.is}", so this decision changes nothing; delete it, or settle the place anew with acta review`,
      decision.place ? { place: decision.place } : {},
    );
  }
}

/** Makes the function that says how a decision about a span of a copy names its place. It reads the copy at each question. */
export function selectorsFor(manuscript: Manuscript): (span: Span) => Selector {
  const decisions = new Decisions(manuscript, []);
  return (span) => decisions.selector(span);
}
