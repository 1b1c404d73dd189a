import { type Element, type Node, parseXmlDocument } from 'slimdom';

/** What a document of a debate or a play says, however its form spells it: what must come back from an edition. */
export interface Facts {
  /** All characters of its text, without white space. */
  readonly text: string;
  /** Who says what, under which label, in the order of the text. */
  readonly turns: readonly (readonly [who: string, label: string, words: string])[];
  /** What is told beside speech: notes, directions, noises, each with its type. */
  readonly asides: readonly (readonly [type: string, words: string])[];
  /** Dates of the header and of the text. */
  readonly dates: readonly string[];
  /** Names by identifiers, of those who are listed. */
  readonly people: Readonly<Record<string, string>>;
}

const asideNames: ReadonlySet<string> = new Set(['note', 'stage', 'incident', 'kinesic', 'vocal']);

/** The facts of each document of TEI files that belong together, in the order of their texts. */
export function factsOf(files: readonly string[]): readonly Facts[] {
  const roots = files.map((xml) => parseXmlDocument(xml).documentElement!);
  const persons = new Map<string, Element>();
  for (const root of roots)
    for (const name of ['person', 'personGrp'])
      for (const one of root.getElementsByTagName(name)) {
        const id = one.getAttribute('xml:id');
        if (id !== null && !persons.has(id)) persons.set(id, one);
      }
  return roots
    .flatMap((root) => (root.localName === 'TEI' ? [root] : root.getElementsByTagName('TEI')))
    .map((tei) => factsOfDocument(tei, persons))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

function factsOfDocument(tei: Element, persons: ReadonlyMap<string, Element>): Facts {
  const text = tei.children.find(({ localName }) => localName === 'text')!;
  const all = [...text.getElementsByTagName('*')];
  const who = (element: Element) =>
    (element.getAttribute('who') ?? '')
      .split(/\s+/)
      .map((id) => nameOf(persons.get(id.slice(1))) || id)
      .join(', ');
  const pointed = new Set(
    all.flatMap((element) => (element.getAttribute('who') ?? '').split(/\s+/)).map((id) => id.slice(1)),
  );
  const listed = [...persons.entries()]
    .filter(([id, person]) => pointed.has(id) && nameOf(person) !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    text: characters(text),
    turns: all.filter(isTurn).map((turn) => [who(turn), characters(labelOf(turn)), spoken(turn)]),
    asides: all
      .filter((one) => asideNames.has(one.localName) && !isLabel(one) && !isWrapper(one))
      .map((one) => [one.getAttribute('type') ?? '', characters(one)]),
    dates: ['date', 'docDate', 'event']
      .flatMap((name) => [...tei.getElementsByTagName(name)])
      .map((date) =>
        ['when', 'from', 'to', 'notBefore', 'notAfter'].map((name) => date.getAttribute(name) ?? '').join('|'),
      )
      .filter((date) => /\d/.test(date))
      .sort(),
    people: Object.fromEntries(listed.map(([, person]) => [nameOf(person), factsOfPerson(person)])),
  };
}

function isTurn({ localName }: Element): boolean {
  return localName === 'u' || localName === 'sp';
}

/** A note that names who speaks next. */
function isLabel(element: Element): boolean {
  return (
    element.localName === 'note' &&
    element.getAttribute('type') === 'speaker' &&
    element.nextElementSibling?.localName === 'u'
  );
}

/** A note around a list or a table, which says nothing itself. */
function isWrapper({ localName, children, attributes }: Element): boolean {
  return (
    localName === 'note' &&
    attributes.length === 1 &&
    children.length === 1 &&
    children[0]!.localName === attributes[0]!.value
  );
}

function labelOf(turn: Element): Element | undefined {
  const before = turn.previousElementSibling;
  return (
    turn.children.find(({ localName }) => localName === 'speaker') ?? (before && isLabel(before) ? before : undefined)
  );
}

/** The characters of a speech without its label and without what is told in it. */
function spoken(turn: Element): string {
  const visit = (node: Node): string => {
    if (node.nodeType === node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, '');
    const { localName } = node as Element;
    if (localName === 'speaker' || asideNames.has(localName)) return '';
    return node.childNodes.map(visit).join('');
  };
  return visit(turn);
}

function nameOf(person: Element | undefined): string {
  const name = person?.children.find(({ localName }) => localName === 'persName' || localName === 'name');
  return (name?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Names and dates of a person, whatever the order of their elements. */
function factsOfPerson(person: Element): string {
  const said = person.children.flatMap((one) =>
    ['persName', 'name'].includes(one.localName)
      ? [`name ${(one.textContent ?? '').replace(/\s+/g, ' ').trim()}`]
      : ['birth', 'death'].includes(one.localName)
        ? [`${one.localName} ${one.getAttribute('when')}`]
        : one.localName === 'idno'
          ? [`idno ${one.textContent?.trim()}`]
          : [],
  );
  const sex = person.getAttribute('sex');
  return [...(sex === null ? [] : [`sex ${sex}`]), ...said].sort().join('; ');
}

function characters(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, '');
}
