import { type Document, type Element, type Node, parseXmlDocument } from 'slimdom';
import { bare } from './pages.js';

/** A note as the TEI has it: what stands before its call in its paragraph, and how it begins, both without white space. */
export interface CalledNote {
  readonly before: string;
  readonly start: string;
}

/** What is asked of the pages on which a document is printed, from its TEI. */
export interface PrintedDocument {
  /**
   * Whether its words can be compared: not those of an Arabic text, whose letters poppler tells in the order of the glyphs on the page and
   * cuts into pieces. What is asked of such pages stands in test/render/print/languages.test.ts.
   */
  readonly isLegible: boolean;
  readonly title: string;
  readonly heads: readonly string[];
  /** Paragraphs of the text without their notes, as the pieces between what the pages may show otherwise. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly notes: readonly CalledNote[];
  /** Forms under which somebody or something in a list is named, by the id there. */
  readonly mentions: ReadonlyMap<string, ReadonlySet<string>>;
  /** How the index files whom its own list has, by id. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Elements whose words a page may show in another form than the TEI has them, or not at all. */
const reworded = [
  'note',
  'gap',
  'choice',
  'app',
  'fw',
  'unclear',
  'supplied',
  'del',
  'subst',
  'figDesc',
  'label',
  'desc',
  'lb',
];

export function documentOf(xml: string): PrintedDocument {
  const tree = parseXmlDocument(xml);
  const text = tree.getElementsByTagName('text')[0]!;
  const named = (name: string) => text.getElementsByTagName(name);
  return {
    isLegible: !/\p{Script=Arabic}/u.test(
      named('p')
        .map((p) => p.textContent)
        .join(''),
    ),
    title: bare(tree.getElementsByTagName('title')[0]?.textContent ?? ''),
    heads: named('head').map((head) => pieces(head).join('')),
    paragraphs: named('p')
      .filter((p) => !isInside(p, 'note'))
      .map(pieces),
    notes: named('note')
      .filter((note) => isCalled(note))
      .map(noteOf),
    mentions: mentionsIn(text),
    entries: entriesIn(tree),
  };
}

/** A note with a call in the text: not one that stands as a block of its own. */
function isCalled(note: Element): boolean {
  return note.getAttribute('place') === 'foot' && !isInside(note, 'note') && isInside(note, 'p');
}

function isInside(node: Element, name: string): boolean {
  for (let at = node.parentElement; at; at = at.parentElement) if (at.localName === name) return true;
  return false;
}

/** The words of an element, cut at what is shown otherwise. */
function pieces(element: Element): readonly string[] {
  const found: string[] = [''];
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) found.push(`${found.pop()}${bare(node.nodeValue ?? '')}`);
    else if (reworded.includes((node as Element).localName)) found.push('');
    else for (const child of node.childNodes) visit(child);
  };
  for (const child of element.childNodes) visit(child);
  return found.filter((piece) => piece !== '');
}

/** What stands before a call is taken from its own paragraph only, and not from behind another note. */
function noteOf(note: Element): CalledNote {
  let before = '';
  for (let at: Node = note; (at as Element).localName !== 'p'; at = at.parentNode!) {
    for (let side = at.previousSibling; side; side = side.previousSibling) {
      if ((side as Element).localName === 'note' || before.length > 30) return { before, start: startOf(note) };
      before = `${bare(side.textContent ?? '')}${before}`;
    }
  }
  return { before, start: startOf(note) };
}

function startOf(note: Element): string {
  return (pieces(note)[0] ?? '').slice(0, 40);
}

function mentionsIn(text: Element): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (pointers: string | null, words: string) => {
    for (const pointer of (pointers ?? '').split(/\s+/).filter((one) => one.includes('#'))) {
      const id = pointer.slice(pointer.indexOf('#') + 1);
      found.set(id, (found.get(id) ?? new Set()).add(words));
    }
  };
  for (const name of ['persName', 'orgName', 'placeName', 'geogName', 'name', 'rs']) {
    for (const one of text.getElementsByTagName(name)) add(one.getAttribute('ref'), pieces(one).join(''));
  }
  for (const speaker of text.getElementsByTagName('speaker')) {
    add(speaker.parentElement!.getAttribute('who'), pieces(speaker).join(''));
  }
  return found;
}

/** How the index files whom a list has, by id: `Adler, Ida`. */
export function entriesOf(xml: string): ReadonlyMap<string, string> {
  return entriesIn(parseXmlDocument(xml));
}

function entriesIn(tree: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const kind of ['person', 'place', 'org']) {
    for (const bearer of tree.getElementsByTagName(kind)) {
      const id = bearer.getAttribute('xml:id');
      const name = bearer.getElementsByTagName({ person: 'persName', place: 'placeName', org: 'orgName' }[kind]!)[0];
      if (id === null || !name) continue;
      const part = (...names: readonly string[]) =>
        [...name.children]
          .filter(({ localName }) => names.includes(localName))
          .map((one) => one.textContent)
          .join(' ');
      const [surname, forename] = [part('surname'), part('nameLink', 'forename')];
      found.set(id, surname === '' ? (name.textContent ?? '') : [surname, forename].filter(Boolean).join(', '));
    }
  }
  return found;
}
