import type { Mark, Span } from '../manuscript/manuscript.js';
import { type TeiContent, tei } from '../tei/element.js';
import type { Inline } from '../transcript/transcript.js';
import { encodePage, encodeTime } from './breaks.js';
import { encodeDate } from './dates.js';
import { decided } from './decisions.js';
import { encodeGap, encodeGloss, encodeRemark, encodeSic, encodeSupplied, encodeUnclear } from './editorial.js';
import type { Encoding } from './encoding.js';
import { encodeMention } from './names.js';
import { encodeNote } from './notes.js';
import { encodeBibl, encodeBiblPart } from './sources.js';

type InlineOfType<Type extends Inline['type']> = Extract<Inline, { readonly type: Type }>;

/** Words of TEI for the type of the source (`hi/@rend`). What it is set off for nobody says, so it is no `emph`. */
const rendOf: Readonly<Record<Mark, string>> = {
  italic: 'italic',
  bold: 'bold',
  smallcaps: 'smallcaps',
  superscript: 'superscript',
  subscript: 'subscript',
  underline: 'underline',
  strike: 'strikethrough',
};

/** What becomes of each kind of inline. A kind without an encoder does not compile. */
const encoders: {
  readonly [Type in Inline['type']]: (encoding: Encoding, item: InlineOfType<Type>, content: TeiContent) => TeiContent;
} = {
  call: (encoding, { note }) => encodeNote(encoding, note),
  gap: encodeGap,
  supplied: encodeSupplied,
  unclear: encodeUnclear,
  sic: encodeSic,
  remark: encodeRemark,
  stamp: (_, { kind }, content) => tei('stamp', { type: kind }, content),
  portion: (_, __, content) => tei('seg', { type: 'portionMarking' }, content),
  gloss: encodeGloss,
  // What the ledger lists has no place in the text.
  dropped: () => undefined,
  stage: (_, stage, content) => tei('stage', { type: stage.kind, change: decided(stage) }, content),
  hi: (_, { marks }, content) => tei('hi', { rend: marks.map((mark) => rendOf[mark]).join(' ') }, content),
  link: (_, { target }, content) => tei('ref', { target }, content),
  foreign: (_, { language }, content) => tei('foreign', { 'xml:lang': language }, content),
  noteReference: (encoding, { note }, content) =>
    tei('ref', { type: 'note', target: `#${encoding.noteId(note)}` }, content),
  place: (_, __, content) => tei('placeName', {}, content),
  person: encodeMention,
  date: (_, { date }, content) => encodeDate(date, content),
  reference: (_, { kind }, content) => tei('ref', { type: kind }, content),
  page: encodePage,
  time: encodeTime,
  bibl: encodeBibl,
  biblTitle: encodeBiblPart,
  pubPlace: encodeBiblPart,
  publisher: encodeBiblPart,
  pubDate: encodeBiblPart,
  citedRange: encodeBiblPart,
  repository: encodeBiblPart,
  collection: encodeBiblPart,
  shelfmark: encodeBiblPart,
  marking: encodeBiblPart,
  drafter: encodeBiblPart,
};

/** Encodes a span with what stands in it. `content` is in reading order, the outer before the inner. */
export function encodeInline(encoding: Encoding, span: Span, content: readonly Inline[]): TeiContent[] {
  const nodes: TeiContent[] = [];
  let at = span.start;
  for (let index = 0; index < content.length; ) {
    const item = content[index]!;
    let behind = index + 1;
    while (behind < content.length && content[behind]!.start < item.end) behind++;
    if (item.start > at) nodes.push(encoding.text({ start: at, end: item.start }));
    const within = { start: item.start + item.open, end: item.end - item.close };
    nodes.push(encodeItem(encoding, item, encodeInline(encoding, within, content.slice(index + 1, behind))));
    at = item.end;
    index = behind;
  }
  if (at < span.end) nodes.push(encoding.text({ start: at, end: span.end }));
  return nodes;
}

function encodeItem<Type extends Inline['type']>(
  encoding: Encoding,
  item: InlineOfType<Type>,
  content: TeiContent,
): TeiContent {
  const encoder = encoders[item.type as Type];
  return encoder(encoding, item, content);
}
