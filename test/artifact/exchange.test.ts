import { describe, expect, it } from 'vitest';
import { LossReport, lossFiles } from '../../src/artifact/exchange.js';

const at = (line: number, column = 1, file = 'a.xml') => ({ file, line, column });

describe('a report of losses', () => {
  const report = new LossReport('import', 'frus');
  report.add(
    { construct: 'note/@rend', kept: 'dropped', value: 'in|line', place: at(9) },
    { construct: 'note/@rend', kept: 'dropped', place: at(2, 7) },
    { construct: 'note/@rend', kept: 'kept as @type', place: at(3) },
    ...[10, 9, 1, 2, 3, 4].map((line) => ({ construct: 'gloss', kept: 'kept as text', place: at(line) })),
    { construct: 'gloss', kept: 'kept as text', place: at(1, 1, 'A.xml') },
  );

  it('puts together what was met in the same way, and keeps every place', () => {
    expect(report.groups().map(({ construct, kept, count }) => [construct, kept, count])).toEqual([
      ['gloss', 'kept as text', 7],
      ['note/@rend', 'dropped', 2],
      ['note/@rend', 'kept as @type', 1],
    ]);
    expect(report.groups()[0]!.places.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'A.xml:1',
      'a.xml:1',
      'a.xml:2',
      'a.xml:3',
      'a.xml:4',
      'a.xml:9',
      'a.xml:10',
    ]);
  });

  it('is a file for machines that loses nothing of it', () => {
    const [json] = lossFiles(report);
    const { count, losses } = JSON.parse(String(json!.content));
    expect(count).toBe(10);
    expect(losses.flatMap(({ places }: { places: unknown[] }) => places)).toHaveLength(10);
    expect(losses[1].places[1]).toEqual({ ...at(9), value: 'in|line' });
  });

  it('is a table for readers that says how many places it does not name', () => {
    const markdown = String(lossFiles(report)[1]!.content);
    expect(markdown).toContain('# Import from frus\n');
    expect(markdown).toContain(
      '| `gloss` | kept as text | 7 | A.xml:1:1, a.xml:1:1, a.xml:2:1, a.xml:3:1, a.xml:4:1, and 2 more |',
    );
  });

  it('says so where nothing is lost', () => {
    expect(lossFiles(new LossReport('export', 'csv'))[1]!.content).toBe(
      '# Export to csv\n\nEverything has a counterpart: nothing was lost.\n',
    );
  });
});
