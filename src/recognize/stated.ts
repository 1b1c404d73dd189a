import type { Anchor, Block, Manuscript, Span, StatedNote } from '../manuscript/manuscript.js';
import type { Inline, Note, PageBreak, TimeMark } from '../transcript/transcript.js';
import { blanked, type Passage, type Reading, trimmed } from './reading.js';
import { stageKind } from './stage.js';
import { claimStatedNotes, type StatedCall, tieStatedCalls } from './stated-notes.js';

/** What a file says of its text beyond the words, sorted out before anything is guessed. */
export interface Stated {
  /** Blocks of the text, with what the file says of them in their roles. */
  readonly passages: readonly Passage[];
  readonly notes: readonly Note[];
  /** Paragraphs of an editor's introduction. */
  readonly headnote: readonly Passage[];
  /** What stands within the blocks: calls of notes apart, which the notes have. */
  readonly inlines: readonly Inline[];
}

/** A number that can be an identifier, as pages number their paragraphs. */
const paragraphNumber = /^\d{1,5}[a-z]?$/;

type AnchorOf<Type extends Anchor['type']> = Extract<Anchor, { readonly type: Type }>;

/**
 * Takes what the file says of its blocks and of stretches within them. Furniture is left out by the file's rule, notes go with
 * their calls, numbers are taken off; all this is hidden from the recognisers, so that none of it is guessed again.
 */
export function readStated(reading: Reading): Stated {
  const { manuscript } = reading;
  const within = anchorsByBlock(manuscript.blocks, manuscript.anchors ?? []);
  const hidden = dropFurniture(reading, within);
  const noteBlocks = blocksOfNotes(reading, within);
  const calls = tieStatedCalls(reading, noteBlocks, within);
  const notes = claimStatedNotes(reading, noteBlocks, calls, within);
  const maker = new StatedMaker(reading, calls, notes.byId, notes.taken, hidden);
  manuscript.blocks.forEach((block, index) => {
    maker.read(block, index, within[index]!);
  });
  maker.finish();
  return {
    passages: maker.passages,
    headnote: maker.headnote,
    inlines: maker.inlines,
    notes: notes.all,
  };
}

/** The anchors of each block. One between two blocks, as a page that begins there, is the following one's. */
function anchorsByBlock(blocks: readonly Block[], anchors: readonly Anchor[]): (readonly Anchor[])[] {
  const within: Anchor[][] = blocks.map(() => []);
  let index = 0;
  for (const anchor of anchors) {
    while (index < blocks.length - 1 && anchor.start >= blocks[index]!.end && anchor.end > blocks[index]!.end) index++;
    if (within[index]) within[index]!.push(anchor);
  }
  return within;
}

/** Drops marks of the format or the page within blocks; a block that goes as a whole goes with them. */
function dropFurniture(reading: Reading, within: readonly (readonly Anchor[])[]): Span[] {
  const { blocks } = reading.manuscript;
  return within.flatMap((anchors, index) =>
    anchors.flatMap((anchor) => {
      if (anchor.type !== 'furniture' || blocks[index]!.role?.type === 'furniture') return [];
      reading.drop(anchor, anchor.rule, 'furniture', ['the file says that this is no word of the text']);
      return [{ start: anchor.start, end: anchor.end }];
    }),
  );
}

/** The blocks of each note that has a number: without one nothing can tell it from the text. */
function blocksOfNotes(
  { manuscript }: Reading,
  within: readonly (readonly Anchor[])[],
): ReadonlyMap<StatedNote, readonly number[]> {
  const byId = new Map<string, number[]>();
  manuscript.blocks.forEach(({ role }, index) => {
    if (role?.type !== 'note') return;
    const known = byId.get(role.note);
    if (known) known.push(index);
    else byId.set(role.note, [index]);
  });
  const found = new Map<StatedNote, readonly number[]>();
  for (const note of manuscript.notes ?? []) {
    const indexes = byId.get(note.id);
    byId.delete(note.id);
    const hasNumber = indexes && within[indexes[0]!]!.some((anchor) => isNumberOf(anchor, note.id));
    const worded = hasNumber && indexes.filter((index) => hasWords(manuscript, index, within[index]!));
    if (worded && worded.length > 0 && worded[0] === indexes[0]) found.set(note, indexes);
  }
  return found;
}

/** Whether a note's block has words beside its number and the marks of its page. */
function hasWords({ text, blocks }: Manuscript, index: number, anchors: readonly Anchor[]): boolean {
  const block = blocks[index]!;
  const marks = anchors.filter(({ type }) => type === 'noteNumber' || type === 'furniture');
  return blanked(text.slice(block.start, block.end), shifted(marks, block.start)).trim() !== '';
}

/** Spans in order, counted from an offset. */
function shifted(spans: readonly Span[], offset: number): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
}

function isNumberOf(anchor: Anchor, id: string): boolean {
  return anchor.type === 'noteNumber' && anchor.note === id && anchor.end > anchor.start;
}

class StatedMaker {
  readonly passages: Passage[] = [];
  readonly headnote: Passage[] = [];
  readonly inlines: Inline[] = [];
  private readonly hidden: Span[] = [];
  private readonly numbers = new Set<string>();
  /** Pages that began in blocks that are left out. */
  private pending: PageBreak[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly calls: ReadonlyMap<Anchor, StatedCall>,
    private readonly notes: ReadonlyMap<string, Note>,
    /** Numerals and marks of notes, which are claimed. */
    private readonly taken: readonly Span[],
    /** Dropped marks, in order; what else is hidden joins them. */
    private readonly dropped: readonly Span[],
  ) {}

  read(block: Block, index: number, anchors: readonly Anchor[]): void {
    const { role } = block;
    if (role?.type === 'furniture') {
      this.reading.leaveOut(block, role.rule, 'furniture', ['the file says that this is not of the record']);
      for (const anchor of anchors) if (isWordlessPage(anchor)) this.pending.push(pageOf(anchor));
      return;
    }
    const isNote = role?.type === 'note' && this.notes.has(role.note);
    for (const anchor of anchors) this.take(anchor);
    if (isNote) return;
    this.passage(block, index, anchors);
  }

  finish(): void {
    const calls = [...this.calls.values()].map(({ anchor }) => anchor);
    const hidden = [...this.dropped, ...this.hidden, ...calls, ...this.taken].sort((a, b) => a.start - b.start);
    this.reading.hide(
      hidden,
      calls.sort((a, b) => a.start - b.start),
    );
  }

  /** What hides words or stands within the text; what a block begins with is the passage's. */
  private take(anchor: Anchor): void {
    const { start, end } = anchor;
    const place = { start, end, open: 0, close: 0 };
    if (anchor.type === 'stage' && end > start) {
      this.inlines.push({ type: 'stage', ...place, kind: stageKind(this.reading.slice(anchor)) });
    } else if (anchor.type === 'call' && !this.calls.has(anchor)) {
      const note = this.notes.get(anchor.note);
      if (note && end > start) this.inlines.push({ type: 'noteReference', ...place, note });
    }
  }

  private passage(block: Block, index: number, anchors: readonly Anchor[]): void {
    const { reading } = this;
    const lead = this.lead(block, anchors);
    for (const mark of lead.marks) {
      reading.stated.set(mark.start, mark);
      this.passages.push({ block, index, start: mark.start, end: mark.end });
    }
    const rest = { start: lead.start, end: block.end };
    const words = trimmed(this.visible(block, anchors), {
      start: rest.start - block.start,
      end: block.end - block.start,
    });
    if (words.end === words.start && !lead.number && !anchors.some((anchor) => this.calls.has(anchor))) {
      this.pending.push(...lead.pages);
      return;
    }
    const pages = [...this.pending, ...lead.pages];
    this.pending = [];
    const start = Math.max(lead.start, block.start + words.start);
    const labels = anchors.filter((anchor) => anchor.type === 'speaker' && anchor.end > anchor.start);
    const end = this.endOf(block, words.end, anchors);
    const passage: Passage = {
      block,
      index,
      start,
      end,
      ...(pages.length > 0 && { pages }),
      ...(lead.number && { number: lead.number }),
      ...(block.role?.type === 'speaker' && { label: { start, end } }),
    };
    if (block.role?.type === 'headnote') this.headnote.push(passage);
    else this.passages.push(...divided(reading, passage, labels));
  }

  /** What a block begins with: its number, pages and times. */
  private lead(block: Block, anchors: readonly Anchor[]) {
    const pages: PageBreak[] = [];
    const marks: (PageBreak | TimeMark)[] = [];
    let number: Passage['number'];
    let { start } = block;
    for (const anchor of anchors) {
      const isFirst = this.reading.printed.slice(start, Math.max(start, anchor.start)).trim() === '';
      if (anchor.type === 'page' || anchor.type === 'time') {
        const mark = anchor.type === 'page' ? pageOf(anchor) : timeOf(anchor);
        if (!isFirst) this.within(mark);
        else if (anchor.end > anchor.start) {
          marks.push(mark);
          start = anchor.end;
        } else if (mark.type === 'page') pages.push(mark);
      } else if (anchor.type === 'paragraphNumber' && isFirst && !block.role && this.isFree(anchor)) {
        const span = { start: anchor.start, end: anchor.end };
        number = { n: anchor.n, span };
        this.reading.claim('breaks', 'paragraph number', span, 'certain', ['the file says that this is its number']);
        this.hidden.push(span);
        start = anchor.end;
      } else if (anchor.type === 'furniture' && isFirst) start = Math.max(start, anchor.end);
    }
    return { pages, marks, number, start };
  }

  private within(mark: PageBreak | TimeMark): void {
    const { printed } = this.reading;
    const breaksWord = /\p{Ll}/u.test(printed[mark.start - 1] ?? '') && /\p{Ll}/u.test(printed[mark.end] ?? '');
    this.inlines.push(
      mark.type === 'page' ? { ...mark, open: 0, close: 0, breaksWord } : { ...mark, open: 0, close: 0 },
    );
    if (mark.end > mark.start) this.hidden.push({ start: mark.start, end: mark.end });
  }

  /** An identifier is made of the number, so it must be one, stand there, and be given once. */
  private isFree(anchor: AnchorOf<'paragraphNumber'>): boolean {
    const { n, start, end } = anchor;
    if (this.reading.printed.slice(start, end) !== n || !paragraphNumber.test(n) || this.numbers.has(n)) return false;
    this.numbers.add(n);
    return true;
  }

  /** The words of a block that are seen, with spaces for what is hidden. */
  private visible(block: Block, anchors: readonly Anchor[]): string {
    let first = this.hidden.length;
    while (first > 0 && this.hidden[first - 1]!.start >= block.start) first--;
    const marks = anchors.filter(({ type }) => type === 'furniture');
    const spans = shifted([...this.hidden.slice(first), ...marks], block.start);
    return blanked(this.reading.printed.slice(block.start, block.end), spans);
  }

  /** Where the words of a block end, or what is called or begins behind them. */
  private endOf(block: Block, visible: number, anchors: readonly Anchor[]): number {
    const kept = anchors.filter((anchor) => anchor.type !== 'furniture' && anchor.type !== 'paragraphNumber');
    return Math.max(block.start + visible, ...kept.map(({ end }) => end));
  }
}

/** A block with labels that the file states: a passage for each, and one for what stands before the first. */
function divided(reading: Reading, passage: Passage, labels: readonly Span[]): Passage[] {
  const { block, index, end } = passage;
  const own = labels.filter((label) => label.start >= passage.start && label.end <= end);
  if (own.length === 0) return [passage];
  const isFirst = reading.printed.slice(passage.start, own[0]!.start).trim() === '';
  const opened = own.map((label, at): Passage => {
    const span = trimmed(reading.printed, { start: label.start, end: own[at + 1]?.start ?? end });
    return { block, index, ...span, label: { start: label.start, end: label.end } };
  });
  if (isFirst) return [{ ...passage, ...opened[0]! }, ...opened.slice(1)];
  return [{ ...passage, ...trimmed(reading.printed, { start: passage.start, end: own[0]!.start }) }, ...opened];
}

function isWordlessPage(anchor: Anchor): anchor is AnchorOf<'page'> {
  return anchor.type === 'page' && anchor.start === anchor.end;
}

function pageOf({ start, end, n, unit }: AnchorOf<'page'>): PageBreak {
  return { type: 'page', start, end, n, unit };
}

function timeOf({ start, end, n }: AnchorOf<'time'>): TimeMark {
  return { type: 'time', start, end, n };
}
