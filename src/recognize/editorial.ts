import type { Span } from '../manuscript/manuscript.js';
import type { Answer } from '../transcript/decisions.js';
import type { Inline, Omission } from '../transcript/transcript.js';
import { type Bracket, roundBrackets, squareBrackets } from './brackets.js';
import { pageOrColumn } from './breaks.js';
import { omissionOf } from './omissions.js';
import type { Reading } from './reading.js';
import { stageKind } from './stage.js';

const marks = { open: 1, close: 1 } as const;

/** The omission that fills a block: `[…]`, `(…)`, `x x x`, `[2 lines not declassified]`. */
export function bracketedGap(text: string): Omission | undefined {
  if (/^(?:x ){2,6}x$/iu.test(text)) return { reason: 'editorial', describes: false };
  const square = /^\[([^[\]]*)\]$/u.exec(text)?.[1];
  if (square !== undefined) return omissionOf(square);
  const round = /^[(（<]([^()（）<>]*)[)）>]$/u.exec(text)?.[1];
  return round === undefined ? undefined : omissionInRound(round);
}

/** In round brackets people say many things; an omission only by its mark, or in words that say nothing else. */
function omissionInRound(inside: string): Omission | undefined {
  if (inside.trim() === '') return undefined;
  const found = omissionOf(inside);
  return found && (!found.describes || found.reason === 'inaudible' || found.reason === 'illegible')
    ? found
    : undefined;
}

/** Page markers, line markers and note calls, which are read elsewhere. */
const elsewhere = new RegExp(
  String.raw`^(?:\d{1,4}|[a-z]|\*+|\[?${pageOrColumn}\]?|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,3})?(?:-.{0,12})?)$`,
  'u',
);
const remark =
  /^(?:Source|Translated|Editor[’']s note|Editors[’'] note|Translator[’']s note|Note|Footnote|Nota del|Nota d[eo]|Anm\.|Anmerkung|Note de|Примечание|Poznámka|Przypis|V zápise|Opomba)(?!\p{L})/u;

/** `[Open session]`, `[through interpreter]`: what the record says of itself, in a few words. */
const ofTheRecord =
  /^(?:(?:open|closed|private|public|morning|afternoon|plenary) session|end of (?:tape|side|session|recording).{0,20}|tape (?:ends|begins|turned).{0,20}|(?:speaks|speaking) (?:in )?\p{Lu}\p{L}+|(?:through|via|by) (?:an |the )?interpreter|(?:simultaneous |consecutive )?interpretation(?: from \p{Lu}\p{L}+)?)$/iu;

/**
 * Reads the brackets of a paragraph in the order that resolves them: omissions, directions, uncertain places, remarks,
 * words of the original; anything else in square brackets is a word that somebody supplied, which is the commonest use
 * and is reported as a default. In a note a remark is part of the note.
 */
export function recognizeBrackets(reading: Reading, span: Span, inNote = false): Inline[] {
  const text = reading.unescaped(span);
  const { pairs, unbalanced } = squareBrackets(text);
  const [at] = unbalanced;
  if (at !== undefined) {
    const more = unbalanced.length > 1 ? ` (and ${unbalanced.length - 1} more in it)` : '';
    reading.say(
      'editorial/unbalanced-bracket',
      `"${text[at]}" has no partner in its paragraph${more}; it stayed text`,
      span.start + at,
    );
  }
  const shifted = (bracket: Bracket): Bracket => ({
    ...bracket,
    start: span.start + bracket.start,
    end: span.start + bracket.end,
  });
  const square = pairs.flatMap((pair) => readSquare(reading, span, shifted(pair), inNote) ?? []);
  const round = inNote ? [] : roundBrackets(text).flatMap((pair) => readRound(reading, shifted(pair)) ?? []);
  return [...square, ...round];
}

function readRound(reading: Reading, { inside, ...whole }: Bracket): Inline | undefined {
  const gap = reading.hasCall(whole) ? undefined : omissionInRound(inside);
  return gap && { type: 'gap', ...whole, ...marks, ...gap };
}

function readSquare(reading: Reading, span: Span, bracket: Bracket, inNote: boolean): Inline | undefined {
  const found = readSquareAs(reading, span, bracket, inNote);
  const chosen = found?.type === 'stage' ? 'stage' : found?.type === 'remark' ? 'note' : undefined;
  if (chosen) {
    const evidence = [chosen === 'stage' ? 'its words tell what happens' : 'it is a sentence, or opens like a remark'];
    reading.sure({ question: 'bracket', span: bracket, chosen, evidence });
  }
  return found;
}

function readSquareAs(
  reading: Reading,
  span: Span,
  { inside, ...whole }: Bracket,
  inNote: boolean,
): Inline | undefined {
  if (elsewhere.test(inside)) return undefined;
  const { text } = reading.manuscript;
  const altered = /\p{L}/u.test(text[whole.start - 1] ?? ' ') || /\p{L}/u.test(text[whole.end] ?? ' ');
  const decision = reading.decided('bracket', whole.start);
  // A remark in a note is part of the note.
  if (decision) return inNote && decision.is === 'note' ? undefined : decided[decision.is]?.(whole, altered);
  // A gap cannot hold a note, so a statement that calls one stays text.
  const gap = reading.hasCall(whole) ? undefined : omissionOf(inside);
  if (gap) return { type: 'gap', ...whole, ...marks, ...gap };
  const kind = stageKind(`[${inside}]`);
  if (kind !== undefined || ofTheRecord.test(inside)) {
    return {
      type: 'stage',
      ...whole,
      open: 0,
      close: 0,
      kind: kind ?? (/interpret|speak/iu.test(inside) ? 'delivery' : 'business'),
    };
  }
  if (/^(?:sic!?|\?)$/iu.test(inside)) {
    // Behind `(Laughter.)` there is no word of the record that it could be about.
    const isBehindBracket = /[)）]\s*$/u.test(text.slice(Math.max(span.start, whole.start - 10), whole.start));
    if (isBehindBracket && !inNote) return { type: 'remark', ...whole, ...marks };
    return ofWordBefore(text, span, whole, inside === '?');
  }
  if (/^\S[^[\]]{0,80}\?$/u.test(inside)) return { type: 'unclear', ...whole, ...marks, reason: 'uncertain' };
  if (!inNote && isSentence(inside) && sceneOpening.test(inside))
    return { type: 'stage', ...whole, open: 0, close: 0, kind };
  if (!inNote && (remark.test(inside) || isSentence(inside))) return { type: 'remark', ...whole, ...marks };
  const language = languageOfGloss(reading, span, inside);
  if (language) return { type: 'gloss', ...whole, ...marks, language };
  reading.say(
    'editorial/bracket-default',
    `"[${inside}]" was taken for words that an editor or translator supplied`,
    whole.start,
    {
      hint: 'if it is a note or a stage direction, or belongs to the text as it is, settle it with acta review',
      doubt: {
        question: 'bracket',
        span: whole,
        chosen: 'supplied',
        evidence: ['square brackets most often hold what an editor or translator supplied'],
      },
    },
  );
  return { type: 'supplied', ...whole, ...marks, altered };
}

/** What a bracket becomes by an editor's decision; as text it stays what it is. */
const decided: Readonly<Partial<Record<Answer, (whole: Span, altered: boolean) => Inline>>> = {
  supplied: (whole, altered) => ({ type: 'supplied', ...whole, ...marks, altered, decided: true }),
  note: (whole) => ({ type: 'remark', ...whole, ...marks, decided: true }),
  stage: (whole) => ({ type: 'stage', ...whole, open: 0, close: 0, kind: undefined, decided: true }),
};

/** `[sic]` and `[?]` are about the word before them. */
function ofWordBefore(text: string, span: Span, whole: Span, isDoubt: boolean): Inline {
  const before = text.slice(Math.max(span.start, whole.start - 60), whole.start);
  const word = /[^\s[\]]{1,60}$/u.exec(before.trimEnd())?.[0] ?? '';
  const start = whole.start - (before.length - before.trimEnd().length) - word.length;
  const close = whole.end - start - word.length;
  const place = { start, end: whole.end, open: 0, close };
  return isDoubt ? { type: 'unclear', ...place, reason: 'uncertain' } : { type: 'sic', ...place };
}

/** `[He reads from the paper.]`: a sentence about those who are there. */
const sceneOpening = /^(?:He|She|They|Both|Everybody|Somebody|Er|Sie|Il|Elle|Ils|On) /u;

/** A whole sentence in brackets is somebody's remark on the text. */
function isSentence(inside: string): boolean {
  return /^\p{Lu}/u.test(inside) && /\p{Ll}[.!]$/u.test(inside) && inside.split(/\s+/).length >= 4;
}

const scripts = ['Latn', 'Cyrl', 'Grek', 'Hebr', 'Arab', 'Hani'] as const;
const scriptTests = scripts.map((script) => ({ script, test: new RegExp(`\\p{Script=${script}}`, 'u') }));
/** Endings and the soft sign of Russian in the Latin alphabet. */
const transliterated =
  /^\p{Ll}[\p{Ll}’' -]*(?:[lntdsmr]’(?:\p{Ll}|$)|(?:nyi|skii|skaya|ostʹ|stvo|eniye|eniya|aniye|ovat’?)$)/u;

/** The language of words of the original, where their script or their spelling proves it. */
function languageOfGloss(reading: Reading, span: Span, inside: string): string | undefined {
  const own = scriptTests.find(({ test }) => test.test(inside))?.script;
  const context = scriptTests.find(({ test }) => test.test(reading.slice(span)))?.script;
  if (own && context && own !== context) return `und-${own}`;
  return transliterated.test(inside) ? 'ru-Latn' : undefined;
}

/** A part of a label that an editor supplied: `[J.] Valko:`. A label that is bracketed as a whole keeps its brackets. */
export function suppliedInLabel(reading: Reading, label: Span): Inline[] {
  const { pairs } = squareBrackets(reading.slice(label));
  return pairs.flatMap(({ start, end, inside }): Inline[] => {
    const isWhole = start === 0 && end >= label.end - label.start - 1;
    if (isWhole || omissionOf(inside) || /^\d+$/.test(inside)) return [];
    return [{ type: 'supplied', start: label.start + start, end: label.start + end, ...marks, altered: false }];
  });
}
