import type { Element } from 'slimdom';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';

/** What has been counted in a document so far. */
interface Count {
  /** The paragraph number before, and the division in which it stands. */
  paragraph?: { readonly n: number; readonly division: Element };
  /** The notes of the present count by their kind and number. */
  notes: Map<string, Element>;
}

/**
 * Checks the numbers that the source prints: those of paragraphs ascend, and no two notes have the same. A count may
 * begin anew with 1 in another division. Each document of a corpus counts for itself; texts within a text do not count.
 */
export function validateSequences(document: TeiDocument, report: Report): void {
  const { file, tree, locate } = document;

  const visit = (element: Element, division: Element, count: Count): void => {
    const n = element.getAttribute('n');
    const place: () => Place = () => ({ file, ...locate(element.getAttributeNode('n') ?? element) });
    if (n !== null && element.localName === 'p') checkParagraph(Number(n), division, count, place, report);
    if (n !== null && element.localName === 'note') checkNote(n, element, division, count, place, report);
    // What a note or an inserted text holds has numbers of its own.
    if (element.localName === 'note' || element.localName === 'floatingText') return;
    const inside = element.localName === 'div' ? element : division;
    for (const child of element.children) visit(child, inside, count);
  };

  for (const text of tree.getElementsByTagName('text')) {
    if (text.parentElement?.localName === 'TEI') visit(text, text, { notes: new Map() });
  }
}

function checkParagraph(n: number, division: Element, count: Count, place: () => Place, report: Report): void {
  if (!Number.isInteger(n)) return;
  const before = count.paragraph;
  count.paragraph = { n, division };
  if (before === undefined || n > before.n || (n === 1 && division !== before.division)) return;
  const message = `paragraph ${n} follows paragraph ${before.n}; compare the numbers with the source`;
  report.add('breaks/paragraph-order', message, { place: place(), actual: String(n) });
}

function checkNote(
  n: string,
  note: Element,
  division: Element,
  count: Count,
  place: () => Place,
  report: Report,
): void {
  const key = [note.getAttribute('place'), note.getAttribute('type'), n].join(' ');
  const first = count.notes.get(key);
  if (first !== undefined && n === '1' && divisionOf(first) !== division) count.notes = new Map();
  else if (first !== undefined) {
    const message = `a second note has the number ${n}; give each note the number that the source prints`;
    report.add('notes/duplicate-number', message, { place: place(), actual: n });
    return;
  }
  count.notes.set(key, note);
}

function divisionOf(element: Element): Element {
  const { parentElement } = element;
  if (parentElement === null || element.localName === 'div' || element.localName === 'text') return element;
  return divisionOf(parentElement);
}
