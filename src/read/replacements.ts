import type { Span } from '../manuscript/manuscript.js';

/** What stands in a file for other characters, as `&amp;` for `&`. */
export interface Replacement extends Span {
  readonly by: string;
}

/** The text with entities replaced, and the function that moves offsets of the file to it. */
export function withReplacements(
  text: string,
  replaced: readonly Replacement[],
): { readonly text: string; readonly map: (offset: number) => number } {
  if (replaced.length === 0) return { text, map: (offset) => offset };
  const sorted = [...replaced].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  /** Up to which offset of the file how many characters are missing. */
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let at = 0;
  let shift = 0;
  for (const { start, end, by } of sorted) {
    parts.push(text.slice(at, start), by);
    shift += end - start - by.length;
    shifts.push({ from: end, by: shift });
    at = end;
  }
  parts.push(text.slice(at));
  const map = (offset: number) => {
    let low = 0;
    let high = shifts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shifts[middle]!.from <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - (low === 0 ? 0 : shifts[low - 1]!.by);
  };
  return { text: parts.join(''), map };
}
