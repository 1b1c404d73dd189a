import type { Edition } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { tei } from '../tei/element.js';
import { teiSchema, writeTei } from '../tei/write.js';
import type { Transcript } from '../transcript/transcript.js';
import { Encoding } from './encoding.js';
import { encodeFrontNode } from './front.js';
import { encodeHeader } from './header.js';
import { encodeHeadnote } from './headnote.js';
import { encodeUncalledNotes } from './notes.js';
import { encodeParagraph } from './paragraph.js';
import { encodeSourceStatement } from './sources.js';
import { encodeBody } from './speech.js';
import { encodeDocTitle } from './titles.js';

export { type CorpusParts, encodeCorpus, withMembers, withoutParts, withParts } from './corpus.js';

/** Release of TEI P5 that drafts are written for. */
export const teiVersion = '4.11.0';

/**
 * Encodes a transcript as TEI P5. The body holds the record alone; what editors added stands in front and back. `name` is
 * the name of the TEI file without its extension.
 */
export function encode(transcript: Transcript, edition: Edition, name: string, report: Report): string {
  const encoding = new Encoding(transcript, edition, name);
  if (!transcript.title && !encoding.settings.title) {
    report.add('header/no-title', `no line of the copy is plainly a title; "${name}" stands in its place`, {
      place: { file: transcript.manuscript.file, line: 1, column: 1 },
    });
  }
  const { source } = transcript;
  const front = [
    ...transcript.preliminaries.map((node) => encodeFrontNode(encoding, node)),
    encodeDocTitle(encoding),
    ...transcript.front.map((node) => encodeFrontNode(encoding, node)),
    encodeHeadnote(encoding),
  ];
  const { stamps } = transcript;
  const stamped =
    stamps.length > 0 &&
    tei(
      'div',
      { type: 'classification' },
      stamps.map((paragraph) => encodeParagraph(encoding, paragraph)),
    );
  const stated = source && encodeSourceStatement(encoding, source);
  const body = encodeBody(encoding);
  // In the order of the copy.
  const isStampFirst = source && stamps[0] && stamps[0].start < source.paragraphs[0]!.start;
  const back = [encodeUncalledNotes(encoding), ...(isStampFirst ? [stamped, stated] : [stated, stamped])];
  const root = tei(
    'TEI',
    { version: teiVersion, 'xml:id': encoding.id, 'xml:lang': encoding.language },
    encodeHeader(encoding),
    tei('text', {}, front.some(Boolean) && tei('front', {}, front), body, back.some(Boolean) && tei('back', {}, back)),
  );
  return writeTei(root, {
    instructions: ['http://relaxng.org/ns/structure/1.0', 'http://purl.oclc.org/dsdl/schematron'].map((namespace) => ({
      target: 'xml-model',
      data: `href="${teiSchema}" type="application/xml" schematypens="${namespace}"`,
    })),
  });
}
