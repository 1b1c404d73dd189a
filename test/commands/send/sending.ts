import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../../src/artifact/artifact.js';
import type { Delivered } from '../../../src/commands/send/archive.js';
import type { Pace } from '../../../src/commands/send/client.js';
import { placeFrom, send } from '../../../src/commands/send/index.js';
import { memoryFile } from '../../../src/commands/send/memory.js';
import { kinds } from '../../../src/deposit.js';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../../src/diagnostics/print.js';
import { archiveEdition, packages } from '../../deposit/archive-edition.js';

export const token = 'a-token-of-my-own-0123456789';

/** Quick enough for tests. */
export const pace: Pace = { idle: 400, first: 5, longest: 300, tries: 3 };

/** The files of a package of one kind, by their paths in it. */
export type Package = ReadonlyMap<string, Artifact>;

export async function packageOf(
  kind: string,
  changes?: Readonly<Record<string, string | undefined>>,
): Promise<Package> {
  const made = await packages(archiveEdition(changes), kind);
  return new Map(
    [...made]
      .filter(([path]) => path.startsWith(`${kind}/`))
      .map(([path, content]) => {
        const within = path.slice(kind.length + 1);
        return [within, { path: within, mediaType: 'application/octet-stream', content }];
      }),
  );
}

export interface Sent {
  readonly delivered: Delivered | undefined;
  readonly status: number;
  /** The findings, one a line. */
  readonly told: string;
  /** What the next run knows. */
  readonly memory: string;
}

/** Sends a package from the folder of an edition; a new one where none is given. */
export async function sendFrom(
  kind: string,
  address: string,
  files: Package,
  {
    home = mkdtempSync(join(tmpdir(), 'acta-send-')),
    publish = false,
    as = token,
  }: { readonly home?: string; readonly publish?: boolean; readonly as?: string } = {},
): Promise<Sent> {
  const report = new Report();
  const place = placeFrom(address, kind, report);
  const { requires } = kinds[kind]!;
  const quiet = { at() {}, end() {} };
  const delivered =
    place && (await send({ kind, place, token: as, files, requires, home, publish }, report, quiet, pace));
  const file = memoryFile(home);
  return {
    delivered,
    status: report.exitCode,
    told: report.diagnostics.map((one) => formatDiagnostic(one, { color: false })).join('\n'),
    memory: existsSync(file) ? readFileSync(file, 'utf8') : '',
  };
}

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'acta-send-'));
}
