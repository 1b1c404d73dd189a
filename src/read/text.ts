import type { Report } from '../diagnostics/diagnostic.js';
import type { Block, Manuscript } from '../manuscript/manuscript.js';
import { placer } from './places.js';

interface Line {
  readonly start: number;
  /** Offsets of the first and behind the last character that is not white space; equal for a blank line. */
  readonly from: number;
  readonly to: number;
}

/** Divides plain text into blocks. A line is a paragraph, unless the text is hard-wrapped: then wrapped lines are joined. */
export function readText(
  source: { readonly file: string; readonly sha256: string; readonly text: string; readonly encoding: string },
  report: Report,
): Manuscript | undefined {
  const { text, file } = source;
  const lines = divide(text);
  if (lines.every((line) => line.from === line.to)) {
    report.add('read/empty', 'the file holds no words; give a transcript', { place: { file } });
    return undefined;
  }
  const width = wrapWidth(text, lines);
  return {
    ...source,
    blocks: blocksOf(text, lines, width),
    place: placer(text),
  };
}

/** Whether a program broke the lines of a text where they were full, so that a line end says nothing. */
export function isHardWrapped(text: string): boolean {
  return wrapWidth(text, divide(text)) !== undefined;
}

function divide(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    lines.push({ start, from, to });
    start = end + 1;
  }
  return lines;
}

/** Space, tab, no-break space, BOM and the ideographic space that indents CJK paragraphs. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff || code === 0x3000;
}

/** No page is set narrower than this; lines that are all shorter are short paragraphs. */
const NARROWEST = 30;
const WIDEST = 120;

/**
 * The column at which a text was wrapped, or nothing. A greedy wrap breaks a line exactly where the next word would not
 * have fitted, and does so in the middle of sentences, so it can be recognised, and undone, without guessing.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.to - line.start);
  if (width < NARROWEST || width > WIDEST) return undefined;
  let breaks = 0;
  let forced = 0;
  let within = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    if (line.from === line.to || next.from === next.to) continue;
    breaks++;
    if (!wouldNotFit(text, line, next, width)) continue;
    forced++;
    // A short text of short speeches has full lines by chance; they end sentences.
    if (!endsSentence(text, line) && !opensEntry(text, next)) within++;
  }
  return breaks >= 3 && forced >= breaks * 0.6 && within >= breaks * 0.4 ? width : undefined;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?:;…。！？：][)"”’»\]]?$/u.test(text.slice(Math.max(line.from, line.to - 2), line.to));
}

/** `Interviewer: Ada Holt`, `Date of interview: 14 May`: one entry under another, which no program wrapped. */
function opensEntry(text: string, line: Line): boolean {
  return /^\p{Lu}[^:：\n]{1,30} ?[:：] \S/u.test(text.slice(line.from, Math.min(line.to, line.from + 40)));
}

/** `investi-` at the end of a line, `gation` on the next: no width tells, but no paragraph begins so. */
function breaksWord(text: string, line: Line, next: Line): boolean {
  return /\p{Ll}-$/u.test(text.slice(line.from, line.to)) && /^\p{Ll}/u.test(text.slice(next.from, next.from + 2));
}

function wouldNotFit(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.from;
  // Chinese and Japanese break between any two characters.
  if (isIdeograph(text.charCodeAt(end))) end++;
  else while (end < next.to && !isSpace(text.charCodeAt(end))) end++;
  return line.to - line.start + 1 + (end - next.from) > width;
}

function isIdeograph(code: number): boolean {
  return code >= 0x2e80 && code <= 0x9fff;
}

function blocksOf(text: string, lines: readonly Line[], width: number | undefined): Block[] {
  const blocks: Block[] = [];
  let blank = 0;
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.from === line.to) {
      blank++;
      previous = undefined;
      continue;
    }
    const last = blocks.at(-1);
    if (
      width !== undefined &&
      previous &&
      last &&
      (wouldNotFit(text, previous, line, width) || breaksWord(text, previous, line))
    ) {
      blocks[blocks.length - 1] = { ...last, end: line.to, runs: [{ start: last.start, end: line.to, marks: [] }] };
    } else {
      const span = { start: line.from, end: line.to };
      blocks.push({ ...span, runs: [{ ...span, marks: [] }], blankBefore: blank, indent: line.from - line.start });
    }
    blank = 0;
    previous = line;
  }
  return blocks;
}
