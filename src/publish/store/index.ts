import { deserialize, serialize } from 'node:v8';
import { type Diagnostic, Report } from '../../diagnostics/diagnostic.js';
import type { Outcome } from '../../diagnostics/outcome.js';
import { type Cache, digestOf, keyOf } from '../cache.js';
import { faultOf } from '../faults.js';
import type { Blobs } from './blobs.js';
import { StoreFault } from './fault.js';
import { folderBlobs } from './folder.js';
import { checkManifest, inputsName, unitsName } from './manifest.js';
import { placesIn } from './places.js';

/** A store, and the edition that uses it. */
export interface StorePlace {
  /** A folder that all machines see, or a bucket: `s3://bucket/prefix`. */
  readonly store: string;
  /** Folder of the edition. What is kept does not depend on where it lies. */
  readonly home?: string;
}

/** A store as it was opened: outcomes, and what they are made of, for machines that have nothing else. */
export interface Store extends Cache {
  /** Keeps a value, which structuredClone could copy, and gives its name: the hash of it. Throws `StoreFault` or the system's errors. */
  send(value: unknown): Promise<string>;
  /** The value of this name. Throws where it is not there, or damaged. */
  receive(name: string): Promise<unknown>;
  /** A path below the edition's folder as it is on every machine; any other as it is. */
  placeOf(path: string): string;
}

/** Bytes of SHA-256 before each piece. */
const sealLength = 32;

/**
 * The store at a place, which is begun where there is none: what many machines keep of their work for one another, each piece under the
 * hash of all that it was made of. Pieces are compared with their checksums whenever they are read. Nothing comes back, and the report
 * says why, where another acta keeps its work there, or somebody else something, or it cannot be read.
 *
 * Other than in an edition's own cache, documents with errors are kept too: they have them on every machine.
 */
export async function openStore({ store, home }: StorePlace, report: Report): Promise<Store | undefined> {
  const places = placesIn(home);
  const opened = await orFault(store, async () => {
    const blobs = await blobsAt(store);
    return (await checkManifest(blobs, store, report)) ? blobs : undefined;
  });
  if (!opened || 'found' in opened) {
    report.addAll(opened?.found ?? []);
    return undefined;
  }
  const blobs = opened;
  return {
    placeOf: places.placeOf,
    async send(value) {
      const content = serialize(value);
      const key = digestOf([content]).digest('hex');
      const name = `${inputsName}/${key.slice(0, 2)}/${key}`;
      await blobs.put(name, sealed(name, content));
      return name;
    },
    async receive(name) {
      const content = await read(blobs, name, new Report());
      if (content) return deserialize(content);
      throw new StoreFault(`${blobs.address(name)} is not there or damaged; build and workers need the same store`);
    },
    async remember({ kind }, inputs, work) {
      const key = keyOf(kind, places.inputsOf(inputs));
      const name = `${unitsName}/${key.slice(0, 2)}/${key}`;
      const recalled = await orFault(blobs.address(name), () => recall(blobs, name, report));
      if (recalled) {
        const { found, ...outcome } = recalled as Awaited<ReturnType<typeof work>>;
        return { ...outcome, found: places.arriving(found) };
      }
      const outcome = await work();
      if (!isWorthKeeping(outcome)) return outcome;
      const kept = { ...outcome, found: places.leaving(outcome.found.map(withoutCause)) };
      const fault = await orFault(blobs.address(name), () => blobs.put(name, sealed(name, serialize(kept))));
      return fault ?? outcome;
    },
  };
}

/** What buckets need is loaded only where one is named. */
async function blobsAt(store: string): Promise<Blobs> {
  return store.startsWith('s3://') ? (await import('./bucket.js')).bucketBlobs(store) : folderBlobs(store);
}

/** A failure that says nothing of the document, as of a program that is not there, is not for others. */
function isWorthKeeping({ result, found }: Outcome<unknown>): boolean {
  return result !== undefined || found.some(({ severity }) => severity === 'error');
}

async function recall(blobs: Blobs, name: string, report: Report): Promise<Outcome<unknown> | undefined> {
  const content = await read(blobs, name, report);
  return content && (deserialize(content) as Outcome<unknown>);
}

/** What a piece holds. One that is not as it was kept is read once more, as a network may have damaged it on its way. */
async function read(blobs: Blobs, name: string, report: Report): Promise<Uint8Array | undefined> {
  const place = { file: blobs.address(name) };
  for (const isFirst of [true, false]) {
    const bytes = await blobs.get(name);
    if (!bytes) return undefined;
    const content = bytes.subarray(sealLength);
    if (Buffer.compare(sealed(name, content), bytes) !== 0) continue;
    if (!isFirst)
      report.add('store/damaged', 'this piece of the store arrived damaged, and was read again', {
        place,
        severity: 'info',
      });
    return content;
  }
  const message =
    'this piece of the store is damaged: its checksum is another one, so what it held has to be made again';
  report.add('store/damaged', message, { place });
  return undefined;
}

/** A piece with its checksum before it. Its name is in that too, so that none stands for another. */
function sealed(name: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([digestOf([name, content]).digest(), content]);
}

/** A cause may be anything. */
function withoutCause({ cause: _, ...finding }: Diagnostic): Diagnostic {
  return finding;
}

/** What work on the store gives; where the system or a server fails it, an outcome that says so. */
async function orFault<Result>(path: string, work: () => Promise<Result>): Promise<Result | Outcome<never>> {
  try {
    return await work();
  } catch (error) {
    const place = { file: path };
    const report = new Report();
    const fault = faultOf(error);
    if (error instanceof StoreFault) {
      const way = 'look at its address, at the network and at the credentials in the environment';
      if (error.kind === 'usage') report.add('usage/arguments', error.message, { place });
      else
        report.add('store/unreachable', `the store does not answer as it should (${error.message}); ${way}`, { place });
    } else if (fault) report.add(fault.code, fault.message, { place });
    else throw error;
    return { found: report.diagnostics };
  }
}
