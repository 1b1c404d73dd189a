import type { Span } from '../manuscript/manuscript.js';
import type { GapReason, Inline } from '../transcript/transcript.js';
import type { Reading } from './reading.js';
import { stageKind } from './stage.js';

/** What words in square brackets can be, in the order in which the readings are tried. */
interface Reader {
  readonly test: RegExp;
  readonly read: (span: Span) => Inline;
}

const marks = { open: 1, close: 1 } as const;

/** Omissions by the words in their brackets. The first row is a mark alone; the words of the others are kept. */
const omissions: readonly { readonly test: RegExp; readonly reason: GapReason; readonly describes: boolean }[] = [
  { test: /^(?:…|\. ?\. ?\.(?: ?\.)?|\s*)$/u, reason: 'editorial', describes: false },
  { test: /^(?:inaudible|unintelligible|indistinct|unclear)(?!\p{L})/iu, reason: 'inaudible', describes: true },
  { test: /^illegible(?!\p{L})/iu, reason: 'illegible', describes: true },
  {
    test: /(?<!\p{L})(?:not declassified|text omitted|redacted|excised|withheld|lines? of source text)(?!\p{L})/iu,
    reason: 'withheld',
    describes: true,
  },
  {
    test: /^(?:Here follow|Omitted here|Here was|Discussion (?:of|on) .* omitted|.{0,40}(?<!\p{L})omitted\b|Es folgt|Ici suit|Далее)/u,
    reason: 'editorial',
    describes: true,
  },
];

function omission(inside: string): { readonly reason: GapReason; readonly describes: boolean } | undefined {
  const found = omissions.find(({ test }) => test.test(inside));
  return found && { reason: found.reason, describes: found.describes };
}

/** The omission that a block states when it is one bracket and nothing else. */
export function bracketedGap(text: string): { readonly reason: GapReason; readonly describes: boolean } | undefined {
  const inside = /^\[([^[\]]*)\]\.?$/u.exec(text)?.[1];
  return inside === undefined || text.endsWith('.') ? undefined : omission(inside);
}

/** The other bracket readings that need no knowledge of the document; the default for the rest is a supplied word. */
const readers: readonly Reader[] = [
  {
    test: /^(?:Source|Translated|Editor[’']s note|Editors[’'] note|Translator[’']s note|Note|Footnote)(?!\p{L})/u,
    read: (span) => ({ type: 'remark', ...span, ...marks }),
  },
];

const bracketed = /\[([^[\]]{0,900})\]/g;

/**
 * Reads the square brackets of a paragraph: omissions, uncertain places, remarks; anything else is a word that somebody
 * supplied, which is the commonest use and is reported as a default. In a note a remark is part of the note.
 */
export function recognizeBrackets(reading: Reading, span: Span, inNote = false): Inline[] {
  const found: Inline[] = [];
  for (const match of reading.slice(span).matchAll(bracketed)) {
    const inside = match[1]!;
    const start = span.start + match.index;
    const whole = { start, end: start + match[0].length };
    // Page markers and note calls are read elsewhere.
    if (/^(?:\d{1,4}|[a-z]|\*+|(?:Page|page|p\.|Seite|S\.) ?[\p{L}\p{N}–-]{1,12})$/u.test(inside)) continue;
    // A gap cannot hold a note, so a statement that calls one stays text.
    const gap = reading.hasCall(whole) ? undefined : omission(inside);
    if (gap) {
      found.push({ type: 'gap', ...whole, ...marks, ...gap });
      continue;
    }
    if (stageKind(match[0]) !== undefined) {
      found.push({ type: 'stage', ...whole, open: 0, close: 0, kind: stageKind(match[0]) });
      continue;
    }
    if (/^sic!?$/iu.test(inside)) {
      const word = /\S+ ?$/u.exec(reading.manuscript.text.slice(Math.max(span.start, start - 60), start))?.[0] ?? '';
      found.push({ type: 'sic', start: start - word.length, end: whole.end, open: 0, close: whole.end - start });
      continue;
    }
    const reader = inNote ? undefined : readers.find(({ test }) => test.test(inside));
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
