import type { Artifact } from '../artifact/artifact.js';
import { digest } from '../artifact/digest.js';
import type { SearchRecord } from '../artifact/search-record.js';

/** A document as it is searched. */
interface Searched {
  /** Name of its page. */
  readonly page: string;
  /** Language of the document (BCP 47). */
  readonly language?: string;
  readonly records: readonly SearchRecord[];
}

/** Most bytes of a file of passages, which a server takes in one request; a single passage that is longer has a file of its own. */
export const bulkBytes = 10_000_000;

/** Most bytes that an `_id` may have. */
const idBytes = 512;

/** The analyzers for languages that OpenSearch has built in (OpenSearch 2 and 3, "Language analyzers"), by a tag or its first part. */
const analyzers: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  bn: 'bengali',
  bg: 'bulgarian',
  ca: 'catalan',
  zh: 'cjk',
  ja: 'cjk',
  ko: 'cjk',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  et: 'estonian',
  fi: 'finnish',
  fr: 'french',
  gl: 'galician',
  de: 'german',
  el: 'greek',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lv: 'latvian',
  lt: 'lithuanian',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  fa: 'persian',
  pt: 'portuguese',
  'pt-br': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  ckb: 'sorani',
  es: 'spanish',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
};

/**
 * What a server of OpenSearch is filled with: `opensearch/index.json`, the body that makes an index, with an analyzer for each language of
 * the edition; and `opensearch/bulk-00001.ndjson` and so on, bodies for `_bulk` that name no index, with a document for each passage
 * (OpenSearch, "Bulk"). `url` is where the edition will be read. The same passages make the same files.
 */
export function* openSearchFiles(
  documents: Iterable<Searched>,
  { url }: { readonly url?: string } = {},
): Generator<Artifact> {
  const languages = new Set<string>();
  let number = 0;
  for (const content of bodies(documents, url, languages)) {
    const path = `opensearch/bulk-${String(++number).padStart(5, '0')}.ndjson`;
    yield { path, mediaType: 'application/x-ndjson', content };
  }
  yield { path: 'opensearch/index.json', mediaType: 'application/json', content: indexFor([...languages].sort()) };
}

/** Bodies of requests. Names of analyzers that are needed are added to `needed`. */
function* bodies(documents: Iterable<Searched>, url: string | undefined, needed: Set<string>): Generator<Uint8Array> {
  let parts: Buffer[] = [];
  let size = 0;
  for (const document of documents) {
    for (const record of document.records) {
      const part = Buffer.from(entry(record, document, url, needed));
      if (size > 0 && size + part.length > bulkBytes) {
        yield Buffer.concat(parts);
        [parts, size] = [[], 0];
      }
      parts.push(part);
      size += part.length;
    }
  }
  if (size > 0) yield Buffer.concat(parts);
}

/** A passage as two lines: what is done with it, and what it is. */
function entry(
  { address, language: own, words, year, ...rest }: SearchRecord,
  { page, language: common }: Searched,
  url: string | undefined,
  needed: Set<string>,
): string {
  const language = own ?? common;
  const analyzer = language === undefined ? undefined : analyzerFor(language);
  if (analyzer) needed.add(analyzer);
  const source = {
    ...(url !== undefined && { url: `${url}/${address}` }),
    address,
    document: page,
    ...(language !== undefined && { language }),
    ...(year !== undefined && { year: Number(year) }),
    ...rest,
    [analyzer ? `words_${analyzer}` : 'words']: words,
  };
  return `${JSON.stringify({ index: { _id: idOf(address) } })}\n${JSON.stringify(source)}\n`;
}

/** An address is an identifier, unless it is longer than one may be. */
function idOf(address: string): string {
  return Buffer.byteLength(address) <= idBytes ? address : digest('sha256', address);
}

function analyzerFor(language: string): string | undefined {
  const tag = language.toLowerCase();
  const known = [tag, tag.split('-')[0]!].find((key) => Object.hasOwn(analyzers, key));
  return known && analyzers[known];
}

/** The body that makes the index. A field that it does not know is refused; words of every language are in `words`, as they are written. */
function indexFor(languages: readonly string[]): string {
  const name = { type: 'text', fields: { exact: { type: 'keyword', ignore_above: 1000 } } };
  const keyword = { type: 'keyword' };
  const properties = {
    url: keyword,
    address: keyword,
    document: keyword,
    language: keyword,
    title: name,
    // Years and months are dates too; what is no date is kept and not searched.
    date: { type: 'date', format: 'strict_date_optional_time||yyyy-MM||yyyy', ignore_malformed: true },
    year: { type: 'short' },
    kinds: keyword,
    speakers: name,
    persons: name,
    words: { type: 'text' },
    ...Object.fromEntries(
      languages.map((analyzer) => [`words_${analyzer}`, { type: 'text', analyzer, copy_to: 'words' }]),
    ),
  };
  return `${JSON.stringify({ mappings: { dynamic: 'strict', properties } }, null, 2)}\n`;
}
