import type { Span } from '../manuscript/manuscript.js';
import type { Title } from '../transcript/transcript.js';
import { isEntryOfContents } from './blocks.js';
import { pageBreakOf } from './breaks.js';
import { findDates } from './dates.js';
import type { Passage, Reading } from './reading.js';
import { stampKind } from './stamps.js';

/** `Document No. 7: `, `DOCUMENT No. 81`, `Doc. 12 – `, `Dokument Nr. 3. `; the number is the first group. */
const documentNumber =
  /^(?:Document|Doc\.|Dokument|Documento|Документ)\s+(?:(?:No\.?|Nr\.?|N°|№|#)\s*)?(\d{1,4}[a-z]?)\s*(?:[:.–—-]\s*|\s+|$)/iu;
/** `195. Memorandum of Conversation`; `Nr. 36 Ministerkonferenz`, also with the space lost. */
const leadingNumber = /^(?:(\d{1,4})\.\s+(?=\p{Lu})|(?:Nr|No|N°|№|Protokół nr)\.? ?(\d{1,4}[a-z]?)[.:]?\s*(?=\p{Lu}))/u;

/** Kinds of record by the words that name them in a title. */
const genres: readonly { readonly genre: string; readonly test: RegExp }[] = [
  {
    genre: 'memcon',
    test: /^(?:Memorandum of (?:an? )?(?:Telephone )?(?:Conversation|Discussion)|(?:Aufzeichnung|Niederschrift|Vermerk) (?:über (?:das|ein)|des) Gesprächs?|Gesprächs(?:aufzeichnung|vermerk|niederschrift)|Запись (?:основного содержания )?беседы|Запис розмови|Запис на разговор|Záznam (?:o )?rozhovoru|Zapis rozmowy|Notatka z rozmowy|Zabeleška o razgovoru|Note d[’']entretien|Compte rendu (?:de l[’']|d[’'])entretien|Nota de conversación|Stenograma convorbirii|Feljegyzés .{0,60}(?:megbeszélés|beszélgetés)\p{L}{0,6})(?!\p{L})/iu,
  },
  { genre: 'conversation', test: /^(?:Telephone )?Conversation (?:Between|Among|With)(?!\p{L})/iu },
  {
    genre: 'letter',
    test: /^(?:Memorandum|Telegram|Letter|Airgram|Despatch|Note|Message)(?: No\.?)?(?: [\p{L}\p{N}/–-]{1,20})? (?:From|To|for)(?!\p{L})/iu,
  },
  {
    genre: 'minutes',
    test: /^(?:Excerpts? from )?(?:(?:Summary )?Notes|Conclusions of (?:an?|the)|Minutes|Record|Protocol|Protokoll?|Protokół|Procès-verbal|Compte rendu|Zapisnik|Zápis|Zápisnica|Jegyzőkönyv|Notulen|Verbale|Acta|Ata|Proces-verbal|Pöytäkirja|Referat|Πρακτικά|Niederschrift|Протокол|Записник)(?!\p{L})/iu,
  },
  {
    genre: 'transcript',
    test: /^(?:Transcript|Stenogra\p{L}*|Verbatim|\d{1,5}(?:st|nd|rd|th) (?:\p{L}+ )?meeting|Стенограма|Стенограмма)(?!\p{L})/iu,
  },
  {
    genre: 'interview',
    test: /^(?:Interview|Entrevista|Intervista|Entretien|Интервью|Інтерв[’ʼ]ю|Rozhovor|Wywiad|Intervju)(?!\p{L})/iu,
  },
  {
    genre: 'debate',
    test: /^(?:Debate|Sitting|Sitzung|Séance|Seduta|Sesión|Reunião|Zasedání|Posiedzeni[ea]|Заседани[ея]|Засідання)(?!\p{L})/iu,
  },
];

/** `Notes of the X Session, ...`: what recorded body, and what it did. */
const occasion =
  /^(?:[\p{L} ]{4,40}) (?:of|from) (?:an? |the )?(\p{Lu}[\p{L}\p{M}\p{N}.&’' -]{1,80}?) (Session|Meeting|Conference|Plenum|Conversation|Sitting|Hearing|Discussion)(?=,|\.|$| on | with )/u;

export interface FoundTitle {
  readonly passage: Passage;
  /** The title bears a number or names a kind of record, so what stands above it belongs to a larger work. */
  readonly plain: boolean;
}

/**
 * Picks the title among the blocks of the header: the block that bears a number, a kind of record or a date.
 */
export function findTitle(reading: Reading, header: readonly Passage[]): FoundTitle | undefined {
  const isTime = ({ start, time }: Passage) => time !== undefined || reading.stated.get(start)?.type === 'time';
  const lines = header.filter(
    (passage) =>
      !pageBreakOf(reading, passage) &&
      !stampKind(reading, passage) &&
      !isTime(passage) &&
      !isEntryOfContents(reading.slice(passage)),
  );
  const level = Math.min(...lines.map(({ block: { role } }) => (role?.type === 'heading' ? role.level : 9)));
  const scored = lines.map((passage) => {
    const words = score(reading, passage);
    return { passage, words, score: words + stated(reading, passage, level) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const found = best > 1 ? scored.find(({ score }) => score === best) : undefined;
  // What stands behind a time of a recording was said, and is no title.
  const opening = header[0] && isTime(header[0]) ? undefined : shortOpening(reading, lines);
  const passage = found?.passage ?? opening;
  return passage && { passage: withNextLine(reading, passage, lines), plain: (found?.words ?? 0) > 2 };
}

/** `DOCUMENT No. 81` alone on its line is the number of the title that stands below it. */
function withNextLine(reading: Reading, passage: Passage, lines: readonly Passage[]): Passage {
  const text = reading.slice(passage);
  const next = lines[lines.indexOf(passage) + 1];
  if (!next || numberLength(text) < text.length || next.end - next.start > 200) return passage;
  const [date] = findDates(reading, next);
  const isDateline = date !== undefined && date.start - next.start < 20;
  return isDateline || /^\P{L}|:/u.test(reading.slice(next)) ? passage : { ...passage, end: next.end };
}

/** What the file says of a title: that it is the page's chief heading, or in so many words in its head. */
function stated(reading: Reading, passage: Passage, level: number): number {
  const { role } = passage.block;
  const isChief = role?.type === 'heading' && role.level === level;
  const words = squeezed(reading.slice(passage));
  const isNamed = (reading.manuscript.properties ?? []).some(
    ({ name, value }) =>
      /(?:^citation_|^dc\.|^dcterms\.)title$/i.test(name) && squeezed(value) === words && words !== '',
  );
  return (isChief ? 2 : 0) + (isNamed ? 3 : 0);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function score(reading: Reading, passage: Passage): number {
  const text = reading.slice(passage);
  if (text.length > 300) return 0;
  // `21. SEJA` is a heading under a title.
  if (text.split(/\s+/).length < 3) return 0;
  const main = text.slice(numberLength(text));
  return (
    (documentNumber.test(text) ? 4 : 0) +
    (leadingNumber.test(text) && !isFirstOfHeadings(reading, text) ? 3 : 0) +
    (genres.some(({ test }) => test.test(main)) ? 3 : 0) +
    (findDates(reading, passage).length > 0 ? 1 : 0) -
    (text.length > 60 && /(?:\p{Ll}|\p{N})\.$/u.test(text) && !yearAtEnd.test(text) ? 2 : 0)
  );
}

/** `1986 г.`, `1986 r.`, `1986. god.`: a point that ends no sentence. */
const yearAtEnd = /\d{4}\.? ?(?:гг?|р|r|g|god|m)\.$/u;

const itemInCapitals = /^(\d{1,2})\. [^\p{Ll}]+$/u;

/** `1. DREDGING.` where `2. LIGHT DUES.` stands farther down: the first of the items, in capitals like the next. */
function isFirstOfHeadings(reading: Reading, text: string): boolean {
  const n = Number(itemInCapitals.exec(text)?.[1]);
  if (Number.isNaN(n)) return false;
  const lines = reading.manuscript.text.split('\n');
  return lines.some((line) => line.length < 240 && Number(itemInCapitals.exec(line.trim())?.[1]) === n + 1);
}

/** With no better sign, a short first block that is no sentence is the title. */
function shortOpening(reading: Reading, header: readonly Passage[]): Passage | undefined {
  const [first] = header;
  if (!first) return undefined;
  const text = reading.slice(first);
  const isSentence = /\D[.!?]$/.test(text) && !yearAtEnd.test(text) && (text.length > 60 || text.split(' ').length > 5);
  return text.length <= 200 && !/[:;,]$/.test(text) && !isSentence ? first : undefined;
}

function numberLength(text: string): number {
  return (documentNumber.exec(text) ?? leadingNumber.exec(text))?.[0].length ?? 0;
}

/** Reads the parts of a title: number, kind of record, what body did what, and when. */
export function recognizeTitle(reading: Reading, passage: Passage): Title {
  const text = reading.slice(passage);
  const numbered = documentNumber.exec(text) ?? leadingNumber.exec(text);
  const skip = numbered && numbered[0].length < text.length ? numbered[0].length : 0;
  const main: Span = { start: passage.start + skip, end: passage.end };
  const words = reading.slice(main);
  const [date] = findDates(reading, main);
  const genre = genres.find(({ test }) => test.test(words))?.genre;
  const recorded = occasion.exec(words);
  const at = (part: string): Span => {
    const start = main.start + recorded!.index + recorded![0].lastIndexOf(part);
    return { start, end: start + part.length };
  };
  return {
    start: passage.start,
    end: passage.end,
    main,
    content: date ? [{ type: 'date', start: date.start, end: date.end, open: 0, close: 0, date }] : [],
    ...(numbered && { number: (numbered[1] ?? numbered[2])! }),
    ...(date && { date }),
    ...(genre && { genre }),
    ...(recorded && { organisation: at(recorded[1]!), activity: at(recorded[2]!) }),
  };
}
