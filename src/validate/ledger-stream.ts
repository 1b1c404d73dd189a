import type { Element, Node } from 'slimdom';
import type { TeiDocument } from '../tei/document.js';

/** Characters of a TEI text without white space, as the copy printed them, and the nodes that they come from. */
export interface Stream {
  readonly text: string;
  readonly nodes: readonly { readonly start: number; readonly node: Node }[];
}

/** What the transcript must hold: the text in its order, and each note by itself. */
export interface Streams {
  readonly main: Stream;
  readonly notes: readonly Stream[];
}

/** Of a `choice`, what the copy has; the other child is the editor's (TEI 3.5). */
const editorsChoice = new Set(['corr', 'reg', 'expan', 'ex']);

/** Reads the text of a TEI document back into what the copy printed. */
export function streamOf(document: TeiDocument): Streams {
  const notes: Writer[] = [];
  const main = new Writer();
  const texts = document.tree.getElementsByTagNameNS('http://www.tei-c.org/ns/1.0', 'text');
  const [text] = texts;
  if (text) write(main, text, notes);
  return { main: main.stream(), notes: notes.map((note) => note.stream()) };
}

class Writer {
  private readonly parts: string[] = [];
  private readonly nodes: { start: number; node: Node }[] = [];
  private length = 0;

  add(text: string, node: Node): void {
    const squeezed = text.replace(/[\s\ufeff]+/g, '');
    if (squeezed === '') return;
    this.nodes.push({ start: this.length, node });
    this.parts.push(squeezed);
    this.length += squeezed.length;
  }

  stream(): Stream {
    return { text: this.parts.join(''), nodes: this.nodes };
  }
}

function write(writer: Writer, element: Element, notes: Writer[]): void {
  const { localName } = element;
  if (localName === 'note') writeNote(writer, element, notes);
  else if (localName === 'gap') writeGap(writer, element);
  else if (localName === 'pb' || localName === 'cb' || localName === 'milestone')
    writer.add(element.getAttribute('rend') ?? '', element);
  else if (localName === 'sp') writeSpeech(writer, element, notes);
  else if (localName === 'supplied' && isEditors(element)) return;
  // A text that an editor sets beside the copy's, such as a translation, says whose it is.
  else if (localName === 'text' && element.hasAttribute('resp')) return;
  else if (!editorsChoice.has(localName)) {
    if (localName === 'p' || localName === 'list') writer.add(element.getAttribute('n') ?? '', element);
    writeMarked(writer, element, notes);
  }
}

/** Words in brackets of the copy have its source or its brackets; those that an editor supplies to a draft have neither. */
function isEditors(supplied: Element): boolean {
  return supplied.hasAttribute('resp') || !(supplied.hasAttribute('source') || supplied.hasAttribute('rend'));
}

/** A printed number stands before the label, in the copy; in TEI it belongs to the first paragraph. */
function writeSpeech(writer: Writer, speech: Element, notes: Writer[]): void {
  const numbered = speech.children.find((child) => child.localName === 'p');
  if (numbered) writer.add(numbered.getAttribute('n') ?? '', numbered);
  for (const child of speech.children) {
    if (child === numbered) writeMarked(writer, child, notes);
    else write(writer, child, notes);
  }
}

/** A note that is called by a number stands elsewhere in the copy; a remark in brackets stands where it is. Raised digits that call one are in `@rend`. */
function writeNote(writer: Writer, note: Element, notes: Writer[]): void {
  const n = note.getAttribute('n');
  if (n === null) {
    // A note that an editor adds to a draft says whose it is; the copy does not have it.
    if (!note.hasAttribute('resp')) writeMarked(writer, note, notes);
    return;
  }
  const isCalled = note.parentElement?.localName !== 'noteGrp';
  if (isCalled) writer.add(note.getAttribute('rend') ?? n, note);
  const own = new Writer();
  notes.push(own);
  own.add(n, note);
  writeMarked(own, note, notes);
}

/** A gap stands for its mark, `[…]`, or for the statement that describes it; what the encoder says of it is not the copy's. */
function writeGap(writer: Writer, gap: Element): void {
  const rend = gap.getAttribute('rend');
  if (rend !== null) writer.add(rend, gap);
  else if (!gap.hasAttribute('resp')) writer.add(gap.textContent ?? '', gap);
}

/** Brackets around words are kept in `@rend`. */
function writeMarked(writer: Writer, element: Element, notes: Writer[]): void {
  const bracketed = element.getAttribute('rend') === '[]';
  if (bracketed) writer.add('[', element);
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE) {
      writer.add(child.nodeValue ?? '', child);
    } else if (child.nodeType === child.ELEMENT_NODE) {
      write(writer, child as Element, notes);
    }
  }
  if (bracketed) writer.add(']', element);
  else if (element.localName === 'sic' || element.localName === 'unclear') {
    writer.add(element.getAttribute('rend') ?? '', element);
  }
}
