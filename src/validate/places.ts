/** Line and column, both from 1; columns count Unicode code points. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Makes the function that tells line and column of an offset (UTF-16 code units) into `text`. A line ends at LF, CR LF
 * or CR, as XML 1.0 section 2.11 has it. The table of lines is made at the first question.
 */
export function places(text: string): (offset: number) => LineColumn {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastAtOrBefore(starts, offset);
    const lineStart = starts[line] as number;
    return { line: line + 1, column: codePoints(text, lineStart, Math.min(offset, text.length)) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** Index of the greatest member that is not greater than `value`; the members ascend and the first is not above it. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    // The second half of a surrogate pair belongs to the code point already counted.
    const trailing = unit >= 0xdc00 && unit <= 0xdfff && at > start && isLead(text.charCodeAt(at - 1));
    if (!trailing) count += 1;
  }
  return count;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
