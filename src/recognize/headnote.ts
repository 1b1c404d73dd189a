import type { Inline, Paragraph, Person } from '../transcript/transcript.js';
import type { Persons } from './names.js';
import type { Passage, Reading } from './reading.js';

/** `Chernyaev’s notes`: whose record this is. */
const notetaker =
  /(\p{Lu}[\p{L}\p{M}-]{1,60})[’']s (?:own |handwritten )?(?:notes|minutes|record|diary|transcript)\b/gu;
const otherDocument = /\bthe (?:previous|preceding|following|next) document\b/giu;

/** `– Ed.`, `[The Editors]`, `(Прим. ред.)`: the editors sign what they wrote. */
const signature =
  /(?:[—–-] ?|[[(])(?:the )?(?:note (?:by|of) the )?(?:eds?\.|editors?|hrsg\.|hg\.|(?:die )?herausgeber|n\. ?d\. ?l\. ?r\.|les éditeurs|réd\.|прим\. ред\.|ред\.|сост\.|przyp\. red\.|red\.)[\])]?\.?$/iu;
/** A heading over words of the editors. */
const heading =
  /^(?:head ?note|editor(?:s[’']|[’']s|ial) (?:note|introduction)|vorbemerkung der (?:herausgeber|redaktion|bearbeiter)|redaktionelle vorbemerkung|note (?:des éditeurs|de l[’']éditeur)|от (?:редакции|составителей)|od (?:redakcji|wydawcy))\s?[.:]?$/iu;

/**
 * What the copy itself says is by the editors, of the passages before the first speech: those up to the last that is signed by
 * them, or all where the first is a heading that says so.
 */
export function statedHeadnote(reading: Reading, before: readonly Passage[]): readonly Passage[] {
  const [first] = before;
  if (!first) return [];
  if (before.length > 1 && heading.test(reading.uncalled(first).trim())) return before;
  const signed = before.findLastIndex((passage) => signature.test(reading.uncalled(passage).trim()));
  return before.slice(0, signed + 1);
}

/** Learns from the editors' headnote who took the notes, and the forenames and offices of those who speak. */
export function learnFromHeadnote(reading: Reading, persons: Persons, headnote: readonly Passage[]): void {
  for (const passage of headnote) {
    const text = reading.slice(passage);
    for (const match of text.matchAll(notetaker)) {
      persons.named({ surname: match[1]! }, 'notetaker');
    }
    for (const person of persons.all()) learnAbout(persons, passage, text, person);
  }
}

/** Words that open a sentence before a surname and are no forename. */
const openers = new Set(
  'after although and as both but even for here if like more only so such that then this thus when while with yet'.split(
    ' ',
  ),
);

function learnAbout(persons: Persons, passage: Passage, text: string, person: Person): void {
  const { id, surname } = person;
  if (!surname || !person.spoken) return;
  const matches = [
    ...text.matchAll(new RegExp(`(\\p{Lu}[\\p{L}\\p{M}’'-]{1,60}) ${escapeRegExp(surname)}(?![\\p{L}\\p{N}])`, 'gu')),
  ];
  const forenames = new Set(matches.map((match) => match[1]!).filter((word) => !openers.has(word.toLowerCase())));
  // Two forenames before one surname may be two persons: then the copy does not prove either.
  if (forenames.size !== 1) return;
  const [forename] = forenames;
  if (!person.forename) persons.learn(id, { forename: forename! });
  const at = matches.find((match) => match[1] === forename)!;
  const behind = at.index + at[0].length;
  const apposition = /^, ([^,.;:()—]{8,160}),/u.exec(text.slice(behind, behind + 170));
  if (apposition) {
    const start = passage.start + behind + 2;
    const span = { start, end: start + apposition[1]!.length };
    persons.learn(id, { description: { span, paragraph: passage.number?.n } });
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
}

/** The headnote's paragraphs, with the references to other documents in them. */
export function referencesIn(reading: Reading, paragraph: Pick<Paragraph, 'start' | 'end'>): Inline[] {
  return [...reading.slice(paragraph).matchAll(otherDocument)].map((match) => {
    const start = paragraph.start + match.index;
    return { type: 'reference', start, end: start + match[0].length, open: 0, close: 0, kind: 'document' };
  });
}
