import type { Report } from '../../diagnostics/diagnostic.js';
import { software } from '../../tei/software.js';
import { installed } from '../cache.js';
import type { Blobs } from './blobs.js';

/** Name of the piece that says which acta keeps its work in a store. */
const manifestName = 'acta-store.json';

/** Where the outcomes of units are. */
export const unitsName = 'units';

/** Where what units are made of is, for workers that see nothing of the edition. */
export const inputsName = 'inputs';

/** Which acta: its version, the fingerprint of its program, stylesheets and packages, and Node's version. */
interface Manifest {
  readonly acta: string;
  readonly program: string;
  readonly node: string;
}

/**
 * Whether this acta may use a store; it is begun where there is nothing yet. All machines must have the same acta, as what two of them
 * make differs. The report says why not.
 */
export async function checkManifest(blobs: Blobs, store: string, report: Report): Promise<boolean> {
  const place = { file: store };
  let found = await blobs.get(manifestName);
  if (!found) {
    const isForeign = (await blobs.roots()).some((name) => ![manifestName, unitsName, inputsName].includes(name));
    // Another machine may have begun it just now.
    found = await blobs.get(manifestName);
    if (!found && isForeign) {
      const message =
        'something lies here that is no store of acta; name a new or an empty folder, or one in which acta began a store';
      report.add('store/foreign', message, { place });
      return false;
    }
    if (!found) await blobs.claim(manifestName, Buffer.from(`${JSON.stringify(ours(), null, 2)}\n`));
    found ??= await blobs.get(manifestName);
  }
  const theirs = parse(found);
  if (!theirs) {
    const way = 'delete this file if all machines have the same acta; what is in the store stays';
    report.add('store/unknown', `it cannot be read which acta keeps its work here; ${way}`, {
      place: { file: blobs.address(manifestName) },
    });
    return false;
  }
  const mine = ours();
  if (theirs.acta === mine.acta && theirs.program === mine.program && theirs.node === mine.node) return true;
  const way = 'install the same on all machines, or name another store';
  report.add('store/other-version', `this store is of ${inWords(theirs)}, but here is ${inWords(mine)}; ${way}`, {
    place,
  });
  return false;
}

function ours(): Manifest {
  const [program = '', node = ''] = installed().split(' ');
  return { acta: software.version, program, node };
}

function inWords({ acta, program, node }: Manifest): string {
  return `acta ${acta} (build ${program.slice(0, 12)}) on Node ${node}`;
}

function parse(bytes: Uint8Array | undefined): Manifest | undefined {
  try {
    const value = JSON.parse(Buffer.from(bytes ?? []).toString()) as Partial<Manifest> | null;
    const isManifest = [value?.acta, value?.program, value?.node].every((part) => typeof part === 'string');
    return isManifest ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
