import type { Report } from '../diagnostics/diagnostic.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import type { Transcript } from '../transcript/transcript.js';
import { findMissingNumbers, recognizeParagraphNumbers } from './breaks.js';
import { recognizeFurniture } from './furniture.js';
import { recognizeCopyright, recognizeHeader } from './header.js';
import { learnFromHeadnote } from './headnote.js';
import { inlineReader } from './inline.js';
import { acceptLabels, findCandidates, recurring } from './labels.js';
import { recognizeLanguage } from './language.js';
import { claimText } from './ledger.js';
import { Persons } from './names.js';
import { recognizeNotes } from './notes.js';
import { chooseProfile } from './profiles/index.js';
import { type Passage, Reading, type RecognizeSettings } from './reading.js';
import { recognizeSources } from './sources.js';
import { paragraphOf, recognizeTurns } from './speech.js';
import { recognizeTitle } from './titles.js';

export type { RecognizeSettings } from './reading.js';

/**
 * Reads a manuscript as a record of proceedings. Each recogniser takes the passages that it understands and leaves the
 * rest; what is left in the end is the record itself. Every character is claimed once (docs/architecture.md).
 */
export function recognize(manuscript: Manuscript, settings: RecognizeSettings, report: Report): Transcript | undefined {
  const reading = new Reading(manuscript, settings, report);
  const blocks = manuscript.blocks.map(
    (block, index): Passage => ({ block, index, start: block.start, end: block.end }),
  );
  const passages = recognizeParagraphNumbers(reading, blocks);
  const profile = chooseProfile(reading, passages);

  const { book: imprint, passages: uncopyrighted } = recognizeCopyright(reading, passages);
  const textual = recognizeFurniture(reading, profile, uncopyrighted);
  const { notes, passages: unannotated } = recognizeNotes(reading, profile, textual);
  const { statement, translators: named, passages: unsourced } = recognizeSources(reading, unannotated);

  const candidates = findCandidates(reading, unsourced);
  const names = recurring(candidates);
  const first = unsourced.findIndex(
    (passage) => passage.number || candidates.some((it) => it.passage === passage && names.has(it.name)),
  );
  const top = unsourced.slice(0, first < 0 ? Math.min(1, unsourced.length) : first);
  const title = recognizeTitle(reading, top);
  const header = recognizeHeader(reading, profile, top, title);

  const record = [...header.rest, ...unsourced.slice(top.length)];
  const labels = acceptLabels(reading, candidates, introductions(record, candidates, title?.passage), title?.passage);
  const opening = record.findIndex(({ index }) => labels.has(index));
  const before = profile.headnote && opening > 0 ? record.slice(0, opening) : [];
  const missing = findMissingNumbers(reading, passages);

  const persons = new Persons(settings.people);
  const turns = recognizeTurns(reading, persons, record.slice(before.length), labels, missing);
  learnFromHeadnote(reading, persons, before);
  const translators = header.translators.length > 0 ? header.translators : named;
  for (const translator of translators) persons.named(translator, 'translator');

  const inline = inlineReader(reading, persons, notes);
  const transcript: Omit<Transcript, 'claims'> = {
    manuscript,
    profile: profile.name,
    language: recognizeLanguage(reading, record),
    ...(title && { title: inline.title(title.title) }),
    book: { ...header.book, ...imprint },
    translators,
    headnote: before.map((passage) => inline.headnote(paragraphOf(reading, passage))),
    body: turns.map(inline.body),
    notes: inline.notes,
    ...(statement && { source: inline.source(statement) }),
    persons: persons.all(),
    leftOut: reading.leftOut,
    openQuestions: reading.report(),
  };
  return { ...transcript, claims: claimText(reading, transcript) };
}

/** Matter in which those who speak may be introduced: the title and what stands before the first label. */
function introductions(
  record: readonly Passage[],
  candidates: readonly { readonly passage: Passage }[],
  title: Passage | undefined,
): Passage[] {
  const labelled = new Set(candidates.map(({ passage }) => passage));
  const first = record.findIndex((passage) => labelled.has(passage));
  return [...(title ? [title] : []), ...record.slice(0, Math.max(0, first))];
}
