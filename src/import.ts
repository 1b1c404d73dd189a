import { realpathSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { Artifact } from './artifact/artifact.js';
import { type Loss, LossReport, lossFiles } from './artifact/exchange.js';
import { type NewPerson, withPeople } from './config/people-edit.js';
import { Report } from './diagnostics/diagnostic.js';
import { renderImport } from './render/index.js';
import type { TeiDocument } from './tei/document.js';
import { aknNamespace, type ImportKind, importKinds, isTei } from './tei/import-kinds.js';
import { teiNamespace } from './tei/write.js';
import {
  applyProfile,
  checkFile,
  conform,
  differenceOfWords,
  type PlacedEdition,
  type PlacedPart,
  type PlacedSource,
  personsIn,
  placeElements,
  plainEdition,
  readPlaced,
  readWithIncludes,
  unknownSpeakers,
  xincludeNamespace,
} from './validate/index.js';

/** An edition made of another project's files. */
export interface Imported {
  /** Its files, at their places in its folder. */
  readonly files: readonly Artifact[];
  readonly losses: LossReport;
  /** How many documents it has. */
  readonly documents: number;
}

export interface ImportOptions {
  /** What the files are; found out where it is left out. */
  readonly kind?: ImportKind;
  /** The folder in which all must lie that the files include (default: for each that in which it lies). */
  readonly folder?: string;
  /** Is told which document is made. */
  readonly onDocument?: (name: string, count: number, total: number) => void;
}

/**
 * Makes an edition of TEI files of another project:
 *
 *     file ──gate──► tree ──xslt/import/KIND──► documents ──conform──► TEI that acta accepts
 *
 * Each document is compared with its source word by word. What has no counterpart is in the report of losses, with its place. Nothing
 * comes back where the report has an error.
 */
export async function importEdition(
  paths: readonly string[],
  report: Report,
  options: ImportOptions = {},
): Promise<Imported | undefined> {
  const editions: PlacedEdition[] = [];
  const documents: Artifact[] = [];
  const losses: Loss[] = [];
  const kinds = new Set<ImportKind>();
  const included = new Set<string>();
  for (const path of includingFirst(paths)) {
    // What another file has included is part of that one.
    if (included.size > 0 && included.has(realpathSync(path))) continue;
    const source = await readSource(path, options, report);
    if (!source) continue;
    const { kind, placed, edition } = source;
    for (const one of source.included) included.add(one);
    kinds.add(kind);
    editions.push(edition);
    losses.push(...edition.losses);
    const total = edition.parts.length;
    for (const [index, part] of edition.parts.entries()) {
      const name = nameOf(part, edition, path, paths.length);
      options.onDocument?.(name, index + 1, total);
      const content = await makePart(part, edition, placed, report);
      if (content === undefined) continue;
      documents.push({ path: name, mediaType: 'application/tei+xml', content });
      losses.push(...part.editor.losses);
    }
  }
  checkNames(documents, report);
  if (report.hasErrors || editions.length === 0) return undefined;
  sayLosses(losses, report);
  const lost = new LossReport('import', [...kinds].join(', '));
  // The report is part of the edition: where its source lay on somebody's disk is none of its business.
  lost.add(...losses.map((loss) => ({ ...loss, place: { ...loss.place, file: basename(loss.place.file) } })));
  const settings = settingsOf(editions, lost);
  return {
    files: [...settings, ...documents, ...lossFiles(lost)],
    losses: lost,
    documents: documents.filter(({ path }) => path.startsWith('tei/')).length,
  };
}

/** A file of another project, with those that it includes: what it is, where its elements stand, and the edition that its kind makes of it. */
async function readSource(path: string, { kind: wanted, folder = dirname(path) }: ImportOptions, report: Report) {
  const read = await readWithIncludes(path, folder, report);
  if (!read) return undefined;
  const { document, bytes, included } = read;
  const kind = kindOf(document, wanted, report);
  if (kind === undefined || !knowsSpeakers(document, report)) return undefined;
  const placed = placeElements(document);
  const { stylesheet } = importKinds[kind];
  if (stylesheet === undefined) {
    const edition = plainEdition(placed, bytes, stemOf(path));
    for (const { editor } of edition.parts) applyProfile(kind, editor);
    return { kind, placed, included, edition };
  }
  const made = await renderImport(stylesheet, document, placed.xml, stemOf(path), report);
  return { kind, placed, included, edition: readPlaced(made, placed) };
}

/** Whether all who speak are listed, in a file that lists its persons. */
function knowsSpeakers({ tree, file, locate }: TeiDocument, report: Report): boolean {
  const unknown = unknownSpeakers(tree);
  for (const [id, speech] of unknown) {
    const message = `"#${id}" speaks here, whom the list of persons does not have; correct the pointer, or add the person`;
    report.add('import/dangling', message, { place: { file, ...locate(speech) }, actual: `#${id}` });
  }
  return unknown.size === 0;
}

/** The kind of a file: the one that was named, where it is that, or the first whose sign it has. */
function kindOf({ tree, file }: TeiDocument, wanted: ImportKind | undefined, report: Report): ImportKind | undefined {
  const root = tree.documentElement!;
  const place = { file, line: 1 };
  if (!isTei(root) && root.namespaceURI !== aknNamespace) {
    const found = `its outermost element is <${root.nodeName}>`;
    const message = `this is not TEI, ${found}; give a file whose outermost element is <TEI xmlns="${teiNamespace}">, or a debate in Akoma Ntoso 3.0 (<akomaNtoso xmlns="${aknNamespace}">)`;
    report.add('import/not-tei', message, {
      place,
      actual: root.nodeName,
      expected: ['TEI', 'teiCorpus', 'akomaNtoso'],
    });
    return undefined;
  }
  const names = Object.keys(importKinds) as ImportKind[];
  const shown = names.find((name) => importKinds[name].isKind(root));
  if (wanted === undefined || importKinds[wanted].isKind(root)) {
    if (wanted ?? shown) return wanted ?? shown;
    const message = isTei(root)
      ? `nothing in this file shows what it is; name its kind with --from: ${names.join(', ')}`
      : `this is Akoma Ntoso without ${importKinds['akoma-ntoso'].sign}; acta takes records of debates`;
    report.add('import/wrong-kind', message, { place, expected: names });
    return undefined;
  }
  const way = shown === undefined ? 'no kind that acta knows fits' : `it looks like ${shown}, so write --from ${shown}`;
  report.add('import/wrong-kind', `this is not ${wanted}, which has ${importKinds[wanted].sign}; ${way}`, {
    place,
    actual: shown ?? 'unknown',
    expected: [wanted],
  });
  return undefined;
}

/** Where a part of an edition lies in its folder. A file that is one document keeps its name. */
function nameOf({ name }: PlacedPart, { parts }: PlacedEdition, path: string, files: number): string {
  if (name === undefined) return 'introduction.xml';
  const isAlone = parts.filter((part) => part.name !== undefined).length === 1;
  return `tei/${isAlone && files > 1 ? stemOf(path) : name}.xml`;
}

/** Files that may include others before those that do not. */
function includingFirst(paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths;
  const including = new Set(
    paths.filter((path) => Buffer.from(checkFile(path, new Report()) ?? []).includes(xincludeNamespace)),
  );
  return [...including, ...paths.filter((path) => !including.has(path))];
}

/** A file's name without its ending. */
function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** The text of a document's file, once it is as acta's grammar and rules ask, and has all words of its source. */
async function makePart(
  part: PlacedPart,
  edition: PlacedEdition,
  source: PlacedSource,
  report: Report,
): Promise<string | undefined> {
  const { editor, of, name = 'the introduction' } = part;
  const place = source.placeOf(of);
  if (!(await conform(editor))) {
    const message = `${name} cannot be brought into the form of an edition; look at what acta validate says of the file`;
    report.add('import/unfit', message, { place });
    return undefined;
  }
  // What stands around the documents is the introduction, without them.
  const apart = part.name === undefined ? edition.parts.filter((one) => one !== part).map((one) => one.of) : [];
  const without = new Set([...apart.map(source.textAt), ...source.metadataAt(of)]);
  const text = editor.tree.documentElement!.children.find(({ localName }) => localName === 'text');
  const difference = text && differenceOfWords(source.textAt(of), without, text);
  if (text && !difference) return part.write();
  const words = difference ? `"${difference.source}" would be "${difference.result}"` : 'it has no text';
  report.add('import/words', `${name} would not have all words of the file: ${words}; please report it`, { place });
  return undefined;
}

function checkNames(documents: readonly Artifact[], report: Report): void {
  const taken = new Set<string>();
  for (const { path } of documents) {
    // Some disks take capitals for small letters.
    const folded = path.normalize('NFC').toLowerCase();
    if (taken.has(folded)) {
      report.add('import/names', `two documents would be ${path}; import their files into editions of their own`);
    }
    taken.add(folded);
  }
}

/** `edition.yaml`, and `people.yaml` where persons are known. */
function settingsOf(editions: readonly PlacedEdition[], losses: LossReport): readonly Artifact[] {
  const [first] = editions;
  const languages = new Set(editions.map(({ language }) => language));
  const title = editions.length === 1 ? first!.title : '';
  const lines = [
    '# What this edition says about itself. Every key is optional: what is not said here is not asserted in the edition.',
    '',
    ...(title !== '' && title.length <= mostInLine ? [`title: ${JSON.stringify(title)}`] : []),
    ...(languages.size === 1 && first!.language !== undefined ? [`language: ${JSON.stringify(first!.language)}`] : []),
    '',
  ];
  const people = peopleOf(editions, losses);
  return [
    { path: 'edition.yaml', mediaType: 'application/yaml', content: lines.join('\n') },
    ...(people.length > 0
      ? [{ path: 'people.yaml', mediaType: 'application/yaml', content: withPeople('', people) }]
      : []),
  ];
}

/** Characters that a line of a settings file may have. */
const mostInLine = 1000;

function peopleOf(editions: readonly PlacedEdition[], losses: LossReport): readonly NewPerson[] {
  const known = new Map<string, string>();
  return editions
    .flatMap(({ persons, parts }) => (persons.length > 0 ? persons : parts.flatMap(personsIn)))
    .flatMap(({ id, name, description, place }) => {
      const written = JSON.stringify(name);
      if (known.get(id) === written) return [];
      if (known.has(id)) {
        const kept = 'kept in the TEI, and not in people.yaml, where another person has the identifier';
        losses.add({ construct: 'person', kept, value: id, place: { ...place, file: basename(place.file) } });
        return [];
      }
      known.set(id, written);
      const isShort = description.length <= mostInLine;
      if (!isShort) {
        const kept = `kept in the TEI, and not in people.yaml, as it is longer than ${mostInLine} characters`;
        losses.add({ construct: 'person/occupation', kept, place: { ...place, file: basename(place.file) } });
      }
      return [{ id, name, aliases: [], comments: [], ...(description && isShort && { occupation: description }) }];
    });
}

/** What a reader of the findings is told of the losses: that there are some, and where nobody knows who is meant. */
function sayLosses(losses: readonly Loss[], report: Report): void {
  const unknown = losses.filter(({ kept }) => kept.startsWith('kept as @key'));
  if (unknown.length > 0) {
    const what = unknown.length === 1 ? 'a name points' : `${unknown.length} names point`;
    const message = `${what} to persons whom no list has, first to "${unknown[0]!.value}"; the names keep that as their key`;
    report.add('import/unknown-persons', message, { place: unknown[0]!.place });
  }
  const speechless = losses.filter(({ construct, kept }) => /\/@who$/.test(construct) && /leads nowhere$/.test(kept));
  if (speechless.length > 0) {
    const what = speechless.length === 1 ? 'a speech points' : `${speechless.length} speeches point`;
    const message = `${what} to persons whom no list has, first to "${speechless[0]!.value}"; import the corpus that has the list and includes this file`;
    report.add('import/unknown-persons', message, { place: speechless[0]!.place });
  }
  const [first] = losses;
  if (!first) return;
  const count = losses.length === 1 ? 'one thing has' : `${losses.length} things have`;
  report.add('import/losses', `${count} no counterpart in the edition; losses.md says what was done with them`, {
    place: first.place,
  });
}
