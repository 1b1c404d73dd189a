import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { Inline, Person } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';

/** A person named in the text, pointed to the list of persons in the header. */
export function encodeMention(
  _: Encoding,
  { person }: Extract<Inline, { readonly type: 'person' }>,
  content: TeiContent,
): TeiElement {
  return tei('persName', { ref: `#${person.id}` }, content);
}

/** A name of the header, its parts marked where they are plain. */
export function encodePersName(
  name: { readonly forename?: string; readonly surname?: string; readonly name?: string },
  attributes: Readonly<Record<string, string | undefined>> = {},
): TeiElement {
  const { forename, surname } = name;
  return tei(
    'persName',
    attributes,
    forename && tei('forename', {}, forename),
    forename && surname && ' ',
    surname && tei('surname', {}, surname),
    !forename && !surname && name.name,
  );
}

/** Identifier of one of the book's editors. */
export function editorIds(editors: readonly { readonly surname?: string; readonly name?: string }[]): string[] {
  const taken = new Set<string>();
  return editors.map(({ surname, name }) => {
    const base = `ed-${idPart(surname ?? name ?? '')}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

function idPart(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'unnamed';
}

/** The list of persons (TEI 16.2.2): those who speak, then those who are named. */
export function encodePersons(encoding: Encoding): TeiElement | undefined {
  const { persons } = encoding.transcript;
  const speakers = persons.filter((person) => person.spoken);
  const isListed = ({ role }: Person) => role === 'participant' || role === 'absent';
  const listed = persons.filter((person) => !person.spoken && isListed(person));
  const mentioned = persons.filter((person) => !person.spoken && !isListed(person));
  if (persons.length === 0) return undefined;
  const list = (type: string, members: readonly Person[]): TeiContent =>
    members.length > 0 && tei('listPerson', { type }, ...members.map((person) => encodePerson(encoding, person)));
  return tei('particDesc', {}, list('speakers', speakers), list('participants', listed), list('mentioned', mentioned));
}

function encodePerson(encoding: Encoding, person: Person): TeiElement {
  const entry = encoding.registerEntry(person);
  const { description } = person;
  const paragraph = description?.paragraph;
  return tei(
    person.role === 'collective' ? 'personGrp' : 'person',
    { 'xml:id': person.id, role: person.role },
    encodePersName(person),
    entry?.birth && tei('birth', { when: entry.birth }),
    entry?.death && tei('death', { when: entry.death }),
    entry?.occupation
      ? tei('occupation', {}, entry.occupation)
      : person.occupation && tei('occupation', { source: '#src-copy' }, encoding.text(person.occupation)),
    person.affiliation && tei('affiliation', { source: '#src-copy' }, encoding.text(person.affiliation)),
    Object.entries(entry?.authorities ?? {}).map(([type, value]) => tei('idno', { type }, value)),
    description &&
      tei(
        'note',
        { type: 'biographical', source: paragraph === undefined ? '#src-copy' : `#pn${paragraph}` },
        encoding.text(description.span),
      ),
  );
}
