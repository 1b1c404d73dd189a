import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { EditorialGap, Inline } from '../transcript/transcript.js';
import { decided } from './decisions.js';
import type { Encoding } from './encoding.js';

type InlineOfType<Type extends Inline['type']> = Extract<Inline, { readonly type: Type }>;

/**
 * An omission. Who made it is not stated in a copy, so the copy is its `@source` and no `@resp` is claimed. `@rend` keeps
 * the mark of the copy; a statement in brackets is kept, with its brackets, in `desc`.
 */
export function encodeGap(encoding: Encoding, gap: InlineOfType<'gap'>): TeiElement {
  const { reason, describes, unit, quantity } = gap;
  const marks = encoding.text(gap);
  const attributes = {
    reason,
    unit,
    quantity,
    extent: reason === 'truncated' ? 'unknown' : undefined,
    source: '#src-copy',
    rend: describes ? undefined : marks,
  };
  return tei('gap', attributes, describes && tei('desc', {}, marks));
}

/** An omission that fills a block. */
export function encodeLoneGap(encoding: Encoding, gap: EditorialGap): TeiElement {
  return encodeGap(encoding, { open: 1, close: 1, ...gap });
}

/** Words that somebody added: to a sentence (`omitted`) or to a word (`altered`). */
export function encodeSupplied(_: Encoding, supplied: InlineOfType<'supplied'>, content: TeiContent): TeiElement {
  const reason = supplied.altered ? 'altered' : 'omitted';
  return tei('supplied', { reason, source: '#src-copy', rend: '[]', change: decided(supplied) }, content);
}

/** Words that somebody was not sure of: `[Lund?]`, or those that `[?]` follows; `@rend` keeps the marks. */
export function encodeUnclear(encoding: Encoding, unclear: InlineOfType<'unclear'>, content: TeiContent): TeiElement {
  const { reason, open, end, close } = unclear;
  const rend = open > 0 ? '[]' : encoding.text({ start: end - close, end }).trim();
  return tei('unclear', { reason, source: '#src-copy', rend }, content);
}

/** A word of the original behind its translation (TEI 3.3.2). */
export function encodeGloss(_: Encoding, { language }: InlineOfType<'gloss'>, content: TeiContent): TeiElement {
  const foreign = tei('foreign', { 'xml:lang': language }, content);
  return tei('note', { type: 'gloss', place: 'inline', source: '#src-copy', rend: '[]' }, foreign);
}

/** The word that `[sic]` follows; `@rend` keeps the remark itself. */
export function encodeSic(encoding: Encoding, sic: InlineOfType<'sic'>, content: TeiContent): TeiElement {
  const remark = encoding.text({ start: sic.end - sic.close, end: sic.end }).trim();
  return tei('sic', { source: '#src-copy', rend: remark }, content);
}

export function encodeRemark(_: Encoding, remark: InlineOfType<'remark'>, content: TeiContent): TeiElement {
  const attributes = { type: 'editorial', place: 'inline', source: '#src-copy', rend: '[]', change: decided(remark) };
  return tei('note', attributes, content);
}
