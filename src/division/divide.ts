import type { PartName } from './told.js';

/** Something that a list names, and its lines on the page: numbers of documents, each with the number of the thing in it. */
export interface Item {
  readonly key: string;
  /** What it is called where the page of the list is. */
  readonly title?: string;
  /** Pairs of a document and of what in it. */
  readonly lines: readonly number[];
}

/** Items under one letter, year or kind. */
export interface Block {
  readonly label: string;
  readonly items: readonly Item[];
}

/** A list that may be too long for a page. */
export interface List {
  readonly page: string;
  readonly blocks: readonly Block[];
  /** Whether short blocks share a page: A–C. */
  readonly shares: boolean;
}

/** Lines of an item on a page, from `start` to before `end`. */
export interface Share {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

/** A page of a list. */
export interface Part extends PartName {
  readonly shares: readonly Share[];
}

/** Most characters of the first and the last thing on a page, where others lead to it. */
const EXCERPT = 80;

/** Lines of an item; one that no document has is a line too. */
const linesOf = ({ lines }: Item): number => Math.max(1, lines.length / 2);

/**
 * The pages of a list, each with no more than `limit` lines. A list that fits on a page is on its own; else short blocks share pages, where
 * they may, and a longer block has several.
 */
export function divide({ page, blocks, shares: mayShare }: List, limit: number): readonly Part[] {
  const total = blocks.reduce((sum, { items }) => sum + weight(items), 0);
  if (total <= limit) return [{ page, name: page, shares: blocks.flatMap(({ items }) => items.map(whole)) }];
  const parts: Part[] = [];
  let gathered: Block[] = [];
  let size = 0;
  const flush = (): void => {
    if (gathered.length > 0)
      parts.push(
        part(
          page,
          gathered,
          gathered.flatMap(({ items }) => items.map(whole)),
          1,
        ),
      );
    [gathered, size] = [[], 0];
  };
  for (const block of blocks) {
    const own = weight(block.items);
    if (size + own > limit || !mayShare) flush();
    if (own <= limit) {
      gathered.push(block);
      size += own;
    } else {
      for (const [index, shares] of portions(block.items, limit).entries())
        parts.push(part(page, [block], shares, index + 1));
    }
  }
  flush();
  return parts;
}

function weight(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + linesOf(item), 0);
}

function whole(item: Item): Share {
  return { item, start: 0, end: item.lines.length / 2 };
}

/** Items in portions of `limit` lines; one that is longer is in several. */
function portions(items: readonly Item[], limit: number): Share[][] {
  const portions: Share[][] = [[]];
  let room = limit;
  for (const item of items) {
    const end = item.lines.length / 2;
    let start = 0;
    do {
      if (room === 0) {
        portions.push([]);
        room = limit;
      }
      const taken = Math.min(room, Math.max(1, end - start));
      portions.at(-1)!.push({ item, start, end: Math.min(end, start + taken) });
      room -= taken;
      start += taken;
    } while (start < end);
  }
  return portions;
}

function part(page: string, blocks: readonly Block[], shares: readonly Share[], number: number): Part {
  const [from, to] = [blocks[0]!.label, blocks.at(-1)!.label];
  const [first, last] = [shares[0]!.item.title, shares.at(-1)!.item.title];
  return {
    page,
    name: `${page}.${nameOf(from)}${number > 1 ? `-${number}` : ''}`,
    from,
    to,
    ...(number > 1 && { number }),
    ...(first !== undefined && last !== undefined && { first: excerpt(first), last: excerpt(last) }),
    shares,
  };
}

/** A label in the name of a file. No document’s page has a dot in its name, so none is called so. */
function nameOf(label: string): string {
  if (/^[A-Za-z0-9]+$/.test(label)) return label;
  return [...label].map((letter) => (letter === '#' ? '0' : `u${letter.codePointAt(0)!.toString(16)}`)).join('');
}

/** The first words, as many as an index of pages has room for. */
function excerpt(words: string): string {
  const letters = [...words];
  if (letters.length <= EXCERPT) return words;
  const beginning = letters.slice(0, EXCERPT - 1).join('');
  const space = beginning.lastIndexOf(' ');
  return `${space < 0 ? beginning : beginning.slice(0, space)}…`;
}
