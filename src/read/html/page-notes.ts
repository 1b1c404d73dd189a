import { ancestorsOf, elementsOf, type PageElement, textOf } from './tree.js';
import { isBlock } from './visible.js';

/** A note of a page: the element that holds it, and how it shows its number. */
export interface PageNote {
  readonly id: string;
  readonly n: string;
  readonly body: PageElement;
  /** Further paragraphs of it, behind the body. */
  readonly more: readonly PageElement[];
  /** The link back that shows the number. */
  readonly numeral?: PageElement;
  /** The number stands at the beginning of the words. */
  readonly printed: boolean;
}

export interface PageNotes {
  /** By body and by further paragraph. */
  readonly byBody: ReadonlyMap<PageElement, PageNote>;
  /** Calls with the note that they call; the element holds the call and its brackets, and nothing else. */
  readonly calls: ReadonlyMap<PageElement, PageNote>;
  /** Links from notes to their calls that show no number. */
  readonly backLinks: ReadonlySet<PageElement>;
}

/** What can be the number of a note, with its marks. */
const number = /^[[(]?\s?(\d{1,4}[a-z]?|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶#]{1,5})\s?[\])]?[.:]?$/iu;
const longest = 14;
/** So much of a note tells whether it begins with its number. */
const LONGEST_OPENING = 80;

/** Words by which an element says that it is, or holds, notes. */
const saysNote =
  /(?:foot|end)-?note|notesbaspage|notefin|cite_note|^_?(?:ftn|edn|fn|en|note?)[-_:]?\d|doc-(?:foot|end)note|^fn$|^note$/i;

function says({ attributes }: PageElement): boolean {
  const words = [
    attributes.get('class'),
    attributes.get('id'),
    attributes.get('name'),
    attributes.get('role'),
    attributes.get('epub:type'),
  ];
  return words.some((value) => value?.split(/\s+/).some((word) => saysNote.test(word)) ?? false);
}

interface Link {
  readonly element: PageElement;
  readonly target: PageElement;
  readonly order: number;
  readonly shown: string;
}

/** Links to places of the same page, with what they show. */
function linksOf(elements: readonly PageElement[]): Link[] {
  const byId = new Map<string, PageElement>();
  for (const element of elements) {
    for (const id of [
      element.attributes.get('id'),
      element.name === 'a' ? element.attributes.get('name') : undefined,
    ]) {
      if (id && !byId.has(id)) byId.set(id, element);
    }
  }
  return elements.flatMap((element, order): Link[] => {
    const address = element.name === 'a' ? element.attributes.get('href') : undefined;
    const at = address?.indexOf('#') ?? -1;
    if (address === undefined || at < 0 || !isOfPage(address.slice(0, at))) return [];
    const id = decoded(address.slice(at + 1));
    const target = byId.get(id);
    if (!target || target === element) return [];
    const shown = textOf(element, 80).replace(/\s+/g, ' ').trim();
    return [{ element, target, order, shown: shown.length > longest ? '' : shown }];
  });
}

/** A saved page may hold the address that it had: only the fragment tells. */
function isOfPage(address: string): boolean {
  return address === '' || /^(?:https?|file):|\.x?html?$/i.test(address) || !address.includes('/');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Finds notes by their links: a call is a link whose words are a number, to an element behind it that links back, says that it
 * is a note, or begins with the number. A number that leads to a chapter is none of these.
 */
export function findPageNotes(page: PageElement): PageNotes {
  const elements = [...elementsOf(page)];
  const order = new Map(elements.map((element, index) => [element, index]));
  const links = linksOf(elements);
  const targets = new Set(links.filter(({ shown }) => number.test(shown)).map(({ target }) => target));
  const linksWithin = new Map<PageElement, Link[]>();
  const bodyOf = new Map<PageElement, PageElement | undefined>();
  const bodyFor = (target: PageElement) => {
    if (!bodyOf.has(target)) bodyOf.set(target, bodyAround(target, targets));
    return bodyOf.get(target);
  };
  const candidates = links.filter((link) => number.test(link.shown) && bodyFor(link.target) !== undefined);
  const bodies = new Set(candidates.map(({ target }) => bodyFor(target)!));
  for (const link of links) {
    const body = [link.element, ...ancestorsOf(link.element)].find((element) => bodies.has(element));
    if (body) linksWithin.set(body, [...(linksWithin.get(body) ?? []).slice(-20), link]);
  }
  const byBody = new Map<PageElement, PageNote>();
  const calls = new Map<PageElement, PageNote>();
  const numbers = new Map<PageElement, Set<string>>();
  for (const { target, shown } of candidates) {
    const body = bodyFor(target)!;
    numbers.set(body, (numbers.get(body) ?? new Set()).add(number.exec(shown)![1]!));
  }
  for (const call of candidates) {
    const body = bodyFor(call.target)!;
    const n = number.exec(call.shown)![1]!;
    const known = byBody.get(body);
    // A block to which different numbers lead holds several notes, or none.
    if (numbers.get(body)!.size > 1 || isWithin(call.element, body)) continue;
    if (known) {
      if (known.body === body) calls.set(callAround(call.element), known);
      continue;
    }
    // A link back stands in a note; what it leads to is no note.
    if (isInNote(call.element, byBody)) continue;
    const back = (linksWithin.get(body) ?? []).filter(({ target }) => isNear(target, call.element));
    const words = textOf(body, LONGEST_OPENING).replace(/\s+/g, ' ').trim();
    const printed = startsWithNumber(words, n);
    const isLater = order.get(body)! > call.order;
    const isNote = (back.length > 0 && isLater) || says(body) || says(call.target) || (printed && isLater);
    if (!isNote || words === '' || /^h[1-6]$/.test(body.name)) continue;
    const numeral = back.find(({ shown }) => number.test(shown) && number.exec(shown)![1] === n && printed);
    const note: PageNote = {
      id: `note${byBody.size + 1}`,
      n,
      body,
      more: [],
      printed,
      ...(numeral && { numeral: callAround(numeral.element) }),
    };
    byBody.set(body, note);
    calls.set(callAround(call.element), note);
  }
  const backLinks = findBackLinks(byBody, linksWithin, calls);
  return { byBody: withMore(byBody), calls, backLinks };
}

/** Whether an element lies in a note, or in what says so. */
function isInNote(element: PageElement, notes: ReadonlyMap<PageElement, PageNote>): boolean {
  let steps = 0;
  for (const ancestor of ancestorsOf(element)) {
    if (notes.has(ancestor) || (steps++ < 5 && isBlock(ancestor, new Map()) && says(ancestor))) return true;
  }
  return false;
}

function startsWithNumber(words: string, n: string): boolean {
  const start = words.replace(/^[[(]\s?/, '');
  return start.startsWith(n) && !/^[\p{L}\p{N}]/u.test(start.slice(n.length));
}

function isWithin(element: PageElement, around: PageElement): boolean {
  if (element === around) return true;
  for (const ancestor of ancestorsOf(element)) if (ancestor === around) return true;
  return false;
}

/** Whether a link leads to a call: to it, into it, or to what closely surrounds it. */
function isNear(target: PageElement, call: PageElement): boolean {
  let steps = 0;
  for (const ancestor of ancestorsOf(call)) {
    if (ancestor === target) return true;
    if (++steps > 4 || isBlock(ancestor, new Map())) break;
  }
  // `<a id="ref1"></a><a href="#fn1">1</a>`
  return (
    target === call || isWithin(target, call) || (target.parent === call.parent && textOf(target, 80).trim() === '')
  );
}

/** The block of a target, and the blocks around it that hold this note alone. */
function bodyAround(target: PageElement, targets: ReadonlySet<PageElement>): PageElement | undefined {
  let body: PageElement | undefined;
  for (const element of [target, ...ancestorsOf(target)]) {
    if (!body) {
      if (!isBlock(element, new Map())) continue;
      // An empty target stands before what it names.
      body = /^(?:body|html|main|article|section|ol|ul|table|tr|#document)$/.test(element.name) ? undefined : element;
      if (!body) return undefined;
      continue;
    }
    if (!/^(?:div|li|dd|aside|td|section|p)$/.test(element.name) || !says(element) || isPlural(element)) break;
    const others = [...elementsOf(element)].filter((other) => targets.has(other) && !isWithin(other, body!));
    if (others.length > 0) break;
    body = element;
  }
  return body;
}

/** Whether an element is by its name the place of all notes. */
function isPlural({ attributes }: PageElement): boolean {
  return /notes(?!baspage)|footnote-list|doc-endnotes/i.test(
    `${attributes.get('class')} ${attributes.get('id')} ${attributes.get('role')}`,
  );
}

/** A call with the brackets and small elements that hold nothing else. */
function callAround(link: PageElement): PageElement {
  let call = link;
  const own = textOf(link).trim();
  for (const element of ancestorsOf(link)) {
    if (isBlock(element, new Map()) || element.name === 'a') break;
    const rest = textOf(element, own.length + 40)
      .replace(own, '')
      .trim();
    if (!/^[[(]?\s*[\])]?[.]?$/.test(rest)) break;
    call = element;
  }
  return call;
}

function findBackLinks(
  notes: ReadonlyMap<PageElement, PageNote>,
  linksWithin: ReadonlyMap<PageElement, readonly Link[]>,
  calls: ReadonlyMap<PageElement, PageNote>,
): Set<PageElement> {
  const found = new Set<PageElement>();
  for (const [body, note] of notes) {
    for (const { element, target, shown } of linksWithin.get(body) ?? []) {
      if (note.numeral && isWithin(element, note.numeral)) continue;
      const leadsBack = isCallPlace(target, calls);
      if (leadsBack && !isPhrase(shown)) found.add(element);
    }
  }
  return found;
}

/** Several words: more than a link says that only leads back. */
function isPhrase(shown: string): boolean {
  return shown.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length > 1;
}

function isCallPlace(target: PageElement, calls: ReadonlyMap<PageElement, PageNote>): boolean {
  if (calls.has(target)) return true;
  for (const ancestor of ancestorsOf(target)) {
    if (calls.has(ancestor)) return true;
    if (isBlock(ancestor, new Map())) break;
  }
  return target.children.some((child) => typeof child !== 'string' && calls.has(child));
}

/** Gives notes the paragraphs that stand between their body and the next note's, among siblings that are all notes. */
function withMore(notes: ReadonlyMap<PageElement, PageNote>): ReadonlyMap<PageElement, PageNote> {
  const all = new Map<PageElement, PageNote>();
  const seen = new Set<PageElement>();
  for (const { body } of notes.values()) {
    const { parent } = body;
    if (!parent || seen.has(parent)) continue;
    seen.add(parent);
    const siblings = parent.children.filter((child): child is PageElement => typeof child !== 'string');
    const last = siblings.findLastIndex((sibling) => notes.has(sibling));
    let current: (PageNote & { more: PageElement[] }) | undefined;
    siblings.slice(0, last + 1).forEach((sibling) => {
      const note = notes.get(sibling);
      if (note) {
        current = { ...note, more: [] };
        all.set(sibling, current);
      } else if (current && sibling.name === 'p' && current.body.name === 'p') {
        current.more.push(sibling);
        all.set(sibling, current);
      }
    });
  }
  return all;
}
