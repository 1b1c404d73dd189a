import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from '../../diagnostics/diagnostic.js';
import { writeFileWhole } from '../../publish/index.js';
import type { Place, Remembered } from './archive.js';
import { list, object, Refusal } from './refusal.js';

/** Where an edition keeps what archives have of it. No token is in it. */
export function memoryFile(home: string): string {
  return join(home, '.acta', 'deposits.json');
}

/** A deposit that was begun: of what kind, where, and what the archive has. */
interface Entry extends Place, Remembered {
  readonly to: string;
}

/** What earlier runs made in one archive, and what this one makes. */
export interface Memory {
  readonly known: Remembered;
  /** Keeps it on disk, at once: should this run end here, the next one finds it. */
  remember(known: Remembered): Promise<void>;
}

/** The memory of an edition for one archive. A file that is not as acta wrote it is a refusal. */
export function memoryOf(home: string, to: string, place: Place): Memory {
  const file = memoryFile(home);
  const isOurs = (entry: Entry) =>
    entry.to === to && entry.address === place.address && entry.collection === place.collection;
  const entries = read(file);
  const others = entries.filter((entry) => !isOurs(entry));
  const { to: _to, address: _address, collection: _collection, ...begun } = entries.find(isOurs) ?? { to, ...place };
  let known: Remembered = begun;
  return {
    get known() {
      return known;
    },
    async remember(now) {
      known = now;
      const content = `${JSON.stringify({ deposits: [...others, { to, ...place, ...now }] }, null, 2)}\n`;
      const report = new Report();
      if (await writeFileWhole(file, content, report)) return;
      const why = report.diagnostics.map(({ message }) => message).join('; ');
      throw new Refusal(
        'deposit/memory',
        `what the archive has cannot be written down here (${why}), and the next run would send all again`,
        { address: file },
      );
    },
  };
}

function read(file: string): readonly Entry[] {
  if (!existsSync(file)) return [];
  try {
    const { deposits } = object(JSON.parse(readFileSync(file, 'utf8')));
    if (list(deposits).length > 0 && list(deposits).every(isEntry)) return deposits as readonly Entry[];
  } catch {
    // As one that says something else.
  }
  throw new Refusal(
    'deposit/memory',
    'this is not as acta wrote it, so it is not known what the archive has; take it from version control or a backup, or move it away to begin anew',
    { address: file },
  );
}

function isEntry(value: unknown): boolean {
  const { to, address, collection, id, page, doi, parts } = object(value);
  const isText = (one: unknown) => typeof one === 'string';
  return (
    isText(to) &&
    isText(address) &&
    [collection, id, page, doi].every((one) => one === undefined || isText(one)) &&
    Object.values(object(parts)).every((part) => isText(object(part)['id']) && isText(object(part)['sha256']))
  );
}
