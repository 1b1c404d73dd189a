import { serializeToWellFormedString } from 'slimdom';
import type { Edition } from '../config/edition.js';
import type { TeiDocument } from '../tei/document.js';
import { tei } from '../tei/element.js';
import { software } from '../tei/software.js';
import { teiNamespace, writeTei } from '../tei/write.js';
import { encodePersName } from './names.js';

/**
 * The edition as a corpus (TEI 15.2.2): its own header, and of each document the header alone, named by `@n`. It is what
 * the front page is made from, so that the page says nothing that the TEI does not say.
 */
export function encodeCorpus(
  edition: Edition,
  documents: readonly { readonly name: string; readonly document: TeiDocument }[],
): string {
  const closing = '</teiCorpus>\n';
  const corpus = writeTei(tei('teiCorpus', { 'xml:lang': edition.language ?? languageOf(documents) }, header(edition)));
  const members = documents.map(({ name, document }) => member(name, document));
  // Headers that passed the gate are inserted as they are; a tree rebuilt from them could only lose something.
  return corpus.slice(0, -closing.length) + members.join('') + closing;
}

function header(edition: Edition) {
  const { title, subtitle, description, contributors, publisher, place, date, version, licence, url } = edition;
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
        contributors.map(({ name, role, orcid }) =>
          tei(
            'respStmt',
            {},
            tei('resp', {}, role),
            encodePersName(
              { ...name, ...(name.full && { name: name.full }) },
              { ref: orcid && `https://orcid.org/${orcid}` },
            ),
          ),
        ),
      ),
      version && tei('editionStmt', {}, tei('edition', { n: version }, `Version ${version}`)),
      tei(
        'publicationStmt',
        {},
        publisher ? tei('publisher', {}, publisher) : tei('authority', {}, 'Unpublished; no depositor declared'),
        place && tei('pubPlace', {}, place),
        date && tei('date', { when: date }, date),
        Object.entries(edition.identifiers).map(([type, value]) => tei('idno', { type }, value)),
        url && tei('ptr', { target: url }),
        licence && tei('availability', {}, tei('licence', { target: licence.url }, licence.name)),
      ),
      tei('sourceDesc', {}, tei('p', {}, 'The documents name their sources.')),
    ),
    tei(
      'encodingDesc',
      {},
      description && tei('projectDesc', {}, tei('p', {}, description)),
      tei(
        'appInfo',
        {},
        tei('application', { ident: software.name, version: software.version }, tei('label', {}, software.name)),
      ),
    ),
  );
}

function languageOf(documents: readonly { readonly document: TeiDocument }[]): string | undefined {
  const languages = new Set(documents.map(({ document }) => document.tree.documentElement?.getAttribute('xml:lang')));
  const [only] = languages;
  return languages.size === 1 && only ? only : undefined;
}

function member(name: string, { tree }: TeiDocument): string {
  const root = tree.documentElement;
  const own = root?.getElementsByTagNameNS(teiNamespace, 'teiHeader')[0];
  const language = root?.getAttribute('xml:lang');
  // The empty text is there because a TEI element must have one.
  const shell = writeTei(
    tei('TEI', { n: name, 'xml:lang': language ?? undefined }, tei('text', {}, tei('body', {}, tei('p')))),
  );
  const at = shell.indexOf('<text>');
  return `${shell.slice(shell.indexOf('<TEI'), at)}${own ? serializeToWellFormedString(own).replaceAll('\r', '&#13;') : ''}\n${shell.slice(at)}`;
}
