import { DUE, findCalls } from './calls.js';
import type { NoteBlock } from './notes.js';
import type { Passage, Reading } from './reading.js';

/** A heading over notes. */
export const heading =
  /^(?:Foot|End)?notes?[:.]?$|^Notes de bas de page$|^Anmerkungen$|^Fußnoten$|^Notas$|^Note$|^Opombe$|^Примечания$|^Сноски$/iu;
/** A link from a note back to its call. */
export const backLink = /(?<!\s)\s*↩(?:︎)?$/u;

/** A run of blocks that are notes; only those of its form open one. */
interface Zone {
  readonly start: number;
  readonly end: number;
  readonly form: NoteBlock['form'] | undefined;
  readonly heading: boolean;
}

/**
 * The notes at the end of the copy. An edition may have two series, the source's own notes under asterisks and the editor's
 * under numbers: where they are printed in two forms, `[1]` and `*`, one run stands right before the other.
 */
export function findZones(
  reading: Reading,
  passages: readonly Passage[],
  blocks: readonly (NoteBlock | undefined)[],
): readonly Zone[] {
  const zone = findZone(reading, passages, blocks);
  if (!zone) return [];
  // A note's second paragraph may stand between the two series.
  for (const end of [zone.start, blocks.length]) {
    const last = blocks.findLastIndex((block, index) => index < end && block !== undefined);
    const form = blocks[last]?.form;
    if (form === undefined || form === 'bullet' || form === zone.form || end - last > 3) continue;
    const start = zoneStart(reading, passages, blocks, last, form, DUE);
    if (start === undefined || (last >= zone.start && start !== zone.end)) continue;
    if (shareNumbers(blocks.slice(zone.start, zone.end), zone.form, blocks.slice(start, last + 1), form)) continue;
    return [zone, { start, end: end === zone.start ? end : last + 1, form, heading: false }];
  }
  return [zone];
}

/** True where two runs have a number in common: a call of it is the notes', and the other run a list of the text. */
function shareNumbers(
  notes: readonly (NoteBlock | undefined)[],
  form: NoteBlock['form'] | undefined,
  others: readonly (NoteBlock | undefined)[],
  otherForm: NoteBlock['form'],
): boolean {
  const numbers = new Set(notes.flatMap((block) => (block?.form === form ? [block!.n] : [])));
  return others.some((block) => block?.form === otherForm && /^\d/.test(block.n) && numbers.has(block.n));
}

/**
 * The run of note blocks that ends the copy, or follows its heading. It begins with a small number or a letter, and its
 * numbers rise, now and then starting anew; a block of another kind within it is a note's second paragraph.
 */
function findZone(
  reading: Reading,
  passages: readonly Passage[],
  blocks: readonly (NoteBlock | undefined)[],
): Zone | undefined {
  const headed = passages.findLastIndex(
    (passage, index) => heading.test(reading.slice(passage)) && blocks[index + 1] !== undefined,
  );
  if (headed >= 0) {
    const form = blocks[headed + 1]!.form;
    return { start: headed, end: zoneEnd(blocks, headed + 1, form), form, heading: true };
  }
  const linked = linkedZone(reading, passages, blocks);
  if (linked) return linked;
  // The form of the block that is nearest to the end: numbered paragraphs of the text stand above the notes.
  for (let last = blocks.length - 1; last >= 0 && last > blocks.length - 5; last--) {
    const form = blocks[last]?.form;
    if (form === undefined || form === 'bullet') continue;
    const start = zoneStart(reading, passages, blocks, last, form);
    if (start !== undefined) return { start, end: zoneEnd(blocks, start, form), form, heading: false };
  }
  return undefined;
}

/** The notes that a page ends with a link back to their call: the link says where the first and the last of them stands. */
function linkedZone(
  reading: Reading,
  passages: readonly Passage[],
  blocks: readonly (NoteBlock | undefined)[],
): Zone | undefined {
  const links = passages.map((passage) =>
    backLink.test(reading.slice({ ...passage, start: Math.max(passage.start, passage.end - 3) })),
  );
  const first = links.indexOf(true);
  // The link of a note in two paragraphs stands behind the second.
  const start = blocks.findLastIndex((block, index) => index <= first && block !== undefined);
  const form = blocks[start]?.form;
  if (form === undefined || form === 'bullet' || first - start > 2) return undefined;
  return { start, end: links.lastIndexOf(true) + 1, form, heading: false };
}

/**
 * Back from the last block of a form: as long as numbers do not rise backwards by a leap and text stays short of notes.
 * A call that weighs less than `least` is none; where notes begin with 1, every call counts unless that is said.
 */
function zoneStart(
  reading: Reading,
  passages: readonly Passage[],
  blocks: readonly (NoteBlock | undefined)[],
  last: number,
  form: NoteBlock['form'],
  least?: number,
): number | undefined {
  let start: number | undefined;
  let anew: number | undefined;
  let following: string | undefined;
  let others = 0;
  for (let index = last; index >= 0; index--) {
    const block = blocks[index];
    if (block?.form !== form) {
      if (++others > 2) break;
      continue;
    }
    if (following !== undefined && !precedes(block.n, following)) break;
    if (form === 'plain' && !/^[\p{Lu}“"‘„«[(\d]|^\p{Ll}{1,4}\. /u.test(reading.slice(block.words))) {
      if (!/^[a-z]$/.test(block.n)) break;
    }
    others = 0;
    if (Number(following) <= 1 && Number(block.n) > 1) anew ??= start;
    start = index;
    following = block.n;
  }
  // Above the notes may stand numbered paragraphs, whose numbers end where those of the notes begin anew.
  return [start, anew].find(
    (from) => from !== undefined && areCalled(reading, passages.slice(0, from), blocks.slice(from), form, least),
  );
}

/** Numbered paragraphs at the end of a text are notes only if most of their numbers are called above. */
function areCalled(
  reading: Reading,
  above: readonly Passage[],
  blocks: readonly (NoteBlock | undefined)[],
  form: NoteBlock['form'],
  least: number | undefined,
): boolean {
  const numbers = new Set(blocks.flatMap((block) => (block?.form === form ? [block.n] : [])));
  const calls = findCalls(reading, above, numbers, form === 'round');
  // `May 21` calls no note 21 where there is no note 1.
  const limit = least ?? (numbers.has('1') ? 0 : DUE);
  const called = new Set(calls.flatMap(({ n, weight }) => (weight >= limit ? [n] : [])));
  return called.size * 2 >= numbers.size;
}

/** `following` may come right behind `n`: the next number, a small leap, or a new beginning. */
function precedes(n: string, following: string): boolean {
  const [a, b] = [Number(n), Number(following)];
  if (Number.isNaN(a) || Number.isNaN(b)) return true;
  return (b >= a && b - a <= 3) || b <= 1;
}

function zoneEnd(
  blocks: readonly (NoteBlock | undefined)[],
  start: number,
  form: NoteBlock['form'] | undefined,
): number {
  const last = blocks.findLastIndex((block) => block?.form === form);
  let end = start;
  for (let index = start; index <= last; index++) if (blocks[index]?.form === form) end = index + 1;
  return end;
}
