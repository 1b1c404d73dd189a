// Runs the tests. What stands after `npm test --` goes to vitest: `npm test -- test/read`, `npm test -- -t headnote`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

// What tests leave behind goes with their folder, also of programs that were killed.
const temporary = mkdtempSync(join(tmpdir(), 'acta-tests-'));
// process.execPath, not `node`: the tests run on the Node that was asked to run them.
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
});
rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
process.exit(status ?? 1);
