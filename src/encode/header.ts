import { pageName } from '../artifact/page-name.js';
import type { Edition } from '../config/edition.js';
import type { Span } from '../manuscript/manuscript.js';
import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import { software } from '../tei/software.js';
import type { BodyNode, DateClaim, NamedPerson, Person } from '../transcript/transcript.js';
import { encodeContributors } from './contributors.js';
import { encodeCalendars, encodeDate } from './dates.js';
import { encodeDecisions } from './decisions.js';
import { encodeEditorialDecl } from './declarations.js';
import type { Encoding } from './encoding.js';
import { encodeLanguages } from './languages.js';
import { encodeLedger, ledgerTaxonomy } from './ledger.js';
import { editorIds, encodePersName, encodePersons } from './names.js';
import { encodeItem } from './sources.js';
import { encodeSubtitle, mainTitle, printedTitle } from './titles.js';

/** Kinds of record, for the genre taxonomy. */
const genres: Readonly<Record<string, string>> = {
  minutes: 'Minutes or notes of a meeting',
  memcon: 'Memorandum of conversation',
  conversation: 'Record of a conversation',
  letter: 'Memorandum, letter or telegram',
  transcript: 'Verbatim transcript',
  interview: 'Interview',
  debate: 'Record of a debate',
};

/** The header (TEI 2): everything that the copy and the edition say about the document, and what was done to it. */
export function encodeHeader(encoding: Encoding): TeiElement {
  return tei(
    'teiHeader',
    {},
    tei(
      'fileDesc',
      {},
      encodeTitleStmt(encoding),
      encodeEditionStmt(encoding),
      tei('extent', encoding.english, encodeExtent(encoding)),
      encodePublicationStmt(encoding),
      encodeSeriesStmt(encoding),
      encodeSourceDesc(encoding),
    ),
    encodeEncodingDesc(encoding),
    encodeProfileDesc(encoding),
    encodeRevisionDesc(encoding),
  );
}

function encodeTitleStmt(encoding: Encoding): TeiElement {
  const { translators } = encoding.transcript;
  const { editors } = encoding.work;
  const ids = editorIds(editors);
  return tei(
    'titleStmt',
    {},
    tei('title', { type: 'main' }, mainTitle(encoding)),
    encodeSubtitle(encoding),
    editors.map((editor, index) => tei('editor', { 'xml:id': ids[index] }, encodePersName(editor))),
    encodeTranslators(encoding, translators),
    tei(
      'respStmt',
      { 'xml:id': 'encoder' },
      tei('resp', {}, `automatic TEI encoding from a ${isPlain(encoding) ? 'plain-text copy' : 'copy'}`),
      tei('name', { type: 'software' }, software.name),
    ),
    encoding.commenters.map((author) =>
      tei(
        'respStmt',
        { 'xml:id': encoding.commenterId(author) },
        tei('resp', {}, 'comments in the copy'),
        tei('name', {}, author),
      ),
    ),
    encodeContributors(encoding.edition.contributors),
  );
}

/** Whether the file says nothing beyond its words. */
function isPlain({ transcript }: Encoding): boolean {
  return transcript.manuscript.anchors === undefined;
}

function encodeTranslators(encoding: Encoding, translators: readonly NamedPerson[]): TeiContent {
  return translators.map((translator) => {
    const person = findPerson(encoding, translator);
    return tei('editor', { role: 'translator' }, encodePersName(translator, { ref: person && `#${person.id}` }));
  });
}

function findPerson(encoding: Encoding, name: NamedPerson): Person | undefined {
  return encoding.transcript.persons.find(
    ({ forename, surname, role }) => role === 'translator' && forename === name.forename && surname === name.surname,
  );
}

function encodeEditionStmt({ edition }: Encoding): TeiContent {
  const { version, date } = edition;
  if (!version) return undefined;
  return tei(
    'editionStmt',
    {},
    tei('edition', { n: version }, `Version ${version}`, date && [', ', tei('date', { when: date }, date)]),
  );
}

/** `7 numbered paragraphs present (1, 3–8)`, or the number of speeches where the copy numbers nothing. */
function encodeExtent(encoding: Encoding): TeiElement {
  const numbers = numbered(encoding).map(Number);
  if (numbers.length > 0) {
    const words = numbers.length === 1 ? 'numbered paragraph' : 'numbered paragraphs';
    return tei(
      'measure',
      { unit: 'paragraph', quantity: String(numbers.length) },
      `${numbers.length} ${words} present (${ranges(numbers)})`,
    );
  }
  const speeches = encoding.transcript.body.filter((node) => node.type === 'turn').length;
  return tei(
    'measure',
    { unit: 'speech', quantity: String(speeches) },
    `${speeches} ${speeches === 1 ? 'speech' : 'speeches'}`,
  );
}

function numbered({ transcript }: Encoding): string[] {
  const found: string[] = [];
  const visit = (node: BodyNode): void => {
    if (node.type === 'turn') for (const child of node.children) visit(child);
    else if (node.type === 'paragraph' && node.number) found.push(node.number.n);
  };
  transcript.headnote.forEach(visit);
  transcript.body.forEach(visit);
  transcript.source?.paragraphs.forEach(visit);
  return found;
}

/** `1, 3–8` of rising numbers. */
function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Who publishes; TEI 2.2.4 wants somebody, so where nobody is declared that is said. */
export function encodePublisher({ publisher, url }: Edition): TeiElement {
  if (publisher) return tei('publisher', {}, publisher);
  return tei('authority', {}, url ? 'No publisher declared' : 'Unpublished; no depositor declared');
}

function encodePublicationStmt(encoding: Encoding): TeiElement {
  const { edition, name } = encoding;
  const { publisher, place, date, identifiers, url } = edition;
  return tei(
    'publicationStmt',
    {},
    encodePublisher(edition),
    publisher && place && tei('pubPlace', {}, place),
    publisher && date && tei('date', { when: date }, date),
    url && tei('ptr', { target: `${url}/${pageName(name)}.html` }),
    tei('idno', { type: 'filename' }, `${name}.xml`),
    Object.entries(identifiers).map(([type, value]) => tei('idno', { type: type === 'doi' ? 'DOI' : type }, value)),
    encodeAvailability(encoding),
  );
}

function encodeAvailability(encoding: Encoding): TeiElement {
  const { book } = encoding.transcript;
  const { licence } = encoding.edition;
  const { licence: stated } = encoding.work;
  const holder = book.copyright && book.publisher;
  const status = holder ? 'restricted' : licence || stated ? undefined : 'unknown';
  return tei(
    'availability',
    { status },
    licence && tei('licence', { target: licence.url, n: licence.spdx }, licence.name),
    holder &&
      tei(
        'p',
        {},
        'Source text © ',
        tei('orgName', {}, encoding.text(holder)),
        book.year && [', ', tei('date', { when: book.year }, book.year)],
        stated === undefined ? '. No open licence is stated in the copy supplied.' : '.',
      ),
    stated !== undefined &&
      tei('p', {}, 'The copy supplied names a licence for its text: ', tei('ref', { target: stated }, stated), '.'),
    !holder && !licence && stated === undefined && tei('p', {}, 'The copy supplied states no rights.'),
  );
}

/** The edition that the document is part of, and behind it the series in which that appears. */
function encodeSeriesStmt(encoding: Encoding): TeiContent {
  const { language, title, series } = encoding.edition;
  const foreign = language !== undefined && !encoding.isOwn(language) ? { 'xml:lang': language } : {};
  return [title, series].map((name) => name && tei('seriesStmt', {}, tei('title', { level: 's', ...foreign }, name)));
}

/** What was encoded: the book that the copy names, where it was read, the original behind it, and the file itself. */
function encodeSourceDesc(encoding: Encoding): TeiElement {
  const { manuscript, items } = encoding.transcript;
  const originals = items.map((item) => ({ item, struct: encodeItem(encoding, item) }));
  const related = originals.map(
    ({ item, struct }) =>
      struct && tei('relatedItem', { type: item.translated ? 'translatedFrom' : 'original' }, struct),
  );
  const copy = tei(
    'bibl',
    { type: 'copy', 'xml:id': encoding.hasBook ? 'src-file' : 'src-copy', ...encoding.english },
    'The copy supplied, ',
    tei('idno', { type: 'filename' }, manuscript.file.split(/[\\/]/).at(-1)!),
    ', SHA-256 ',
    tei('idno', { type: 'sha256' }, manuscript.sha256),
    !encoding.hasBook &&
      [encodeIdentifiers(encoding), encodeAddress(encoding)].flat().map((part) => part && [', ', part]),
    '.',
  );
  const book = encoding.hasBook && encodeBook(encoding, related);
  return tei('sourceDesc', {}, book, copy, !encoding.hasBook && originals.map(({ struct }) => struct));
}

function encodeBook(encoding: Encoding, related: TeiContent): TeiElement {
  const { title, translators } = encoding.transcript;
  const { book, isJournal, editors, publisher, year, isbn } = encoding.work;
  const ids = editorIds(editors);
  return tei(
    'biblStruct',
    { 'xml:id': 'src-copy', type: isJournal ? 'journalArticle' : 'bookSection' },
    tei(
      'analytic',
      {},
      tei('title', { level: 'a' }, title ? printedTitle(encoding, title.start) : mainTitle(encoding)),
      encodeTranslators(encoding, translators),
      encodeIdentifiers(encoding),
    ),
    tei(
      'monogr',
      {},
      tei('title', { level: isJournal ? 'j' : 'm' }, book),
      isbn !== undefined && tei('idno', { type: 'ISBN' }, isbn),
      editors.map((editor, index) => tei('editor', { corresp: `#${ids[index]}` }, encodePersName(editor))),
      tei(
        'imprint',
        {},
        publisher !== undefined && tei('publisher', {}, publisher),
        year !== undefined
          ? tei('date', { when: year }, year)
          : // TEI wants something in an imprint; words here would stand in every reference.
            publisher === undefined && tei('pubPlace', {}),
      ),
      title?.number && tei('biblScope', { unit: 'document' }, title.number),
    ),
    encodeAddress(encoding),
    related,
  );
}

/** The identifier that the head of the file has for the text. */
function encodeIdentifiers({ work }: Encoding): TeiContent {
  return work.doi !== undefined && tei('idno', { type: 'DOI' }, work.doi);
}

/** Where the copy was made, by the edition or by the page itself; when, only the edition can say. */
function encodeAddress({ settings, work }: Encoding): readonly TeiContent[] {
  const { url = work.address, accessed } = settings;
  return [
    accessed && tei('note', { type: 'accessed' }, 'Copied on ', tei('date', { when: accessed }, accessed)),
    url && tei('ptr', { type: 'page', target: url }),
  ];
}

function encodeEncodingDesc(encoding: Encoding): TeiElement {
  const { transcript } = encoding;
  const isEdited = transcript.headnote.length > 0 || transcript.source;
  return tei(
    'encodingDesc',
    encoding.english,
    tei(
      'projectDesc',
      {},
      tei(
        'p',
        {},
        'Scholarly edition generated from the text an editor holds after copying a published document.',
        isEdited && ' The body contains only the historical record; what its editors added stands in front and back.',
      ),
    ),
    encodeLedger(encoding),
    encodeEditorialDecl(encoding),
    encodeRefsDecl(encoding),
    encodeClassDecl(encoding),
    tei(
      'appInfo',
      {},
      tei(
        'application',
        { ident: software.name, version: software.version },
        tei('label', {}, `${software.name}, layout profile “${transcript.profile}”`),
      ),
    ),
  );
}

/** The categories that the header points to: the kind of record, and the rules of the ledger. */
function encodeClassDecl(encoding: Encoding): TeiContent {
  const genre = encoding.transcript.title?.genre;
  const kinds =
    genre &&
    tei(
      'taxonomy',
      { 'xml:id': 'genre' },
      tei('category', { 'xml:id': `genre.${genre}` }, tei('catDesc', {}, genres[genre])),
    );
  const rules = ledgerTaxonomy(encoding);
  return (kinds || rules) && tei('classDecl', {}, kinds, rules);
}

/** How to point into the text (TEI 3.11.4): printed paragraph numbers where there are any, else speeches. */
function encodeRefsDecl(encoding: Encoding): TeiElement {
  const byParagraph = numbered(encoding).length > 0;
  return tei(
    'refsDecl',
    {},
    byParagraph && tei('citeStructure', { unit: 'paragraph', match: '//tei:text//tei:p[@n]', use: '@n' }),
    !byParagraph && tei('citeStructure', { unit: 'speech', match: '//tei:text//tei:sp', use: '@xml:id' }),
  );
}

function encodeProfileDesc(encoding: Encoding): TeiElement {
  const { title } = encoding.transcript;
  const occasion = occasionOf(encoding);
  return tei(
    'profileDesc',
    {},
    occasion.date && tei('creation', {}, encodeDate(occasion.date, encoding.text(occasion.date))),
    encodeLanguages(encoding),
    encodeCalendars(occasion.date),
    title?.genre && tei('textClass', {}, tei('catRef', { scheme: '#genre', target: `#genre.${title.genre}` })),
    encodePersons(encoding),
    encodeSetting(encoding),
  );
}

/** When and where the record was made. */
function occasionOf({ transcript }: Encoding): { readonly date?: DateClaim; readonly place?: Span } {
  const dateline = transcript.front.find((node) => node.type === 'dateline');
  const { date } = transcript;
  return { ...(date && { date }), ...(dateline?.place && { place: dateline.place }) };
}

/** Who met, where and when, to do what: as far as title and dateline say it. */
function encodeSetting(encoding: Encoding): TeiContent {
  const { title, persons } = encoding.transcript;
  const { date, place } = occasionOf(encoding);
  if (!date && !title?.organisation) return undefined;
  const who = persons.filter((person) => person.spoken).map((person) => `#${person.id}`);
  return tei(
    'settingDesc',
    {},
    tei(
      'setting',
      { who: who.length > 0 ? who.join(' ') : undefined },
      title?.organisation && tei('orgName', {}, encoding.text(title.organisation)),
      place && tei('placeName', {}, encoding.text(place)),
      date && encodeDate(date, encoding.text(date)),
      title?.activity && tei('activity', {}, encoding.text(title.activity).toLowerCase()),
    ),
  );
}

function encodeRevisionDesc(encoding: Encoding): TeiElement {
  const { openQuestions } = encoding.transcript;
  const questions = openQuestions.length > 0 ? ` Open questions: ${openQuestions.join('; ')}.` : '';
  return tei(
    'revisionDesc',
    { status: 'draft' },
    encodeDecisions(encoding),
    tei('change', { when: encoding.edition.date, who: '#encoder' }, `Encoded.${questions}`),
  );
}
