import type { Span } from '../manuscript/manuscript.js';
import type { BodyNode, Inline, Note, Paragraph, SourceStatement, Title } from '../transcript/transcript.js';
import { findDates } from './dates.js';
import { recognizeBrackets } from './editorial.js';
import { referencesIn } from './headnote.js';
import { findMentions, type Persons } from './names.js';
import type { Reading } from './reading.js';

/** Reads the inside of paragraphs once all notes and persons are known. */
export interface InlineReader {
  readonly notes: readonly Note[];
  title(title: Title): Title;
  headnote(paragraph: Paragraph): Paragraph;
  body(node: BodyNode): BodyNode;
  source(statement: SourceStatement): SourceStatement;
}

export function inlineReader(reading: Reading, persons: Persons, found: readonly Note[]): InlineReader {
  const everybody = persons.all();
  const brackets = (paragraph: Paragraph): Paragraph =>
    withContent(paragraph, recognizeBrackets(reading, inside(paragraph)));
  const notes = found.map((note) => ({ ...note, paragraphs: note.paragraphs.map(brackets) }));
  const callAt = callFinder(notes);
  const calls = (paragraph: Paragraph): Paragraph => withContent(paragraph, callAt(paragraph));
  const record = (paragraph: Paragraph): Paragraph => calls(brackets(paragraph));
  return {
    notes,
    title: (title) => ({ ...title, content: nest([...title.content, ...callAt(title)]) }),
    headnote: (paragraph) =>
      withContent(record(paragraph), [
        ...findMentions(reading, paragraph, everybody),
        ...referencesIn(reading, paragraph),
        ...findDates(reading.manuscript.text, paragraph).map(
          (date): Inline => ({ type: 'date', start: date.start, end: date.end, open: 0, close: 0, date }),
        ),
      ]),
    body: (node) => {
      if (node.type === 'paragraph') return record(node);
      if (node.type !== 'turn') return node;
      return { ...node, children: node.children.map((child) => (child.type === 'paragraph' ? record(child) : child)) };
    },
    source: (statement) => ({
      ...statement,
      paragraphs: statement.paragraphs.map((paragraph) =>
        withContent(calls(paragraph), findMentions(reading, paragraph, everybody)),
      ),
    }),
  };
}

/** Calls that lie in a span. Calls are few beside paragraphs: sorted once, then found by halving. */
function callFinder(notes: readonly Note[]): (span: Span) => Inline[] {
  const calls = notes
    .flatMap((note) => (note.call ? [{ type: 'call', ...note.call, open: 0, close: 0, note } as const] : []))
    .sort((a, b) => a.start - b.start);
  return (span) => {
    let low = 0;
    let high = calls.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (calls[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Inline[] = [];
    for (let index = low; index < calls.length && calls[index]!.end <= span.end; index++) found.push(calls[index]!);
    return found;
  };
}

function inside(paragraph: Paragraph): Span {
  return { start: paragraph.start + paragraph.open, end: paragraph.end - paragraph.close };
}

function withContent(paragraph: Paragraph, more: readonly Inline[]): Paragraph {
  return { ...paragraph, content: nest([...paragraph.content, ...more]) };
}

/** In reading order, the outer before the inner; of two that cross, the first keeps its place and the other goes. */
function nest(content: readonly Inline[]): Inline[] {
  const sorted = [...content].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Inline[] = [];
  return sorted.filter((item) => {
    while (open.length > 0 && open.at(-1)!.end <= item.start) open.pop();
    const outer = open.at(-1);
    if (outer && item.end > outer.end) return false;
    open.push(item);
    return true;
  });
}
