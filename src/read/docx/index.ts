import type { Report } from '../../diagnostics/diagnostic.js';
import type { Manuscript, Property, StatedNote } from '../../manuscript/manuscript.js';
import { childOf, childrenOf, textOf, type XmlElement, type XmlReader } from '../../manuscript/xml.js';
import { Composer } from '../composer.js';
import { Losses } from '../losses.js';
import type { NoteKind } from '../office/notes.js';
import { RunningHeads } from '../office/running-heads.js';
import type { Archive } from '../zip.js';
import { readBlocks } from './body.js';
import { NoteCalls, type NoteTexts } from './notes.js';
import { Numbering } from './numbering.js';
import { type Relationship, WordPackage } from './package.js';
import { Story, type Word } from './story.js';
import { isSet, Styles } from './styles.js';
import { survey } from './survey.js';

/**
 * Reads a Word file (ECMA-376, WordprocessingML): its text as Word shows it with all changes accepted, the notes behind it,
 * headers and footers behind these. What is no text is named in a warning. Nothing comes back when a part is refused.
 */
export async function readDocx(
  source: { readonly file: string; readonly sha256: string; readonly archive: Archive; readonly readXml: XmlReader },
  report: Report,
): Promise<Manuscript | undefined> {
  const parts = new WordPackage(source.file, source.archive, source.readXml, report);
  const main = [...(await parts.relationships()).values()].find(({ type }) => type === 'officeDocument')?.target;
  const name = main ?? 'word/document.xml';
  const document = await parts.xml(name);
  const relations = await parts.relationships(name);
  const related = async (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type && !relation.external)?.target;
    const root = target === undefined ? undefined : await parts.xml(target);
    return { root, relations: target === undefined ? noRelations : await parts.relationships(target) };
  };
  const stylesheet = await related('styles');
  const numbering = await related('numbering');
  const settings = await related('settings');
  const noteParts = {
    footnote: await related('footnotes'),
    endnote: await related('endnotes'),
    comment: await related('comments'),
  };
  const body = childOf(document, 'w:body');
  if (parts.isRefused) return undefined;
  if (!body) {
    report.add('read/zip-damaged', 'the Word file has no text in it; save it anew and give that', {
      place: { file: source.file },
    });
    return undefined;
  }

  const styles = new Styles(stylesheet.root);
  const lists = new Numbering(numbering.root);
  const surveyed = survey(body, styles, lists);
  const losses = new Losses();
  const word: Word = {
    composer: new Composer(),
    styles,
    numbering: lists,
    notes: new NoteCalls(settings.root, surveyed.sections, textsOf(noteParts)),
    losses,
    hasTitle: surveyed.hasTitle,
    language: surveyed.language,
    lists: { count: 0, open: [] },
    tables: { count: 0 },
    numbersParagraphs: (list) => surveyed.numbering.has(list),
  };
  readBlocks(new Story(word, relations), body);
  const notes = readNotes(word, noteParts);
  await readRunningHeads(
    word,
    parts,
    relations,
    surveyed.sections,
    isSet(settings.root, 'w:evenAndOddHeaders') ?? false,
  );
  const properties = await readProperties(parts);
  if (parts.isRefused) return undefined;
  for (const part of parts.names) {
    if (/(?:^|\/)vbaProject\.bin$|^word\/(?:embeddings|activeX)\/[^/]+$/i.test(part))
      losses.name('read/left-out', part);
  }
  const language = properties.find((property) => property.name === 'dc.language')?.value;
  const manuscript = word.composer.finish(
    { ...source, encoding: 'utf-8' },
    { notes, properties, ...(language !== undefined && { language }) },
  );
  losses.report(source.file, report);
  if (!manuscript)
    report.add('read/empty', 'the file holds no words; give a transcript', { place: { file: source.file } });
  return manuscript;
}

const noRelations: ReadonlyMap<string, Relationship> = new Map();

type NoteParts = Readonly<
  Record<NoteKind, { readonly root: XmlElement | undefined; readonly relations: ReadonlyMap<string, Relationship> }>
>;

function textsOf(parts: NoteParts): NoteTexts {
  const byId = (kind: NoteKind) => {
    const { root } = parts[kind];
    const notes = root ? childrenOf(root, `w:${kind}`) : [];
    return new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note]));
  };
  return { footnote: byId('footnote'), endnote: byId('endnote'), comment: byId('comment') };
}

function readNotes(word: Word, parts: NoteParts): StatedNote[] {
  return word.notes.called.readAll(({ id, n, kind, words }) => {
    if (!words) return;
    const story = new Story(word, parts[kind].relations);
    story.role = { type: 'note', note: id };
    if (kind === 'comment') story.number = { n: `[${n}]`, note: id };
    else if (beginsWithMark(words, n)) story.mark = { n, note: id };
    else story.number = { n, note: id };
    readBlocks(story, words);
  });
}

/** Whether a note begins with a mark that somebody typed; where Word writes the number, words such as `1985` are no mark. */
function beginsWithMark(words: XmlElement, mark: string): boolean {
  if (hasNumber(words)) return false;
  const text = textOf(words).trimStart();
  return text.startsWith(mark) && !/^[\p{L}\p{N}]/u.test(text.slice(mark.length));
}

function hasNumber(element: XmlElement): boolean {
  return /^w:(?:footnote|endnote)Ref$/.test(element.name) || childrenOf(element).some(hasNumber);
}

/** Headers and footers that Word prints, each text once. */
async function readRunningHeads(
  word: Word,
  parts: WordPackage,
  relations: ReadonlyMap<string, Relationship>,
  sections: readonly XmlElement[],
  evenAndOdd: boolean,
): Promise<void> {
  const heads = new RunningHeads(word);
  const seen = new Set<string>();
  for (const section of sections) {
    const references = [...childrenOf(section, 'w:headerReference'), ...childrenOf(section, 'w:footerReference')];
    for (const { attributes } of references) {
      const type = attributes.get('w:type') ?? 'default';
      if (type === 'first' && !isSet(section, 'w:titlePg')) continue;
      if (type === 'even' && !evenAndOdd) continue;
      const target = relations.get(attributes.get('r:id') ?? '')?.target;
      const root = target === undefined || seen.has(target) ? undefined : await parts.xml(target);
      if (!root || target === undefined) continue;
      seen.add(target);
      const own = await parts.relationships(target);
      heads.write((composer) => readBlocks(new Story({ ...word, composer }, own), root));
    }
  }
}

/** Properties by the names of the Dublin Core, which the file uses as well. */
const properties: Readonly<Record<string, string>> = {
  'dc:title': 'dc.title',
  'dc:creator': 'dc.creator',
  'dc:subject': 'dc.subject',
  'dc:description': 'dc.description',
  'dc:language': 'dc.language',
  'cp:keywords': 'keywords',
};

async function readProperties(parts: WordPackage): Promise<Property[]> {
  const relation = [...(await parts.relationships()).values()].find(({ type }) => type === 'core-properties');
  const root = relation && !relation.external ? await parts.xml(relation.target) : undefined;
  return (root ? childrenOf(root) : []).flatMap((element) => {
    const name = Object.hasOwn(properties, element.name) ? properties[element.name]! : undefined;
    const value = textOf(element).replace(/\s+/g, ' ').trim();
    return name === undefined || value === '' ? [] : [{ name, value }];
  });
}
