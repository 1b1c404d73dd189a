/**
 * The styles of a Word file, by the names that Word shows. Those that Word has itself bear its names; `Speaker`, `Stage direction`,
 * `Headnote`, `Source`, `Verse` and `Source page` are names by which acta's reader knows them again (`src/read/office/roles.ts`).
 */

/** What a style looks like; all lengths and sizes in points. */
export interface StyleLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly smallCaps?: boolean;
  readonly mono?: boolean;
  readonly raised?: boolean;
  readonly underline?: boolean;
  /** Six hexadecimal digits: red, green, blue. */
  readonly color?: string;
}

export interface ParagraphLook extends StyleLook {
  readonly align?: 'center' | 'right';
  readonly before?: number;
  readonly after?: number;
  /** Of all lines, and how far the first one stands out from them. */
  readonly indent?: number;
  readonly hanging?: number;
  /** Stays on the page of what follows. */
  readonly keepsNext?: boolean;
  /** Level in the outline, from 1. */
  readonly outline?: number;
}

const heading = (outline: number, size: number): ParagraphLook => ({
  size,
  bold: true,
  before: 14,
  after: 6,
  keepsNext: true,
  outline,
});
const centred = { align: 'center', keepsNext: true } as const;

const paragraphLooks = {
  'Body Text': {},
  Title: { ...centred, size: 18, bold: true, after: 8 },
  Subtitle: { ...centred, italics: true },
  'Heading 1': heading(1, 15),
  'Heading 2': heading(2, 13),
  'Heading 3': heading(3, 12),
  'Heading 4': heading(4, 11),
  'Heading 5': heading(5, 11),
  'Heading 6': heading(6, 11),
  Occasion: centred,
  Participants: { ...centred, size: 10 },
  Provenance: { align: 'center', size: 10, after: 14 },
  Headnote: { size: 10, indent: 18 },
  Speech: {},
  'Stage direction': { align: 'center', italics: true },
  Omission: { align: 'center', italics: true },
  Quote: { size: 10, indent: 24 },
  Verse: { indent: 36, hanging: 12, after: 0 },
  Dateline: { align: 'right' },
  Signature: { align: 'right' },
  'Part head': { italics: true, keepsNext: true },
  Source: { size: 10 },
  'Editorial note': { size: 10 },
  Term: { indent: 90, hanging: 90, after: 3, size: 10 },
  'List Paragraph': { after: 3 },
  Caption: { align: 'center', italics: true, keepsNext: true },
  'Table text': { size: 10, after: 0 },
  'Table head': { size: 10, after: 0, bold: true },
  'Plain Text': { size: 9, mono: true },
  'toc 1': { after: 3 },
  'footnote text': { size: 9, after: 2 },
  header: { size: 9, italics: true, align: 'center' },
  footer: { size: 9, align: 'center' },
} satisfies Readonly<Record<string, ParagraphLook>>;

const characterLooks = {
  Speaker: { smallCaps: true },
  Stage: { italics: true },
  Kicker: { size: 11, italics: true },
  Editorial: { italics: true },
  'Source page': { size: 8, color: '595959' },
  'Paragraph number': { size: 8, color: '595959' },
  Hyperlink: { underline: true, color: '0563C1' },
  'footnote reference': { raised: true },
} satisfies Readonly<Record<string, StyleLook>>;

export type ParagraphStyle = keyof typeof paragraphLooks;
export type CharacterStyle = keyof typeof characterLooks;

export const paragraphStyles: Readonly<Record<ParagraphStyle, ParagraphLook>> = paragraphLooks;
export const characterStyles: Readonly<Record<CharacterStyle, StyleLook>> = characterLooks;

/** Styles of paragraphs by what xslt/print/vocabulary.xsl calls them; the first that a paragraph is counts. */
const byKind: Readonly<Record<string, ParagraphStyle>> = {
  stage: 'Stage direction',
  'gap-block': 'Omission',
  subtitle: 'Subtitle',
  occasion: 'Occasion',
  'doc-date': 'Occasion',
  speakers: 'Participants',
  'source-line': 'Provenance',
  signed: 'Signature',
  attribution: 'Signature',
  dateline: 'Dateline',
  caption: 'Caption',
  head: 'Part head',
  'title-part': 'Subtitle',
};

/** The same by what stands around the paragraph. */
const byBlock: Readonly<Record<string, ParagraphStyle>> = {
  speech: 'Speech',
  'div-headnote': 'Headnote',
  'div-source': 'Source',
  'note-block': 'Editorial note',
  signs: 'Editorial note',
  imprint: 'Editorial note',
  quote: 'Quote',
  cit: 'Quote',
  epigraph: 'Quote',
  'floating-text': 'Quote',
};

const styleIn = (table: Readonly<Record<string, ParagraphStyle>>, kinds: readonly string[]) =>
  kinds.flatMap((kind) => (Object.hasOwn(table, kind) ? [table[kind]!] : []))[0];

/** The style of a paragraph of these kinds. */
export function styleOf(kinds: readonly string[]): ParagraphStyle | undefined {
  return styleIn(byKind, kinds);
}

/** The style of the paragraphs in a block of these kinds, unless they have one of their own. */
export function styleWithin(kinds: readonly string[]): ParagraphStyle | undefined {
  return styleIn(byBlock, kinds);
}
