import { readFileSync } from 'node:fs';
import { parseXmlDocument } from 'slimdom';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { type CitationOptions, renderCitations } from '../../../src/render/citation.js';
import type { CitationFormat } from '../../../src/render/format.js';
import type { TeiDocument } from '../../../src/tei/document.js';

/** The fixtures, one for each situation that a header can be in. */
export const situations = ['book', 'republished', 'archive', 'lone', 'edition', 'series', 'body', 'silent'] as const;

/** The document of `test/fixtures/citation.<situation>/`. */
export function fixture(situation: (typeof situations)[number]): TeiDocument {
  return document(readFileSync(new URL(`../../fixtures/citation.${situation}/document.xml`, import.meta.url), 'utf8'));
}

export function document(xml: string): TeiDocument {
  return { file: 'document.xml', xml, tree: parseXmlDocument(xml), locate: () => ({ line: 1, column: 1 }) };
}

/** A reference in one format, from a document in which nothing is to be found fault with. */
export async function cite(of: TeiDocument, format: CitationFormat, options: CitationOptions = {}): Promise<string> {
  const report = new Report();
  const [citation] = await renderCitations(of, [format], options, report);
  if (report.diagnostics.length > 0) throw new Error(report.diagnostics[0]!.message);
  return citation!.text;
}

/** What a header may be made of, for tests that vary one thing. Values are XML. */
export interface Header {
  readonly title?: string;
  readonly titleStmt?: string;
  readonly publicationStmt?: string;
  readonly seriesStmt?: string;
  readonly sourceDesc?: string;
  readonly profileDesc?: string;
  readonly id?: string;
  readonly body?: string;
}

/** A small document with this header. */
export function withHeader(header: Header): TeiDocument {
  const { title = 'Minutes', titleStmt = '', publicationStmt = '<p/>', seriesStmt = '', sourceDesc = '<p/>' } = header;
  const { profileDesc = '', id = 'minutes', body = '<p xml:id="p1">Text.</p>' } = header;
  return document(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}"><teiHeader><fileDesc><titleStmt><title>${title}</title>${titleStmt}</titleStmt>` +
      `<publicationStmt>${publicationStmt}</publicationStmt>${seriesStmt}<sourceDesc>${sourceDesc}</sourceDesc></fileDesc>` +
      `<profileDesc>${profileDesc}</profileDesc></teiHeader><text><body>${body}</body></text></TEI>`,
  );
}

/** Text as XML text or attribute value. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
