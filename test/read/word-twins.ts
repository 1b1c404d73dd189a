import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { archive, odtParts } from './archives.js';

/** What a pair of the gold says of its text, as far as a twin needs it. */
export interface Expected {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly { readonly n: string; readonly before: string }[];
}

const noteLine = /^• (\d{1,3}) (.+)$/;

/** Whether each note is a line of the copy, and its call stands in it as the expectation says. */
export function hasEveryCall(source: string, { notes }: Expected): boolean {
  return notes.every(({ n, before }) => source.includes(`\n• ${n} `) && source.split(before + n).length === 2);
}

/** A line of the copy: its words and the numbers of the notes that are called between them. */
interface Line {
  readonly isTitle: boolean;
  readonly pieces: readonly (string | { readonly note: number })[];
}

/** The record as somebody types it in a word processor, and the words of its notes in the order of their calls. */
function typed(source: string, { title, notes }: Expected): { lines: readonly Line[]; words: readonly string[] } {
  const lines = source.split('\n');
  const texts = new Map(
    lines.flatMap((line) => (noteLine.test(line) ? [noteLine.exec(line)!.slice(1) as [string, string]] : [])),
  );
  const called = new Map<string, number>();
  const callsOf = lines.map((line) => {
    const calls = notes.flatMap(({ n, before }) => {
      const at = texts.has(n) && !called.has(n) && !noteLine.test(line) ? line.indexOf(before + n) : -1;
      if (at < 0) return [];
      called.set(n, 0);
      return [{ n, start: at + before.length }];
    });
    return calls.sort((a, b) => a.start - b.start);
  });
  callsOf.flat().forEach(({ n }, index) => {
    called.set(n, index + 1);
  });
  // A note whose call the copy does not have stays where it is.
  const isFootnote = (line: string) => called.has(noteLine.exec(line)?.[1] ?? '');
  const typedLines = lines.flatMap((line, index): Line[] => {
    if (isFootnote(line) || (line.trim() === 'Footnotes' && called.size === texts.size)) return [];
    const pieces: (string | { note: number })[] = [];
    let at = 0;
    for (const { n, start } of callsOf[index]!) {
      pieces.push(line.slice(at, start), { note: called.get(n)! });
      at = start + n.length;
    }
    return [{ isTitle: line.replace(/\d+$/, '').trim() === title, pieces: [...pieces, line.slice(at)] }];
  });
  const inOrder = [...called].sort((a, b) => a[1] - b[1]);
  return { lines: typedLines, words: inOrder.map(([n]) => texts.get(n)!) };
}

/** The record in Word: each line a paragraph, the title a heading, the notes real footnotes where the copy has their numbers. */
export async function wordTwin(source: string, expected: Expected): Promise<Buffer> {
  const { lines, words } = typed(source, expected);
  const paragraphs = lines.map(({ isTitle, pieces }) => {
    const children = pieces.map((piece) =>
      typeof piece === 'string' ? new TextRun(piece) : new FootnoteReferenceRun(piece.note),
    );
    return new Paragraph({ children, ...(isTitle && { heading: HeadingLevel.HEADING_1 }) });
  });
  const footnotes = Object.fromEntries(
    words.map((text, index) => [String(index + 1), { children: [new Paragraph(text)] }]),
  );
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children: paragraphs }] }));
}

/** The same in OpenDocument. */
export function odtTwin(source: string, expected: Expected): Buffer {
  const { lines, words } = typed(source, expected);
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/(?<=^| ) /g, '<text:s/>')
      .replaceAll('\t', '<text:tab/>');
  const note = (n: number) =>
    `<text:note text:note-class="footnote"><text:note-citation>${n}</text:note-citation><text:note-body><text:p>${escaped(words[n - 1]!)}</text:p></text:note-body></text:note>`;
  const body = lines.map(({ isTitle, pieces }) => {
    const content = pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : note(piece.note))).join('');
    return isTitle ? `<text:h text:outline-level="1">${content}</text:h>` : `<text:p>${content}</text:p>`;
  });
  return archive(odtParts({ body: body.join('') }));
}
