import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Artifact } from '../../artifact/artifact.js';
import type { Requirement } from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { withLock } from '../../publish/index.js';
import type { Progress } from '../progress.js';
import type { Archive, Delivered, Place, Remembered } from './archive.js';
import { clientOf, type Pace, usualPace } from './client.js';
import { dataverse } from './dataverse.js';
import { invenio } from './invenio.js';
import { type Memory, memoryOf } from './memory.js';
import { nakala } from './nakala.js';
import { Refusal } from './refusal.js';

/** The archives that packages can be sent to, by the kind of package. */
export const archives: Readonly<Record<string, Archive>> = { zenodo: invenio, dataverse, nakala };

/** A package that is to be sent. */
export interface Dispatch {
  /** The kind of package, one of `archives`. */
  readonly kind: string;
  readonly place: Place;
  readonly token: string;
  /** Files of the package by their paths in it. */
  readonly files: ReadonlyMap<string, Artifact>;
  /** What the kind asks for, to say where a field that is refused is to be mended. */
  readonly requires: readonly Requirement[];
  /** The folder of the edition. */
  readonly home: string;
  readonly publish: boolean;
}

/** Hosts of this computer, which can be asked without encryption. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** The address after `--send`, as the archive has it. It is not shown where something secret may be in it. */
export function placeFrom(given: string, kind: string, report: Report): Place | undefined {
  const { placeOf, example } = archives[kind]!;
  const refuse = (reason: string) => {
    report.add('deposit/address', `${reason}; give such as ${example}`);
    return undefined;
  };
  if (!URL.canParse(given)) return refuse('what stands after --send is no address');
  const url = new URL(given);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return refuse('an address has no name, no password, no question mark and no # here');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) {
    return refuse(`${url.origin} would show the token to everybody on the way: only https is spoken`);
  }
  return placeOf(url) ?? refuse(`${url.href} does not say which collection`);
}

/** What would be sent, in lines: nothing is asked for it. */
export function plan(
  kind: string,
  place: Place,
  files: ReadonlyMap<string, Artifact>,
  home: string,
  report: Report,
): readonly string[] {
  const archive = archives[kind]!;
  try {
    const { known } = memoryOf(home, kind, place);
    const begun = known.page ?? known.id;
    return [
      begun === undefined ? `a new draft at ${place.address}` : `the draft that was begun: ${begun}`,
      ...archive
        .parcels(files)
        .map(({ path, content }) => `${path} (${Buffer.byteLength(content)} bytes, md5 ${digest('md5', content)})`),
    ];
  } catch (error) {
    tell(error, { requires: [] }, undefined, report);
    return [];
  }
}

/**
 * Sends a package, unless another process is at it. What an earlier run began goes on where it stopped; every file's checksum is compared with the archive's. Where it
 * cannot be ended, the report says why, and what the archive has now.
 */
export function send(
  dispatch: Dispatch,
  report: Report,
  progress: Progress,
  pace: Pace = usualPace,
): Promise<Delivered | undefined> {
  const { home } = dispatch;
  return withLock(join(home, '.acta', 'deposits.lock'), home, sending, report, () =>
    deliver(dispatch, report, progress, pace),
  );
}

const sending = {
  code: 'deposit/locked',
  who: 'another acta deposit --send',
  does: 'is at work on this edition',
} as const;

async function deliver(
  dispatch: Dispatch,
  report: Report,
  progress: Progress,
  pace: Pace,
): Promise<Delivered | undefined> {
  const { kind, place, token, files, home, publish } = dispatch;
  const archive = archives[kind]!;
  let memory: Memory | undefined;
  try {
    memory = memoryOf(home, kind, place);
    const left = new Set<string>();
    const delivered = await goOn(memory, pace, (done) =>
      archive.send({
        ask: clientOf(place.address, archive.authorize(token), token, pace),
        place,
        files,
        publish,
        get known() {
          return memory!.known;
        },
        remember: (known) => memory!.remember(known),
        at: (index, total, item, sent = 0) => progress.at(index, total, `${item}, ${Math.round(sent / 1e5) / 10} MB`),
        done,
        leave: (name) => left.add(name),
      }),
    );
    for (const name of left) {
      const message = `the draft has ${name}, which the package does not have; it stays, and if it should not, delete it there`;
      report.add('deposit/left', message, { place: { file: delivered.page } });
    }
    return delivered;
  } catch (error) {
    tell(error, dispatch, memory, report);
    return undefined;
  }
}

/**
 * Does work that can be begun again, since it looks first at what the archive has; what passes is given some time to.
 */
async function goOn<Result>(
  memory: Memory,
  { tries, first }: Pace,
  work: (done: () => void) => Promise<Result>,
): Promise<Result> {
  let failed = 0;
  for (;;) {
    const before = JSON.stringify(memory.known);
    try {
      return await work(() => {
        failed = 0;
      });
    } catch (error) {
      if (before !== JSON.stringify(memory.known)) failed = 0;
      failed++;
      if (!(error instanceof Refusal && error.passing) || failed >= tries) throw error;
      await wait(first * 2 ** (failed - 1));
    }
  }
}

/** A refusal as a finding: where, what, how to mend it, and what the archive has. */
function tell(
  error: unknown,
  { requires }: Pick<Dispatch, 'requires'>,
  memory: Memory | undefined,
  report: Report,
): void {
  if (!(error instanceof Refusal)) throw error;
  const examples = error.fields.flatMap((field) => exampleFor(field, requires));
  const mend = examples.length > 0 ? `; say it in edition.yaml, such as "${[...new Set(examples)].join('", "')}"` : '';
  report.add(error.code, `${error.message}${mend}${aftermath(error, memory?.known ?? {})}`, {
    ...(error.address !== undefined && { place: { file: error.address } }),
  });
}

/** What the archive has when sending stopped, and how to go on. */
function aftermath({ code, unsure, passing }: Refusal, { page, parts }: Remembered): string {
  if (code === 'deposit/published') return '';
  if (code === 'deposit/memory') return page === undefined ? '' : `. The draft is ${page}: delete it there`;
  const again = 'run the same command again to go on';
  const documents = Object.keys(parts ?? {}).length;
  const has =
    page !== undefined
      ? `. The draft is ${page}: ${again}`
      : documents > 0
        ? `. There are ${documents} of the documents, as drafts: ${again}`
        : '';
  return `${has}${unsure && !passing ? '. If the archive made what it was asked for all the same, delete that there first' : ''}`;
}

/** The line of edition.yaml for a field, by the name that the archive has for it: `metadata.creators.0.person_or_org.family_name`. */
function exampleFor(field: string, requires: readonly Requirement[]): readonly string[] {
  const name = field.replace(/\.\d+(?=\.|$)/g, '');
  const found = requires.find((one) => one.field === name) ?? requires.find((one) => one.field.startsWith(`${name}.`));
  return found ? [found.example] : [];
}
