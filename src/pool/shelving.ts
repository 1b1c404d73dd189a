import type { Artifact } from '../artifact/artifact.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { DocumentKeys, Said } from '../division/keys.js';
import type { FileToWrite, Shelf, Shelved } from '../publish/index.js';
import type { Entries } from '../render/index.js';
import type { PreparedUnit } from '../unit.js';

// What is on a shelf is of classes, whose properties are brought whenever they are asked for. An edition may have a million files: objects
// with getters of their own would need several times as much memory for each. They are no data: a copy names the properties that it needs.

const nothingFound: readonly Diagnostic[] = [];

/** Words that many documents have, each kept once. */
const common = new Map<string, string>();

function once(word: string): string {
  const known = common.get(word);
  if (known !== undefined) return known;
  common.set(word, word);
  return word;
}

/** An outcome whose result is on a shelf. */
export function shelved<Result>(outcome: Outcome<Result>, put: (result: Result) => Result): Outcome<Result> {
  const { result, found } = outcome;
  if (result === undefined) return outcome;
  return { result: put(result), found: found.length === 0 ? nothingFound : found };
}

/** A document with all that is long on the shelf. */
export function shelvedUnit(unit: PreparedUnit, shelf: Shelf): PreparedUnit {
  return new ShelvedUnit(unit, shelf);
}

class ShelvedUnit implements PreparedUnit {
  readonly page: string;
  readonly file: string;
  readonly title: string;
  declare readonly language?: string;
  readonly drafts: readonly FileToWrite[];
  private readonly own: { readonly [Part in 'tei' | 'member' | 'outline' | 'records']: Shelved<PreparedUnit[Part]> };

  constructor({ page, file, title, language, drafts, tei, member, outline, records }: PreparedUnit, shelf: Shelf) {
    this.page = page;
    this.file = file;
    this.title = title;
    if (language !== undefined) this.language = once(language);
    this.drafts = drafts.map((draft) => new ShelvedDraft(draft, shelf));
    this.own = {
      tei: shelf.put(tei, tei.length),
      member: shelf.put(member, member.length),
      outline: shelf.put(outline, outline.length),
      // Their words are those of the TEI.
      records: shelf.put(records, tei.length),
    };
  }

  get tei(): PreparedUnit['tei'] {
    return this.own.tei.bring();
  }

  get member(): string {
    return this.own.member.bring();
  }

  get outline(): string {
    return this.own.outline.bring();
  }

  get records(): PreparedUnit['records'] {
    return this.own.records.bring();
  }
}

class ShelvedDraft implements FileToWrite {
  readonly path: string;
  declare readonly replaces?: NonNullable<FileToWrite['replaces']>;
  declare readonly isCopy?: boolean;
  private readonly own: Shelved<FileToWrite['content']>;

  constructor({ path, content, replaces, isCopy }: FileToWrite, shelf: Shelf) {
    this.path = path;
    if (replaces !== undefined) this.replaces = replaces;
    if (isCopy !== undefined) this.isCopy = isCopy;
    this.own = shelf.put(content, content.length);
  }

  get content(): FileToWrite['content'] {
    return this.own.bring();
  }
}

/** What registers say of a document, on the shelf: in lists, and as keys. */
export function shelvedSaid(said: Said, shelf: Shelf): Said {
  return new ShelvedSaid(said, shelf);
}

class ShelvedSaid implements Said {
  private readonly own: Shelved<Entries>;
  private readonly ownKeys: Shelved<DocumentKeys> | undefined;

  constructor({ entries, keys }: Said, shelf: Shelf) {
    this.own = shelf.put(entries, lengthOf(Object.values(entries)));
    this.ownKeys = keys && shelf.put(keys, keys.card.length + lengthOf(keys.registers.map(({ piece = '' }) => piece)));
  }

  get entries(): Entries {
    return this.own.bring();
  }

  get keys(): DocumentKeys | undefined {
    return this.ownKeys?.bring();
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

/** Files with their content on the shelf. */
export function shelvedArtifacts(artifacts: readonly Artifact[], shelf: Shelf): readonly Artifact[] {
  return artifacts.map((artifact) => shelvedArtifact(artifact, shelf));
}

export function shelvedArtifact(artifact: Artifact, shelf: Shelf): Artifact {
  return new ShelvedArtifact(artifact, shelf);
}

class ShelvedArtifact implements Artifact {
  readonly path: string;
  readonly mediaType: string;
  private readonly own: Shelved<Artifact['content']>;

  constructor({ path, mediaType, content }: Artifact, shelf: Shelf) {
    this.path = path;
    this.mediaType = once(mediaType);
    this.own = shelf.put(content, content.length);
  }

  get content(): Artifact['content'] {
    return this.own.bring();
  }
}
