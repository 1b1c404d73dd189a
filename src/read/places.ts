import type { Manuscript } from '../manuscript/manuscript.js';

/**
 * Gives lines and columns of offsets. Columns count code points, so a line has to be walked; the place asked last is
 * remembered, so that many places of one long line cost one walk. With `showsLines` the line itself is given too.
 */
export function placer(text: string, { showsLines = false } = {}): Manuscript['place'] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let last = { line: 0, offset: 0, column: 1 };
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const isAhead = last.line === low && last.offset <= offset;
    let { offset: at, column } = isAhead ? last : { offset: starts[low]!, column: 1 };
    while (at < offset) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      column++;
    }
    last = { line: low, offset, column };
    if (!showsLines) return { line: low + 1, column };
    const end = starts[low + 1];
    return { line: low + 1, column, text: text.slice(starts[low]!, end === undefined ? undefined : end - 1) };
  };
}
