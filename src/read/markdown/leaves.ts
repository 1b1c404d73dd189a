import type { Mark, Role, Span } from '../../manuscript/manuscript.js';
import { type Node, spanOf } from './parse.js';

/** A stretch of text within a block: its words in the file, and what stands in the file for other characters. */
export interface Piece extends Span {
  readonly kind: 'text' | 'call' | 'break' | 'image';
  /** The words as Markdown reads them: without backslashes, with entities replaced. */
  readonly value: string;
  readonly marks: readonly Mark[];
  readonly link?: string;
}

/** A block without blocks in it, as a paragraph, heading or cell. */
export interface Leaf extends Span {
  readonly role?: Role;
  readonly style?: string;
  /** Label of the footnote whose first paragraph it is. */
  readonly opensNote?: string;
  /** Number of an item that its place in the list does not tell. */
  readonly keepsNumber: boolean;
  /** Its number is the paragraph's in the document. */
  readonly numbersParagraph?: boolean;
  readonly isParagraph: boolean;
  readonly pieces: readonly Piece[];
}

interface Context {
  readonly role?: Role;
  readonly style?: string;
  readonly opensNote?: string;
  readonly keepsNumber?: boolean;
}

const emphasis: Readonly<Record<string, Mark>> = { emphasis: 'italic', strong: 'bold', delete: 'strike' };

/** All blocks in the order of the file; addresses of references come from the definitions. */
export function leavesOf(root: Node): readonly Leaf[] {
  const definitions = new Map<string, string>();
  const leaves: Leaf[] = [];
  let lists = 0;
  let tables = 0;

  const define = (node: Node): void => {
    if (node.type === 'definition' && node.identifier && node.url) definitions.set(node.identifier, node.url);
    for (const child of node.children ?? []) define(child);
  };

  const leaf = (node: Node, context: Context, isParagraph = false): void => {
    const { start, end } = spanOf(node);
    if (end <= start) return;
    leaves.push({ keepsNumber: false, ...context, start, end, isParagraph, pieces: piecesOf(node, definitions) });
  };

  const list = (node: Node, depth: number): void => {
    const number = ++lists;
    const ordered = node.ordered === true;
    const keepsNumber = ordered && (node.start ?? 1) !== 1;
    for (const item of node.children ?? []) {
      let isFirst = true;
      for (const child of item.children ?? []) {
        if (child.type === 'list') list(child, depth + 1);
        else if (child.type === 'paragraph' || child.type === 'heading') {
          const role: Role = { type: 'item', list: number, depth, ordered, ...(!isFirst && { continues: true }) };
          leaf(child, { role, keepsNumber: keepsNumber && isFirst });
          isFirst = false;
        } else block(child, {});
      }
    }
  };

  const readers: Readonly<Record<string, (node: Node, context: Context) => void>> = {
    heading: (node) => leaf(node, { role: { type: 'heading', level: node.depth ?? 1 } }),
    paragraph: (node, context) => leaf(node, context, context.role === undefined),
    blockquote: (node) => {
      for (const child of node.children ?? []) block(child, { style: 'quote' });
    },
    list: (node) => list(node, 0),
    table: (node) => {
      const table = tables++;
      node.children?.forEach((cells, row) => {
        cells.children?.forEach((cell, column) => {
          if ((cell.children ?? []).length > 0)
            leaf(cell, { role: { type: 'cell', table, row, column, heads: row === 0 } });
        });
      });
    },
    footnoteDefinition: (node) => {
      const note = node.label ?? node.identifier ?? '';
      node.children?.forEach((child, index) => {
        const isFirst = index === 0 ? { opensNote: note } : {};
        if (child.type === 'paragraph') leaf(child, { role: { type: 'note', note }, ...isFirst });
        else for (const inner of paragraphsOf(child)) leaf(inner, { role: { type: 'note', note } });
      });
    },
    code: (node) => leaf(node, { style: 'code' }),
    html: (node) => leaf(node, { role: { type: 'furniture', rule: 'markdown-html' } }),
    definition: (node) => leaf(node, { role: { type: 'furniture', rule: 'markdown-definition' } }),
    thematicBreak: (node) => leaf(node, {}),
  };

  const block = (node: Node, context: Context): void => readers[node.type]?.(node, context);

  define(root);
  for (const child of root.children ?? []) block(child, {});
  return leaves.sort((a, b) => a.start - b.start);
}

function paragraphsOf(node: Node): readonly Node[] {
  return node.type === 'paragraph' ? [node] : (node.children ?? []).flatMap(paragraphsOf);
}

/** The stretches of words in a block. What lies between them in the file are marks of the format. */
function piecesOf(block: Node, definitions: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: Node, marks: readonly Mark[], link: string | undefined): void => {
    const span = spanOf(node);
    const piece = (kind: Piece['kind'], value: string) =>
      pieces.push({ ...span, kind, value, marks, ...(link !== undefined && { link }) });
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        piece('text', node.value ?? '');
        return;
      case 'code':
        piece('text', node.value ?? '');
        return;
      case 'thematicBreak':
        piece('text', '');
        return;
      case 'footnoteReference':
        piece('call', node.label ?? node.identifier ?? '');
        return;
      case 'break':
        piece('break', '');
        return;
      case 'image':
      case 'imageReference':
        piece('image', '');
        return;
      case 'html':
      case 'definition':
        return;
    }
    const own = emphasis[node.type];
    const target = node.type === 'link' ? node.url : definitions.get(node.identifier ?? '');
    const isLink = node.type === 'link' || node.type === 'linkReference';
    const inner = own === undefined || marks.includes(own) ? marks : [...marks, own];
    for (const child of node.children ?? []) visit(child, inner, isLink ? (target ?? link) : link);
  };
  visit(block, [], undefined);
  return pieces;
}
