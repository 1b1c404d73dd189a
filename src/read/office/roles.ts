import type { Role } from '../../manuscript/manuscript.js';

/** What tells the meaning of a style: its name as the program shows it, and its level in the outline from 0 (9: body text). */
export interface NamedStyle {
  readonly name: string;
  readonly outline?: number;
}

/** What a paragraph or character style means by its name. */
export type Meaning =
  | Exclude<Role, { readonly type: 'item' | 'cell' | 'note' | 'verse' }>
  | { readonly type: 'title' }
  | { readonly type: 'verse' }
  | { readonly type: 'note' }
  | { readonly type: 'page' };

/**
 * Styles by name, in small letters without the prefix `tei:` or `tei_`. The styles of Word and LibreOffice have
 * English names in the file in every language of the program; the rest are names that editors give to styles for this purpose.
 */
const meanings: Readonly<Record<string, Meaning>> = {
  title: { type: 'title' },
  head: { type: 'heading', level: 1 },
  speaker: { type: 'speaker' },
  stage: { type: 'stage' },
  'stage direction': { type: 'stage' },
  'stage directions': { type: 'stage' },
  l: { type: 'verse' },
  verse: { type: 'verse' },
  note: { type: 'note' },
  source: { type: 'source' },
  headnote: { type: 'headnote' },
  pb: { type: 'page' },
  'source page': { type: 'page' },
  fw: { type: 'furniture', rule: 'running-head' },
  header: { type: 'furniture', rule: 'running-head' },
  footer: { type: 'furniture', rule: 'running-head' },
  'toc heading': { type: 'furniture', rule: 'table-of-contents' },
  'contents heading': { type: 'furniture', rule: 'table-of-contents' },
  'table of figures': { type: 'furniture', rule: 'table-of-contents' },
};

/** Names that are Word's own for something else when they have no prefix: the text of a footnote, a line of verse no. */
const onlyPrefixed = new Set(['l', 'note', 'head', 'pb', 'fw']);

/** The meaning of a style, by its name or else by its level in the outline; nothing for a style that only looks. */
export function meaningOf(style: NamedStyle | undefined): Meaning | undefined {
  if (!style) return undefined;
  const name = style.name.trim().toLowerCase();
  const prefixed = /^tei[:_ -]{1,3}(.*)$/.exec(name)?.[1];
  const bare = prefixed ?? name;
  if (Object.hasOwn(meanings, bare) && (prefixed !== undefined || !onlyPrefixed.has(bare))) return meanings[bare];
  if (/^(?:toc|contents) \d$/.test(bare)) return { type: 'furniture', rule: 'table-of-contents' };
  const level = /^(?:heading|überschrift|titre|título|titolo|заголовок) ?([1-9])$/.exec(bare)?.[1];
  if (level !== undefined) return { type: 'heading', level: Number(level) };
  return outlineMeaning(style.outline);
}

/** A level of the outline from 0; 9 is body text. */
export function outlineMeaning(outline: number | undefined): Meaning | undefined {
  return outline !== undefined && outline >= 0 && outline < 9 ? { type: 'heading', level: outline + 1 } : undefined;
}
