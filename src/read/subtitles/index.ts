import type { Report } from '../../diagnostics/diagnostic.js';
import type { Anchor, Block, Manuscript, Mark, Run, Span } from '../../manuscript/manuscript.js';
import type { Decoded } from '../decode.js';
import { placer } from '../places.js';
import { type Replacement, withReplacements } from '../replacements.js';
import { type Cue, type Line, type Matter, partsOf } from './cues.js';
import { piecesOf } from './payload.js';

/** A pause in which a speaker who goes on begins a new paragraph. */
const PAUSE = 3;

/**
 * Reads subtitles (WebVTT, SubRip). Cues are joined to turns where the file marks who speaks, to sentences where it does not.
 * The text is the file's own, so that lines are those of the file; the time at which a paragraph begins is stated, and numbers and
 * the other times are furniture.
 */
export function readSubtitles(
  source: { readonly file: string; readonly sha256: string } & Decoded,
  report: Report,
): Manuscript | undefined {
  const parts = partsOf(source.text);
  const cues = parts.filter((part) => part.type === 'cue');
  if (cues.every(({ lines }) => lines.length === 0)) {
    report.add('read/empty', 'no subtitle in the file holds words; give a transcript', {
      place: { file: source.file },
    });
    return undefined;
  }
  const isWebVtt = source.text.startsWith('WEBVTT');
  const marksSpeakers = cues.some(({ lines }) => lines.some((line) => opensTurn(line)));
  const reader = new SubtitleReader(source.text, isWebVtt, marksSpeakers);
  let language: string | undefined;
  for (const part of parts) {
    if (part.type === 'cue') reader.cue(part);
    else {
      reader.matter(part);
      for (const line of part.lines)
        language ??= /^Language:\s{0,9}([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})?)\s*$/.exec(line.text)?.[1];
    }
  }
  return reader.manuscript(source, language);
}

/**
 * A line that marks a change of speaker: a voice of WebVTT, the dash of a dialogue, the arrows of live captions, a name in
 * capitals with a colon.
 */
function opensTurn({ text }: Line): boolean {
  const line = text.replace(/^\s+|^(?:<[^v>][^>]{0,80}>|\{[^}]{0,80}\})+/g, '');
  return /^<v[.\s]|^[-–—]\s?\S|^(?:>>|&gt;&gt;)|^\p{Lu}[\p{Lu}\p{M}\p{N} .'’()-]{1,40}:/u.test(line);
}

class SubtitleReader {
  private readonly blocks: (Omit<Block, 'runs'> & { readonly runs: Run[] })[] = [];
  private readonly anchors: Anchor[] = [];
  private readonly replaced: Replacement[] = [];
  /** The cue before, while its paragraph is open. */
  private last: { readonly to: number; readonly endsSentence: boolean } | undefined;
  private voice: string | undefined;

  constructor(
    private readonly text: string,
    private readonly isWebVtt: boolean,
    private readonly marksSpeakers: boolean,
  ) {}

  matter({ lines, rule }: Matter): void {
    this.last = undefined;
    const span = trimmedSpan(this.text, lines[0]!.start, lines.at(-1)!.end);
    this.open(span.start, { role: { type: 'furniture', rule } });
    this.extend(span.end, []);
  }

  cue(cue: Cue): void {
    const words = cue.lines.some(({ text }) => text.trim() !== '');
    const joins = words && this.last !== undefined && !this.begins(cue, this.last);
    if (!joins) this.open(trimmedSpan(this.text, (cue.id ?? cue.timing).start, cue.timing.end).start, {});
    // Line ends go with what is left out, so that the words before and behind it are one space apart.
    if (cue.id) this.furniture(cue.id.start, cue.timing.start, 'cue-number');
    const behind = cue.lines[0]?.start ?? cue.timing.end;
    if (joins || !words) this.furniture(cue.timing.start, behind, 'cue-timing');
    else {
      this.anchors.push({ type: 'time', n: clock(this.text.slice(cue.begins.start, cue.begins.end)), ...cue.begins });
      this.furniture(cue.begins.end, behind, 'cue-timing');
    }
    this.extend(cue.timing.end, []);
    cue.lines.forEach((line, index) => {
      // Two who speak in one cue begin at the same time.
      if (index > 0 && opensTurn(line) && this.marksSpeakers)
        this.open(trimmedSpan(this.text, line.start, line.end).start, {});
      this.line(line);
    });
    const shown =
      cue.lines
        .at(-1)
        ?.text.replace(/<[^>]{0,80}>|\{[^}]{0,80}\}/g, '')
        .trim() ?? '';
    this.last = words ? { to: cue.to, endsSentence: /[.!?…。！？]["”’»)\]]{0,3}$/u.test(shown) } : undefined;
  }

  /** Whether a cue begins a paragraph. */
  private begins(cue: Cue, last: { readonly to: number; readonly endsSentence: boolean }): boolean {
    const first = cue.lines[0]!;
    if (!this.marksSpeakers) return last.endsSentence;
    const voice = /<v(?:\.[^\s>]{0,40})?\s{1,9}([^>]{1,100})>/.exec(first.text)?.[1]?.trim();
    if (voice !== undefined && voice === this.voice) return last.endsSentence && cue.from - last.to >= PAUSE;
    return opensTurn(first) || (last.endsSentence && cue.from - last.to >= PAUSE);
  }

  private line(line: Line): void {
    for (const piece of piecesOf(line, this.isWebVtt)) {
      if (piece.kind === 'mark') this.furniture(piece.start, piece.end, piece.rule);
      else if (piece.kind === 'voice') {
        const isSame = piece.name === this.voice && this.blocks.at(-1)!.start < line.start - 1 && this.goesOn;
        if (isSame) this.furniture(piece.start, piece.end, 'cue-voice');
        else this.anchors.push({ type: 'speaker', start: piece.start, end: piece.end });
        this.voice = piece.name;
        this.goesOn = true;
      } else if (piece.kind === 'entity') {
        this.replaced.push({ start: piece.start, end: piece.end, by: piece.by });
        this.extend(piece.end, piece.marks);
      } else this.extend(piece.end, piece.marks, piece.start);
    }
    this.extend(trimmedSpan(this.text, line.start, line.end).end, []);
  }

  /** The open paragraph has a voice already. */
  private goesOn = false;

  private furniture(start: number, end: number, rule: string): void {
    const span = trimmedSpan(this.text, start, end);
    if (span.end > span.start) this.anchors.push({ type: 'furniture', rule, start: span.start, end });
  }

  private open(start: number, style: Pick<Block, 'role'>): void {
    const behind = this.blocks.at(-1)?.end ?? 0;
    const blankBefore = Math.max(0, this.text.slice(behind, start).split('\n').length - (behind === 0 ? 1 : 2));
    const indent = start - (this.text.lastIndexOf('\n', start - 1) + 1);
    this.blocks.push({ start, end: start, runs: [], blankBefore, indent, ...style });
    this.goesOn = false;
  }

  /** Lets the open block go on up to an offset; what is behind `from` has the marks. */
  private extend(end: number, marks: readonly Mark[], from?: number): void {
    const block = this.blocks.at(-1)!;
    if (end <= block.end) return;
    const start = Math.max(from ?? block.end, block.end);
    if (start > block.end) block.runs.push({ start: block.end, end: start, marks: [] });
    block.runs.push({ start, end, marks });
    this.blocks[this.blocks.length - 1] = { ...block, end };
  }

  manuscript(
    source: { readonly file: string; readonly sha256: string } & Decoded,
    language: string | undefined,
  ): Manuscript {
    const { text, map } = withReplacements(this.text, this.replaced);
    const moved = <T extends Span>(span: T): T => ({ ...span, start: map(span.start), end: map(span.end) });
    const blocks = this.blocks
      .filter(({ start, end }) => end > start)
      .map((block) => ({ ...moved(block), runs: block.runs.map(moved) }));
    const blockAt = (offset: number) => {
      let low = 0;
      let high = blocks.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (blocks[middle]!.start <= offset) low = middle;
        else high = middle - 1;
      }
      return blocks[low];
    };
    return {
      file: source.file,
      sha256: source.sha256,
      encoding: source.encoding,
      text,
      blocks,
      anchors: this.anchors
        .map(moved)
        // A cue without words ends with its times.
        .map((anchor) => ({ ...anchor, end: Math.min(anchor.end, blockAt(anchor.start)?.end ?? anchor.end) }))
        .sort((a, b) => a.start - b.start || a.end - b.end),
      notes: [],
      properties: [],
      ...(language !== undefined && { language }),
      place: placer(text),
    };
  }
}

function trimmedSpan(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** `00:01.000` and `00:00:01,000` as `00:00:01.000`. */
function clock(written: string): string {
  const parts = written.replace(',', '.').split(':');
  return (parts.length === 2 ? ['00', ...parts] : parts)
    .map((part) => (/^\d(?:\.|$)/.test(part) ? `0${part}` : part))
    .join(':');
}
