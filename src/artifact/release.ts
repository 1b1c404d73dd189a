import type { SearchRecord } from './search-record.js';

/** A document as a release has it. */
export interface ReleasedDocument {
  /** Name of its page. */
  readonly page: string;
  readonly title: string;
  /** Names under which it stood in the edition before. */
  readonly formerly: readonly string[];
  /** Its speeches, and what no speech has. */
  readonly passages: readonly SearchRecord[];
  /** Identifiers in its text and of its persons, to which links may lead. */
  readonly identifiers: ReadonlySet<string>;
  /** What its header says was done to it, newest first as it stands there. */
  readonly revisions: readonly string[];
}

/** A passage that one of two releases has otherwise than the other. */
export interface PassageChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its address on the site: of the former one, where it was removed. */
  readonly address: string;
  /** Who speaks: before and now. */
  readonly speakers: readonly [former: string, now: string];
  /** The words: before and now; empty where there were, or are, none. */
  readonly words: readonly [former: string, now: string];
}

/** A document that one of two releases has otherwise than the other, or that its editors say they worked on. */
export interface DocumentChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly page: string;
  readonly title: string;
  readonly passages: readonly PassageChange[];
  /** What its header says since the former release. */
  readonly revisions: readonly string[];
}

/** The order of versions: numbers as numbers, and `1.0.0-beta` before `1.0.0` (Semantic Versioning 2.0.0, 11). */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => {
    const [core = '', ...rest] = version.split('+')[0]!.split('-');
    return { core: core.split('.'), pre: rest.join('-') };
  });
  const byCore = compareParts(first!.core, second!.core);
  if (byCore !== 0) return byCore;
  if (first!.pre === '' || second!.pre === '') return Number(first!.pre === '') - Number(second!.pre === '');
  return compareParts(first!.pre.split('.'), second!.pre.split('.'));
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [first, second] = [a[index], b[index]];
    if (first === undefined || second === undefined) return first === undefined ? -1 : 1;
    if (first === second) continue;
    const areNumbers = [first, second].every((part) => /^\d+$/.test(part));
    if (areNumbers && Number(first) !== Number(second)) return Number(first) - Number(second);
    if (!areNumbers) return first < second ? -1 : 1;
  }
  return 0;
}
