import type { Mark } from './manuscript.js';

/** What a part of a web page is. */
export type PagePart = 'speaker' | 'stage' | 'source' | 'headnote' | 'verse';

/**
 * How the web pages of a publisher or a program mark what their parts are: lists of CSS selectors (`tag#id.class[name*=value]`,
 * with ancestors before them). Data, no code.
 */
export interface PageLayout {
  readonly name: string;
  /** Selectors of which only such pages have one; unset for what holds on any page. */
  readonly when?: readonly string[];
  /** The text among the page's other matter; the first that is there. */
  readonly main?: readonly string[];
  /** What is not of the text, by the rule that leaves it out. */
  readonly furniture?: Readonly<Record<string, readonly string[]>>;
  /** Elements that stay, whatever surrounds them. */
  readonly keep?: readonly string[];
  /** Numbers that a page puts before its paragraphs. */
  readonly paragraphNumber?: readonly string[];
  /** Places where a page of a printed source begins. */
  readonly page?: readonly string[];
  /** Parts of the text. */
  readonly parts?: Readonly<Partial<Record<PagePart, readonly string[]>>>;
  /** Words that are set in italics and the like by class. */
  readonly marks?: Readonly<Partial<Record<Mark, readonly string[]>>>;
}
