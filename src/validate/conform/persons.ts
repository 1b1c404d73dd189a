import type { Document, Element } from 'slimdom';
import type { PlacedPart, PlacedPerson } from './placed.js';

/** Persons whom the header of a document lists, with identifiers. */
export function personsIn({ editor }: PlacedPart): readonly PlacedPerson[] {
  return [...editor.tree.getElementsByTagName('person')].flatMap((person) => {
    const id = person.getAttribute('xml:id');
    const persName = person.children.find(({ localName }) => localName === 'persName');
    if (id === null || !persName) return [];
    const [forename, surname] = ['forename', 'surname'].map((part) => wordsOf(persName, part));
    const full = persName.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const name = forename && surname ? { forename, surname } : { full };
    return full === '' ? [] : [{ id, name, description: wordsOf(person, 'occupation'), place: editor.placeOf(person) }];
  });
}

/** The words of an element's children of a name. */
function wordsOf(element: Element, name: string): string {
  return element.children
    .filter(({ localName }) => localName === name)
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
    .join(' ');
}

/** Speeches of a document that lists its persons, said by somebody whom it does not list: the first for each identifier. */
export function unknownSpeakers(tree: Document): ReadonlyMap<string, Element> {
  const known = new Set<string>();
  for (const name of ['person', 'personGrp', 'org', 'listPerson', 'listOrg', 'TLCPerson', 'TLCOrganization', 'TLCRole'])
    for (const element of tree.getElementsByTagName(name))
      known.add(['xml:id', 'eId', 'id'].map((id) => element.getAttribute(id)).find((id) => id !== null) ?? '');
  const found = new Map<string, Element>();
  if (![...known].some((id) => id !== '')) return found;
  for (const name of ['sp', 'u', 'speech', 'question', 'answer']) {
    for (const element of tree.getElementsByTagName(name)) {
      for (const address of (element.getAttribute('who') ?? element.getAttribute('by') ?? '').split(/\s+/)) {
        const id = /^#(.+)$/.exec(address)?.[1];
        if (id !== undefined && !known.has(id) && !found.has(id)) found.set(id, element);
      }
    }
  }
  return found;
}
