import type { Report } from '../../diagnostics/diagnostic.js';
import type { Anchor, Block, Manuscript, Property, Run, Span, StatedNote } from '../../manuscript/manuscript.js';
import type { Decoded } from '../decode.js';
import { Losses } from '../losses.js';
import { placer } from '../places.js';
import { type Replacement, withReplacements } from '../replacements.js';
import { isHardWrapped } from '../wrap.js';
import { blankedOut, frontMatter } from './front-matter.js';
import { type Leaf, leavesOf, type Piece } from './leaves.js';
import { parseMarkdown } from './parse.js';

/**
 * Reads Markdown. The text is the file's own, so that lines and columns are those of the file; its marks are furniture, and
 * entities alone are replaced by their characters.
 */
export function readMarkdown(
  source: { readonly file: string; readonly sha256: string } & Decoded,
  report: Report,
): Manuscript | undefined {
  const { file, text } = source;
  const front = frontMatter(file, text);
  const leaves = numbered(text, leavesOf(parseMarkdown(blankedOut(text, front.end))));
  const reader = new MarkdownReader(text, isHardWrapped(text));
  if (front.end > 0)
    reader.block(
      { start: 0, end: text.slice(0, front.end).trimEnd().length },
      { role: { type: 'furniture', rule: 'front-matter' } },
    );
  for (const leaf of leaves) reader.read(leaf);
  reader.finish();
  reader.losses.report(file, report);
  if (!reader.hasWords) {
    report.add('read/empty', 'the file holds no words; give a transcript', { place: { file } });
    return undefined;
  }
  return reader.manuscript(source, front.properties);
}

/**
 * A numbered list in whose items more than half of the letters stand is how the paragraphs of the document are numbered, so
 * that they are no items.
 */
function numbered(text: string, leaves: readonly Leaf[]): readonly Leaf[] {
  const isNumbered = ({ role }: Leaf) => role?.type === 'item' && role.ordered && role.depth === 0;
  const length = (some: readonly Leaf[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length(leaves.filter(isNumbered)) * 2 <= text.length) return leaves;
  return leaves.map((leaf) => {
    if (!isNumbered(leaf)) return leaf;
    const { role, ...rest } = leaf;
    return { ...rest, numbersParagraph: role?.type === 'item' && !role.continues };
  });
}

/** What a block states, in offsets of the file. */
type BlockStyle = Pick<Block, 'role' | 'style'>;

class MarkdownReader {
  readonly losses = new Losses();
  hasWords = false;
  private readonly blocks: (Span & BlockStyle & { runs: Run[] })[] = [];
  private readonly anchors: Anchor[] = [];
  private readonly notes = new Map<string, StatedNote>();
  private readonly called = new Set<string>();
  /** Entities and the characters that they stand for. */
  private readonly replaced: Replacement[] = [];
  /** Up to here the file is read. */
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly joinsLines: boolean,
  ) {}

  /** A block that is all marks, or all words. */
  block(span: Span, style: BlockStyle): void {
    this.blocks.push({ ...span, ...style, runs: [{ ...span, marks: [] }] });
    this.at = span.end;
  }

  read(leaf: Leaf): void {
    const start = this.takeMarks(leaf);
    const style = { ...(leaf.role && { role: leaf.role }), ...(leaf.style !== undefined && { style: leaf.style }) };
    this.begin(start, style);
    if (leaf.start > start) this.prefix(leaf, start);
    let at = leaf.start;
    for (const piece of leaf.pieces) {
      this.marks(at, piece.start);
      this.piece(piece, leaf, style);
      at = piece.end;
    }
    this.marks(at, leaf.end);
    this.close(leaf.end);
    this.at = leaf.end;
    if (leaf.role?.type !== 'furniture') this.hasWords = true;
  }

  finish(): void {
    this.takeMarks({ start: this.text.length, end: this.text.length });
  }

  /**
   * Marks between the block before and the next one: the rest of its line belongs to the one, what stands before the other on
   * its line to the other, and lines between them, as under the head of a table, are blocks of marks. Returns where the next
   * block begins.
   */
  private takeMarks(next: Span): number {
    const { text } = this;
    const lineStart = text.lastIndexOf('\n', next.start - 1) + 1;
    let from = this.at;
    if (lineStart > from) {
      const lineEnd = text.indexOf('\n', from);
      const last = this.blocks.at(-1);
      const rest = text.slice(from, lineEnd);
      if (!last && rest.trim() !== '') {
        const start = from + rest.length - rest.trimStart().length;
        this.block(
          { start, end: from + rest.trimEnd().length },
          { role: { type: 'furniture', rule: 'markdown-mark' } },
        );
      } else if (last && rest.trim() !== '') {
        const end = from + text.slice(from, lineEnd).trimEnd().length;
        this.blocks.push({ ...this.blocks.pop()!, end });
        this.marks(from, end);
        this.close(end);
      }
      for (let at = lineEnd + 1; at < lineStart; ) {
        const end = text.indexOf('\n', at);
        const line = text.slice(at, end);
        const start = at + line.length - line.trimStart().length;
        if (line.trim() !== '')
          this.block(
            { start, end: at + line.trimEnd().length },
            { role: { type: 'furniture', rule: 'markdown-mark' } },
          );
        at = end + 1;
      }
      from = lineStart;
    }
    const before = text.slice(from, next.start);
    return from + before.length - before.trimStart().length;
  }

  private begin(start: number, style: BlockStyle): void {
    this.blocks.push({ start, end: start, ...style, runs: [] });
  }

  private close(end: number): void {
    const block = this.blocks.at(-1)!;
    block.runs.push(...(end > this.runEnd() ? [{ start: this.runEnd(), end, marks: [] }] : []));
    this.blocks[this.blocks.length - 1] = { ...block, end };
  }

  private runEnd(): number {
    const block = this.blocks.at(-1)!;
    return block.runs.at(-1)?.end ?? block.start;
  }

  private run(run: Run): void {
    const { runs } = this.blocks.at(-1)!;
    const before = this.runEnd();
    if (run.start > before) runs.push({ start: before, end: run.start, marks: [] });
    if (run.end > run.start) runs.push(run);
  }

  /** What stands before the first words of a block on its line: `## `, `> `, `3. `, `[^1]: `. */
  private prefix(leaf: Leaf, start: number): void {
    const words = this.text.slice(start, leaf.start);
    const label = leaf.opensNote;
    if (label !== undefined) {
      const at = words.lastIndexOf(`[^${label}]:`);
      if (at >= 0) {
        const n = { start: start + at + 2, end: start + at + 2 + label.length };
        this.marks(start, n.start);
        this.anchors.push({ type: 'noteNumber', note: label, ...n });
        this.marks(n.end, leaf.start);
        if (!this.notes.has(label)) this.notes.set(label, { id: label, n: label, kind: 'footnote' });
        return;
      }
    }
    const number = leaf.keepsNumber || leaf.numbersParagraph ? /(\d{1,9})[.)]\s{0,9}$/.exec(words) : null;
    if (!number) {
      this.marks(start, leaf.start);
      return;
    }
    const at = start + number.index;
    this.marks(start, at);
    if (leaf.numbersParagraph) {
      this.anchors.push({ type: 'paragraphNumber', n: number[1]!, start: at, end: at + number[0].trimEnd().length });
    }
  }

  /** Each stretch without spaces is a mark of its own. */
  private marks(start: number, end: number): void {
    for (const { index, 0: mark } of this.text.slice(start, end).matchAll(/\S+/g)) {
      const from = start + index;
      this.anchors.push({ type: 'furniture', rule: 'markdown-mark', start: from, end: from + mark.length });
    }
  }

  private piece(piece: Piece, leaf: Leaf, style: BlockStyle): void {
    const { start, end, kind, value } = piece;
    if (kind === 'call') {
      const n = { start: start + 2, end: end - 1 };
      this.marks(start, n.start);
      this.anchors.push({ type: 'call', note: value, ...n });
      this.marks(n.end, end);
      this.called.add(value);
    } else if (kind === 'image') {
      this.losses.count('images');
      this.anchors.push({ type: 'furniture', rule: 'markdown-image', start, end });
    } else if (kind === 'break') {
      this.marks(start, end);
      if (leaf.isParagraph) this.divide(start + this.text.slice(start, end).trimEnd().length, end, style);
    } else if (leaf.pieces.length === 1 && value === '') {
      // A line of signs that parts the text is a word of it.
      this.run({ start, end, marks: [] });
    } else {
      this.words(piece, leaf, style);
    }
  }

  /** Goes through the file and the words that it stands for side by side. */
  private words(piece: Piece, leaf: Leaf, style: BlockStyle): void {
    const { text } = this;
    const { value, marks, link } = piece;
    const run = (start: number, end: number) => this.run({ start, end, marks, ...(link !== undefined && { link }) });
    let from = piece.start;
    let at = piece.start;
    let read = 0;
    while (at < piece.end) {
      const character = text[at]!;
      const entity =
        character === '&'
          ? /^&(?:#[xX][0-9A-Fa-f]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/.exec(text.slice(at, at + 40))?.[0]
          : undefined;
      if (
        character === '\n' &&
        value[read] === '\n' &&
        leaf.isParagraph &&
        !this.joinsLines &&
        this.isLineOfItsOwn(at)
      ) {
        run(from, at);
        let next = at + 1;
        while (text[next] === ' ' || text[next] === '\t') next++;
        this.divide(at, next, style);
        at++;
        from = at;
        read++;
      } else if (character === value[read] && !(entity && !value.startsWith(entity, read))) {
        at++;
        read++;
      } else if (entity && value[read] !== undefined) {
        const by = String.fromCodePoint(value.codePointAt(read)!);
        this.replaced.push({ start: at, end: at + entity.length, by });
        at += entity.length;
        read += by.length;
      } else {
        // A backslash, the mark of a quotation at the start of a line, or the backticks around a name.
        run(from, at);
        this.marks(at, at + 1);
        at++;
        from = at;
      }
    }
    run(from, at);
  }

  /**
   * A line end is a space in Markdown, but who types a transcript ends a line behind each speech: where a sentence ends and
   * the next line begins another, the line end parts them.
   */
  private isLineOfItsOwn(at: number): boolean {
    const before = this.text.slice(Math.max(0, at - 8), at).trimEnd();
    const next = this.text.slice(at + 1, at + 40).trimStart();
    return /[.!?…:。！？][)"”’»\]*_]{0,4}$/u.test(before) && /^[*_"“„«([—–-]{0,4}[\p{Lu}\p{N}]/u.test(next);
  }

  /** Ends the block at a line end and begins another of its kind. */
  private divide(end: number, start: number, style: BlockStyle): void {
    const block = this.blocks.at(-1)!;
    if (end <= block.start) return;
    this.close(end);
    this.begin(start, style);
  }

  manuscript(
    source: { readonly file: string; readonly sha256: string } & Decoded,
    properties: readonly Property[],
  ): Manuscript {
    const { text, map } = withReplacements(this.text, this.replaced);
    const moved = <T extends Span>(span: T): T => ({ ...span, start: map(span.start), end: map(span.end) });
    let behind = 0;
    const blocks = this.blocks
      .filter(({ start, end }) => end > start)
      .map((block): Block => {
        const { start, runs, ...style } = moved(block);
        const end = start + text.slice(start, style.end).trimEnd().length;
        const blankBefore = Math.max(0, text.slice(behind, start).split('\n').length - 2);
        const lineStart = text.lastIndexOf('\n', start - 1) + 1;
        behind = end;
        return {
          start,
          end,
          blankBefore: behind === 0 ? 0 : blankBefore,
          indent: Math.max(0, start - lineStart),
          ...(style.role && { role: style.role }),
          ...(style.style !== undefined && { style: style.style }),
          runs: runs.map(moved).flatMap((run) => (run.start < end ? [{ ...run, end: Math.min(run.end, end) }] : [])),
        };
      });
    const notes = [...this.notes.values()];
    // A call of a note that the file has not is text.
    const anchors = this.anchors.map(moved).filter((anchor) => anchor.type !== 'call' || this.notes.has(anchor.note));
    return {
      file: source.file,
      sha256: source.sha256,
      encoding: source.encoding,
      text,
      blocks,
      anchors: anchors.sort((a, b) => a.start - b.start || a.end - b.end),
      notes,
      properties,
      place: placer(text),
    };
  }
}
