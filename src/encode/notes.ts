import { type TeiElement, tei } from '../tei/element.js';
import type { Note } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';
import { languageOf } from './paragraph.js';

/** A note at the place that calls it (TEI 3.9.1). Its printed number is `@n`, so the text holds no digits of its own; raised digits are kept in `@rend`. */
export function encodeNote(encoding: Encoding, note: Note): TeiElement {
  encoding.placeNote(note);
  return tei(
    'note',
    {
      type: typeOf(encoding, note),
      place: note.kind === 'comment' ? undefined : note.atEnd ? 'end' : 'foot',
      n: note.n,
      rend: note.raised,
      'xml:id': encoding.noteId(note),
      resp: note.author === undefined ? undefined : `#${encoding.commenterId(note.author)}`,
    },
    note.paragraphs.map((paragraph) =>
      tei('p', { 'xml:lang': languageOf(encoding, paragraph) }, encodeInline(encoding, paragraph, paragraph.content)),
    ),
  );
}

function typeOf(encoding: Encoding, { kind }: Note): string | undefined {
  if (kind !== 'note') return kind;
  return encoding.hasBook ? 'editorial' : undefined;
}

/** Notes that nothing calls, or that are called where no note can stand, kept behind the text. All else has to be encoded before. */
export function encodeUncalledNotes(encoding: Encoding): TeiElement | undefined {
  const uncalled = encoding.transcript.notes.filter((note) => !encoding.isPlaced(note));
  if (uncalled.length === 0) return undefined;
  const notes = uncalled.map((note) => encodeNote(encoding, note));
  return tei('div', { type: 'notes' }, tei('noteGrp', {}, notes));
}
