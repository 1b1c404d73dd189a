import type { Span } from '../manuscript/manuscript.js';
import type { BodyNode, Claim, FrontNode, NestedList, Transcript } from '../transcript/transcript.js';
import type { Reading } from './reading.js';

/** A transcript of which it is not known yet that all of the copy is in it. */
export type Unclaimed = Omit<Transcript, 'claims' | 'openQuestions' | 'findings' | 'readings' | 'settled'>;

/**
 * Claims as text what the parts of a transcript hold beside labels, numbers and calls, and makes sure that every
 * character that is not white space is claimed exactly once. A breach is a fault of a recogniser, so it is thrown.
 */
export function claimText(reading: Reading, transcript: Unclaimed): Claim[] {
  const taken = [...reading.claims].sort(byPlace);
  const text = containers(transcript)
    .sort(byPlace)
    .flatMap((span) => remainder(span, taken))
    .map((span): Claim => ({ construct: 'speech', what: 'text', span, confidence: 'certain', evidence: [] }));
  const claims = [...taken, ...text].sort(byPlace);
  assertExact(reading, claims);
  return claims;
}

function byPlace(a: { span?: Span; start?: number }, b: { span?: Span; start?: number }): number {
  return (a.span?.start ?? a.start!) - (b.span?.start ?? b.start!);
}

function containers(transcript: Unclaimed): Span[] {
  const { title, preliminaries, front, headnote, body, notes, source, stamps } = transcript;
  const spans: Span[] = title ? [title] : [];
  const add = (node: FrontNode | BodyNode): void => {
    if (node.type === 'turn') node.children.forEach(add);
    else if (node.type === 'list') spans.push(...(node.head ? [node.head] : []), ...node.items);
    else if (node.type === 'metadata') spans.push(...node.entries.flatMap(({ key, value }) => [key, value]));
    else if (node.type === 'table') spans.push(...node.rows.flat().flatMap(({ paragraphs }) => paragraphs));
    else if (node.type === 'items') spans.push(...paragraphsOf(node));
    else if (node.type === 'verse') spans.push(...node.stanzas.flat());
    else if (node.type !== 'missing') spans.push(node);
  };
  for (const node of [...preliminaries, ...front, ...headnote, ...body]) add(node);
  for (const note of notes) note.paragraphs.forEach(add);
  source?.paragraphs.forEach(add);
  stamps.forEach(add);
  return spans;
}

function paragraphsOf(list: NestedList): Span[] {
  return list.items.flat().flatMap((part) => (part.type === 'items' ? paragraphsOf(part) : [part]));
}

/** The parts of a span that no claim holds. Claims are sorted, and the search starts by halving. */
function remainder(span: Span, taken: readonly Claim[]): Span[] {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const parts: Span[] = [];
  let at = span.start;
  for (let index = low; index < taken.length && taken[index]!.span.start < span.end; index++) {
    const { start, end } = taken[index]!.span;
    if (start > at) parts.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < span.end) parts.push({ start: at, end: span.end });
  return parts;
}

function assertExact(reading: Reading, claims: readonly Claim[]): void {
  const { text } = reading.manuscript;
  let at = 0;
  for (const { span, what } of [...claims, { span: { start: text.length, end: text.length }, what: 'end' }]) {
    if (span.start < at) throw fault(reading, span.start, `"${what}" claims characters that are claimed already`);
    const unclaimed = text.slice(at, span.start).search(/[^\s\ufeff]/);
    if (unclaimed >= 0) throw fault(reading, at + unclaimed, 'no recogniser claims these characters');
    at = span.end;
  }
}

function fault(reading: Reading, offset: number, message: string): Error {
  const { line, column } = reading.manuscript.place(offset);
  const words = reading.manuscript.text.slice(offset, offset + 30);
  return new Error(`${reading.manuscript.file}:${line}:${column}: ${message}: "${words}"`);
}
