import { languageTag } from '../manuscript/language-tags.js';
import type { Manuscript, Mark, Run, Span } from '../manuscript/manuscript.js';
import type { Inline } from '../transcript/transcript.js';
import type { Reading } from './reading.js';

/** What the type of a file says within a span, in order: what links, what is in another language, what is set off. */
export interface Typography {
  readonly links: readonly Inline[];
  readonly languages: readonly Inline[];
  readonly marks: readonly Inline[];
}

/** Addresses that a page of an edition may link to; a relative one leads nowhere once the text has left its page. */
const address = /^(?:https?:\/\/|mailto:)[^\s]/iu;

/** Reads the runs of a file's blocks. Neighbouring runs that say the same are one. */
export function readTypography({ blocks }: Manuscript): Typography {
  const links: Inline[] = [];
  const languages: Inline[] = [];
  const marks: Inline[] = [];
  for (const block of blocks) {
    if (block.role?.type === 'furniture') continue;
    for (const [run, value] of merged(block.runs, ({ link }) => (link && address.test(link) ? link.trim() : ''))) {
      links.push({ type: 'link', ...run, target: value.replace(/[\s\p{C}]+/gu, '') });
    }
    const foreign = ({ language }: Run) => (language === block.language ? '' : (languageTag(language) ?? ''));
    for (const [run, value] of merged(block.runs, foreign)) {
      languages.push({ type: 'foreign', ...run, language: value });
    }
    for (const [run, value] of merged(block.runs, ({ marks }) => [...new Set(marks)].sort().join(' '))) {
      marks.push({ type: 'hi', ...run, marks: value.split(' ') as Mark[] });
    }
  }
  return { links, languages, marks };
}

/** Stretches of runs that have one value in common, without those that have none. */
function merged(
  runs: readonly Run[],
  said: (run: Run) => string,
): [{ start: number; end: number; open: 0; close: 0 }, string][] {
  const found: [{ start: number; end: number; open: 0; close: 0 }, string][] = [];
  for (const run of runs) {
    const value = said(run);
    const last = found.at(-1);
    if (value === '' || run.end <= run.start) continue;
    if (last && last[1] === value && last[0].end === run.start) last[0].end = run.end;
    else found.push([{ start: run.start, end: run.end, open: 0, close: 0 }, value]);
  }
  return found;
}

/** Inlines of a kind, which are in order and apart, as far as they lie within a span. */
function clipped(items: readonly Inline[], span: Span): Inline[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Inline[] = [];
  for (let index = low; index < items.length && items[index]!.start < span.end; index++) {
    const item = items[index]!;
    found.push({ ...item, start: Math.max(item.start, span.start), end: Math.min(item.end, span.end) });
  }
  return found;
}

/**
 * Puts the type of a span among what was read in it. What was read keeps its extent: type is cut where it crosses that, and
 * where nothing may stand in it, as a note or a page.
 */
export function withTypography(
  reading: Reading,
  typography: Typography,
  span: Span,
  content: readonly Inline[],
  nest: (items: readonly Inline[]) => Inline[],
  isClosed: (item: Inline) => boolean,
): readonly Inline[] {
  let all = content;
  for (const layer of [typography.links, typography.languages, typography.marks]) {
    const own = clipped(layer, span);
    if (own.length === 0) continue;
    const pieces = cut(all, own, isClosed).filter((piece) => reading.slice(piece).trim() !== '');
    all = nest([...all, ...pieces.filter((piece) => !repeats(reading, piece, all))]);
  }
  return all;
}

/**
 * Cuts inlines so that they nest with others, which nest already, and hold no mark that stands in an attribute. Both are in
 * order; the cost is linear but for the depth.
 */
function cut(content: readonly Inline[], items: readonly Inline[], isClosed: (item: Inline) => boolean): Inline[] {
  const pieces: Inline[] = [];
  let open: Inline[] = [];
  let at = 0;
  for (const item of items) {
    while (at < content.length && content[at]!.start < item.start) open.push(content[at++]!);
    open = open.filter(({ end }) => end > item.start);
    while (at < content.length && content[at]!.start < item.end) open.push(content[at++]!);
    const cuts: number[] = [];
    const marks: Span[] = [];
    for (const other of open) {
      const { start, end } = other;
      const isWider = item.start <= start && item.end >= end && (item.start < start || item.end > end);
      if (isWider && (!isClosed(other) || other.type === 'dropped')) continue;
      const inner = { start: start + other.open, end: end - other.close };
      cuts.push(start, inner.start, inner.end, end);
      marks.push({ start, end: inner.start }, { start: inner.end, end });
    }
    let { start } = item;
    for (const end of [...cuts.sort((a, b) => a - b), item.end]) {
      if (end <= start || end > item.end) continue;
      const piece = { ...item, start, end };
      if (!marks.some((mark) => piece.start >= mark.start && piece.end <= mark.end)) pieces.push(piece);
      start = end;
    }
  }
  return pieces;
}

/** Type that sets off the whole of a stage direction says no more than its element. */
function repeats(reading: Reading, piece: Inline, content: readonly Inline[]): boolean {
  return piece.type === 'hi' && content.some((item) => item.type === 'stage' && hasSameWords(reading, piece, item));
}

const letter = /[\p{L}\p{N}]/u;

/** Whether two spans hold the same words; brackets and points may stand in one of them only. */
export function hasSameWords(reading: Reading, a: Span, b: Span): boolean {
  if (a.end <= b.start || a.start >= b.end) return false;
  const before = { start: Math.min(a.start, b.start), end: Math.max(a.start, b.start) };
  const behind = { start: Math.min(a.end, b.end), end: Math.max(a.end, b.end) };
  return !letter.test(reading.slice(before)) && !letter.test(reading.slice(behind));
}
