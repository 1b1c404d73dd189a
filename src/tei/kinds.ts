import type { TeiDocument } from './document.js';

/** The forms of TEI that projects encode proceedings and plays in, by the name that `--from` takes. */
export type TeiKind = 'frus' | 'dracor' | 'parlamint' | 'tei';

type Root = NonNullable<TeiDocument['tree']['documentElement']>;

/** What is known of a form of TEI. */
export interface TeiKindRow {
  /** One line for who chooses. */
  readonly summary: string;
  /** What a file of this kind has, in words: "a div of type document". */
  readonly sign: string;
  /** Whether the file has it. */
  isKind(root: Root): boolean;
}

/** Every kind, the most particular first: a file is of the first one whose sign it has. */
export const teiKinds: Readonly<Record<TeiKind, TeiKindRow>> = {
  frus: {
    summary: 'Foreign Relations of the United States: a volume, or one of its documents',
    sign: 'divisions of type "document" with identifiers such as d26',
    isKind: (root) =>
      root.localName === 'TEI' &&
      root
        .getElementsByTagName('div')
        .some((div) => div.getAttribute('type') === 'document' && /^d\d/.test(div.getAttribute('xml:id') ?? '')),
  },
  dracor: {
    summary: 'plays as in DraCor',
    sign: 'an identifier or a publisher of DraCor in its header, a cast list, or events beside its text',
    isKind: (root) =>
      root.localName === 'TEI' &&
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
    summary: 'debates as in Parla-CLARIN and ParlaMint: speeches are utterances',
    sign: 'utterances (u)',
    isKind: (root) => root.getElementsByTagName('u').length > 0,
  },
  tei: {
    summary: 'any TEI: what acta accepts stays as it is, byte for byte',
    sign: 'the outermost element TEI or teiCorpus',
    isKind: () => true,
  },
};
