import { documentDecisions, documentSettings, type Edition } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { encode } from './encode/index.js';
import type { Manuscript } from './manuscript/manuscript.js';
import type { XmlReader } from './manuscript/xml.js';
import { type ReadOptions, readManuscript } from './read/index.js';
import { loadLanguages, pageLayouts, recognize } from './recognize/index.js';
import { sealDraft } from './tei/draft.js';
import type { Transcript } from './transcript/transcript.js';
// From the file itself: a draft needs nothing else of what checks TEI, and each thread would load it.
import { checkFile } from './validate/file.js';

/** Reads a transcript in the encoding that the edition says. */
export async function readTranscript(
  path: string,
  name: string,
  edition: Edition,
  report: Report,
): Promise<Manuscript | undefined> {
  const bytes = checkFile(path, report);
  return bytes && readBytes(path, bytes, readingOptions(edition, name), report);
}

/** What the edition says of how a transcript is read. */
export function readingOptions(edition: Edition, name: string): Parameters<typeof readBytes>[2] {
  const { encoding } = documentSettings(edition, name);
  const { profile } = edition;
  return { ...(encoding !== undefined && { encoding }), ...(profile !== undefined && { profile }) };
}

/** Reads the bytes of a transcript; XML parts of a file pass the gate. */
export function readBytes(
  file: string,
  bytes: Uint8Array,
  { profile, ...options }: Pick<ReadOptions, 'encoding'> & Pick<Edition, 'profile'>,
  report: Report,
): Promise<Manuscript | undefined> {
  return readManuscript(file, bytes, { ...options, readXml, layouts: pageLayouts(profile) }, report);
}

// Most transcripts have no XML in them.
const readXml: XmlReader = async (part, report) => (await import('./validate/index.js')).readXmlPart(part, report);

/** Recognises and encodes a transcript, and seals the TEI as acta's draft. */
export async function draftTei(
  manuscript: Manuscript,
  name: string,
  edition: Edition,
  report: Report,
): Promise<string | undefined> {
  const transcript = await recognizeTranscript(manuscript, name, edition, report);
  return transcript && sealDraft(encode(transcript, edition, name, report));
}

/** Recognises a transcript, with what the edition says of it. */
export async function recognizeTranscript(
  manuscript: Manuscript,
  name: string,
  edition: Edition,
  report: Report,
): Promise<Transcript | undefined> {
  const language = documentSettings(edition, name).language ?? edition.language;
  const settings = {
    people: edition.people,
    decisions: documentDecisions(edition, name),
    ...(edition.profile !== undefined && { profile: edition.profile }),
    ...(language === undefined ? { detectLanguage: await loadLanguages() } : { language }),
  };
  return recognize(manuscript, settings, report);
}
