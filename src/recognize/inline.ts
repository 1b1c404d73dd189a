import type { Span } from '../manuscript/manuscript.js';
import type {
  BibliographicItem,
  BodyNode,
  FrontNode,
  Inline,
  ItemList,
  NestedList,
  Note,
  Paragraph,
  SourceStatement,
  StageDirection,
  Title,
  Turn,
} from '../transcript/transcript.js';
import { recognizePages, recognizeTimesWithin } from './breaks.js';
import { findDates } from './dates.js';
import { bracketedGap, recognizeBrackets, suppliedInLabel } from './editorial.js';
import { referencesIn } from './headnote.js';
import { findMentions, type Persons } from './names.js';
import type { Reading } from './reading.js';
import { isArchivalReference, isSourceLine, readSourceNote } from './sources.js';
import { recognizeDirections, wholeDirection } from './stage.js';
import { portionReader } from './stamps.js';
import { hasSameWords, type Typography, withTypography } from './typography.js';

/** Reads the inside of paragraphs once all notes and persons are known. */
export interface InlineReader {
  readonly notes: readonly Note[];
  /** Items that source notes and references above the title cite. */
  readonly items: readonly BibliographicItem[];
  title(title: Title): Title;
  preliminary(paragraph: Paragraph): Paragraph;
  front(node: FrontNode): FrontNode;
  headnote(paragraph: Paragraph): Paragraph;
  body(node: BodyNode): BodyNode;
  source(statement: SourceStatement): SourceStatement;
}

export interface InlineContext {
  readonly persons: Persons;
  readonly notes: readonly Note[];
  readonly isPlay: boolean;
  /** How many items the source statement cites. */
  readonly cited: number;
  /** What the file says of stretches within its blocks, and how they are set. */
  readonly stated: readonly Inline[];
  readonly typography: Typography;
}

export function inlineReader(reading: Reading, context: InlineContext): InlineReader {
  const { persons, isPlay } = context;
  const everybody = persons.all();
  const cited: BibliographicItem[] = [];
  const portionAt = portionReader(reading);
  const typed = <Node extends Span & { readonly content: readonly Inline[] }>(node: Node): Node => ({
    ...node,
    content: withTypography(reading, context.typography, node, node.content, nest, isClosed),
  });
  const cite = (paragraph: Paragraph): Paragraph => {
    const { item, content } = readSourceNote(reading, paragraph, context.cited + cited.length + 1);
    cited.push(item);
    return withContent(paragraph, content);
  };
  const words = (paragraph: Paragraph): Paragraph =>
    withContent(paragraph, recognizeBrackets(reading, inside(paragraph)));
  const dropped = reading.dropped.map((span) => ({ type: 'dropped', ...span, open: 0, close: 0 }) as const);
  const droppedIn = finder([...dropped, ...context.stated.filter(({ type }) => type === 'noteReference')]);
  const notes = context.notes.map((note): Note => {
    const paragraphs = note.paragraphs.map((paragraph) =>
      withContent(paragraph, [...recognizeBrackets(reading, inside(paragraph), true), ...droppedIn(paragraph)]),
    );
    const [first, ...more] = paragraphs;
    return { ...note, paragraphs: [note.kind === 'source' ? cite(first!) : first!, ...more].map(typed) };
  });
  const callsIn = finder([
    ...notes.flatMap((note) => (note.call ? [{ type: 'call', ...note.call, open: 0, close: 0, note } as const] : [])),
    ...dropped,
    ...context.stated,
  ]);
  // A direction within a heading or a label is part of it.
  const phrasesIn = (span: Span): Inline[] => callsIn(span).filter(({ type }) => type !== 'stage');
  const spoken = (paragraph: Paragraph, opens = false): Paragraph => {
    const omitted = bracketedGap(reading.uncalled(paragraph).trimEnd());
    const direction = omitted ? undefined : wholeDirection(reading, paragraph);
    if (direction) return withContent(paragraph, [...callsIn(paragraph), direction]);
    return withContent(words(paragraph), [
      ...callsIn(paragraph),
      ...portionAt(paragraph.start),
      ...recognizePages(reading, paragraph),
      ...recognizeTimesWithin(reading, paragraph),
      ...recognizeDirections(reading, paragraph, isPlay, opens),
    ]);
  };
  const record = (paragraph: Paragraph, opens = false): Paragraph => typed(spoken(paragraph, opens));
  const plain = <Node extends { readonly start: number; readonly end: number; readonly content: readonly Inline[] }>(
    node: Node,
  ): Node => typed({ ...node, content: nest([...node.content, ...phrasesIn(node)]) });
  const item = (paragraph: Paragraph): Paragraph => typed(withContent(words(paragraph), callsIn(paragraph)));
  const direction = (node: StageDirection): StageDirection => {
    const set = plain(node);
    return { ...set, content: set.content.filter((own) => own.type !== 'hi' || !hasSameWords(reading, own, node)) };
  };
  const items = (node: NestedList): NestedList => ({
    ...node,
    items: node.items.map((parts) => parts.map((part) => (part.type === 'items' ? items(part) : item(part)))),
  });
  const list = (node: ItemList): ItemList => ({
    ...node,
    ...(node.head && { head: item(node.head) }),
    items: node.items.map(item),
  });
  const label = ({ label: span }: Turn): Inline[] => {
    const content = nest([...phrasesIn(span), ...suppliedInLabel(reading, span)]);
    // Type that sets off a label as a whole is how labels are set.
    return typed({ ...span, content }).content.filter((own) => own.type !== 'hi' || !hasSameWords(reading, own, span));
  };
  const within = (node: Turn['children'][number], opens = false): Turn['children'][number] => {
    switch (node.type) {
      case 'paragraph':
        return record(node, opens);
      case 'list':
        return list(node);
      case 'table':
        return {
          ...node,
          rows: node.rows.map((cells) => cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(item) }))),
        };
      case 'items':
        return items(node);
      case 'verse':
        return { ...node, stanzas: node.stanzas.map((lines) => lines.map(plain)) };
      case 'stage':
        return direction(node);
      case 'vote':
        return plain(node);
      default:
        return node;
    }
  };
  const body = (node: BodyNode): BodyNode => {
    if (node.type === 'turn') {
      const [first] = node.children;
      return {
        ...node,
        labelContent: label(node),
        children: node.children.map((child) => within(child, child === first)),
      };
    }
    return node.type === 'heading' || node.type === 'closer' ? plain(node) : within(node);
  };
  return {
    notes,
    items: cited,
    title: plain,
    preliminary: (paragraph) => {
      if (!isArchivalReference(reading.slice(paragraph))) return item(paragraph);
      const named: BibliographicItem = { id: `bibl${context.cited + cited.length + 1}`, translated: false };
      cited.push(named);
      const { start, end } = paragraph;
      return withContent(item(paragraph), [{ type: 'bibl', start, end, open: 0, close: 0, item: named }]);
    },
    front: (node) => {
      switch (node.type) {
        case 'page':
          return node;
        case 'paragraph':
          return isSourceLine(reading, node) ? typed(cite(node)) : item(node);
        case 'list':
          return list(node);
        case 'metadata':
          return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: item(value) })) };
        default:
          return plain(node);
      }
    },
    headnote: (paragraph) =>
      typed(
        withContent(spoken(paragraph), [
          ...findMentions(reading, paragraph, everybody),
          ...referencesIn(reading, paragraph),
          ...findDates(reading, paragraph).map(
            (date): Inline => ({ type: 'date', start: date.start, end: date.end, open: 0, close: 0, date }),
          ),
        ]),
      ),
    body,
    source: (statement) => ({
      ...statement,
      paragraphs: statement.paragraphs.map((paragraph) =>
        typed(withContent(paragraph, [...callsIn(paragraph), ...findMentions(reading, paragraph, everybody)])),
      ),
    }),
  };
}

/** What lies in a span. These are few beside paragraphs: sorted once, then found by halving. */
function finder(items: readonly Inline[]): (span: Span) => Inline[] {
  const calls = [...items].sort((a, b) => a.start - b.start);
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

/**
 * In reading order, the outer before the inner. Of two that cross, the first keeps its place and the other goes; inside
 * a call or a gap without words nothing else is read.
 */
function nest(content: readonly Inline[]): Inline[] {
  const sorted = [...content].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Inline[] = [];
  return sorted.filter((item) => {
    while (open.length > 0 && open.at(-1)!.end <= item.start) open.pop();
    const outer = open.at(-1);
    if (
      outer &&
      (item.end > outer.end ||
        isClosed(outer) ||
        (item.type === 'stage' && noDirections.has(outer.type)) ||
        (item.start === outer.start && item.type === outer.type))
    ) {
      return false;
    }
    open.push(item);
    return true;
  });
}

/** Nothing is read inside these: TEI allows no element there, or there are no words. */
const closed = new Set<Inline['type']>(['call', 'page', 'time', 'dropped', 'shelfmark']);

/** No direction stands within another, nor within words of an editor. */
const noDirections = new Set<Inline['type']>(['stage', 'supplied', 'unclear', 'sic']);

function isClosed(item: Inline): boolean {
  return closed.has(item.type) || (item.type === 'gap' && !item.describes);
}
