import type { Mark, Span } from '../../manuscript/manuscript.js';
import type { Line } from './cues.js';

/** A piece of a line that is shown. */
export type Piece = Span &
  (
    | { readonly kind: 'text'; readonly marks: readonly Mark[] }
    | { readonly kind: 'mark'; readonly rule: 'cue-tag' | 'speaker-change' }
    /** The name in `<v Roger Bingham>`. */
    | { readonly kind: 'voice'; readonly name: string }
    | { readonly kind: 'entity'; readonly by: string; readonly marks: readonly Mark[] }
  );

const tagMarks: Readonly<Record<string, Mark>> = { i: 'italic', b: 'bold', u: 'underline' };

/** Escapes of WebVTT (section 6.4). */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
};

/** Tags of WebVTT and SubRip, positions as `{\an8}`, times of karaoke. An angle bracket that opens none of them is text. */
const tag =
  /<(?:v(?:\.[^\s>]{0,40})?\s{1,9}([^>]{1,100})|\/?(?:v|i|b|u|c|ruby|rt|lang|font)(?:[.\s][^>]{0,80})?|[\d:.]{5,15})>|\{\\[^}]{1,40}\}/giy;
const change = /(?:>>{1,2}|(?:&gt;){2,3})\s?/y;

/** The pieces of a line in order. Tags are marks; what they set in italics and bold is so up to the end of the line at most. */
export function piecesOf({ start, text }: Line, isWebVtt: boolean): Piece[] {
  const pieces: Piece[] = [];
  let marks: readonly Mark[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from) pieces.push({ kind: 'text', marks, start: start + from, end: start + to });
  };
  let at = 0;
  while (at < text.length) {
    const isFirst = text.slice(0, at).trim() === '' || pieces.every(({ kind }) => kind === 'mark');
    const arrows =
      isFirst && from === at - (text.slice(from, at).length - text.slice(from, at).trimStart().length)
        ? matchAt(change, text, at)
        : null;
    const found = arrows ?? (text[at] === '<' || text[at] === '{' ? matchAt(tag, text, at) : null);
    if (found) {
      flush(at);
      const end = at + found[0].length;
      const span = { start: start + at, end: start + end };
      if (arrows) pieces.push({ kind: 'mark', rule: 'speaker-change', ...span });
      else {
        const voice = found[1];
        if (voice !== undefined) {
          const name = span.start + found[0].lastIndexOf(voice);
          pieces.push({ kind: 'mark', rule: 'cue-tag', start: span.start, end: name });
          pieces.push({ kind: 'voice', name: voice.trim(), start: name, end: name + voice.trimEnd().length });
          pieces.push({ kind: 'mark', rule: 'cue-tag', start: name + voice.trimEnd().length, end: span.end });
        } else pieces.push({ kind: 'mark', rule: 'cue-tag', ...span });
        marks = marksAfter(found[0], marks);
      }
      at = end;
      from = end;
      continue;
    }
    const entity = isWebVtt && text[at] === '&' ? /^&\w{2,4};/.exec(text.slice(at, at + 6))?.[0] : undefined;
    if (entity !== undefined && Object.hasOwn(entities, entity)) {
      flush(at);
      pieces.push({ kind: 'entity', by: entities[entity]!, marks, start: start + at, end: start + at + entity.length });
      at += entity.length;
      from = at;
    } else at++;
  }
  flush(text.length);
  return pieces;
}

function marksAfter(written: string, marks: readonly Mark[]): readonly Mark[] {
  const [, close, name] = /^<(\/?)(\w)[.\s>]/.exec(written) ?? [];
  const mark = name === undefined ? undefined : tagMarks[name.toLowerCase()];
  if (mark === undefined) return marks;
  const others = marks.filter((one) => one !== mark);
  return close === '/' ? others : [...others, mark];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
