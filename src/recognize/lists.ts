import type { ItemList } from '../transcript/transcript.js';
import { looksLikeName } from './names.js';
import { paragraphOf } from './paragraph.js';
import type { Passage, Reading } from './reading.js';

/** Keys over lists at the top of minutes and memoranda, and what the lists hold. */
const keys: readonly { readonly kind: ItemList['kind']; readonly test: RegExp }[] = [
  {
    kind: 'participants',
    test: /^(?:list of )?(?:participants?|participation|present|in attendance|(?:members?|others?|also|substitutes?|observers?)(?: members?| observers?)? present|attendees|teilnehmer|anwesend(?:e)?|présents|participantes|asistentes|presenti|присутствовали|участники|navzoči|prisotni)[:：]?$/iu,
  },
  { kind: 'subject', test: /^(?:subjects?|topics?|re|betreff|objet|asunto|oggetto|тема)[:：]?$/iu },
  {
    kind: 'other',
    test: /^(?:agenda|orders? of the day|tagesordnung|ordre du jour|orden del día|ordine del giorno|повестка дня|dnevni red)[:：]?$/iu,
  },
];

/** An item is a line, not a paragraph. */
const LONGEST_ITEM = 160;

/** A key in a block of its own, and the kind of list that it heads. */
export function listKind(reading: Reading, passage: Passage): ItemList['kind'] | undefined {
  const text = reading.slice(passage);
  return text.length <= 60 ? keys.find(({ test }) => test.test(text))?.kind : undefined;
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
  const kind = listKind(reading, key);
  if (kind === undefined) return undefined;
  let next = at + 1;
  while (next < passages.length && isItem(reading, passages[next]!, next === at + 1) && !isText(passages[next]!))
    next++;
  const items = passages.slice(at + 1, next);
  if (items.length === 0) return undefined;
  const list: ItemList = {
    type: 'list',
    kind,
    start: key.start,
    end: items.at(-1)!.end,
    head: paragraphOf(reading, key),
    items: items.map((item) => paragraphOf(reading, item)),
  };
  return { list, next };
}

function isItem(reading: Reading, passage: Passage, first: boolean): boolean {
  const text = reading.slice(passage);
  if (passage.number || text.length > LONGEST_ITEM || listKind(reading, passage) !== undefined) return false;
  if (passage.block.blankBefore > 0 && !first) return false;
  return !/[.?!:]$/u.test(text) || looksLikeName(text) || /\b(?:Jr|Sr|Mr|Gen|Col|Esq|State|Inc)\.$/u.test(text);
}
