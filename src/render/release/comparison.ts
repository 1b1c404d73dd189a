import { diffComm } from 'node-diff3';
import type { DocumentChange, PassageChange, ReleasedDocument } from '../../artifact/release.js';
import type { SearchRecord } from '../../artifact/search-record.js';

/** What became of the documents between two releases. */
export interface Comparison {
  /** In the order of the new release; what was removed stands last. */
  readonly documents: readonly DocumentChange[];
  /** Identifiers of the former release that lead nowhere in the new one, by the document that they were in. */
  readonly lost: readonly { readonly page: string; readonly id: string }[];
}

/** Compares the documents of two releases, speech by speech. A document is known by its page, now or formerly. */
export function compareReleases(former: readonly ReleasedDocument[], now: readonly ReleasedDocument[]): Comparison {
  const heirs = new Map(former.map((document) => [document, heirOf(document, now)]));
  const documents = now.map((document) =>
    changesOf(
      [...heirs].filter(([, heir]) => heir === document).map(([one]) => one),
      document,
    ),
  );
  const removed = former.filter((document) => heirs.get(document) === undefined);
  return {
    documents: [...documents.flatMap((change) => change ?? []), ...removed.map(removal)],
    lost: former.flatMap((document) => {
      const kept = heirs.get(document)?.identifiers ?? new Set<string>();
      return [...document.identifiers].filter((id) => !kept.has(id)).map((id) => ({ page: document.page, id }));
    }),
  };
}

function heirOf({ page }: ReleasedDocument, now: readonly ReleasedDocument[]): ReleasedDocument | undefined {
  return now.find((one) => one.page === page) ?? now.find(({ formerly }) => formerly.includes(page));
}

function changesOf(former: readonly ReleasedDocument[], now: ReleasedDocument): DocumentChange | undefined {
  const { page, title } = now;
  const said = new Set(former.flatMap(({ revisions }) => revisions));
  const revisions = now.revisions.filter((revision) => !said.has(revision));
  const passages = passagesOf(
    former.flatMap((one) => one.passages),
    now.passages,
  );
  if (former.length === 0) return { kind: 'added', page, title, passages: [], revisions };
  const isRenamed = !former.some((one) => one.page === page);
  if (passages.length === 0 && revisions.length === 0 && !isRenamed) return undefined;
  return { kind: 'changed', page, title, passages, revisions };
}

function removal({ page, title }: ReleasedDocument): DocumentChange {
  return { kind: 'removed', page, title, passages: [], revisions: [] };
}

/** Passages by their identifiers, which stay when a document grows. */
function passagesOf(former: readonly SearchRecord[], now: readonly SearchRecord[]): readonly PassageChange[] {
  const before = new Map(former.map((passage) => [idOf(passage), passage]));
  const after = new Set(now.map(idOf));
  const changes = now.flatMap((passage): PassageChange[] => {
    const old = before.get(idOf(passage));
    const speakers = [speakersOf(old), speakersOf(passage)] as const;
    if (old && old.words === passage.words && speakers[0] === speakers[1]) return [];
    const words = [old?.words ?? '', passage.words] as const;
    return [{ kind: old ? 'changed' : 'added', address: passage.address, speakers, words }];
  });
  const removed = former
    .filter((passage) => !after.has(idOf(passage)))
    .map((passage): PassageChange => {
      const { address, words } = passage;
      return { kind: 'removed', address, speakers: [speakersOf(passage), ''], words: [words, ''] };
    });
  return [...changes, ...removed];
}

function idOf({ address }: SearchRecord): string {
  return address.split('#')[1] ?? '';
}

function speakersOf(passage: SearchRecord | undefined): string {
  return (passage?.speakers ?? []).join(', ');
}

/** A stretch of two texts: the same in both, or what stood in the one and stands in the other. */
export type Stretch = { readonly same: string } | { readonly former: string; readonly now: string };

/** Two texts word by word. */
export function compareWords([former, now]: readonly [string, string]): readonly Stretch[] {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  return diffComm(words(former), words(now)).map((part) =>
    'common' in part
      ? { same: part.common!.join(' ') }
      : { former: part.buffer1.join(' '), now: part.buffer2.join(' ') },
  );
}
