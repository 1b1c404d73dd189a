import type { Report } from '../../diagnostics/diagnostic.js';
import { childOf, childrenOf, textOf, type XmlElement } from '../../manuscript/xml.js';
import type { TeiDocument } from '../../tei/document.js';
import { transform } from '../saxon.js';
import { type BlockContext, blocks } from './blocks.js';
import { languageOf } from './phrases.js';
import { readPrinted } from './printed.js';
import type { ParagraphStyle } from './styles.js';
import { packWordFile } from './word-file.js';
import type { WordBlock, WordParagraph, WordSection } from './word-text.js';

/** What a Word file is told of its edition. */
export interface WordSettings {
  /** Language of acta's own words; that of the document where it is left out. */
  readonly interface?: string | undefined;
}

/** A document by itself as a Word file, made of what is set in print (xslt/print.xsl). */
export async function renderWordDocument(
  document: TeiDocument,
  name: string,
  settings: WordSettings,
  report: Report,
): Promise<Uint8Array> {
  const printed = await print(document, { name }, settings, report);
  const title = said(printed, 'title');
  const head = [said(printed, 'edition'), title].filter((words) => words !== '').join(' · ');
  const section = { head, blocks: blocks(printed.children, contextOf(printed, 'Title', 1)) };
  return await packWordFile({ ...identityOf(printed), sections: [section] });
}

/** A document as a part of the Word file of its edition. */
export interface WordChapter {
  readonly title: string;
  readonly section: WordSection;
  /** What the editors' signs in it mean. */
  readonly signs: readonly WordBlock[];
}

/** A document of an edition as a part of its Word file: as `renderWordBook` takes them. */
export async function renderWordChapter(
  document: TeiDocument,
  name: string,
  settings: WordSettings,
  report: Report,
): Promise<WordChapter> {
  const printed = await print(document, { name, book: true }, settings, report);
  const context = contextOf(printed, 'Heading 1', 2);
  const title = said(printed, 'title');
  return {
    title,
    section: { head: title, blocks: blocks(printed.children, context) },
    signs: blocks(childOf(printed, 'signs')?.children ?? [], context),
  };
}

/** The documents of an edition as one Word file: title, contents, introduction, each on a page of its own, signs and imprint. */
export async function renderWordBook(
  edition: TeiDocument,
  chapters: readonly WordChapter[],
  settings: WordSettings,
  report: Report,
): Promise<Uint8Array> {
  const book = await print(edition, {}, settings, report);
  const title = said(book, 'title');
  const context = contextOf(book, 'Title', 2);
  const labels = childOf(book, 'labels');
  const label = (name: string): readonly WordBlock[] => [line(labels ? said(labels, name) : '', 'Heading 1', context)];
  const part = (name: string, style: ParagraphStyle = 'Body Text') => {
    const element = childOf(book, name);
    return element
      ? blocks(element.children, { ...context, style, look: { ...context.look, ...languageOf(element) } })
      : [];
  };
  const named = (name: string, made: readonly WordBlock[]) => (made.length > 0 ? [...label(name), ...made] : []);
  const front = [
    line(title, 'Title', context),
    ...part('subtitles', 'Subtitle'),
    ...part('responsible', 'Occasion'),
    ...part('publisher', 'Provenance'),
    ...part('description'),
    ...label('contents'),
    ...chapters.map(({ title }, index) => entryTo(title, placeOf(index), context)),
    ...named('introduction', part('introduction')),
  ];
  const back = [
    ...named('signs', distinct(chapters.flatMap(({ signs }) => signs))),
    ...named('colophon', part('imprint')),
  ];
  return await packWordFile({
    ...identityOf(book),
    sections: [
      { head: title, blocks: front },
      ...chapters.map(({ section }, index) => ({ ...section, blocks: marked(section.blocks, placeOf(index)) })),
      ...(back.length > 0 ? [{ head: title, blocks: back }] : []),
    ],
  });
}

async function print(
  { xml, file }: TeiDocument,
  parameters: Readonly<Record<string, string | boolean>>,
  { interface: language }: WordSettings,
  report: Report,
): Promise<XmlElement> {
  const { principal } = await transform('print', xml, { ...parameters, interface: language ?? '' }, report, file);
  return readPrinted(principal);
}

function said({ attributes }: XmlElement, name: string): string {
  return attributes.get(name) ?? '';
}

function identityOf(printed: XmlElement) {
  const creators = childrenOf(printed, 'creator').map(textOf);
  return { title: said(printed, 'title'), creators, language: said(printed, 'language') || undefined };
}

function contextOf(printed: XmlElement, title: ParagraphStyle, firstHead: number): BlockContext {
  return { style: 'Body Text', title, firstHead, look: directionOf(printed), inNote: false, lists: { count: 0 } };
}

/** Direction alone: the language of the whole stands in the styles of the file. */
function directionOf(printed: XmlElement) {
  const { rightToLeft } = languageOf(printed);
  return rightToLeft === undefined ? {} : { rightToLeft };
}

function line(text: string, style: ParagraphStyle, { look }: BlockContext): WordParagraph {
  const content = [{ type: 'text', text, look }] as const;
  return { type: 'paragraph', style, content, rightToLeft: look.rightToLeft ?? false };
}

function placeOf(chapter: number): string {
  return `document_${chapter + 1}`;
}

function entryTo(title: string, place: string, { look }: BlockContext): WordParagraph {
  const content = [{ type: 'text', text: title, look: { ...look, place } }] as const;
  return { type: 'paragraph', style: 'toc 1', content, rightToLeft: look.rightToLeft ?? false };
}

/** The same with a bookmark at its title, or else at its first paragraph. */
function marked(given: readonly WordBlock[], bookmark: string): readonly WordBlock[] {
  const isTitle = (block: WordBlock) => block.type === 'paragraph' && block.style === 'Heading 1';
  const found = given.findIndex(isTitle);
  const place = found >= 0 ? found : given.findIndex(({ type }) => type === 'paragraph');
  return given.map((block, index) => (index === place ? { ...block, bookmark } : block)) as readonly WordBlock[];
}

/** Each block once, where several documents explain the same sign. */
function distinct(given: readonly WordBlock[]): readonly WordBlock[] {
  return [...new Map(given.map((block) => [JSON.stringify(block), block])).values()];
}
