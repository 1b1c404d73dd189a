import type { Span } from '../manuscript/manuscript.js';
import type { Note, Paragraph } from '../transcript/transcript.js';
import { type Call, DUE, findCalls, hiddenCall, tieCalls } from './calls.js';
import { backLink, findZones, heading } from './note-zones.js';
import type { Profile } from './profiles/index.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import { isSourceNote } from './sources.js';

/** A block that opens like a note. */
export interface NoteBlock {
  readonly passage: Passage;
  readonly n: string;
  /** Bullet before the number, brackets and point around it: marks that are not kept in the text. */
  readonly marks: readonly Span[];
  readonly numeral: Span;
  readonly words: Span;
  readonly truncation: Span | undefined;
  readonly form: 'bullet' | 'bracket' | 'round' | 'point' | 'plain' | 'raised';
  /** Further blocks that belong to the note. */
  readonly more: Passage[];
}

const openings: readonly { readonly form: NoteBlock['form']; readonly shape: RegExp }[] = [
  { form: 'bullet', shape: /^(?<before>[•●▪◦] ?)(?<n>\d{1,4}[a-z]?|[a-z]{1,2}|\*{1,3})(?<after>[.)]?)\s+(?=\S)/u },
  { form: 'bracket', shape: /^(?<before>\[)(?<n>\d{1,4}[a-z]?|[a-z]{1,2}|\*{1,3})(?<after>\])\s*(?=\S)/u },
  { form: 'round', shape: /^(?<before>\()(?<n>\d{1,3}[a-z]?|\*{1,3})(?<after>\))\s*(?=\S)/u },
  { form: 'point', shape: /^(?<before>)(?<n>\d{1,4}[a-z]?|[a-z]|\*{1,3})(?<after>[.)])\s+(?=\S)/u },
  { form: 'plain', shape: /^(?<before>)(?<n>\d{1,4}[a-z]?|[a-z]|\*{1,3})(?<after>)\s+(?=\S)/u },
  { form: 'raised', shape: /^(?<before>)(?<n>[¹²³⁰⁴-⁹]{1,3})(?<after>[.)]?)\s*(?=\S)/u },
];
const cutOff = /(?<!\s)\s*\((?:\.\.\.|…)\)$/u;

export interface FoundNotes {
  readonly blocks: readonly NoteBlock[];
  /** Blocks that are not notes. */
  readonly passages: readonly Passage[];
}

/**
 * Finds the blocks that are notes. A bulleted, numbered block is one wherever it stands; a block that merely begins with
 * a number is one in the run of such blocks that ends the copy. Where a preview and the whole note are both in the copy,
 * the whole one is kept.
 */
export function findNotes(reading: Reading, profile: Profile, passages: readonly Passage[]): FoundNotes {
  const blocks = passages.map((passage) => noteBlock(reading, profile, passage));
  const zones = findZones(reading, passages, blocks);
  const found: NoteBlock[] = [];
  const rest: Passage[] = [];
  passages.forEach((passage, index) => {
    const block = blocks[index];
    const zone = zones.find(({ start, end }) => index >= start && index < end);
    const last = found.at(-1);
    if (block && (block.form === 'bullet' || block.form === zone?.form)) found.push(block);
    else if (zone?.heading && index === zone.start) leaveHeading(reading, passage);
    else if (last && last.passage.end === passages[index - 1]?.end && runsOn(reading, last.words, passage))
      found[found.length - 1] = upTo(last, passage.end);
    else if (zone && found.length > 0) found.at(-1)!.more.push(passage);
    else rest.push(passage);
  });
  return { blocks: dropPreviews(reading, found), passages: leaveStrayHeadings(reading, rest, found) };
}

/** True for the next line of a note that was wrapped at the end of a line: within a sentence, and no blank line before it. */
function runsOn(reading: Reading, words: Span, { block, number, start, end }: Passage): boolean {
  if (number || block.role || block.blankBefore > 0) return false;
  const above = reading.slice({ start: Math.max(words.start, words.end - 2), end: words.end });
  return /[\p{L}\p{N},;–—-]$/u.test(above.trimEnd()) && /^\p{Ll}/u.test(reading.slice({ start, end }).slice(0, 2));
}

function upTo(block: NoteBlock, end: number): NoteBlock {
  return { ...block, passage: { ...block.passage, end }, words: { ...block.words, end } };
}

/** Ties notes to their calls in the passages of the text. */
export function recognizeNotes(reading: Reading, blocks: readonly NoteBlock[], text: readonly Passage[]): Note[] {
  const numbers = new Set(blocks.map(({ n }) => n));
  const inRound = blocks.some(({ form }) => form === 'round');
  const calls = findCalls(reading, text, numbers, inRound);
  if (blocks.some(({ form }) => form === 'bracket')) sayCallsWithoutNote(reading, text, numbers);
  const hidden = (n: string, between: Span) => hiddenCall(reading, text, n, between);
  return tieCalls(blocks, calls, hidden).map(({ block, call }) => claimNote(reading, block, call));
}

/** `[2]` where notes 1 and 3 are in the copy: a call whose note is lost. It stays text. */
function sayCallsWithoutNote(reading: Reading, text: readonly Passage[], numbers: ReadonlySet<string>): void {
  const last = Math.max(0, ...[...numbers].map(Number).filter((n) => !Number.isNaN(n)));
  for (const passage of text) {
    for (const { index, 1: n } of reading.slice(passage).matchAll(/\[(\d{1,4})\]/g)) {
      if (numbers.has(n!) || Number(n) > last) continue;
      reading.say(
        'notes/no-note',
        `[${n}] calls a note that is not in the copy; it stayed text`,
        passage.start + index,
        {
          question: `note ${n} is called and is not in the copy`,
        },
      );
    }
  }
}

function noteBlock(reading: Reading, profile: Profile, passage: Passage): NoteBlock | undefined {
  if (passage.number) return undefined;
  const text = reading.slice(passage);
  for (const { form, shape } of openings) {
    const match = shape.exec(text);
    if (!match?.groups) continue;
    const { before, n } = match.groups as { before: string; n: string };
    const at = passage.start + before.length;
    const numeral = { start: at, end: at + n.length };
    const words = { start: passage.start + match[0].length, end: passage.end };
    const link = backLink.exec(text);
    const behind = link ? passage.start + link.index : passage.end;
    const cut = cutOff.exec(text);
    const short = profile.notePreviewLength === undefined || text.length <= profile.notePreviewLength + 12;
    const truncation =
      cut && short
        ? trimmed(reading.manuscript.text, { start: passage.start + cut.index, end: passage.end })
        : undefined;
    const marks = [
      { start: passage.start, end: numeral.start },
      { start: numeral.end, end: words.start },
      { start: behind, end: passage.end },
    ].map((mark) => trimmed(reading.manuscript.text, mark));
    return {
      passage,
      n: n.normalize('NFKC'),
      marks: marks.filter((mark) => mark.end > mark.start),
      numeral,
      words: { start: words.start, end: truncation?.start ?? behind },
      truncation,
      form,
      more: [],
    };
  }
  return undefined;
}

function leaveHeading(reading: Reading, passage: Passage): void {
  reading.leaveOut(passage, 'notes-heading', 'furniture', ['a heading over notes, which stand where they are called']);
}

/** A heading over notes goes also where the notes were found by their bullets. */
function leaveStrayHeadings(reading: Reading, rest: readonly Passage[], found: readonly NoteBlock[]): Passage[] {
  const starts = new Set(found.map(({ passage }) => passage.index));
  return rest.filter((passage) => {
    if (passage.number || !starts.has(passage.index + 1) || !heading.test(reading.slice(passage))) return true;
    leaveHeading(reading, passage);
    return false;
  });
}

/** Leaves out headings over the notes that a file has as such. */
export function leaveHeadingsOverNotes(reading: Reading, passages: readonly Passage[]): Passage[] {
  const { blocks } = reading.manuscript;
  return passages.filter((passage) => {
    if (passage.number || passage.end - passage.start > 30 || !heading.test(reading.slice(passage).trim())) return true;
    let next = passage.index + 1;
    while (blocks[next]?.role?.type === 'furniture') next++;
    if (blocks[next]?.role?.type !== 'note' || reading.hasCall(passage)) return true;
    leaveHeading(reading, passage);
    return false;
  });
}

/** Of a preview and its whole note the preview goes: it says nothing that the note does not say. */
function dropPreviews(reading: Reading, blocks: readonly NoteBlock[]): NoteBlock[] {
  const complete = new Map<string, NoteBlock[]>();
  for (const block of blocks) {
    if (block.truncation) continue;
    const known = complete.get(block.n);
    if (known) known.push(block);
    else complete.set(block.n, [block]);
  }
  return blocks.filter((block) => {
    if (!block.truncation) return true;
    const start = reading.slice(trimmed(reading.manuscript.text, block.words));
    const whole = complete.get(block.n)?.some((other) => reading.slice(other.words).startsWith(start));
    if (!whole) return true;
    reading.leaveOut(block.passage, 'note-preview', 'furniture', [
      `the whole of note ${block.n} is in the copy as well`,
    ]);
    return false;
  });
}

function claimNote(reading: Reading, block: NoteBlock, call: Call | undefined): Note {
  const { n, marks, numeral, truncation, passage } = block;
  const { text } = reading.manuscript;
  const words = trimmed(text, block.words);
  const evidence = [
    block.form === 'bullet' ? 'a bullet and a number open the block' : 'numbered like a note, after the text',
  ];
  for (const mark of marks) reading.leaveOut(mark, 'note-mark', 'notes', evidence);
  reading.claim('notes', 'note number', numeral, 'certain', evidence);
  if (call) {
    reading.claim('notes', 'note call', call.digits, 'certain', ['a note has this number']);
    if (call.weight < DUE) {
      reading.say(
        'notes/call-unsure',
        `the number ${n} was taken for the call of note ${n} because that note was due here`,
        call.digits.start,
        {
          doubt: {
            question: 'call',
            span: call.digits,
            chosen: 'call',
            evidence: [`note ${n} was due here`, 'numbers like this one may also belong to the sentence'],
          },
        },
      );
    }
    for (const mark of call.marks) reading.leaveOut(mark, 'note-mark', 'notes', ['brackets of a note call']);
  }
  if (truncation) {
    reading.claim('notes', 'truncation', truncation, 'certain', ['the copy ends the note with this mark']);
    reading.say(
      'notes/truncated',
      `note ${n} is cut off in the copy; paste the rest from the foot of the page`,
      passage.start,
      {
        question: `note ${n} is cut off in the copy`,
      },
    );
  }
  if (!call) {
    reading.say('notes/no-call', `nothing in the text calls note ${n}; it was put behind the text`, passage.start, {
      question: `nothing in the text calls note ${n}`,
    });
  }
  const gap = truncation && ({ type: 'gap', ...truncation, open: 0, close: 0, reason: 'truncated' } as const);
  const first: Paragraph = {
    type: 'paragraph',
    start: words.start,
    end: truncation?.end ?? words.end,
    content: gap ? [gap] : [],
    open: 0,
    close: 0,
  };
  const more = block.more.map((further): Paragraph => {
    const link = backLink.exec(reading.slice(further));
    const end = link ? further.start + link.index : further.end;
    reading.leaveOut(trimmed(text, { start: end, end: further.end }), 'note-mark', 'notes', evidence);
    return { type: 'paragraph', start: further.start, end, content: [], open: 0, close: 0 };
  });
  return {
    n,
    kind: isSourceNote(text.slice(words.start, words.end)) ? 'source' : 'note',
    paragraphs: [first, ...more],
    numeral,
    ...(truncation && { truncation }),
    ...(call && { call: call.span }),
    ...(call &&
      text.slice(call.digits.start, call.digits.end) !== n && {
        raised: text.slice(call.digits.start, call.digits.end),
      }),
  };
}
