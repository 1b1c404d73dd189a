import type { Report } from '../diagnostics/diagnostic.js';
import type { Manuscript, Span } from '../manuscript/manuscript.js';
import type { BodyNode, FrontNode, Inline, ItemList, Paragraph, Transcript } from '../transcript/transcript.js';
import { isEntryOfContents } from './blocks.js';
import { pageBreakOf, recognizeTimes } from './breaks.js';
import { sayColumns } from './columns.js';
import { checkDates, sayAmbiguousDates } from './date-checks.js';
import { recognizeDateline } from './dateline.js';
import { findDates } from './dates.js';
import { readEvidence } from './evidence.js';
import { LONGEST_HEADER_LINE, listedIn, MOST_HEADER_LINES, occasionDate, readFront } from './front.js';
import { recognizeFurniture } from './furniture.js';
import { recognizeCopyright, recognizeHeader } from './header.js';
import { learnFromHeadnote, statedHeadnote } from './headnote.js';
import { learnInitials } from './initials.js';
import { inlineReader } from './inline.js';
import { LabelShapes } from './label-shapes.js';
import { splitRunTogether } from './label-splits.js';
import { recognizeLabels } from './labels.js';
import { recognizeLanguage } from './language.js';
import { claimText, type Unclaimed } from './ledger.js';
import { joinDividedWords } from './line-ends.js';
import { recognizeLineNumbers } from './line-numbers.js';
import { divideEntries, titleOfMetadata } from './metadata.js';
import { Persons } from './names.js';
import { findNotes, leaveHeadingsOverNotes, recognizeNotes } from './notes.js';
import { paragraphOf } from './paragraph.js';
import { findMissingNumbers, recognizeParagraphNumbers } from './paragraph-numbers.js';
import { learnFromParticipants } from './participants.js';
import { isPlay } from './profiles/drama.js';
import { chooseProfile } from './profiles/index.js';
import { type Passage, Reading, type RecognizeSettings } from './reading.js';
import { recognizeRunningHeads } from './running-heads.js';
import { takeSignatures } from './signatures.js';
import { recognizeSources } from './sources.js';
import { identifySpeakers } from './speakers.js';
import { recognizeTurns } from './speech.js';
import { recognizeStamp, stampKind } from './stamps.js';
import { readStated } from './stated.js';
import { findTitle, recognizeTitle } from './titles.js';
import { readTypography } from './typography.js';

export { selectorsFor } from './decisions.js';
export { loadLanguages } from './language.js';
export { pageLayouts } from './profiles/index.js';
export type { RecognizeSettings } from './reading.js';

/**
 * Reads a manuscript as a record of proceedings. Each recogniser takes the passages that it understands and leaves the
 * rest; what is left in the end is the record itself. Every character is claimed once (docs/architecture.md). Gives nothing for a copy
 * that is no record; the report then says why.
 */
export function recognize(manuscript: Manuscript, settings: RecognizeSettings, report: Report): Transcript | undefined {
  const reading = new Reading(manuscript, settings, report);
  if (isContents(manuscript)) {
    report.add(
      'header/not-a-transcript',
      'the lines end in page numbers behind rows of points: this is a table of contents',
      {
        place: { file: manuscript.file, line: 1, column: 1 },
      },
    );
    return undefined;
  }
  const stated = readStated(reading);
  reading.dropEscapes();
  sayColumns(reading);
  const { passages: unlined, lost } = recognizeLineNumbers(reading, stated.passages);
  joinDividedWords(reading, unlined);
  const timed = recognizeTimes(reading, recognizeParagraphNumbers(reading, unlined));
  const passages = recognizeRunningHeads(reading, timed);
  const profile = chooseProfile(reading, passages);
  reading.nonSpeakers = new Set(profile.labels.nonSpeakers.map((name) => name.toLowerCase()));

  const { book: imprint, passages: uncopyrighted } = recognizeCopyright(reading, passages);
  // Where the file has notes as such, nothing else is taken for one.
  const { blocks: noteBlocks, passages: unannotated } =
    stated.notes.length > 0
      ? { blocks: [], passages: leaveHeadingsOverNotes(reading, uncopyrighted) }
      : findNotes(reading, profile, uncopyrighted);
  const unfurnished = recognizeFurniture(reading, profile, unannotated);
  const sources = recognizeSources(reading, unfurnished);
  const { statement, items, translators: named, passages: textual } = sources;

  const asPlay = profile.stage.round === 'all' || isPlay(reading, passages);
  const shapes = new LabelShapes(reading, asPlay);
  const top = textual.slice(0, headerLength(shapes, textual));
  const entitled = titleOfMetadata(reading, top);
  const titled = entitled ?? findTitle(reading, top);
  const header = recognizeHeader(reading, profile, top, titled);
  const untitled = [...header.rest, ...textual.slice(top.length)];
  // The number of a page calls no note.
  const called = [...(titled ? [titled.passage] : []), ...header.preliminaries, ...untitled].filter(
    ({ start }) => !reading.folios.has(start),
  );
  const notes = [...stated.notes, ...recognizeNotes(reading, noteBlocks, called)];
  reading.hideCalls();
  const title = titled && recognizeTitle(reading, titled);
  const preliminaries = header.preliminaries.map(
    (passage) =>
      pageBreakOf(reading, passage) ??
      recognizeDateline(reading, passage) ?? {
        ...paragraphOf(reading, passage),
        content: recognizeStamp(reading, passage),
      },
  );
  const { front, passages: matter } = readFront(reading, shapes, divideEntries(reading, untitled));
  const { record: unstamped, stamps } = takeStamps(reading, matter);
  const { record, closers } = takeSignatures(reading, unstamped);

  const opening = record.slice(0, firstRecurring(shapes, record));
  const introductions = [...(title ? [title] : []), ...front, ...opening.slice(0, MOST_HEADER_LINES)];
  const elsewhere = { introductions, above: header.preliminaries };
  const listed = listedIn(reading, shapes, opening);
  const spoken = record.filter((passage) => !listed.has(passage));
  const opened = recognizeLabels(reading, shapes, spoken, elsewhere, titled?.passage);
  const { passages: turns, labels } = readEvidence(reading, splitRunTogether(reading, record, opened));
  const first = record.findIndex(({ start }) => labels.has(start));
  const before = record.slice(0, Math.max(0, first));
  const introduced = profile.headnote && first > 0 ? headnoteOf(manuscript, before) : statedHeadnote(reading, before);
  const headnote = [...stated.headnote, ...introduced];

  const persons = new Persons(settings.people);
  const missing = findMissingNumbers(reading, passages);
  const date = occasionDate(reading, title, [...front, ...preliminaries], opening);
  const datelines = front.flatMap((node) => (node.type === 'dateline' ? [node.date] : []));
  checkDates(reading, title?.date ? [title.date, ...datelines] : datelines.length > 0 ? datelines : date ? [date] : []);
  for (const line of [...(title ? [title] : []), ...opening.slice(0, 2)]) {
    if (!date && line.end - line.start < LONGEST_HEADER_LINE)
      sayAmbiguousDates(reading, line, findDates(reading, line));
  }
  const speakers = identifySpeakers(reading, persons, [...labels.values()], turns);
  const body = recognizeTurns(reading, {
    passages: turns.slice(introduced.length),
    labels,
    speakers,
    missing,
    lost,
  });
  learnFromHeadnote(reading, persons, headnote);
  learnInitials(reading, persons, [...header.preliminaries, ...(title ? [title] : []), ...front, ...before]);
  learnFromParticipants(reading, persons, participantLists(front, body));
  const translators = header.translators.length > 0 ? header.translators : named;
  for (const translator of translators) persons.named(translator, 'translator');

  const agenda = front.find((node) => node.type === 'list' && node.kind === 'agenda');
  const inline = inlineReader(reading, {
    persons,
    notes,
    isPlay: asPlay,
    cited: items.length,
    stated: [...stated.inlines, ...sources.inlines, ...pagesWithin(reading, stated.passages)],
    typography: readTypography(manuscript),
  });
  const transcript: Unclaimed = {
    manuscript,
    profile: profile.name,
    language: recognizeLanguage(reading, record),
    ...(title && { title: inline.title(title) }),
    ...(date && { date }),
    book: { ...header.book, ...imprint },
    translators,
    preliminaries: preliminaries.map((node) => (node.type === 'paragraph' ? inline.preliminary(node) : node)),
    front: front.map(inline.front),
    headnote: headnote.map((passage) => inline.headnote(paragraphOf(reading, passage))),
    body: [...withAgenda(reading, body, agenda), ...closers].map(inline.body),
    notes: inline.notes,
    ...(statement && { source: inline.source(statement) }),
    stamps,
    items: [...items, ...inline.items],
    persons: persons.all(),
    leftOut: reading.leftOut,
  };
  return { ...transcript, ...reading.report(), claims: claimText(reading, transcript) };
}

/** Pages that begin where no node of the record can stand between two blocks: they stand in the block. */
function pagesWithin(reading: Reading, passages: readonly Passage[]): Inline[] {
  const pages = passages.flatMap((passage) => passage.pages ?? []);
  const left = pages.filter((page) => !reading.placed.has(page));
  return left.map((page) => ({ ...page, open: 0, close: 0, breaksWord: false }));
}

/** True where most lines are entries of a table of contents: words, a row of points, a page. */
function isContents({ text }: Manuscript): boolean {
  const lines = text.split('\n', 400).filter((line) => line.trim() !== '');
  const entries = lines.filter(isEntryOfContents);
  return entries.length >= 3 && entries.length * 2 > lines.length;
}

/** Blank lines that set the editors' headnote off from the record. */
const WIDE_GAP = 3;

/** The numbered paragraphs before the first speech, when a wide gap says that the record begins only behind them. */
function headnoteOf(manuscript: Manuscript, before: readonly Passage[]): readonly Passage[] {
  const next = manuscript.blocks[before.at(-1)!.index + 1];
  return before.every(({ number }) => number) && next && next.blankBefore >= WIDE_GAP ? before : [];
}

/** How many blocks at the top can hold the title and what stands around it. */
function headerLength(shapes: LabelShapes, passages: readonly Passage[]): number {
  const labelled = firstRecurring(shapes, passages);
  const end = passages.findIndex(({ number, start, end }) => number || end - start > LONGEST_HEADER_LINE);
  return Math.min(end < 0 ? passages.length : end, labelled, MOST_HEADER_LINES);
}

/** Index of the first passage that opens with a label-shaped name that recurs. */
function firstRecurring(shapes: LabelShapes, passages: readonly Passage[]): number {
  const labelled = shapes.recurring(passages);
  const first = passages.findIndex((passage) => labelled.has(passage));
  return first < 0 ? passages.length : first;
}

/** Stamps behind the record: they were put there later. */
function takeStamps(
  reading: Reading,
  passages: readonly Passage[],
): { readonly record: readonly Passage[]; readonly stamps: readonly Paragraph[] } {
  let end = passages.length;
  while (end > 1 && stampKind(reading, passages[end - 1]!)) end--;
  const stamps = passages.slice(end).map((passage) => ({
    ...paragraphOf(reading, passage),
    content: recognizeStamp(reading, passage),
  }));
  return { record: passages.slice(0, end), stamps };
}

function participantLists(front: readonly FrontNode[], body: readonly BodyNode[]): ItemList[] {
  const lists = [...front, ...body].filter((node) => node.type === 'list');
  return lists.filter(({ kind }) => kind === 'participants' || kind === 'absent');
}

/** Tells which headings are items of the agenda, by their words. */
function withAgenda(reading: Reading, body: readonly BodyNode[], agenda: FrontNode | undefined): readonly BodyNode[] {
  if (agenda?.type !== 'list') return body;
  const words = (span: Span) =>
    reading
      .uncalled(span)
      .replace(/\s+/g, ' ')
      .trimEnd()
      .replace(/[.:;]$/u, '')
      .toLowerCase();
  const places = new Map(agenda.items.map((item, index) => [words(item), index + 1]));
  return body.map((node) => {
    const agendaItem = node.type === 'heading' ? places.get(words(node)) : undefined;
    return node.type === 'heading' && agendaItem !== undefined ? { ...node, agendaItem } : node;
  });
}
