import type { Attr, Element } from 'slimdom';
import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { TeiDocument } from '../tei/document.js';

const teiNamespace = 'http://www.tei-c.org/ns/1.0';

/** Attributes whose value is one pointer or several (TEI's teidata.pointer). */
export const pointerAttributes: ReadonlySet<string> = new Set(
  (
    'who toWhom ref corresp target targetEnd source resp next prev sameAs ana scheme wit facs change rendition calendar ' +
    'datingMethod period edRef start end origin since decls synch copyOf'
  ).split(' '),
);

/** Elements that may speak, by TEI's rules for who. */
const speakers: ReadonlySet<string> = new Set(['person', 'personGrp', 'org', 'listPerson', 'listOrg']);
const witnesses: ReadonlySet<string> = new Set(['witness', 'listWit', 'msDesc', 'bibl', 'biblStruct']);

/** What a pointer must lead to, by `element/@attribute`; where nothing is said, to anything. */
export const goals: Readonly<Record<string, ReadonlySet<string>>> = {
  'sp/@who': speakers,
  'u/@who': speakers,
  'q/@who': speakers,
  'said/@who': speakers,
  'setting/@who': speakers,
  'rdg/@wit': witnesses,
  'lem/@wit': witnesses,
  'catRef/@target': new Set(['category']),
  'catRef/@scheme': new Set(['taxonomy']),
  'date/@calendar': new Set(['calendar']),
  'docDate/@calendar': new Set(['calendar']),
  'date/@datingMethod': new Set(['calendar']),
  'docDate/@datingMethod': new Set(['calendar']),
};

/** Unknown identifiers for which the likeliest one is looked for: each look reads all identifiers. */
const mostHints = 100;

interface Pointer {
  readonly attribute: Attr;
  readonly element: Element;
  readonly address: string;
}

/**
 * Checks that every pointer into this document (`#id`) leads somewhere, to the right kind of thing, and where it must
 * back; that no identifier is given twice; and which persons of the register nothing refers to.
 */
export function validateLinks(document: TeiDocument, report: Report): void {
  const { file, tree, locate } = document;
  const elements = [...tree.getElementsByTagName('*')];
  const ids = collectIds(elements, document, report);
  const referred = new Set<string>();
  const unknown = new Map<string, string | undefined>();

  for (const { attribute, element, address } of elements.flatMap(pointersOf)) {
    const place = () => ({ file, ...locate(attribute) });
    if (!isAddress(address)) {
      const message = `${attribute.name} points to "${address}", which is no address; write #id, a file name, or https://...`;
      report.add('links/not-an-address', message, { place: place(), actual: address });
    }
    // A bare "#" is the document itself; a pointer with brackets is an XPointer scheme, which names no element.
    const id = /^#([^(]+)$/.exec(address)?.[1];
    if (id === undefined) continue;
    referred.add(id);
    const goal = ids.get(id);
    if (goal === undefined) {
      if (!unknown.has(id)) unknown.set(id, unknown.size < mostHints ? nearest(id, [...ids.keys()]) : undefined);
      const likely = unknown.get(id);
      const hint = likely === undefined ? 'correct it, or add the element' : `did you mean "#${likely}"?`;
      const message = `${attribute.name} points to "#${id}", but no element has this xml:id; ${hint}`;
      report.add('links/dangling', message, {
        place: place(),
        actual: `#${id}`,
        expected: likely === undefined ? [] : [`#${likely}`],
      });
      continue;
    }
    const fitting = goals[`${element.localName}/@${attribute.name}`];
    if (fitting !== undefined && !fitting.has(goal.localName)) {
      const expected = [...fitting];
      const message = `${attribute.name} of <${element.localName}> points to <${goal.localName}> "${id}"; it must point to ${expected.map((name) => `<${name}>`).join(' or ')}`;
      report.add('links/wrong-kind', message, { place: place(), actual: goal.localName, expected });
    }
    const back = attribute.name === 'next' ? 'prev' : attribute.name === 'prev' ? 'next' : undefined;
    if (back !== undefined && goal.getAttribute(back) !== `#${element.getAttribute('xml:id')}`) {
      const message = `${attribute.name} points to "#${id}", which does not point back; give that element ${back}="#${element.getAttribute('xml:id') ?? '...'}"`;
      report.add('links/one-way', message, { place: place() });
    }
  }
  reportUnused(elements, referred, document, report);
}

function collectIds(elements: readonly Element[], document: TeiDocument, report: Report): ReadonlyMap<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of elements) {
    const attribute = element.getAttributeNode('xml:id');
    if (attribute === null) continue;
    const first = ids.get(attribute.value);
    if (first === undefined) {
      ids.set(attribute.value, element);
      continue;
    }
    const { line, column } = document.locate(first.getAttributeNode('xml:id') ?? first);
    const message = `xml:id "${attribute.value}" is already given at ${line}:${column}; rename one of the two`;
    report.add('links/duplicate-id', message, {
      place: { file: document.file, ...document.locate(attribute) },
      actual: attribute.value,
    });
  }
  return ids;
}

function pointersOf(element: Element): Pointer[] {
  if (element.namespaceURI !== teiNamespace) return [];
  return element.attributes
    .filter(({ name }) => pointerAttributes.has(name))
    .flatMap((attribute) =>
      attribute.value
        .split(/[ \t\r\n]+/)
        .filter((address) => address !== '')
        .map((address) => ({ attribute, element, address })),
    );
}

/** Whether a text can be a URI or IRI, relative or not (RFC 3986): a scheme is a word, and brackets hold an IP address. */
export function isAddress(text: string): boolean {
  const scheme = /^([^/?#:]*):(.*)$/.exec(text);
  if (scheme !== null && !(/^[A-Za-z][\w+.-]*$/.test(scheme[1] ?? '') && /[^/]/.test(scheme[2] ?? ''))) return false;
  return !/[[\]<>"\\^`{|}]/.test(text.replace(/\/\/(?:[^/?#@]*@)?\[[\da-fA-F:.]+\]/, '//'));
}

function reportUnused(
  elements: readonly Element[],
  referred: ReadonlySet<string>,
  document: TeiDocument,
  report: Report,
): void {
  for (const person of elements) {
    if (person.localName !== 'person' && person.localName !== 'personGrp') continue;
    const id = person.getAttribute('xml:id');
    if (id === null || referred.has(id) || isOfCorpus(person)) continue;
    const message = `nothing refers to "${id}"; point to the person where the text names him or her, or leave it`;
    report.add('names/unused', message, { place: { file: document.file, ...document.locate(person) }, actual: id });
  }
}

/** Whether a person stands in the register of a corpus, which is for documents whose texts are elsewhere. */
function isOfCorpus(person: Element): boolean {
  return person.parentElement?.parentElement?.parentElement?.localName === 'teiCorpus';
}
