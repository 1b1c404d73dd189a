import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { validateTei } from '../../src/validate/index.js';
import { encodeText, findings } from '../sample.js';
import { outline } from './outline.js';

const root = new URL('../fixtures/', import.meta.url);
const cases = readdirSync(root)
  .filter((name) => existsSync(new URL(`${name}/transcript.txt`, root)))
  .sort();

/**
 * Each fixture is a few lines in one of the forms that transcripts have, and what they say. `UPDATE=1` writes down what is
 * found now, for the eye to compare.
 */
describe.each(cases)('%s', (name) => {
  const transcript = readFileSync(new URL(`${name}/transcript.txt`, root), 'utf8');
  // A date, since a draft without one is warned about for that alone.
  const encoded = encodeText(transcript, { ...noEdition, date: '2024-05-01' }, name);

  it('is read as its outline says', () => {
    const file = new URL(`${name}/expected.txt`, root);
    const found = outline(encoded);
    if (process.env['UPDATE']) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  it('loses no character and invents none', () => {
    expect(findings(encoded.ledger)).toEqual([]);
  });

  it('is valid TEI', async () => {
    const report = new Report();
    await validateTei({ file: `${name}.xml`, bytes: Buffer.from(encoded.xml) }, report);
    expect(findings(report.diagnostics).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });
});
