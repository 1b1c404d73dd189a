import type {
  Anchor,
  Block,
  Manuscript,
  Mark,
  Property,
  Role,
  Run,
  Span,
  StatedNote,
} from '../manuscript/manuscript.js';
import { placer } from './places.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What an anchor says, without its place. */
export type Statement = Without<Anchor, keyof Span>;

/** How a stretch of text is set. */
export type RunStyle = Omit<Run, keyof Span>;

/** What a file says of a block. */
export type BlockStyle = Pick<Block, 'role' | 'style' | 'language'>;

const plain: RunStyle = { marks: [] };

/**
 * Puts a manuscript together from what a reader finds in a file with markup, in reading order: a line for each block. Spaces at
 * both ends of a block are no part of it, and a block without words is a blank line.
 */
export class Composer {
  private readonly lines: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly anchors: Anchor[] = [];
  /** Where the open line begins. */
  private base = 0;
  private line = '';
  private runs: Run[] = [];
  private open: BlockStyle | undefined;
  private blank = 0;
  private wantsSpace = false;
  /** Anchors of the open line. */
  private stated: Anchor[] = [];

  /** The offset at which the next character will stand. */
  get at(): number {
    return this.base + this.line.length;
  }

  /** Whether the open line has words. */
  get hasWords(): boolean {
    return this.line.trim() !== '';
  }

  /** Role of the last block that has words. */
  get lastRole(): Role | undefined {
    return this.blocks.at(-1)?.role;
  }

  /** Blank lines since the last block. */
  get blankLines(): number {
    return this.blank;
  }

  begin(style: BlockStyle = {}): void {
    if (this.open !== undefined) this.end();
    this.open = style;
  }

  write(text: string, style: RunStyle = plain): void {
    if (text === '') return;
    const isApart = this.wantsSpace && !/^\s/.test(text);
    this.wantsSpace = false;
    if (isApart) this.write(' ');
    const last = this.runs.at(-1);
    const start = this.at;
    this.line += text;
    if (last && sameStyle(last, style)) this.runs[this.runs.length - 1] = { ...last, end: this.at };
    else this.runs.push({ ...style, start, end: this.at });
  }

  /** What is written next stands apart from what was written last, whether it begins with a space or not. */
  space(): void {
    this.wantsSpace = true;
  }

  /** Says something of the stretch from an offset to here. */
  state(statement: Statement, from: number = this.at): void {
    this.stated.push({ ...statement, start: from, end: this.at } as Anchor);
  }

  stateSpan(statement: Statement, { start, end }: Span): void {
    this.stated.push({ ...statement, start, end } as Anchor);
  }

  /** What was written in the open line from an offset on. */
  since(offset: number): string {
    return this.line.slice(Math.max(0, offset - this.base));
  }

  /** Gives the open block another role. */
  recast(role: Role): void {
    if (this.open) this.open = { ...this.open, role };
  }

  /** A line of its own within one block, where the file breaks the line: the block goes on as another of its kind. */
  breakLine(): void {
    const style = this.open;
    this.end();
    if (style) this.begin(style);
  }

  /** Ends the block. Without words it is a blank line, or nothing where `keepBlank` is false. */
  end({ keepBlank = true }: { readonly keepBlank?: boolean } = {}): void {
    const { line, base, open } = this;
    this.open = undefined;
    this.wantsSpace = false;
    const start = base + line.length - line.trimStart().length;
    const end = base + line.trimEnd().length;
    if (end <= start) {
      this.runs = [];
      this.line = '';
      // What stands in no word, such as a call of a comment, waits for the next block.
      this.stated = this.stated.map((anchor) => ({ ...anchor, start: base, end: base }));
      if (!keepBlank) return;
      this.lines.push('');
      this.base += 1;
      this.stated = this.stated.map((anchor) => ({ ...anchor, start: this.base, end: this.base }));
      this.blank++;
      return;
    }
    this.lines.push(line);
    const within = <T extends Span>(span: T): T => ({ ...span, start: clamp(span.start), end: clamp(span.end) });
    const clamp = (offset: number) => Math.min(Math.max(offset, start), end);
    const runs = this.runs.map(within).filter((run) => run.end > run.start);
    this.anchors.push(...this.stated.map(within));
    this.blocks.push({ start, end, runs, blankBefore: this.blank, indent: start - base, ...open });
    this.base += line.length + 1;
    this.line = '';
    this.runs = [];
    this.stated = [];
    this.blank = 0;
  }

  /** The manuscript; nothing when no block has words. */
  finish(
    source: { readonly file: string; readonly sha256: string; readonly encoding: string },
    stated: {
      readonly notes?: readonly StatedNote[];
      readonly properties?: readonly Property[];
      readonly language?: string;
    },
  ): Manuscript | undefined {
    if (this.open !== undefined) this.end();
    if (this.blocks.length === 0) return undefined;
    const text = this.lines.map((line) => `${line}\n`).join('');
    const { file, sha256, encoding } = source;
    return {
      file,
      sha256,
      encoding,
      text,
      blocks: this.blocks,
      anchors: [...this.anchors].sort((a, b) => a.start - b.start || b.end - a.end),
      ...stated,
      place: placer(text, { showsLines: true }),
    };
  }
}

function sameStyle(a: RunStyle, b: RunStyle): boolean {
  return a.link === b.link && a.language === b.language && sameMarks(a.marks, b.marks);
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark === b[index]);
}
