import type { Report } from '../diagnostics/diagnostic.js';
import type { Block, Manuscript } from '../manuscript/manuscript.js';
import { placer } from './places.js';
import { divide, findJoins, type Joins, type Line } from './wrap.js';

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
  return {
    ...source,
    blocks: blocksOf(lines, findJoins(text, lines)),
    place: placer(text),
  };
}

function blocksOf(lines: readonly Line[], joins: Joins): Block[] {
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
    if (previous && last && joins(previous, line)) {
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
