import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { itWith, shared } from '../judges.js';
import { jingFaults } from '../validate/jing.js';

const schema = fileURLToPath(new URL('../../schemas/acta.rng', import.meta.url));
const tei = shared('schemas/tei_all.rng');
const itWithTei = tei === undefined ? it.skip : itWith('jing');
const example = readFileSync(new URL('../../tei/examples/dates.xml', import.meta.url), 'utf8');

/** Months and days without a year, and what looks like them: every boundary that a calendar has. */
const figures = ['00', '01', '02', '04', '09', '11', '12', '13', '28', '29', '30', '31', '32'];
const yearless = figures.flatMap((a) => [a, `--${a}`, `---${a}`, ...figures.map((b) => `--${a}-${b}`)]);

describe('the type of dates', () => {
  itWithTei('knows the same days and months without a year as TEI', () => {
    const documents = yearless.map((when) => example.replaceAll('when="1951-05-04"', `when="${when}"`));
    const acceptedBy = (grammar: string) => {
      const faults = jingFaults(grammar, documents);
      return yearless.filter((_, index) => !faults.has(index));
    };
    const accepted = acceptedBy(schema);
    expect(accepted).toEqual(acceptedBy(tei as string));
    expect(accepted).toEqual(expect.arrayContaining(['--02', '---31', '--02-29', '--12-31', '--04-30']));
    expect(accepted).not.toEqual(expect.arrayContaining(['--02-30']));
  });
});
