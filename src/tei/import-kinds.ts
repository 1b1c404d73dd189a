import type { TeiDocument } from './document.js';
import { teiNamespace } from './write.js';

/** The forms in which projects encode proceedings and plays, by the name that `--from` takes. */
export type ImportKind =
  | 'frus'
  | 'dracor'
  | 'parlamint'
  | 'parla-clarin'
  | 'akoma-ntoso'
  | 'dta'
  | 'simple-print'
  | 'openedition'
  | 'tei';

/** Namespace of Akoma Ntoso 3.0 (OASIS LegalDocML). */
export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

type Root = NonNullable<TeiDocument['tree']['documentElement']>;

/** What is known of a form. */
export interface ImportKindRow {
  /** One line for who chooses. */
  readonly summary: string;
  /** What a file of this kind has, in words: "a div of type document". */
  readonly sign: string;
  /** The stylesheet of `xslt/import/` that makes an edition of it; nothing for what is TEI as acta has it, or can be made so. */
  readonly stylesheet?: string;
  /** Whether the file has its sign. */
  isKind(root: Root): boolean;
}

/** Every kind, the most particular first: a file is of the first one whose sign it has. */
export const importKinds: Readonly<Record<ImportKind, ImportKindRow>> = {
  frus: {
    summary: 'Foreign Relations of the United States: a volume, or one of its documents',
    sign: 'divisions of type "document" with identifiers such as d26',
    stylesheet: 'frus',
    isKind: (root) =>
      isTei(root, 'TEI') &&
      root
        .getElementsByTagName('div')
        .some((div) => div.getAttribute('type') === 'document' && /^d\d/.test(div.getAttribute('xml:id') ?? '')),
  },
  dracor: {
    summary: 'plays as in DraCor',
    sign: 'an identifier or a publisher of DraCor in its header, a cast list, or events beside its text',
    stylesheet: 'dracor',
    isKind: (root) =>
      isTei(root, 'TEI') &&
      (['idno', 'publisher'].some((name) =>
        root
          .getElementsByTagName(name)
          .some((one) => /^dracor$/i.test(one.getAttribute('type') ?? one.getAttribute('xml:id') ?? '')),
      ) ||
        root.getElementsByTagName('castList').length > 0 ||
        root.children.some(
          ({ localName, children }) =>
            localName === 'standOff' && children.some(({ localName: list }) => list === 'listEvent'),
        )),
  },
  parlamint: {
    summary: 'debates as in ParlaMint: speeches are utterances',
    sign: 'utterances (u)',
    stylesheet: 'parlamint',
    isKind: hasUtterances,
  },
  'parla-clarin': {
    summary: 'debates as in Parla-CLARIN, the form that ParlaMint narrows',
    sign: 'utterances (u)',
    stylesheet: 'parlamint',
    isKind: hasUtterances,
  },
  'akoma-ntoso': {
    summary: 'records of debates in Akoma Ntoso 3.0 (OASIS LegalDocML)',
    sign: 'a debate with a body (debateBody) in an akomaNtoso',
    stylesheet: 'akoma-ntoso',
    isKind: (root) => root.namespaceURI === aknNamespace && root.getElementsByTagName('debateBody').length > 0,
  },
  dta: {
    summary: 'the base format of the Deutsches Textarchiv (DTABf)',
    sign: 'an identifier of the Deutsches Textarchiv in its header, or a schema of its base format',
    isKind: (root) =>
      isTei(root) &&
      (root.getElementsByTagName('idno').some((idno) => /^DTA/.test(idno.getAttribute('type') ?? '')) ||
        schemasOf(root).some((schema) => /basisformat|dtabf/i.test(schema))),
  },
  'simple-print': {
    summary: 'TEI simplePrint',
    sign: 'renditions such as simple:italic, or the schema of simplePrint',
    isKind: (root) =>
      isTei(root) &&
      (schemasOf(root).some((schema) => /simple_?print|teisimple/i.test(schema)) ||
        root.getElementsByTagName('*').some((one) => /(?:^|\s)simple:/.test(one.getAttribute('rendition') ?? ''))),
  },
  openedition: {
    summary: 'TEI for OpenEdition (Lodel, Métopes)',
    sign: 'the schema tei.openedition, or headings with a subtype such as level1',
    isKind: (root) =>
      isTei(root) &&
      (schemasOf(root).some((schema) => /tei\.openedition|lodel/i.test(schema)) ||
        root.getElementsByTagName('head').some((head) => /^level\d$/.test(head.getAttribute('subtype') ?? ''))),
  },
  tei: {
    summary: 'any TEI: what acta accepts stays as it is, byte for byte',
    sign: 'the outermost element TEI or teiCorpus',
    isKind: (root) => isTei(root),
  },
};

/** Whether this is the outermost element of a TEI file, of a document alone where one is asked for. */
export function isTei({ namespaceURI, localName }: Root, ...names: readonly ('TEI' | 'teiCorpus')[]): boolean {
  return (
    namespaceURI === teiNamespace &&
    (names.length > 0 ? names : ['TEI', 'teiCorpus']).some((name) => name === localName)
  );
}

function hasUtterances(root: Root): boolean {
  return isTei(root) && root.getElementsByTagName('u').length > 0;
}

/** Schemas that a file names: in instructions before its root (`xml-model`, `oxygen`), as XML Schema does, or in its header. */
function schemasOf(root: Root): readonly string[] {
  const instructions = root.ownerDocument!.childNodes.filter(
    ({ nodeType }) => nodeType === root.PROCESSING_INSTRUCTION_NODE,
  );
  const references = root
    .getElementsByTagName('schemaRef')
    .map((one) => one.getAttribute('url') ?? one.getAttribute('key') ?? '');
  const location = root.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'schemaLocation') ?? '';
  return [...instructions.map(({ nodeValue }) => nodeValue ?? ''), ...references, location];
}
