import type { Span } from '../manuscript/manuscript.js';
import type { GapReason, Inline } from '../transcript/transcript.js';
import type { Reading } from './reading.js';

/** What words in square brackets can be, in the order in which the readings are tried. */
interface Reader {
  readonly test: RegExp;
  readonly read: (span: Span) => Inline;
}

const marks = { open: 1, close: 1 } as const;
const gap = (reason: GapReason, describes: boolean) => (span: Span) =>
  ({ type: 'gap', ...span, ...marks, reason, describes }) as const;

/** The bracket readings that need no knowledge of the document; the default for the rest is a supplied word. */
const readers: readonly Reader[] = [
  { test: /^(?:…|\. ?\. ?\.(?: ?\.)?|\s*)$/u, read: gap('editorial', false) },
  { test: /^(?:sic!?|so)$/iu, read: (span) => ({ type: 'sic', ...span, ...marks }) },
  {
    test: /^(?:inaudible|unintelligible|indistinct|unclear|inaudible portion)\b[^\]]*$/iu,
    read: gap('inaudible', true),
  },
  { test: /^illegible\b[^\]]*$/iu, read: gap('illegible', true) },
  {
    test: /\b(?:not declassified|text omitted|redacted|excised|withheld)\b/iu,
    read: gap('withheld', true),
  },
  {
    test: /^(?:Source|Translated|Editor[’']s note|Editors[’'] note|Translator[’']s note|Note)\b/u,
    read: (span) => ({ type: 'remark', ...span, ...marks }),
  },
];

const bracketed = /\[([^[\]\n]{0,600})\]/g;

/**
 * Reads the square brackets of a paragraph: omissions, uncertain places, remarks; anything else is a word that somebody
 * supplied, which is the commonest use and is reported as a default.
 */
export function recognizeBrackets(reading: Reading, span: Span): Inline[] {
  const found: Inline[] = [];
  for (const match of reading.slice(span).matchAll(bracketed)) {
    const inside = match[1]!;
    const start = span.start + match.index;
    const whole = { start, end: start + match[0].length };
    if (/^\d{1,3}$/.test(inside)) continue;
    const reader = readers.find(({ test }) => test.test(inside));
    if (reader) {
      found.push(reader.read(whole));
      continue;
    }
    const before = reading.manuscript.text[start - 1] ?? ' ';
    const after = reading.manuscript.text[whole.end] ?? ' ';
    const altered = /\p{L}/u.test(before) || /\p{L}/u.test(after);
    found.push({ type: 'supplied', ...whole, ...marks, altered });
    reading.say(
      'editorial/bracket-default',
      `"[${inside}]" was taken for words that an editor or translator supplied`,
      start,
      { hint: 'if it is a note, a stage direction or an omission, change the element in the TEI draft' },
    );
  }
  return found;
}
