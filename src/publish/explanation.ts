import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, digestOf, digestsOf, type Inputs, installed, type Step } from './cache.js';
import { putAway } from './faults.js';

/** Why a step had to be done: which of its inputs are other than when it was done last; none where it never was. */
export interface Reason extends Step {
  readonly changed?: readonly string[];
}

/** What an edition's steps were last done with. */
export interface Explanation {
  /** The cache, heard: what is asked of it and was not kept becomes a reason. */
  hear(cache: Cache): Cache;
  readonly reasons: readonly Reason[];
  /** Keeps what the steps were done with, for the next build. */
  save(): void;
}

/** What each step makes. */
const stepNames: Readonly<Record<string, string>> = {
  draft: 'the draft',
  check: 'the check',
  render: 'the page',
  search: 'the index of the search',
  edition: 'the pages of the edition',
  entries: 'its part of the registers',
  templates: 'the stylesheet with the edition’s templates',
};

/** What each input of a step is called. */
const inputNames: Readonly<Record<string, string>> = {
  transcript: 'the transcript',
  path: 'the path of the transcript',
  kept: 'whether the TEI is acta’s draft',
  edition: 'edition.yaml',
  own: 'what edition.yaml says of it',
  people: 'people.yaml',
  profile: 'profile.yaml',
  decisions: 'the decisions about it',
  tei: 'the TEI',
  around: 'what stands around its page',
  records: 'the words of the documents',
  xsl: 'the templates',
  outlines: 'what the documents have in common',
  member: 'what it says of persons and places',
  register: 'people.yaml or edition.yaml',
  pageOptions: 'what the pages lead to',
  acta: 'acta itself',
};

/** A reason as a sentence for an editor. */
export function inWords({ kind, changed }: Reason): string {
  const why = changed
    ? `other than before: ${changed.map((name) => inputNames[name] ?? name).join(', ')}`
    : 'nothing was kept of it';
  return `made anew: ${stepNames[kind] ?? kind}; ${why}`;
}

type Digests = Readonly<Record<string, string>>;

/** The explanation that lies in a cache's folder. It says things and decides nothing: what it holds need not be trusted. */
export function openExplanation(folder: string): Explanation {
  const path = join(folder, 'inputs.json');
  const former = read(path);
  const now = new Map<string, Digests>();
  const reasons: Reason[] = [];

  function note(step: Step): void {
    const name = nameOf(step);
    const before = former.get(name);
    const changed =
      before && Object.entries(now.get(name)!).flatMap(([key, hash]) => (before[key] === hash ? [] : [key]));
    // Nothing changed where the cache was taken away: then it is as if it had never been done.
    reasons.push({ ...step, ...(changed && changed.length > 0 && { changed }) });
  }

  return {
    reasons,
    hear: (cache) => ({
      remember(step, inputs, work) {
        now.set(nameOf(step), shortDigestsOf(inputs));
        return cache.remember(step, inputs, () => {
          note(step);
          return work();
        });
      },
    }),
    save() {
      // A step that was not come to, since one before it had to be done, is known from before; not that of a document that is gone.
      const subjects = new Set([...now.keys()].map(subjectOf));
      const known = [...former].filter(([name]) => subjects.has(subjectOf(name)));
      const beside = `${path}.${process.pid}`;
      // Where it cannot be written, the next build explains less.
      putAway(() => {
        writeFileSync(beside, JSON.stringify(Object.fromEntries([...known, ...now])), { flag: 'wx' });
        renameSync(beside, path);
      });
    },
  };
}

function nameOf({ kind, subject = '' }: Step): string {
  return `${kind} ${subject}`;
}

/** The document of a step, by the step's name. */
function subjectOf(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

/** Long enough to tell one from another, where nothing hangs on it. */
function shortDigestsOf(inputs: Inputs): Digests {
  const digests = Object.entries({ ...digestsOf(inputs), acta: digestOf([installed()]).digest('hex') });
  return Object.fromEntries(digests.map(([name, digest]) => [name, digest.slice(0, 16)]));
}

function read(path: string): ReadonlyMap<string, Digests> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Digests>));
  } catch {
    return new Map();
  }
}
