import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.js';

/** Where a nightly run of the tests writes what it counted, a file of JSON for each figure. */
const recordsFolder = join(root, 'coverage/reliability');

/** Whether the long tests are run, as `npm run test:nightly` does. */
export const nightly = Boolean(process.env['ACTA_NIGHTLY']);

/** Keeps what a test counted, under a name, in a nightly run. */
export function record(name: string, figures: Readonly<Record<string, unknown>>): void {
  if (!nightly) return;
  mkdirSync(recordsFolder, { recursive: true });
  writeFileSync(join(recordsFolder, `${name}.json`), `${JSON.stringify(figures, undefined, 2)}\n`);
}
