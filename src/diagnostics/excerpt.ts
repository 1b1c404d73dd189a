import { escapeForTerminal } from './escape.js';

/** A line of a source and, below it, a caret at the column that is meant. */
export interface Excerpt {
  readonly line: string;
  readonly caret: string;
}

// Scripts whose characters take two cells of a terminal (East Asian Width W and F, Unicode Standard Annex 11).
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const noCell = /\p{Mark}/u;

/**
 * The part of a line around a column (from 1, in code points) that fits into `width` characters. A paragraph of a
 * transcript is often one line of several thousand.
 */
export function excerpt(line: string, column: number, width = 100): Excerpt {
  const characters = [...line];
  const at = Math.min(Math.max(column - 1, 0), characters.length);
  const start = characters.length <= width ? 0 : Math.max(0, Math.min(at - width / 2, characters.length - width));
  const end = Math.min(characters.length, start + width);
  const before = shown(characters.slice(start, at), start > 0 ? '…' : '');
  const after = shown(characters.slice(at, end), '') + (end < characters.length ? '…' : '');
  return { line: before + after, caret: `${blankLike(before)}^` };
}

function shown(characters: readonly string[], prefix: string): string {
  return prefix + characters.map((character) => (character === '\t' ? ' ' : escapeForTerminal(character))).join('');
}

/** White space of the same width, so that the caret stands under its character also after ideographs and accents. */
function blankLike(text: string): string {
  return [...text].map((character) => (noCell.test(character) ? '' : wide.test(character) ? '\u3000' : ' ')).join('');
}
