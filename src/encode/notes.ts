import { type TeiElement, tei } from '../tei/element.js';
import type { Note } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';

/** A note at the place that calls it (TEI 3.9.1). Its printed number is `@n`, so the text holds no digits of its own. */
export function encodeNote(encoding: Encoding, note: Note): TeiElement {
  return tei(
    'note',
    {
      type: note.kind === 'source' ? 'source' : encoding.hasBook ? 'editorial' : undefined,
      place: 'foot',
      n: note.n,
      'xml:id': encoding.noteId(note),
    },
    note.paragraphs.map((paragraph) => tei('p', {}, encodeInline(encoding, paragraph, paragraph.content))),
  );
}

/** Notes that nothing calls, kept behind the text. */
export function encodeUncalledNotes(encoding: Encoding): TeiElement | undefined {
  const uncalled = encoding.transcript.notes.filter((note) => note.call === undefined);
  if (uncalled.length === 0) return undefined;
  const notes = uncalled.map((note) => encodeNote(encoding, note));
  return tei('div', { type: 'notes' }, tei('noteGrp', {}, notes));
}
