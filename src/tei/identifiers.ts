import { diffIndices } from 'node-diff3';
import { draftState, sealDraft } from './draft.js';

/** Something in a text that acta numbered: a speech, a paragraph, a note. */
interface Counted {
  readonly id: string;
  /** `sp` of `sp3`: each kind is counted by itself. */
  readonly kind: string;
  readonly words: string;
}

/** `sp3`, or `sp3a` for what was put in behind it later. `pers-holt` says what it is. */
const countedForm = /^([a-z]+)(\d+)[a-z]*$/;

/** A new draft in the place of a former one that nobody touched: what was in that keeps its identifiers. */
export function continueDraft(former: string, draft: string): string {
  return draftState(former) === 'untouched' ? keepIdentifiers(former, draft) : draft;
}

/**
 * A new draft with the identifiers of the former one, sealed, so that addresses of passages keep leading to them: `sp3` stays `sp3`
 * where a speech was put in before it, and that one is `sp2a`. What is the same is told by its words, and by its place where they were
 * mended. An identifier of the former draft or one of `taken`, which are an editor's, is given to nothing else. What the source numbers
 * itself is called by that number in any draft.
 */
export function keepIdentifiers(former: string, draft: string, taken: Iterable<string> = []): string {
  if (former === draft) return draft;
  const [before, after] = [countedIn(former), countedIn(draft)];
  const numbered = new Set(after.map(({ id }) => id));
  const used = new Set([...identifiersIn(former), ...taken]);
  for (const id of identifiersIn(draft)) if (!numbered.has(id)) used.add(id);
  const names = new Map<string, string>();
  for (const kind of new Set(after.map((one) => one.kind))) {
    const ofKind = (all: readonly Counted[]) => all.filter((one) => one.kind === kind);
    nameAll(ofKind(after), pair(ofKind(before), ofKind(after)), used, names);
  }
  const renamed = new Map([...names].filter(([from, to]) => from !== to));
  return renamed.size === 0 ? draft : sealDraft(rename(draft, renamed));
}

/** All identifiers of a text. */
export function identifiersIn(markup: string): string[] {
  return [...markup.matchAll(/\sxml:id="([^"]*)"/g)].map(([, id]) => id!);
}

/** Names what was there before as it was, and what is new by its number where that is free, else by what it stands behind. */
function nameAll(
  after: readonly Counted[],
  former: ReadonlyMap<Counted, Counted>,
  used: Set<string>,
  names: Map<string, string>,
): void {
  let last = `${after[0]?.kind}0`;
  for (const one of after) {
    last = former.get(one)?.id ?? (used.has(one.id) ? behind(last, used) : one.id);
    used.add(last);
    names.set(one.id, last);
  }
}

/** `sp2a` behind `sp2`, `sp2b` behind that. */
function behind(id: string, used: ReadonlySet<string>): string {
  const [, kind, number] = countedForm.exec(id)!;
  let [letters, at] = ['', 0];
  do {
    letters = (at >= 26 ? String.fromCharCode(96 + Math.floor(at / 26)) : '') + String.fromCharCode(97 + (at % 26));
    at++;
  } while (used.has(`${kind}${number}${letters}`));
  return `${kind}${number}${letters}`;
}

/** What in a text acta numbered, in its order. What the source numbers has that number in `n`, and is left out. */
function countedIn(xml: string): readonly Counted[] {
  const found: { id: string; kind: string; start: number; end: number }[] = [];
  const open: (number | undefined)[] = [];
  let words = '';
  const start = Math.max(0, xml.search(/<text[\s>]/));
  for (const [part, kind, attributes] of xml.slice(start).matchAll(/<([!?/]?)([^<>]*)>|[^<]+|</g)) {
    if (!part.startsWith('<')) words += part;
    else if (kind === '/') {
      const index = open.pop();
      if (index !== undefined) found[index]!.end = words.length;
    } else if (kind === '') {
      const index = isCounted(attributes!) ? found.length : undefined;
      if (index !== undefined) {
        const [, id] = /\sxml:id="([^"]*)"/.exec(attributes!)!;
        found.push({ id: id!, kind: countedForm.exec(id!)![1]!, start: words.length, end: words.length });
      }
      if (!part.endsWith('/>')) open.push(index);
    }
  }
  return found.map(({ id, kind, ...span }) => ({
    id,
    kind,
    words: words.slice(span.start, span.end).replace(/\s+/g, ' ').trim(),
  }));
}

function isCounted(attributes: string): boolean {
  const [, number] = countedForm.exec(/\sxml:id="([^"]*)"/.exec(attributes)?.[1] ?? '')?.slice(1) ?? [];
  return number !== undefined && /\sn="([^"]*)"/.exec(attributes)?.[1] !== number;
}

/** What in the new text was in the former one: rows of equal words, and what stands between two of them. */
function pair(before: readonly Counted[], after: readonly Counted[]): ReadonlyMap<Counted, Counted> {
  const pairs = new Map<Counted, Counted>();
  let [at, other] = [0, 0];
  for (const [i, j] of [...equalWords(before, after), [before.length, after.length] as const]) {
    for (const [one, was] of pairByLikeness(before.slice(at, i), after.slice(other, j))) pairs.set(one, was);
    if (i < before.length) pairs.set(after[j]!, before[i]!);
    [at, other] = [i + 1, j + 1];
  }
  return pairs;
}

type Places = readonly (readonly [number, number])[];

/**
 * Places of equal words in two texts, in order. What both begin and end with is equal; then what both have once; the rest is compared
 * between these. A record with a thousand times “Yes.” would else take a million comparisons.
 */
function equalWords(before: readonly Counted[], after: readonly Counted[]): Places {
  const [olds, news] = [before, after].map((all) => all.map(({ words }) => words));
  const shorter = Math.min(olds!.length, news!.length);
  let head = 0;
  while (head < shorter && olds![head] === news![head]) head++;
  let tail = 0;
  while (tail < shorter - head && olds!.at(-1 - tail) === news!.at(-1 - tail)) tail++;
  const [end, otherEnd] = [olds!.length - tail, news!.length - tail];
  const places: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  const [singles, otherSingles] = [singleIn(olds!, head, end), singleIn(news!, head, otherEnd)];
  const [mine, theirs] = [
    [...singles.keys()].filter((words) => otherSingles.has(words)),
    [...otherSingles.keys()].filter((words) => singles.has(words)),
  ];
  const fixed = inStep(mine, theirs).map(([i]) => [singles.get(mine[i]!)!, otherSingles.get(mine[i]!)!] as const);
  let [at, other] = [head, head];
  for (const [i, j] of [...fixed, [end, otherEnd] as const]) {
    for (const [k, l] of inStep(olds!.slice(at, i), news!.slice(other, j))) places.push([at + k, other + l]);
    if (i < end) places.push([i, j]);
    [at, other] = [i + 1, j + 1];
  }
  for (let index = 0; index < tail; index++) places.push([end + index, otherEnd + index]);
  return places;
}

/** Where words stand that stand there once. */
function singleIn(words: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = from; index < to; index++) {
    if (places.has(words[index]!)) repeated.add(words[index]!);
    places.set(words[index]!, index);
  }
  for (const word of repeated) places.delete(word);
  return places;
}

/** Places of the longest row that two lists share. */
function inStep(left: readonly string[], right: readonly string[]): Places {
  const places: [number, number][] = [];
  let [at, other] = [0, 0];
  const equal = (upTo: number): void => {
    while (at < upTo) places.push([at++, other++]);
  };
  for (const { buffer1, buffer2 } of diffIndices([...left], [...right])) {
    equal(buffer1[0]);
    at = buffer1[0] + buffer1[1];
    other = buffer2[0] + buffer2[1];
  }
  equal(left.length);
  return places;
}

/** Above this, comparing each with each takes too long, and the text is another one anyway. */
const MOST_COMPARISONS = 20_000;

/** Pairs in their order what was mended: as many as there were stay what they were, else those that share half of their words. */
function pairByLikeness(
  before: readonly Counted[],
  after: readonly Counted[],
): readonly (readonly [Counted, Counted])[] {
  if (before.length === after.length) return after.map((one, index) => [one, before[index]!]);
  if (before.length * after.length > MOST_COMPARISONS) return [];
  const [olds, news] = [before, after].map((all) =>
    all.map(({ words }) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  );
  // The best sum of likenesses of what stands before each place in both.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const likeness = olds!.map((old) => news!.map((one) => likenessOf(old, one)));
  for (const [i, row] of likeness.entries())
    for (const [j, like] of row.entries())
      best[i + 1]![j + 1] = Math.max(best[i]![j + 1]!, best[i + 1]![j]!, like < 0.5 ? 0 : best[i]![j]! + like);
  const pairs: [Counted, Counted][] = [];
  for (let [i, j] = [before.length, after.length]; i > 0 && j > 0; ) {
    if (best[i]![j] === best[i - 1]![j]) i--;
    else if (best[i]![j] === best[i]![j - 1]) j--;
    else pairs.push([after[--j]!, before[--i]!]);
  }
  return pairs;
}

/** The part of their words that two texts share, from 0 to 1. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (one.length + other.length);
}

/** Renames identifiers and pointers to them, within tags only. */
function rename(markup: string, names: ReadonlyMap<string, string>): string {
  return markup.replace(/<[^!?][^<>]*>/g, (tag) =>
    tag.replace(/(\s[\w:.-]+=")([^"]*)"/g, (_, opening: string, value: string) => {
      if (opening.endsWith('xml:id="')) return `${opening}${names.get(value) ?? value}"`;
      return `${opening}${value.replace(/#([^\s#"]+)/g, (whole, id: string) => (names.has(id) ? `#${names.get(id)}` : whole))}"`;
    }),
  );
}
