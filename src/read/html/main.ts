import type { Layout } from './layout.js';
import { type ClassStyles, styleOf } from './styles.js';
import { ancestorsOf, elementsOf, type PageElement } from './tree.js';
import { isVisible } from './visible.js';

/** Where a page has its text, and what is not of it. */
export interface Division {
  readonly main: PageElement;
  /** Elements that are left out, by their rule. */
  readonly furniture: ReadonlyMap<PageElement, string>;
  /** Outside the main element, but of the text: its title, its notes. */
  readonly kept: ReadonlySet<PageElement>;
}

interface Measure {
  /** Characters of visible words. */
  readonly words: number;
  /** Those of them that link to other pages. */
  readonly linked: number;
  readonly links: number;
}

/** An element of which a layout says that it is the text has at least this part of the page's words. */
const LEAST = 0.4;
/** An element is no furniture where it has this part of them: a name that sounds like it is chance. */
const MOST = 0.6;
/** A list of links: that many, and hardly a word beside them. */
const FEWEST_LINKS = 4;
const LINKED = 0.8;

/** Divides a page into its text and its furniture, by rules that name what they take out. */
export function dividePage(
  page: PageElement,
  layout: Layout,
  styles: ClassStyles,
  notes: ReadonlySet<PageElement>,
): Division {
  const measures = measure(page, styles);
  const body = [...elementsOf(page)].find(({ name }) => name === 'body') ?? page;
  const all = measures.get(body)?.words ?? 0;
  const holdsNote = around(notes);
  const furniture = new Map<PageElement, string>();
  leaveOut((element) => layout.furniture(element));
  const text = all - [...furniture.keys()].reduce((sum, element) => sum + (measures.get(element)?.words ?? 0), 0);
  const main = findMain();
  // Where nothing says which part of the page is its text, a menu is known by its links.
  if (main === body) leaveOut((element) => (isListOfLinks(element) ? 'html-navigation' : undefined));
  return { main, furniture, kept: new Set([...notes, ...titlesOutside(page, main, furniture)]) };

  /** Leaves out elements for which there is a rule; those that hold notes are looked at by their parts. */
  function leaveOut(ruleOf: (element: PageElement) => string | undefined): void {
    const open: PageElement[] = [body];
    for (let next = open.pop(); next; next = open.pop()) {
      for (const child of next.children) {
        if (typeof child === 'string' || furniture.has(child)) continue;
        const { words } = measures.get(child) ?? { words: 0 };
        const mayGo = words > 0 && words <= all * MOST && !layout.keeps(child) && !holdsNote.has(child);
        const rule = mayGo ? ruleOf(child) : undefined;
        if (rule === undefined) open.push(child);
        else furniture.set(child, rule);
      }
    }
  }

  function isListOfLinks(element: PageElement): boolean {
    if (!/^(?:ul|ol|dl|div|td|table|p|section|center)$/.test(element.name)) return false;
    const { words, linked, links } = measures.get(element)!;
    return links >= FEWEST_LINKS && linked >= words * LINKED && words / links < 60;
  }

  function findMain(): PageElement {
    for (const matches of layout.main) {
      let best: PageElement | undefined;
      for (const element of elementsOf(body)) {
        if (!matches(element) || isIn(element, furniture)) continue;
        if ((measures.get(element)?.words ?? 0) > (best ? measures.get(best)!.words : 0)) best = element;
      }
      if (best && (measures.get(best)?.words ?? 0) >= text * LEAST) return best;
    }
    return body;
  }
}

function isIn(element: PageElement, set: { has(element: PageElement): boolean }): boolean {
  if (set.has(element)) return true;
  for (const ancestor of ancestorsOf(element)) if (set.has(ancestor)) return true;
  return false;
}

/** All elements that hold one of some elements. */
function around(elements: ReadonlySet<PageElement>): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elements) {
    for (const ancestor of ancestorsOf(element)) {
      if (found.has(ancestor)) break;
      found.add(ancestor);
    }
  }
  return found;
}

/** The heading of the page, where it stands outside the text: one that the page's title repeats, or the only one. */
function titlesOutside(
  page: PageElement,
  main: PageElement,
  furniture: ReadonlyMap<PageElement, string>,
): PageElement[] {
  const headings = [...elementsOf(page)].filter(({ name }) => name === 'h1');
  if (headings.some((heading) => isIn(heading, new Set([main])))) return [];
  const outside = headings.filter((heading) => !isIn(heading, furniture));
  return outside.length === 1 ? outside : [];
}

/** Characters of visible words within each element, counted from the inside out. */
function measure(page: PageElement, styles: ClassStyles): ReadonlyMap<PageElement, Measure> {
  const measures = new Map<PageElement, Measure>();
  const visible: PageElement[] = [];
  const open: PageElement[] = [page];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isVisible(next, styleOf(next, styles))) continue;
    visible.push(next);
    for (const child of next.children) if (typeof child !== 'string') open.push(child);
  }
  for (const element of visible.reverse()) {
    let words = 0;
    let linked = 0;
    let links = 0;
    for (const child of element.children) {
      if (typeof child === 'string') words += child.replace(/\s+/g, '').length;
      else {
        const inner = measures.get(child);
        words += inner?.words ?? 0;
        linked += inner?.linked ?? 0;
        links += inner?.links ?? 0;
      }
    }
    const leads = element.name === 'a' && !/^(?:#|mailto:)/.test(element.attributes.get('href') ?? '#');
    measures.set(element, leads ? { words, linked: words, links: 1 } : { words, linked, links });
  }
  return measures;
}
