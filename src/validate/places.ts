/** Line and column, both from 1; columns count Unicode code points. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Makes the function that tells line and column of an offset (UTF-16 code units) into `text`. A line ends at LF, CR LF
 * or CR, as XML 1.0 section 2.11 has it. The tables are made at the first question; an answer takes logarithmic time,
 * also in a document that is one long line.
 */
export function places(text: string): (offset: number) => LineColumn {
  let starts: readonly number[] | undefined;
  let pairs: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...ends(text, /\r\n|\n|\r/g)];
    // A character of two code units is one code point.
    pairs ??= ends(text, /[\uD800-\uDBFF][\uDC00-\uDFFF]/g);
    const line = countUpTo(starts, offset);
    const lineStart = starts[line - 1] as number;
    return { line, column: offset - lineStart - (countUpTo(pairs, offset) - countUpTo(pairs, lineStart)) + 1 };
  };
}

/** Offsets at which the matches of a pattern end, ascending. */
function ends(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => index + match.length);
}

/** How many members of an ascending list are not greater than `value`. */
function countUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
