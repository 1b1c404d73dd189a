import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

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

/**
 * The same record as somebody types it in Word: each line a paragraph, the title a heading, the notes real footnotes called where the
 * copy has their numbers, labels plain.
 */
export async function twin(source: string, { title, notes }: Expected): Promise<Buffer> {
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
  const paragraphs = lines.flatMap((line, index) => {
    if (isFootnote(line) || (line.trim() === 'Footnotes' && called.size === texts.size)) return [];
    const calls = callsOf[index]!;
    const children: (TextRun | FootnoteReferenceRun)[] = [];
    let at = 0;
    for (const { n, start } of calls) {
      children.push(new TextRun(line.slice(at, start)), new FootnoteReferenceRun(called.get(n)!));
      at = start + n.length;
    }
    children.push(new TextRun(line.slice(at)));
    const isTitle = line.replace(/\d+$/, '').trim() === title;
    return [new Paragraph({ children, ...(isTitle && { heading: HeadingLevel.HEADING_1 }) })];
  });
  const footnotes = Object.fromEntries(
    [...called].map(([n, id]) => [String(id), { children: [new Paragraph(texts.get(n)!)] }]),
  );
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children: paragraphs }] }));
}
