import type { Mark } from '../../manuscript/manuscript.js';
import type { PageLayout, PagePart } from '../../manuscript/page-layout.js';
import { type Matcher, matcherOf } from './selectors.js';
import { elementsOf, type PageElement } from './tree.js';

/** What the layouts that fit a page say of its elements. */
export interface Layout {
  readonly names: readonly string[];
  /** Places of the text, those of the most particular layout first. */
  readonly main: readonly Matcher[];
  furniture(element: PageElement): string | undefined;
  keeps: Matcher;
  isParagraphNumber: Matcher;
  isPage: Matcher;
  part(element: PageElement): PagePart | undefined;
  marks(element: PageElement): readonly Mark[];
}

/** Joins the layouts that fit a page: those of which it has a sign, then what holds on any page. */
export function layoutOf(page: PageElement, layouts: readonly PageLayout[]): Layout {
  const elements = [...elementsOf(page)];
  const particular = layouts.filter(({ when }) => {
    const matches = when && matcherOf(when);
    return matches && elements.some(matches);
  });
  const fitting = [...particular, ...layouts.filter(({ when }) => !when)];
  const furniture = fitting.flatMap((layout) =>
    Object.entries(layout.furniture ?? {}).map(([rule, selectors]) => [rule, matcherOf(selectors)] as const),
  );
  const parts = fitting.flatMap((layout) =>
    Object.entries(layout.parts ?? {}).map(([part, selectors]) => [part as PagePart, matcherOf(selectors)] as const),
  );
  const marks = fitting.flatMap((layout) =>
    Object.entries(layout.marks ?? {}).map(([mark, selectors]) => [mark as Mark, matcherOf(selectors)] as const),
  );
  const joined = (key: 'keep' | 'paragraphNumber' | 'page') =>
    matcherOf(fitting.flatMap((layout) => layout[key] ?? []));
  return {
    names: particular.map(({ name }) => name),
    main: fitting.flatMap((layout) => (layout.main ?? []).map((selector) => matcherOf([selector]))),
    furniture: (element) => furniture.find(([, matches]) => matches(element))?.[0],
    keeps: joined('keep'),
    isParagraphNumber: joined('paragraphNumber'),
    isPage: joined('page'),
    part: (element) => parts.find(([, matches]) => matches(element))?.[0],
    marks: (element) => marks.filter(([, matches]) => matches(element)).map(([mark]) => mark),
  };
}
