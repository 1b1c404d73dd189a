// Writes an edition of made-up transcripts into a folder, the same for the same numbers.
//   node bench/made-up-edition.mjs DOCUMENTS BYTES FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transcript } from './generate.mjs';

/** Bytes of a speech, about. */
const SPEECH = 250;

/** An edition of this many documents of about so many bytes each; `settings` are lines for edition.yaml. */
export function writeEdition(documents, bytes, folder, settings = '') {
  mkdirSync(join(folder, 'transcripts'), { recursive: true });
  writeFileSync(join(folder, 'edition.yaml'), `title: Generated\nlanguage: en\n${settings}`);
  for (let n = 1; n <= documents; n++) {
    // What an editor would have to decide on is left out.
    const text = transcript(bytes / SPEECH, bytes, n).replace(/ (?:\[[^\]]*\]|\(Laughter\.\))/g, '');
    writeFileSync(join(folder, 'transcripts', `d${n}.txt`), text);
  }
}

if (process.argv[1] === import.meta.filename) {
  const [documents, bytes, folder] = process.argv.slice(2);
  writeEdition(Number(documents), Number(bytes), folder);
}
