import type { Report } from '../../diagnostics/diagnostic.js';
import type { Manuscript, StatedNote } from '../../manuscript/manuscript.js';
import { childOf, childrenOf, textOf, type XmlReader } from '../../manuscript/xml.js';
import { Composer } from '../composer.js';
import { Losses } from '../losses.js';
import type { Archive } from '../zip.js';
import { readBlocks } from './blocks.js';
import { readRunningHeads } from './master-pages.js';
import { markOf, NoteCalls } from './notes.js';
import { Numbering } from './numbering.js';
import { bodyOf, type OdtParts, openPackage, prefixes, propertiesOf } from './package.js';
import { type OpenDocument, Story } from './story.js';
import { Styles } from './styles.js';
import { survey } from './survey.js';

interface Source {
  readonly file: string;
  readonly sha256: string;
  readonly readXml: XmlReader;
}

/**
 * Reads an OpenDocument text (OpenDocument 1.3 part 3): its text as LibreOffice shows it with all changes accepted, the notes behind
 * it, headers and footers behind these. What is no text is named in a warning. Nothing comes back when a part is refused.
 */
export async function readOdt(
  source: Source & { readonly archive: Archive },
  report: Report,
): Promise<Manuscript | undefined> {
  const parts = await openPackage(source, report);
  return parts && manuscriptOf(source, parts, report);
}

/** Reads an OpenDocument text that is one XML file. */
export async function readFlatOdt(
  source: Source & { readonly bytes: Uint8Array },
  report: Report,
): Promise<Manuscript | undefined> {
  const { file, bytes } = source;
  const root = await source.readXml({ file, part: 'office:document', bytes, prefixes }, report);
  return (
    root &&
    manuscriptOf(
      source,
      { content: root, styles: root, meta: root, formulas: new Map(), names: [], isFlat: true },
      report,
    )
  );
}

function manuscriptOf({ file, sha256 }: Source, parts: OdtParts, report: Report): Manuscript | undefined {
  const { content, styles: stylesheet, meta } = parts;
  const body = bodyOf(content);
  if (!body) {
    const message =
      'the name says that this is an OpenDocument text, but it holds none; copy it again, or open it and save its text as .odt';
    report.add('read/other-format', message, { place: { file } });
    return undefined;
  }
  const styles = new Styles(stylesheet, content);
  const surveyed = survey(body, styles);
  const losses = new Losses();
  const odt: OpenDocument = {
    composer: new Composer(),
    losses,
    parts,
    numbering: new Numbering(stylesheet, content),
    notes: new NoteCalls(stylesheet, surveyed.commentEnds),
    hasTitle: surveyed.hasTitle,
    language: surveyed.language,
    lists: { count: 0, open: [] },
    tables: { count: 0 },
    numbersParagraphs: (list) => surveyed.numbering.has(list),
  };
  readBlocks(new Story(odt, styles), body);
  const notes = readNotes(odt, styles);
  readRunningHeads(odt, stylesheet, surveyed.pages);
  for (const part of parts.names) {
    if (/^(?:Basic|Scripts)\/.*[^/]$/.test(part) && !/\/script-l[bc]\.xml$/.test(part))
      losses.name('read/left-out', part);
  }
  const scripts = childOf(content, 'office:scripts');
  if (scripts && childrenOf(scripts, 'office:script').some((script) => textOf(script).trim() !== ''))
    losses.name('read/left-out', 'office:script');
  const properties = propertiesOf(meta);
  const language = properties.find(({ name }) => name === 'dc.language')?.value;
  const manuscript = odt.composer.finish(
    { file, sha256, encoding: 'utf-8' },
    { notes, properties, ...(language !== undefined && { language }) },
  );
  losses.report(file, report);
  if (!manuscript) report.add('read/empty', 'the file holds no words; give a transcript', { place: { file } });
  return manuscript;
}

function readNotes(odt: OpenDocument, styles: Styles): StatedNote[] {
  return odt.notes.called.readAll(({ id, n, kind, words }) => {
    const story = new Story(odt, styles);
    const content = kind === 'comment' ? words : childOf(words, 'text:note-body');
    story.role = { type: 'note', note: id };
    // A mark of the editor's own may stand in the note already.
    const mark = markOf(words);
    const isTyped = mark !== undefined && content !== undefined && textOf(content).trimStart().startsWith(mark);
    if (isTyped) story.mark = { n, note: id };
    else story.number = { n: kind === 'comment' ? `[${n}]` : n, note: id };
    if (content) readBlocks(story, content);
  });
}
