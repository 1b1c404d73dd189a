/** A line of a text. */
export interface Line {
  readonly start: number;
  /** Offsets of the first and behind the last character that is not white space; equal for a blank line. */
  readonly from: number;
  readonly to: number;
}

/** Whether a line goes on in the next. */
export type Joins = (line: Line, next: Line) => boolean;

/** Whether a program, a typist or a printer broke the lines of a text where they were full, so that a line end says nothing. */
export function isHardWrapped(text: string): boolean {
  return findWrap(text, divide(text)) !== undefined;
}

/** The lines of a text. */
export function divide(text: string): Line[] {
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

/** Words, a wide gap, words: the columns of a list, or the head of a page. No paragraph was broken there, whatever the width. */
const columns = /[\p{L}\p{M})][^\s:.]{0,30}(?: {3,40}|\t)\S/u;

/** Which lines go on in the next. */
export function findJoins(text: string, lines: readonly Line[]): Joins {
  return findWrap(text, lines) ?? ((line, next) => breaksWord(text, line, next));
}

/**
 * Which lines go on in the next; nothing where a line is a paragraph. A greedy wrap breaks a line exactly where the next word
 * would not have fitted, and does so in the middle of sentences, so it can be recognised, and undone, without guessing. A typist or
 * a printer breaks them near the margin: there the lines that begin in small letters show that sentences were broken.
 */
function findWrap(text: string, lines: readonly Line[]): Joins | undefined {
  let width = 0;
  const apart = new Set<Line>();
  const hasGaps = text.includes('\t') || text.includes('   ');
  for (const line of lines) {
    const length = line.to - line.start;
    if (length <= width && length < NARROWEST) continue;
    if (hasGaps && columns.test(text.slice(line.from, Math.min(line.to, line.from + WIDEST * 2)))) apart.add(line);
    else width = Math.max(width, length);
    if (width > WIDEST) return undefined;
  }
  if (width < NARROWEST) return undefined;
  let breaks = 0;
  let forced = 0;
  let within = 0;
  let small = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    if (line.from === line.to || next.from === next.to || apart.has(line) || apart.has(next)) continue;
    breaks++;
    const ends = endsSentence(text, line);
    if (!ends && isLong(line, width) && opensSmall(text, next)) small++;
    if (!wouldNotFit(text, line, next, width)) continue;
    forced++;
    // A short text of short speeches has full lines by chance; they end sentences.
    if (!ends && !opensEntry(text, next)) within++;
  }
  const isSet = (line: Line, next: Line) => !apart.has(line) && !apart.has(next);
  if (breaks >= 3 && forced >= breaks * 0.6 && within >= breaks * 0.4)
    return (line, next) =>
      isSet(line, next) &&
      (wouldNotFit(text, line, next, width) ||
        breaksWord(text, line, next) ||
        (isLong(line, width) && !endsSentence(text, line) && opensSmall(text, next)));
  if (small < FEWEST_SMALL || small < breaks * 0.3) return undefined;
  return (line, next) => isSet(line, next) && isBroken(text, line, next, width);
}

/** So many lines in a row that open in small letters are no items of a list. */
const FEWEST_SMALL = 5;

function isLong(line: Line, width: number): boolean {
  return line.to - line.start >= width * 0.6;
}

/** True where a sentence was broken near the margin, or a line is as full as any. */
function isBroken(text: string, line: Line, next: Line, width: number): boolean {
  if (breaksWord(text, line, next)) return true;
  const ends = endsSentence(text, line);
  if (opensSmall(text, next)) return !ends || isLong(line, width);
  if (opensEntry(text, next) || next.from - next.start > line.from - line.start + 1) return false;
  if (wouldNotFit(text, line, next, width)) return !/^[([–—•*-]/u.test(text.slice(next.from, next.from + 1)) || !ends;
  return (
    !ends && line.to - line.start >= width * 0.8 && /^[\p{L}\p{N}"“„«'’]/u.test(text.slice(next.from, next.from + 2))
  );
}

function opensSmall(text: string, line: Line): boolean {
  return /^\p{Ll}[\p{L}\p{M}'’,;-]*(?:[ .,;:?!]|$)/u.test(text.slice(line.from, Math.min(line.to, line.from + 30)));
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
  // Most lines end otherwise.
  if (text.charCodeAt(line.to - 1) !== 0x2d) return false;
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
