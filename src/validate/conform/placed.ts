import { Document, type Element, parseXmlDocument } from 'slimdom';
import type { Loss, LossPlace } from '../../artifact/exchange.js';
import type { TeiDocument } from '../../tei/document.js';
import { serializeCanonical } from '../canonical.js';
import { Places, placeOf } from './places.js';
import { TreeEditor } from './tree-editor.js';

/** Namespace of the attribute that carries an element's place through a stylesheet, and of the losses that one tells. */
const exchange = 'urn:acta:exchange';

/** A document whose elements know their places. */
export interface PlacedSource {
  /** The document with the place of each element in its file as `@x:at` ("12:5"), so that a stylesheet can say where what it meets stands. */
  readonly xml: string;
  /** Names of the elements, by their places. */
  readonly names: ReadonlyMap<string, string>;
  /** The file, and those that it includes. */
  readonly files: readonly [string, ...string[]];
  /** The element at a place; of a whole document, its text. */
  textAt(at: string): Element;
  /** What of the text at a place is no text: the metadata of a debate of Akoma Ntoso. */
  metadataAt(at: string): readonly Element[];
  placeOf(at: string): LossPlace;
}

/** Marks the elements of a document with their places. */
export function placeElements({ tree, file, locate }: TeiDocument): PlacedSource {
  const elements = new Map<string, Element>();
  const names = new Map<string, string>();
  const root = tree.documentElement!;
  const all = [...tree.getElementsByTagName('*')];
  const files: [string, ...string[]] = [file];
  for (const element of all) {
    const { line, column, file: own = file } = locate(element);
    // Elements of one file mostly follow one another.
    let number = files.lastIndexOf(own);
    if (number < 0) number = files.push(own) - 1;
    const at = number === 0 ? `${line}:${column}` : `${line}:${column}:${number}`;
    elements.set(at, element);
    names.set(at, element.nodeName);
    element.setAttributeNS(exchange, 'x:at', at);
  }
  root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:x', exchange);
  const xml = serializeCanonical(tree);
  for (const element of all) element.removeAttributeNS(exchange, 'at');
  root.removeAttribute('xmlns:x');
  return {
    xml,
    names,
    files,
    textAt: (at) => {
      const element = elements.get(at) ?? root;
      return element.children.find(({ localName }) => element.localName === 'TEI' && localName === 'text') ?? element;
    },
    metadataAt: (at) => (elements.get(at) ?? root).children.filter(({ localName }) => localName === 'meta'),
    placeOf: (at) => placeOf(at, files),
  };
}

/** A person of an edition, as the other project's list has it. */
export interface PlacedPerson {
  readonly id: string;
  readonly name: { readonly full?: string; readonly forename?: string; readonly surname?: string };
  /** What the list says of the person, in words. */
  readonly description: string;
  readonly place: LossPlace;
}

/** A document of an edition that is being imported, or its introduction, which has no name. */
export interface PlacedPart {
  readonly name: string | undefined;
  /** Place of the element of the source that it comes from: "12:5". */
  readonly of: string;
  readonly editor: TreeEditor;
  /** The text of its file, as its tree is now. */
  write(): string;
}

/** What a stylesheet made of a placed document. */
export interface PlacedEdition {
  readonly title: string;
  readonly language: string | undefined;
  readonly persons: readonly PlacedPerson[];
  readonly parts: readonly PlacedPart[];
  /** What the stylesheet had no place for. */
  readonly losses: readonly Loss[];
}

/** Reads what a stylesheet made of a placed document: `x:edition` with persons and parts, `x:at` on elements, `x:loss` wherever something was lost. */
export function readPlaced(xml: string, { names, files }: Pick<PlacedSource, 'names' | 'files'>): PlacedEdition {
  const tree = parseXmlDocument(xml);
  const places = new Places(files, names);
  const losses = takeMarks(tree, places);
  const edition = tree.documentElement!;
  const named = (name: string) =>
    edition.children.filter(({ namespaceURI, localName }) => namespaceURI === exchange && localName === name);
  const persons = named('person').map((person) => ({
    id: person.getAttribute('id') ?? '',
    name: attributesOf(person, ['full', 'forename', 'surname']),
    description: person.getAttribute('description') ?? '',
    place: places.of(person),
  }));
  const parts = [...named('introduction'), ...named('document')].map((part) => {
    const editor = new TreeEditor(documentOf(part.children[0]!), places);
    return {
      name: part.getAttribute('name') ?? undefined,
      of: places.markOf(part) ?? '1:1',
      editor,
      write: () => serializeCanonical(editor.tree),
    };
  });
  return {
    title: edition.getAttribute('title') ?? '',
    language: edition.getAttribute('language') ?? undefined,
    persons,
    parts,
    losses,
  };
}

/** Takes the places off the elements, and the losses out of the tree. */
export function takeMarks(tree: Document, places: Places): readonly Loss[] {
  const losses: Loss[] = [];
  for (const element of [...tree.getElementsByTagName('*')]) {
    const at = element.getAttributeNS(exchange, 'at');
    if (at !== null) places.mark(element, at);
    element.removeAttributeNS(exchange, 'at');
    for (const { name, value } of element.attributes)
      if (value === exchange && name.startsWith('xmlns:')) element.removeAttribute(name);
    if (element.namespaceURI !== exchange || element.localName !== 'loss') continue;
    const value = element.getAttribute('value');
    losses.push({
      construct: element.getAttribute('construct') ?? '',
      kept: element.getAttribute('kept') ?? '',
      ...(value && { value }),
      place: places.of(element),
    });
    element.parentNode!.removeChild(element);
  }
  return losses;
}

/** A document of an element, which leaves the one that it stood in. */
export function documentOf(element: Element): Document {
  const own = new Document();
  own.appendChild(own.adoptNode(element));
  // Where it stood, the namespace was declared above it.
  if (element.prefix === null && !element.hasAttribute('xmlns'))
    element.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns', element.namespaceURI ?? '');
  return own;
}

function attributesOf(element: Element, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
