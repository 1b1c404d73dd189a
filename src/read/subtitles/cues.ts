import type { Span } from '../../manuscript/manuscript.js';

/** A line without its line end. */
export interface Line extends Span {
  readonly text: string;
}

/** What is said at a time: a number or name, the line with the times, and the lines that are shown. */
export interface Cue {
  readonly id?: Line;
  readonly timing: Line;
  /** Where in the file its beginning stands, and in seconds. */
  readonly begins: Span;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** What is no cue: the header of the file, its style sheets, notes of who made it. */
export interface Matter {
  readonly rule: 'subtitle-header' | 'subtitle-note';
  readonly lines: readonly Line[];
}

export type Part = (Cue & { readonly type: 'cue' }) | (Matter & { readonly type: 'matter' });

/** The times of WebVTT (section 4.1, hours may be left out) and SubRip (a comma before the fraction). */
const timing =
  /^(\s{0,9})((?:(\d{1,4}):)?(\d{1,2}):(\d\d)[.,](\d{1,3}))\s{0,9}-->\s{0,9}(?:(\d{1,4}):)?(\d{1,2}):(\d\d)[.,](\d{1,3})(?:\s|$)/;

/** Takes a file of subtitles apart. What stands before the first cue, and blocks that WebVTT names, are no cues. */
export function partsOf(text: string): readonly Part[] {
  const lines = linesOf(text);
  const times = lines.map((line) => timing.exec(line.text));
  const parts: Part[] = [];
  let index = 0;
  while (index < lines.length) {
    if (lines[index]!.text.trim() === '') {
      index++;
      continue;
    }
    const at = times[index] ? index : times[index + 1] && isId(lines, times, index) ? index + 1 : undefined;
    const match = at === undefined ? undefined : times[at];
    let end = (at ?? index) + 1;
    if (at === undefined || !match) {
      // A block goes up to a blank line.
      while (end < lines.length && lines[end]!.text.trim() !== '' && !times[end]) end++;
      if (times[end] && end > index + 1) end--;
      const rule = /^NOTE(?:\s|$)/.test(lines[index]!.text) ? 'subtitle-note' : 'subtitle-header';
      parts.push({ type: 'matter', rule, lines: lines.slice(index, end) });
      index = end;
      continue;
    }
    const shown: Line[] = [];
    while (end < lines.length && lines[end]!.text.trim() !== '') {
      if (times[end] || (times[end + 1] && isId(lines, times, end))) break;
      shown.push(lines[end]!);
      end++;
    }
    const start = lines[at]!.start + match[1]!.length;
    parts.push({
      type: 'cue',
      ...(at > index && { id: lines[index]! }),
      timing: lines[at]!,
      begins: { start, end: start + match[2]!.length },
      from: seconds(match, 3),
      to: seconds(match, 7),
      lines: shown,
    });
    index = end;
  }
  return parts;
}

/** The line before the times is the name of the cue when a blank line is before it, or when it is a number. */
function isId(lines: readonly Line[], times: readonly (RegExpExecArray | null)[], index: number): boolean {
  if (times[index]) return false;
  const before = lines[index - 1]?.text.trim() ?? '';
  return before === '' || /^\d{1,7}$/.test(lines[index]!.text.trim());
}

function seconds(match: RegExpExecArray, from: number): number {
  const [hours = '0', minutes, whole, fraction] = match.slice(from, from + 4) as [
    string | undefined,
    string,
    string,
    string,
  ];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${fraction}`);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}
