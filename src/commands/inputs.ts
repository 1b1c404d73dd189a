import { extname, join } from 'node:path';
import { documentName, filesIn } from '../config/documents.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { formats, unsupported } from '../read/formats.js';
import { isEdition, isFolder } from './editions.js';

/** A file to work on: its name as a document, and its path as the user named it. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
}

/** What a command works on, and which folder of an edition its files are in. */
type Wanted = 'transcripts' | 'tei';

const endings: Readonly<Record<Wanted, readonly string[]>> = {
  transcripts: formats.flatMap((format) => format.endings),
  tei: ['.xml', '.tei'],
};

/** `.txt, .html, .docx or .odt`, for messages. */
export const transcriptEndings = formats
  .map((format) => format.endings[0])
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

interface ExpandOptions {
  /** Finding nothing is no fault. */
  readonly mayBeEmpty?: boolean;
}

/**
 * The files that arguments mean: a file is itself, an edition its transcripts or TEI files, another folder the files in it
 * that are such. Reports formats that are not read, names that occur twice, and when there is nothing at all.
 */
export function expandInputs(
  paths: readonly string[],
  wanted: Wanted,
  report: Report,
  { mayBeEmpty = false }: ExpandOptions = {},
): readonly InputFile[] {
  const inputs = paths.flatMap((path) => {
    if (!isFolder(path)) return inputFile(path, wanted, report) ?? [];
    const within = join(path, wanted);
    const all = filesIn(isFolder(within) || isEdition(path) ? within : path);
    const files = all.filter((file) => belongs(file, wanted, report));
    if (files.length === 0 && !mayBeEmpty) {
      const what = wanted === 'tei' ? 'TEI file (.xml)' : `transcript (${transcriptEndings})`;
      report.add('input/none', `there is no ${what} here; put one in, or name a file`, { place: { file: path } });
    }
    return files.map((file) => ({ name: documentName(file), path: file }));
  });
  checkNames(inputs, report);
  return inputs;
}

/** The document that a file is, unless its format is not read here. */
export function inputFile(path: string, wanted: Wanted, report: Report): InputFile | undefined {
  return isReadable(path, wanted, report) ? { name: documentName(path), path } : undefined;
}

/** A file that was named is tried whatever its ending, unless its format is known and not read. */
function isReadable(path: string, wanted: Wanted, report: Report): boolean {
  const ending = extname(path).toLowerCase();
  const format = unsupported[ending];
  if (format !== undefined) {
    const { words, wayOut } = format;
    const message = wanted === 'tei' ? `this is ${words}, not TEI (.xml)` : `this is ${words}; ${wayOut}`;
    report.add('input/unsupported', message, { place: { file: path } });
  } else if (wanted === 'transcripts' && endings.tei.includes(ending)) {
    report.add('input/unsupported', 'this is an XML file, not a transcript; acta build and acta render take TEI', {
      place: { file: path },
    });
  } else if (wanted === 'tei' && endings.transcripts.includes(ending)) {
    report.add('input/unsupported', 'this is a transcript, not TEI; acta encode makes TEI of it', {
      place: { file: path },
    });
  } else return true;
  return false;
}

/** In a folder only what has the right ending is taken; a transcript in a format that is not read is not passed over. */
function belongs(path: string, wanted: Wanted, report: Report): boolean {
  const ending = extname(path).toLowerCase();
  if (endings[wanted].includes(ending)) return true;
  if (wanted === 'tei' || path.endsWith('.decisions.yaml')) return false;
  if (unsupported[ending] !== undefined) return isReadable(path, wanted, report);
  const message = `this file is left out: it has not the ending of a transcript (${transcriptEndings})`;
  report.add('input/ignored', message, { place: { file: path } });
  return false;
}

/** Reports names that occur twice, also to file systems that ignore capitals or the composition of accents. */
export function checkNames(inputs: readonly InputFile[], report: Report): void {
  const seen = new Map<string, string>();
  for (const { name, path } of inputs) {
    const key = name.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    seen.set(key, twin ?? path);
    if (twin === undefined) continue;
    report.add('input/same-name', `${twin} has this name too; rename one of them`, { place: { file: path } });
  }
}
