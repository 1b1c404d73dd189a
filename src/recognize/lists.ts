import type { ItemList } from '../transcript/transcript.js';
import { looksLikeName } from './names.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** Keys over lists at the top of minutes and memoranda, and what the lists hold. */
const keys: readonly { readonly kind: ItemList['kind']; readonly words: RegExp }[] = [
  {
    kind: 'participants',
    words:
      /^(?:list of )?(?:participants?|(?:officers|officials|staff)(?: present| in attendance)?|secretariat|étai(?:en)?t présents?|sont présents|participation|present|in attendance|(?:members?|others?|also|substitutes?|observers?|guests?)(?: members?| observers?)? present|attendees|teilnehmer|anwesend(?:e)?|gegenwärtige?|présents?|assistants|participantes|asistentes|presenti|присутствовали|участники|obecn[iya]|uczestnicy|přítomn[iyaá]|jelen vannak|jelen vannak még|participanți|au participat|navzoči|prisotni|prisutni|nazočni|присутні|присъстват|присъствали|присутни|присуствују|aanwezig|närvarande|til ?stede|tilstede|läsnä|kohal|klātesošie|dalyvavo|prezenți|prítomní|hazır bulunanlar|katılanlar|presentes|assistents|παρόντες|出席者?|参加者|參加者)$/iu,
  },
  {
    kind: 'absent',
    words:
      /^(?:absent|members? absent|excused|apologies(?: for absence)?|absente?s? excusée?s?|étai(?:en)?t absents?|excusée?s?|abwesend(?:e)?|entschuldigt|absents?|ausentes|assenti|отсутствовали|nieobecn[iya]|nepřítomn[iyaá]|omluven[iya]?|odsotni|odsutni|відсутні|отсъстват|afwezig|frånvarande|fraværende|poissa|ospravedlnení|távol vannak|absenți|απόντες|欠席者?)$/iu,
  },
  {
    kind: 'subject',
    words:
      /^(?:subjects?|topics?|re|betreff|objet|asunto|oggetto|тема|onderwerp|ärende|emne|tárgy|předmět|przedmiot|konu|θέμα)$/iu,
  },
  {
    kind: 'agenda',
    words:
      /^(?:agenda|orders? of the day|tagesordnung|ordre du jour|orden del día|ordine del giorno|повестка дня|porządek (?:dzienny|obrad)|pořad(?: jednání)?|program jednání|napirend|ordinea de zi|dnevni red|порядок денний|дневен ред|дневни ред|föredragningslista|dagordning|dagsorden|agenda|esityslista|napirendi pontok|ordem do dia|ordre del dia|gündem|ημερήσια διάταξη|program rokovania)$/iu,
  },
];

/** Kind of the list that a key heads. */
export function kindOf(words: string): ItemList['kind'] | undefined {
  return keys.find((key) => key.words.test(words))?.kind;
}

/** An item is a line, not a paragraph. */
const LONGEST_ITEM = 160;
/** A key with its names behind it. */
const LONGEST_LINE = 1500;

/** A key in a block of its own, and the kind of list that it heads. */
export function listKind(reading: Reading, passage: Passage): ItemList['kind'] | undefined {
  const text = reading.slice(passage);
  return text.length <= 60 ? kindOf(text.replace(/ ?[:：]$/u, '')) : undefined;
}

/** `Present: Mr. Holt (Chair), Mrs. Ives.`, `PRESENT.—Sir Ada Holt`, `SUBJECT: Dues`: a key and its list in one block. */
function readLine(reading: Reading, passage: Passage): ItemList | undefined {
  const text = reading.slice(passage);
  const [, key, mark] = /^([^:：\n]{1,40}?)( ?[:：](?= )|\.[—–])/u.exec(text) ?? [];
  if (passage.number || key === undefined || text.length > LONGEST_LINE) return undefined;
  const kind = kindOf(key);
  if (kind === undefined || kind === 'agenda') return undefined;
  const head = { ...passage, end: passage.start + key.length + mark!.length };
  if (kind === 'subject') {
    // A sentence may begin so: `Re: your letter of May I can say this.` A subject is short, and no sentence.
    const item = { ...passage, ...trimmed(reading.manuscript.text, { start: head.end, end: passage.end }) };
    const isSubject = item.end > item.start && item.end - item.start <= LONGEST_ITEM && !/[.?!]$/u.test(text);
    return isSubject ? listOf(reading, kind, head, [item]) : undefined;
  }
  const items: Passage[] = [];
  let start = head.end;
  let depth = 0;
  for (let at = head.end; at <= passage.end; at++) {
    const character = reading.manuscript.text[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if (at < passage.end && (depth > 0 || !/[,;]/.test(character!))) continue;
    const item = trimmed(reading.manuscript.text, { start, end: Math.min(at + 1, passage.end) });
    if (item.end > item.start) items.push({ ...passage, ...item });
    start = at + 1;
  }
  return listOf(reading, kind, head, items);
}

function listOf(
  reading: Reading,
  kind: ItemList['kind'],
  head: Passage | undefined,
  items: readonly Passage[],
): ItemList {
  return {
    type: 'list',
    kind,
    start: (head ?? items[0]!).start,
    end: items.at(-1)!.end,
    ...(head && { head: paragraphOf(reading, head) }),
    items: items.map((item) => paragraphOf(reading, item)),
  };
}

const numbered = /^(\d{1,2}|[a-z])[.)] \S/u;

/**
 * Reads the numbered lines that a colon leads to: `These are the orders:` and behind it `1. ...`, `2. ...`, without blank
 * lines between them. Numbered paragraphs stay paragraphs.
 */
export function readNumbered(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
): { readonly list: ItemList; readonly next: number } | undefined {
  const lead = passages[at - 1];
  if (!lead || !reading.slice(lead).endsWith(':')) return undefined;
  let next = at;
  for (; next < passages.length; next++) {
    const passage = passages[next]!;
    const text = reading.slice(passage);
    const n = numbered.exec(text)?.[1];
    const isDue = n === String(next - at + 1) || n === String.fromCharCode(97 + next - at);
    if (!isDue || passage.number || passage.block.role || text.length > LONGEST_ITEM) break;
    if (next > at && passage.block.blankBefore > 0) break;
  }
  return next - at >= 2 ? { list: listOf(reading, 'numbered', undefined, passages.slice(at, next)), next } : undefined;
}

/**
 * Reads a list that a key opens: the short lines that follow without a blank line between them, up to the next key or to
 * what `isText` knows as something else. Gives nothing where no item follows.
 */
export function readList(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  isText: (passage: Passage) => boolean,
): { readonly list: ItemList; readonly next: number } | undefined {
  const key = passages[at]!;
  const line = readLine(reading, key);
  if (line) return withMoreLines(reading, line, passages, at + 1, isText);
  const kind = listKind(reading, key);
  if (kind === undefined) return undefined;
  let next = at + 1;
  const stated = passages[next]?.block.role;
  const isOfList = ({ block: { role } }: Passage) => role?.type === 'item' && stated?.type === 'item';
  while (next < passages.length && isOfList(passages[next]!)) next++;
  while (
    stated?.type !== 'item' &&
    next < passages.length &&
    isItem(reading, passages[next]!, next === at + 1) &&
    !isText(passages[next]!)
  )
    next++;
  const items = passages.slice(at + 1, next);
  return items.length === 0 ? undefined : { list: listOf(reading, kind, key, items), next };
}

/** The lines on which a list goes on that began behind its key: right below it, without a key of their own. */
function withMoreLines(
  reading: Reading,
  list: ItemList,
  passages: readonly Passage[],
  from: number,
  isText: (passage: Passage) => boolean,
): { readonly list: ItemList; readonly next: number } {
  let next = from;
  const goesOn = (passage: Passage) =>
    isItem(reading, passage, false) && !isText(passage) && !/[:：]|^\P{Lu}/u.test(reading.slice(passage));
  if (!reading.slice(list).endsWith('.')) while (next < passages.length && goesOn(passages[next]!)) next++;
  const more = passages.slice(from, next);
  if (more.length === 0) return { list, next };
  const items = [...list.items, ...more.map((passage) => paragraphOf(reading, passage))];
  return { list: { ...list, end: more.at(-1)!.end, items }, next };
}

function isItem(reading: Reading, passage: Passage, first: boolean): boolean {
  const text = reading.slice(passage);
  if (passage.number || passage.block.role || text.length > LONGEST_ITEM || listKind(reading, passage) !== undefined)
    return false;
  if (passage.block.blankBefore > 0 && !first) return false;
  return (
    !/[.?!:]$/u.test(text) ||
    looksLikeName(text) ||
    /(?:\b(?:Jr|Sr|Mr|Gen|Col|Esq|State|Inc)|(?<![\p{L}.])(?:\p{Lu}\.){1,4}\p{Lu}|\p{Lu})\.$/u.test(text)
  );
}
