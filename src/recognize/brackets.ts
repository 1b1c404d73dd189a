import type { Span } from '../manuscript/manuscript.js';
import { trimmed } from './reading.js';

/** A pair of brackets and what is between them. */
export interface Bracket extends Span {
  readonly inside: string;
}

/** Longer stretches between brackets are no single remark. */
const LONGEST = 900;

/** Every pair of square brackets in a text, the inner before the outer, and the brackets that have no partner. */
export function squareBrackets(text: string): { readonly pairs: Bracket[]; readonly unbalanced: number[] } {
  const pairs: Bracket[] = [];
  const unbalanced: number[] = [];
  const open: number[] = [];
  for (let at = text.search(/[[\]]/); at >= 0 && at < text.length; at++) {
    if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const start = open.pop();
      if (start === undefined) unbalanced.push(at);
      else if (at - start <= LONGEST) pairs.push({ start, end: at + 1, inside: insideOf(text, start, at) });
    }
  }
  return { pairs, unbalanced: [...unbalanced, ...open].sort((a, b) => a - b) };
}

const round = /[(（<]([^()（）<>]{0,80})[)）>]/gu;

/** Round and angle brackets that hold few words and no others. */
export function roundBrackets(text: string): Bracket[] {
  return [...text.matchAll(round)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inside: match[1]!,
  }));
}

function insideOf(text: string, start: number, end: number): string {
  const span = trimmed(text, { start: start + 1, end });
  return text.slice(span.start, span.end);
}
