import type { Artifact } from '../artifact/artifact.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Said } from '../division/keys.js';
import type { FileToWrite, Shelf } from '../publish/index.js';
import type { PreparedUnit } from '../unit.js';

/** An outcome whose result is on a shelf. */
export function shelved<Result>(outcome: Outcome<Result>, put: (result: Result) => Result): Outcome<Result> {
  return outcome.result === undefined ? outcome : { ...outcome, result: put(outcome.result) };
}

/** A document with all that is long on the shelf; it is brought whenever it is asked for. */
export function shelvedUnit({ drafts, ...unit }: PreparedUnit, shelf: Shelf): PreparedUnit {
  const { tei, member, outline, records, ...rest } = unit;
  const brought = {
    tei: shelf.put(tei, tei.length),
    member: shelf.put(member, member.length),
    outline: shelf.put(outline, outline.length),
    // Their words are those of the TEI.
    records: shelf.put(records, tei.length),
  };
  return {
    ...rest,
    drafts: drafts.map((draft) => shelvedDraft(draft, shelf)),
    get tei() {
      return brought.tei();
    },
    get member() {
      return brought.member();
    },
    get outline() {
      return brought.outline();
    },
    get records() {
      return brought.records();
    },
  };
}

function shelvedDraft({ content, ...draft }: FileToWrite, shelf: Shelf): FileToWrite {
  const bring = shelf.put(content, content.length);
  return {
    ...draft,
    get content() {
      return bring();
    },
  };
}

/** What registers say of a document, on the shelf: in lists, and as keys. */
export function shelvedSaid({ entries, keys }: Said, shelf: Shelf): Said {
  const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);
  const bringEntries = shelf.put(entries, lengthOf(Object.values(entries)));
  const bringKeys = keys && shelf.put(keys, keys.card.length + lengthOf(keys.registers.map(({ piece = '' }) => piece)));
  if (!bringKeys)
    return {
      get entries() {
        return bringEntries();
      },
    };
  return {
    get entries() {
      return bringEntries();
    },
    get keys() {
      return bringKeys();
    },
  };
}

/** Files with their content on the shelf. */
export function shelvedArtifacts(artifacts: readonly Artifact[], shelf: Shelf): readonly Artifact[] {
  return artifacts.map((artifact) => shelvedArtifact(artifact, shelf));
}

export function shelvedArtifact({ content, ...artifact }: Artifact, shelf: Shelf): Artifact {
  const bring = shelf.put(content, content.length);
  return {
    ...artifact,
    get content() {
      return bring();
    },
  };
}
