import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { TeiDocument } from '../tei/document.js';
import { citableIdentifiers } from './citation/identifiers.js';
import { composePassages, type PassageData, passageReferences } from './citation/passages.js';
import { formatReferences, isStyle, type Reference, type ReferenceData } from './citation/references.js';
import type { CitationFormat } from './format.js';
import { transform } from './saxon.js';

export type { Reference } from './citation/references.js';

/** A reference to a document, or to a part of one, in one format. */
export interface Citation {
  readonly format: CitationFormat;
  /** What a file of this format holds, ending in a line end. */
  readonly text: string;
  /** The references of a format in words, one for each use that its manual knows; none in other formats. */
  readonly references: readonly Reference[];
}

/** What to cite, and where it is read. */
export interface CitationOptions {
  /** `xml:id` of a speech, a paragraph or any other element of the text; without it the document as a whole. */
  readonly id?: string;
  /** Address of the document's page in the edition; without it the header's. */
  readonly url?: string;
}

/** A document to cite, in the formats given. */
export interface CitationRequest extends CitationOptions {
  readonly document: TeiDocument;
  readonly formats: readonly CitationFormat[];
}

/** How each format is called, and how its files are named and typed. */
export const citationFormats: Readonly<
  Record<CitationFormat, { readonly title: string; readonly extension: string; readonly mediaType: string }>
> = {
  bibtex: { title: 'BibTeX', extension: '.bibtex.bib', mediaType: 'application/x-bibtex' },
  biblatex: { title: 'BibLaTeX', extension: '.biblatex.bib', mediaType: 'application/x-bibtex' },
  ris: { title: 'RIS', extension: '.ris', mediaType: 'application/x-research-info-systems' },
  'csl-json': { title: 'CSL-JSON', extension: '.csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
  'json-ld': { title: 'JSON-LD (schema.org)', extension: '.jsonld', mediaType: 'application/ld+json' },
  chicago: { title: 'Chicago', extension: '.chicago.txt', mediaType: 'text/plain' },
  mla: { title: 'MLA', extension: '.mla.txt', mediaType: 'text/plain' },
  apa: { title: 'APA', extension: '.apa.txt', mediaType: 'text/plain' },
};

/**
 * References to a document, in the order of the formats, made from its teiHeader alone. An identifier that the text does
 * not have is a finding, `cite/unknown-id`, and gives no reference.
 */
export async function renderCitations(
  document: TeiDocument,
  formats: readonly CitationFormat[],
  options: CitationOptions,
  report: Report,
): Promise<readonly Citation[]> {
  const [citations] = await renderManyCitations([{ document, formats, ...options }], report);
  return citations!;
}

/** References to several documents, as `renderCitations` makes them; cheaper than one after the other. */
export async function renderManyCitations(
  requests: readonly CitationRequest[],
  report: Report,
): Promise<readonly (readonly Citation[])[]> {
  const files: ReadonlyMap<string, string>[] = [];
  for (const request of requests) files.push(await writeData(request, report));

  const wanted = requests.flatMap(({ formats }, index) => {
    const json = files[index]!.get('hayagriva');
    const data = json && (JSON.parse(json) as ReferenceData);
    return data ? formats.filter(isStyle).map((style) => ({ data, style })) : [];
  });
  const references = (await formatReferences(wanted)).values();

  return requests.map(({ formats }, index) => {
    const data = files[index]!;
    if (data.size === 0) return [];
    return formats.map((format) => {
      const found = isStyle(format) ? references.next().value! : [];
      return { format, text: data.get(format) ?? inWords(found), references: found };
    });
  });
}

/** References to a document, and what its page composes references to its passages of: see `composePassages`. */
export async function renderPageCitations(
  document: TeiDocument,
  formats: readonly CitationFormat[],
  report: Report,
): Promise<{ readonly citations: readonly Citation[]; readonly passages?: string }> {
  const data = await writeData({ document, formats }, report, ['hayagriva', 'passages']);
  const json = data.get('passages');
  if (json === undefined) return { citations: [] };
  const entry = JSON.parse(data.get('hayagriva')!) as ReferenceData;
  const passages = JSON.parse(json) as PassageData;
  const own = formats.filter(isStyle).map((style) => ({ data: entry, style }));
  const references = await formatReferences([...own, ...passageReferences(passages)]);
  const found = references.values();
  const citations = formats.map((format) => {
    const words = isStyle(format) ? found.next().value! : [];
    return { format, text: data.get(format) ?? inWords(words), references: words };
  });
  return { citations, passages: composePassages(passages, references.slice(own.length)) };
}

/** Runs the stylesheet: references for programs by their format, and what the styles need as `hayagriva`. */
async function writeData(
  request: CitationRequest,
  report: Report,
  beside: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const { document, formats, id = '', url = '' } = request;
  if (formats.length === 0 || !hasPart(document, id, report)) return new Map();
  const names = new Set([...formats.map((format) => (isStyle(format) ? 'hayagriva' : format)), ...beside]);
  const parameters = { formats: [...names].join(' '), id, url };
  return (await transform('citation', document.xml, parameters, report, document.file)).documents;
}

/** A file of references in words. Where a manual knows several uses, each reference stands under its own. */
function inWords(references: readonly Reference[]): string {
  const headings = { note: 'Note', bibliography: 'Bibliography' };
  const paragraphs = references.map(({ use, text }) =>
    references.length > 1 ? `${headings[use]}:\n${text}\n` : `${text}\n`,
  );
  return paragraphs.join('\n');
}

/** Whether the text has the part to be cited; an empty identifier means the whole. */
function hasPart(document: TeiDocument, id: string, report: Report): boolean {
  if (id === '') return true;
  const identifiers = citableIdentifiers(document);
  if (identifiers.has(id)) return true;
  const near = nearest(id, [...identifiers]);
  const expected = near ? [near] : [...identifiers].slice(0, 5);
  const way =
    expected.length === 0
      ? 'No part of it has an identifier: cite the document as a whole, without "#".'
      : `${near ? 'Did you mean' : 'Its first identifiers are'} ${expected.map((one) => `"${one}"`).join(', ')}${near ? '?' : '.'}`;
  report.add('cite/unknown-id', `the text has nothing with the identifier "${id}". ${way}`, {
    place: { file: document.file },
    actual: id,
    expected,
  });
  return false;
}
