import { type Document, type Element, parseXmlDocument } from 'slimdom';
import { teiNamespace } from '../../tei/write.js';
import { serializeCanonical } from '../canonical.js';
import { documentOf, type PlacedEdition, type PlacedPart, type PlacedSource, takeMarks } from './placed.js';
import { Places } from './places.js';
import { originalOf, writePreserved } from './preserved.js';
import { TreeEditor } from './tree-editor.js';

/**
 * TEI that no stylesheet translates, as an edition: a TEI file is a document of the name that it is given, and each TEI in a teiCorpus is one. What
 * acta accepts of a file is written as it stands in it, byte for byte.
 */
export function plainEdition({ xml, files }: PlacedSource, bytes: Uint8Array, name: string): PlacedEdition {
  const tree = parseXmlDocument(xml);
  const places = new Places(files);
  takeMarks(tree, places);
  const root = tree.documentElement!;
  const header = root.children.find(({ localName }) => localName === 'teiHeader');
  const common = {
    title: (header?.getElementsByTagName('title')[0]?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    language: root.getAttribute('xml:lang') ?? undefined,
    persons: [],
  };
  if (root.localName === 'TEI') return { ...common, parts: [wholeFile(tree, places, bytes, name)], losses: [] };
  const documents = [...root.getElementsByTagNameNS(teiNamespace, 'TEI')];
  const parts = documents.map((element, index) => {
    const editor = new TreeEditor(documentOf(element), places);
    const id = element.getAttribute('xml:id');
    const language = root.getAttribute('xml:lang');
    if (language !== null && !element.hasAttribute('xml:lang')) editor.setAttribute(element, 'xml:lang', language);
    return {
      name: id ?? `${name}-${index + 1}`,
      of: places.markOf(element) ?? '1:1',
      editor,
      write: () => serializeCanonical(editor.tree),
    };
  });
  const lost = header
    ? [
        {
          construct: 'teiCorpus/teiHeader',
          kept: 'left out, but for its title, which is in edition.yaml',
          place: places.of(header),
        },
      ]
    : [];
  return { ...common, parts, losses: lost };
}

function wholeFile(tree: Document, places: Places, bytes: Uint8Array, name: string): PlacedPart {
  const root = tree.documentElement!;
  const of = places.markOf(root) ?? '1:1';
  // A prefix for TEI's namespace would have to stand on what is made new as well: without it, nothing has to.
  if (root.prefix !== null) {
    const editor = new TreeEditor(documentOf(withoutPrefix(root, places)), places);
    return { name, of, editor, write: () => serializeCanonical(editor.tree) };
  }
  const editor = new TreeEditor(tree, places);
  const original = originalOf(bytes, tree);
  const write = () => (original ? writePreserved(tree, original, editor.changed) : serializeCanonical(tree));
  return { name, of, editor, write };
}

/** An element and all in it, with names of TEI that bear no prefix. */
function withoutPrefix(element: Element, places: Places): Element {
  const isTei = element.namespaceURI === teiNamespace;
  const made = element.ownerDocument!.createElementNS(
    element.namespaceURI,
    isTei ? element.localName : element.nodeName,
  );
  for (const { namespaceURI, name, value } of element.attributes)
    if (value !== teiNamespace) made.setAttributeNS(namespaceURI, name, value);
  places.copy(made, element);
  for (const child of element.childNodes)
    made.appendChild(
      child.nodeType === child.ELEMENT_NODE ? withoutPrefix(child as Element, places) : child.cloneNode(),
    );
  return made;
}
