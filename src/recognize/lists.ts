import type { Span } from '../manuscript/manuscript.js';
import type { ItemList } from '../transcript/transcript.js';
import { headKey, isCounsel } from './head-keys.js';
import { isRecordKey } from './label-lexicon.js';
import { namesSomebody } from './listed-names.js';
import { looksLikeName } from './names.js';
import { paragraphOf } from './paragraph.js';
import { isDelegation } from './participants.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** Kind of the list that a key heads. */
export function kindOf(words: string): ItemList['kind'] | undefined {
  const kind = headKey(words);
  return kind === 'seat' || kind === 'record' ? undefined : kind;
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

/** `Present: Mr. Holt`, `PRESENT.—Sir Ada Holt`: a key, and what divides it from its list. */
const keyed = /^([^:：\n]{1,60}?)( ?:(?= )| ?：|\.[—–])/u;
/** `Присутствовали тт. Орлов, Зимин`, `Présents MM. Roche, Petit`: a key that is a word of the sentence. */
const inProse =
  /^(\p{Lu}[\p{L}-]{4,25}(?= (?:тт?|т\.т|тов|товарищи?|гг|г-н|MM|M|Mr|Messrs|ob|tow|Herr|Herren|die Herren|sig|sigg|Sr|Sres)\.? ?\p{Lu})|Председательств(?:овала?|ует)(?= \p{Lu}))( )/u;

/** True for a key of a list, with its items behind it or below. */
export function opensList(reading: Reading, passage: Passage): boolean {
  return listKind(reading, passage) !== undefined || readLine(reading, passage) !== undefined;
}

/** `Members: Algeria: Mr. Hadj`: the same word stands over what many say at once. */
const members =
  /^(?:members|mitglieder|membres|miembros|membri|leden|члены|członkowie|členové|ledamöter|medlemmar|medlemmer|jäsenet)$/iu;

/** `Mr. Hadj`, `Algeria: Mr. Hadj`, `Algeria  Mr. Hadj`: somebody, with the state whose seat it is. */
function isMember(words: string): boolean {
  const [first = ''] = divided(words, ',').map(({ start, end }) => words.slice(start, end));
  return namesSomebody(first.replace(/^[^:：]{2,40}[:：] ?/u, '').replace(/,$/u, '')) && / \p{Lu}/u.test(words);
}

/** A sentence behind another. */
const sentence = /\p{Ll}{4}[.?!] \p{Lu}\p{Ll}* (?!v[ao]n |de |of )\p{Ll}/u;

/** `Present: Mr. Holt (Chair), Mrs. Ives.`, `PRESENT.—Sir Ada Holt`, `SUBJECT: Dues`: a key and its list in one block. */
function readLine(reading: Reading, passage: Passage): ItemList | undefined {
  const text = reading.slice(passage);
  const [, key, mark] = keyed.exec(text) ?? inProse.exec(text) ?? [];
  if (passage.number || key === undefined || text.length > LONGEST_LINE || sentence.test(text)) return undefined;
  // Who presides is present; where a colon stands behind the office, a speech may begin.
  const isSeat = mark === ' ' && headKey(key) === 'seat';
  const areMembers = members.test(key) && isMember(text.slice(key.length + mark!.length).trim());
  const kind = kindOf(key) ?? (isSeat || areMembers ? 'participants' : undefined);
  if (kind === undefined) return undefined;
  const head = { ...passage, end: passage.start + key.length + mark!.trimEnd().length };
  const behind = { ...passage, ...trimmed(reading.manuscript.text, { start: head.end, end: passage.end }) };
  if (behind.end === behind.start) return undefined;
  if (kind === 'agenda') {
    const items = numberedIn(reading, behind);
    return items.length > 1 ? listOf(reading, kind, head, items) : undefined;
  }
  if (kind !== 'subject') return listOf(reading, kind, head, itemsIn(reading, behind));
  // A sentence may begin so: `Re: your letter of May I can say this.` A subject is short, and no sentence.
  const isSubject = behind.end - behind.start <= LONGEST_ITEM && !/[.?!]$/u.test(text);
  return isSubject ? listOf(reading, kind, head, [behind]) : undefined;
}

/** The items of a line. Semicolons divide them where there are any; else commas do, and what stands behind one may be an office. */
function itemsIn(reading: Reading, line: Passage): Passage[] {
  const text = reading.slice(line);
  const signs = [';', '；', '、', '，'];
  const sign = signs.find((mark) => divided(text, mark).length > 1);
  const found = sign === undefined ? withOffices(text, divided(text, ',')) : divided(text, sign);
  return found.map(({ start, end }) => ({ ...line, start: line.start + start, end: line.start + end }));
}

/** `1. Lukobran, 2. Razno`: the numbered items of a line that begins with the first. */
function numberedIn(reading: Reading, line: Passage): Passage[] {
  const text = reading.slice(line);
  if (!/^1[.)] /u.test(text)) return [];
  const starts = Array.from(
    text.matchAll(/(?:^|[,;.] )(?=\d{1,2}[.)] \p{L})/gu),
    ({ 0: sign, index }) => index + sign.length,
  );
  return starts.map((start, at) => ({
    ...line,
    ...trimmed(reading.manuscript.text, {
      start: line.start + start,
      end: line.start + (starts[at + 1] ?? text.length),
    }),
  }));
}

/** The parts of a text that a sign ends, but for what stands in parentheses. */
function divided(text: string, sign: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if (at < text.length && (depth > 0 || character !== sign)) continue;
    const part = trimmed(text, { start, end: Math.min(at + 1, text.length) });
    if (part.end > part.start) parts.push(part);
    start = at + 1;
  }
  return parts;
}

/** `alcalde`, `Director of Finance`: what the one named before a comma is. */
const office =
  /^(?:(?!(?:the|die|der|das|la|le|les|el|los|las|il|gli|os|as|de|een|het|[tт]|d[eo]n|doña|dona|mit|som|и|i|y|e|et|and|und|og|och|en)[ .])\p{Ll}[\p{Ll}-]{4}|\p{Lu}\p{Ll}+ (?:of|for|to|der|des|für|de la|del|della|du) )/u;

/** Puts an office to the name before it. A piece that has a name of its own stays apart: `kyrkoherde A. Lind`. */
function withOffices(text: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const words = text.slice(part.start, part.end);
    const isOffice = office.test(words) && !/^\p{Ll}.* \p{Lu}/u.test(words);
    if (before && isOffice && namesSomebody(text.slice(before.start, before.end).replace(/,$/u, '')))
      joined[joined.length - 1] = { start: before.start, end: part.end };
    else joined.push(part);
  }
  return joined;
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
  const isStated = ({ block: { role } }: Passage) => role?.type === 'item';
  if (passages[next] && isStated(passages[next]!)) while (next < passages.length && isStated(passages[next]!)) next++;
  else next = endOfItems(reading, passages, next, kind, isText);
  const items = passages.slice(at + 1, next);
  if (items.length === 0) return undefined;
  const ofPeople = kind === 'participants' || kind === 'absent';
  return { list: listOf(reading, kind, key, ofPeople ? inCells(reading, items) : items), next };
}

/** Index behind the items that begin at a place: up to a blank line, unless names stand under a heading of their own behind it. */
function endOfItems(
  reading: Reading,
  passages: readonly Passage[],
  from: number,
  kind: ItemList['kind'],
  isText: (passage: Passage) => boolean,
): number {
  const isOf = (index: number, first: boolean): boolean => {
    const passage = passages[index];
    if (passage === undefined || isText(passage)) return false;
    return isItem(reading, passage, kind, first) || (!first && goesOnBelow(reading, passages, index));
  };
  let next = from;
  while (isOf(next, next === from) || (next > from && kind === 'participants' && headsNames(reading, passages, next)))
    next++;
  if (kind !== 'participants' || next === from) return next;
  // Who presides may stand apart above the others.
  let others = next;
  while (isOf(others, others === next) && namesSomebody(reading.slice(passages[others]!))) others++;
  if (next === from + 1 && others > next + 1) return others;
  // `Norway`, and under it the names of its delegation.
  let end = next + 1;
  while (isOf(end, false) && namesSomebody(reading.slice(passages[end]!))) end++;
  const heads = passages[next];
  const isDelegated =
    heads !== undefined && end > next + 1 && isOf(next, true) && isDelegation(reading.slice(heads)) && !isText(heads);
  if (!isDelegated) return next;
  while (isOf(end, false)) end++;
  return end;
}

/** True for the line right below one that a comma or a semicolon ends, which a list goes on with whatever ends it. */
function goesOnBelow(reading: Reading, passages: readonly Passage[], index: number): boolean {
  const [above, passage] = [passages[index - 1], passages[index]];
  if (!above || !passage || passage.number || passage.block.role || passage.block.blankBefore > 0) return false;
  const text = reading.slice(passage);
  const key = keyed.exec(text)?.[1];
  const isKey = key !== undefined && (headKey(key) !== undefined || isRecordKey(key));
  return !isKey && text.length <= LONGEST_ITEM && /[,;]$/u.test(reading.slice(above)) && !sentence.test(text);
}

/** `Representatives of the agencies:` within a list, over a name. */
function headsNames(reading: Reading, passages: readonly Passage[], index: number): boolean {
  const [passage, next] = [passages[index], passages[index + 1]];
  if (!passage || !next || passage.number || passage.block.role || next.block.blankBefore > 0) return false;
  const text = reading.slice(passage);
  if (passage.block.blankBefore > 0 || !text.endsWith(':') || text.length > 60) return false;
  return kindOf(text.slice(0, -1)) === undefined && namesSomebody(reading.slice(next));
}

/** Names that spaces set side by side, each an item, where every cell of the lines is a name. */
function inCells(reading: Reading, items: readonly Passage[]): readonly Passage[] {
  const divided = items.map((item) => cellsOf(reading, item));
  return divided.includes(undefined) ? items : divided.flatMap((cells) => cells ?? []);
}

/** The cells of a line, or nothing where one of them is no name, or its office may stand below it in the next line. */
function cellsOf(reading: Reading, passage: Passage): Passage[] | undefined {
  const text = reading.slice(passage);
  if (!/\S {3}/.test(text)) return [passage];
  const cells = Array.from(text.matchAll(/\S+(?: {1,2}\S+)*/gu), ({ 0: words, index }) => ({ words, index }));
  if (!cells.every(({ words }) => namesSomebody(words) && !words.endsWith(','))) return undefined;
  return cells.map(({ words, index }) => ({
    ...passage,
    start: passage.start + index,
    end: passage.start + index + words.length,
  }));
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
  const goesOn = (index: number) => {
    const passage = passages[index]!;
    if (goesOnBelow(reading, passages, index) && !isText(passage)) return true;
    if (!isItem(reading, passage, list.kind, false) || isText(passage)) return false;
    const text = reading.slice(passage);
    const state = /^([^:：]{2,40})[:：] /u.exec(text)?.[1];
    return state === undefined ? !/[:：]|^\P{Lu}/u.test(text) : isDelegation(state) && isMember(text);
  };
  if (!reading.slice(list).endsWith('.')) while (next < passages.length && goesOn(next)) next++;
  const more = passages.slice(from, next);
  if (more.length === 0) return { list, next };
  const items = [...list.items, ...more.map((passage) => paragraphOf(reading, passage))];
  return { list: { ...list, end: more.at(-1)!.end, items }, next };
}

function isItem(reading: Reading, passage: Passage, kind: ItemList['kind'], first: boolean): boolean {
  const text = reading.slice(passage);
  if (passage.number || passage.block.role || text.length > LONGEST_ITEM || listKind(reading, passage) !== undefined)
    return false;
  if (passage.block.blankBefore > 0 && !first) return false;
  const key = keyed.exec(text)?.[1];
  if (key !== undefined && !isCounsel(key) && (headKey(key) !== undefined || isRecordKey(key))) return false;
  if (!/[.?!:]$/u.test(text)) return true;
  return kind === 'agenda'
    ? /^\d{1,2}[.)] .{1,100}(?<=\.)$/u.test(text)
    : looksLikeName(text) || abbreviated.test(text) || namesSomebody(text);
}

/** An abbreviation, initials or a point that ends no sentence. */
const abbreviated = /(?:\b(?:Jr|Sr|Mr|Gen|Col|Esq|State|Inc)|(?<![\p{L}.])(?:\p{Lu}\.){1,4}\p{Lu}|\p{Lu})\.$/u;
