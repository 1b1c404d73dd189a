import { join } from 'node:path';
import { documentName } from '../config/documents.js';
import { noEdition } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { outputPlace } from './output-place.js';
import { type Overrides, override } from './overrides.js';
import type { Session } from './session.js';

/** What messages call standard input, and the header of its TEI. */
const FILE = '<stdin>';

/**
 * Encodes what comes on standard input, plain text or a web page as its beginning tells. The TEI goes to standard output, or
 * where `-o` says: to a file that is named with its ending, into a folder as `stdin.xml`, or with `-` to standard output as well.
 */
export async function encodeStandardInput(
  inputs: readonly string[],
  options: Overrides & { readonly output?: string; readonly force?: boolean; readonly merge?: boolean },
  { report, outputs, say, answer }: Session,
): Promise<void> {
  if (inputs.length > 1) {
    report.add('usage/output', 'standard input (-) is one document; encode other files by a command of their own');
    return;
  }
  const place = outputPlace(options.output ?? '-', { endings: ['.xml'], count: 1, report });
  const target =
    place?.kind === 'folder' ? join(place.path, 'stdin.xml') : place?.kind === 'file' ? place.path : undefined;
  const name = target === undefined ? 'stdin' : documentName(target);
  const bytes = await readStandardInput(report);
  if (!bytes) return;
  const edition = override(noEdition, [name], options);
  const { draftTei, readBytes } = await import('../draft.js');
  const { placer } = await import('../read/places.js');
  const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
  const read = await readBytes(FILE, bytes, encoding, report);
  // There is no file in which a message could show the line that it means.
  const manuscript = read && { ...read, place: placer(read.text, { showsLines: true }) };
  const tei = manuscript && (await draftTei(manuscript, name, edition, report));
  if (tei === undefined || report.hasErrors) return;
  if (target === undefined) {
    answer(tei.trimEnd(), { tei });
    return;
  }
  const { checkDraft, draftFiles, ofEdited } = await import('./drafts.js');
  const { writeFilesWhole } = await import('../publish/index.js');
  const draft = checkDraft(target, ofEdited(options), report);
  const files = draft && (await draftFiles(draft, tei, report));
  if (!files || !(await writeFilesWhole(files, report))) return;
  outputs.push(target);
  say(target);
}

/** All bytes of standard input, up to what a document may have. */
async function readStandardInput(report: Report): Promise<Uint8Array | undefined> {
  const [{ limits }, { megabytes }] = await Promise.all([
    import('../validate/limits.js'),
    import('../validate/file.js'),
  ]);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Buffer);
    chunks.push(bytes);
    length += bytes.length;
    if (length <= limits.bytes) continue;
    report.add('LIMIT-SIZE', `there is more than ${megabytes(limits.bytes)}; split it into several documents`, {
      place: { file: FILE },
    });
    return undefined;
  }
  return Buffer.concat(chunks);
}
