import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, fixtureFile, fixtures, page, plainText } from './pages.js';

// Each test/fixtures/<construct>.<case>/ has an input.xml, and beside it what becomes of it. After a change that is meant,
// `UPDATE=1 npx vitest run test/render/golden.test.ts` writes the files anew: read the difference before you commit it.
const update = process.env['UPDATE'] === '1';

function golden(name: string, file: string, actual: string): void {
  const path = fixtureFile(name, file);
  if (update) writeFileSync(path, actual);
  if (!existsSync(path)) throw new Error(`${name} has no ${file}: write it with UPDATE=1`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

describe.each(fixtures)('%s', (name) => {
  it('becomes the page that stands beside it', async () => {
    golden(name, 'expected.html', await page(fixture(name)));
  });

  it.skipIf(name.startsWith('corpus.'))('becomes the plain text that stands beside it', async () => {
    golden(name, 'expected.txt', await plainText(fixture(name)));
  });
});
