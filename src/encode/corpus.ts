import { serializeToWellFormedString } from 'slimdom';
import type { DepositSettings, Edition, RegisterPerson } from '../config/edition.js';
import type { TeiDocument } from '../tei/document.js';
import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import { software } from '../tei/software.js';
import { teiNamespace, writeTei } from '../tei/write.js';
import { encodeContributors } from './contributors.js';
import { encodePublisher } from './header.js';
import { encodePersName } from './names.js';

/** What stands in a corpus beside the headers of its documents. */
export interface CorpusParts {
  /** Language of the documents, where they share one and the edition says none. */
  readonly language?: string;
  /** Pages of documents as they were called before, and as they are now: `007` and `1921-03-12`. */
  readonly retired?: ReadonlyMap<string, string>;
  /** The introduction: a `text`, or a TEI document of which the text is taken. */
  readonly introduction?: TeiElement | TeiDocument;
}

/**
 * The edition as a corpus (TEI 15.2.2): its own header, its introduction, its register of persons, and of each document a
 * `TEI` as xslt/register.xsl makes it. All pages of the edition are made from it, so that they say nothing that the TEI
 * does not say.
 */
export function encodeCorpus(edition: Edition, members: readonly string[], parts: CorpusParts = {}): string {
  const { introduction, language, retired = new Map<string, string>() } = parts;
  const corpus = writeTei(
    tei(
      'teiCorpus',
      { 'xml:id': 'edition', 'xml:lang': edition.language ?? language },
      header(edition, retired),
      introduction && 'name' in introduction && introduction,
      edition.people.length > 0 && tei('standOff', {}, tei('listPerson', {}, edition.people.map(encodeEntry))),
    ),
  );
  // The order of TEI: header, text, standOff, documents. What passed the gate is inserted as it is.
  const at = corpus.indexOf('</teiHeader>') + '</teiHeader>'.length;
  const text = introduction && 'tree' in introduction ? `\n${textOf(introduction)}` : '';
  return withMembers(`${corpus.slice(0, at)}${text}${corpus.slice(at)}`, members);
}

const closing = '</teiCorpus>\n';

/** A corpus of `encodeCorpus` with more documents behind those that it has. */
export function withMembers(corpus: string, members: readonly string[]): string {
  return `${corpus.slice(0, -closing.length)}${members.map((member) => `${member}\n`).join('')}${closing}`;
}

/**
 * The same with documents that stand in files beside it, each a corpus of `encodeCorpus` without persons or introduction, by XInclude: what is
 * long is in several files (TEI 15.1; https://www.w3.org/TR/xinclude/).
 */
export function withParts(corpus: string, files: readonly string[]): string {
  const includes = files.map((file) => `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${file}"/>`);
  return withMembers(corpus, includes);
}

/** A corpus with the documents of its parts in their places; `read` gives the files that it names. */
export function withoutParts(corpus: string, read: (file: string) => string): string {
  return corpus.replace(/<xi:include xmlns:xi="[^"]*" href="([^"]*)"\/>\n/g, (_, file: string) => {
    const part = read(file);
    return part.slice(part.indexOf('</teiHeader>') + '</teiHeader>'.length, -closing.length).replace(/^\s+/, '');
  });
}

/** The text of a TEI document, with the language of the whole. */
function textOf({ tree }: TeiDocument): string {
  const root = tree.documentElement;
  const text = root?.getElementsByTagNameNS(teiNamespace, 'text')[0];
  if (!text) return '';
  const copy = text.cloneNode(true) as typeof text;
  const language = text.getAttribute('xml:lang') ?? root?.getAttribute('xml:lang');
  if (language) copy.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', language);
  return serializeToWellFormedString(copy).replaceAll('\r', '&#13;');
}

/** An entry of people.yaml, its other names as they occur in the documents. */
function encodeEntry({ id, name, aliases, occupation, birth, death, authorities }: RegisterPerson): TeiElement {
  return tei(
    'person',
    { 'xml:id': id },
    encodePersName({ ...name, ...(name.full !== undefined && { name: name.full }) }),
    aliases.map((alias) => tei('persName', { type: 'alias' }, alias)),
    birth && tei('birth', { when: birth }),
    death && tei('death', { when: death }),
    occupation && tei('occupation', {}, occupation),
    Object.entries(authorities).map(([type, value]): TeiContent => tei('idno', { type }, value)),
  );
}

/** What a reference by a former name has become (TEI 16.2.5). */
function encodeRetired([former, page]: readonly [string, string]): TeiElement {
  return tei('cRefPattern', { matchPattern: former, replacementPattern: `${page}.html` });
}

/** Who keeps the edition for harvesters, and its gateway (TEI 2.2.4). */
function encodeRepository({ adminEmail, gateway }: NonNullable<Edition['oai']>): TeiContent {
  return [
    tei('address', {}, tei('addrLine', {}, tei('ref', { target: `mailto:${adminEmail}` }, adminEmail))),
    tei('ptr', { type: 'oai-gateway', target: gateway }),
  ];
}

/** Who answers questions about the edition. */
function encodeContact({ name, email, affiliation }: NonNullable<DepositSettings['contact']>): TeiElement {
  const address = tei('addrLine', {}, tei('ref', { target: `mailto:${email}` }, email));
  return tei(
    'address',
    { n: 'contact' },
    tei('name', {}, name),
    affiliation && tei('orgName', {}, affiliation),
    address,
  );
}

/** What readers may do with the edition, and what they may not see where it is deposited (TEI 2.2.4). */
function encodeAvailability({ licence, deposit }: Edition): TeiContent {
  const access = deposit?.access;
  if (!licence && !access) return false;
  return tei(
    'availability',
    { status: access && 'restricted' },
    licence && tei('licence', { target: licence.url, n: licence.spdx }, licence.name),
    access && [
      tei(
        'p',
        { n: `restricted-${access.restricted}` },
        access.restricted === 'files' ? 'The files deposited are not public' : 'What is deposited is not public',
        access.until && [' before ', tei('date', { notBefore: access.until }, access.until)],
        '.',
      ),
      tei('p', { n: 'restriction' }, access.reason),
    ],
  );
}

/** Under which words and classes the edition is listed (TEI 2.4.3). */
function encodeClasses({ subjects = [], classes = {} }: DepositSettings): TeiContent {
  const words = subjects.map((subject) => tei('term', {}, subject));
  const codes = Object.entries(classes).map(([scheme, code]) => tei('classCode', { scheme }, code));
  if (words.length === 0 && codes.length === 0) return false;
  return tei('profileDesc', {}, tei('textClass', {}, words.length > 0 && tei('keywords', {}, words), codes));
}

function header(edition: Edition, retired: ReadonlyMap<string, string>) {
  const { title, subtitle, series, description, contributors, place, date, version, url, oai, deposit } = edition;
  return tei(
    'teiHeader',
    {},
    tei(
      'fileDesc',
      {},
      tei(
        'titleStmt',
        {},
        tei('title', { type: 'main' }, title ?? 'Edition'),
        subtitle && tei('title', { type: 'sub' }, subtitle),
        encodeContributors(contributors),
      ),
      version && tei('editionStmt', {}, tei('edition', { n: version }, `Version ${version}`)),
      tei(
        'publicationStmt',
        {},
        encodePublisher(edition),
        place && tei('pubPlace', {}, place),
        date && tei('date', { when: date }, date),
        Object.entries(edition.identifiers).map(([type, value]) => tei('idno', { type }, value)),
        url && tei('ptr', { target: url }),
        // Behind the edition's own address, which is the first.
        url && oai && encodeRepository(oai),
        deposit?.contact && encodeContact(deposit.contact),
        encodeAvailability(edition),
      ),
      series && tei('seriesStmt', {}, tei('title', { level: 's' }, series)),
      tei('sourceDesc', {}, tei('p', {}, 'The documents name their sources.')),
    ),
    tei(
      'encodingDesc',
      {},
      retired.size > 0 && tei('refsDecl', { n: 'retired' }, Array.from(retired, encodeRetired)),
      description && tei('projectDesc', {}, tei('p', {}, description)),
      tei(
        'appInfo',
        {},
        tei('application', { ident: software.name, version: software.version }, tei('label', {}, software.name)),
      ),
    ),
    deposit && encodeClasses(deposit),
  );
}
