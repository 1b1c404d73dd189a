import { type TeiElement, tei } from '../tei/element.js';
import type { Closer, ItemList, Table, Vote } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';

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

/** A table (TEI 14.1), its first row as the copy has it: whether it is a heading the copy does not say. */
export function encodeTable(encoding: Encoding, { rows }: Table): TeiElement {
  return tei(
    'table',
    { rows: String(rows.length), cols: String(rows[0]!.length) },
    rows.map((cells) =>
      tei(
        'row',
        {},
        cells.map((cell) => tei('cell', {}, encodeInline(encoding, cell, cell.content))),
      ),
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
