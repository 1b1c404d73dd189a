import type { Manuscript, Span } from '../../manuscript/manuscript.js';
import type { Omitted, Tie } from '../../tei/correspondence.js';
import { html, type Markup } from './markup.js';
import type { Point } from './points.js';

/** What the copy's words are tied to: `id` is an element on the other side, as far as the page has it. */
interface Layer extends Span {
  readonly tie?: string;
  readonly point?: number;
  readonly rule?: string;
}

/** The copy, line by line, cut so that each piece belongs to one element of the TEI and to one point at most. */
export function renderCopy(
  manuscript: Manuscript,
  ties: readonly Tie[],
  omitted: readonly Omitted[],
  points: readonly Point[],
): Markup {
  const { text } = manuscript;
  const layers: Layer[] = [
    ...ties.flatMap(({ id, spans }) => spans.map((span) => ({ ...span, tie: id }))),
    ...omitted.map(({ span, rule }) => ({ start: span.start, end: span.end, rule })),
    ...points.map(({ span }, point) => ({ ...span, point })),
  ];
  const lines: Markup[] = [];
  const cursor = new Cursor(layers);
  let start = 0;
  for (let n = 1; start <= text.length; n++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (found < 0 && start === end && n > 1) break;
    const pieces = cursor.cut(start, end).map((piece) => renderPiece(text, piece));
    lines.push(
      html`<li id="copy:${n}" class="${start === end ? 'line empty' : 'line'}"><span class="line-number" aria-hidden="true">${n}</span><span class="words">${pieces}</span></li>\n`,
    );
    start = end + 1;
  }
  return html`<ol class="copy" lang="${manuscript.language ?? ''}">\n${lines}</ol>`;
}

function renderPiece(text: string, { start, end, tie, point, rule }: Layer): Markup {
  const words = text.slice(start, end);
  const inner = rule === undefined ? html`${words}` : renderOmitted(words, rule);
  const tied = tie === undefined ? inner : html`<span data-tie="${tie}">${inner}</span>`;
  return point === undefined ? tied : html`<mark data-point="${point}">${tied}</mark>`;
}

/** Words that do not stand in the text: some of them moved to the header, where a reader finds them as facts. */
function renderOmitted(words: string, rule: string): Markup {
  if (rule === 'header') return html`<span class="moved" title="stands in the header">${words}</span>`;
  return html`<span class="left-out" title="left out: ${rule.replaceAll('-', ' ')}">${words}</span>`;
}

/** Goes through the layers once, from line to line. */
class Cursor {
  private readonly layers: readonly Layer[];
  private readonly edges: readonly number[];
  private edge = 0;
  private next = 0;
  private active: Layer[] = [];

  constructor(layers: readonly Layer[]) {
    this.layers = layers.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
    this.edges = [...new Set(this.layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  }

  /** The pieces of a line. */
  cut(start: number, end: number): Layer[] {
    const pieces: Layer[] = [];
    for (let at = start; at < end; ) {
      while (this.edge < this.edges.length && this.edges[this.edge]! <= at) this.edge++;
      const behind = Math.min(end, this.edges[this.edge] ?? end);
      const piece = this.piece(at, behind);
      const last = pieces.at(-1);
      if (last && last.tie === piece.tie && last.point === piece.point && last.rule === piece.rule) {
        pieces[pieces.length - 1] = { ...last, end: behind };
      } else pieces.push(piece);
      at = behind;
    }
    return pieces;
  }

  private piece(start: number, end: number): Layer {
    while (this.next < this.layers.length && this.layers[this.next]!.start <= start)
      this.active.push(this.layers[this.next++]!);
    this.active = this.active.filter((layer) => layer.end > start);
    // The shortest tie is the innermost element; of several points the last one begins nearest.
    const ties = this.active.filter(({ tie }) => tie !== undefined).sort((a, b) => a.end - a.start - (b.end - b.start));
    const point = this.active.findLast((layer) => layer.point !== undefined)?.point;
    const rule = this.active.find((layer) => layer.rule !== undefined)?.rule;
    const tie = ties[0]?.tie;
    return {
      start,
      end,
      ...(tie !== undefined && { tie }),
      ...(point !== undefined && { point }),
      ...(rule !== undefined && { rule }),
    };
  }
}
