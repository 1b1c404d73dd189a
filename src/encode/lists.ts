import { type TeiElement, tei } from '../tei/element.js';
import type { Cell, Closer, ItemList, NestedList, Table, Verse, Vote } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';
import { encodeParagraph, languageOf } from './paragraph.js';

/**
 * A list under its key, where it has one (TEI 3.8), line by line as the copy has it; a paragraph number that the copy gives
 * its key is the list's.
 */
export function encodeList(encoding: Encoding, { kind, head, items }: ItemList): TeiElement {
  return tei(
    'list',
    {
      type: kind === 'numbered' ? undefined : kind,
      rend: kind === 'numbered' ? 'numbered' : undefined,
      n: head?.number?.n,
    },
    head && tei('head', {}, encodeInline(encoding, head, head.content)),
    items.map((item) => tei('item', {}, encodeInline(encoding, item, item.content))),
  );
}

/** A list as the file has it (TEI 3.8), with lists within its items. */
export function encodeNestedList(encoding: Encoding, { ordered, items }: NestedList): TeiElement {
  return tei(
    'list',
    { rend: ordered ? 'numbered' : 'bulleted' },
    items.map((parts) => {
      const paragraphs = parts.filter((part) => part.type === 'paragraph');
      const inPlace = paragraphs.length === 1 && parts[0] === paragraphs[0];
      return tei(
        'item',
        { 'xml:lang': inPlace ? languageOf(encoding, paragraphs[0]!) : undefined },
        parts.map((part) =>
          part.type === 'items'
            ? encodeNestedList(encoding, part)
            : inPlace
              ? encodeInline(encoding, part, part.content)
              : encodeParagraph(encoding, part),
        ),
      );
    }),
  );
}

/** A table (TEI 14.1). Rows and cells are headings only where the file says so: plain text does not. */
export function encodeTable(encoding: Encoding, { rows }: Table): TeiElement {
  const widths = rows.map((cells) => cells.reduce((sum, { columns = 1 }) => sum + columns, 0));
  return tei(
    'table',
    { rows: String(rows.length), cols: String(Math.max(...widths)) },
    rows.map((cells) => {
      const heads = cells.some(({ paragraphs }) => paragraphs.length > 0) && cells.every(isHeadOrEmpty);
      return tei(
        'row',
        { role: heads ? 'label' : undefined },
        cells.map((cell) => encodeCell(encoding, cell, heads)),
      );
    }),
  );
}

function isHeadOrEmpty({ heads, paragraphs }: Cell): boolean {
  return heads === true || paragraphs.length === 0;
}

function encodeCell(encoding: Encoding, cell: Cell, isInHead: boolean): TeiElement {
  const { paragraphs, heads, rows, columns } = cell;
  const [only] = paragraphs;
  return tei(
    'cell',
    {
      role: heads && !isInHead ? 'label' : undefined,
      rows: rows === undefined ? undefined : String(rows),
      cols: columns === undefined ? undefined : String(columns),
    },
    paragraphs.length > 1
      ? paragraphs.map((paragraph) => encodeParagraph(encoding, paragraph))
      : only && encodeInline(encoding, only, only.content),
  );
}

/** Verse as the file has it (TEI 3.13.1): a group of lines for each stanza. */
export function encodeVerse(encoding: Encoding, { stanzas }: Verse): TeiElement[] {
  return stanzas.map((lines) =>
    tei(
      'lg',
      {},
      lines.map((line) => tei('l', {}, encodeInline(encoding, line, line.content))),
    ),
  );
}

/** Who voted how, a line of the copy. */
export function encodeVote(encoding: Encoding, vote: Vote): TeiElement {
  return tei('ab', { type: 'vote' }, encodeInline(encoding, vote, vote.content));
}

/** The formula that ends the record (TEI 4.2). */
export function encodeCloser(encoding: Encoding, closer: Closer): TeiElement {
  return tei('closer', {}, encodeInline(encoding, closer, closer.content));
}
