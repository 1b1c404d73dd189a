import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { StylesheetFault, transform } from '../../src/render/saxon.js';
import { fixture, teiWith } from './pages.js';

describe('a stylesheet', () => {
  it('that fails is our fault, told with its module and line', async () => {
    const failing = transform('html', '<x/>', {}, new Report(), 'a.xml');
    await expect(failing).rejects.toThrow(StylesheetFault);
    await expect(failing).rejects.toThrow(/^html\.xsl failed on a\.xml \([a-z/]+\.xsl:\d+\): /);
  });

  it('that is not there is told at once and again', async () => {
    for (let time = 0; time < 2; time++) {
      await expect(transform('nothing', '<x/>', {}, new Report(), 'a.xml')).rejects.toThrow(/ENOENT/);
    }
  });

  it('reports what it finds as diagnostics about the file, with the path to the element', async () => {
    const report = new Report();
    await transform('html', teiWith('<p><oddity/></p>'), {}, report, 'a.xml');
    expect(report.diagnostics).toEqual([
      {
        code: 'render/unknown-element',
        severity: 'warning',
        message: expect.stringContaining('no form for the element “oddity”'),
        actual: 'oddity',
        place: {
          file: 'a.xml',
          xpath: expect.stringMatching(/^\/Q\{http:\/\/www\.tei-c\.org\/ns\/1\.0\}TEI\[1\]\/.*oddity\[1\]$/),
        },
      },
    ]);
  });

  it('gives the same bytes every time, also when runs overlap', async () => {
    const run = async () =>
      (await transform('html', fixture('notes.called'), { name: 'x' }, new Report(), 'a.xml')).principal;
    const [first, ...others] = await Promise.all([run(), run(), run()]);
    expect(new Set(others)).toEqual(new Set([first]));
  });

  it('gives result documents by their names and writes none', async () => {
    const { documents } = await transform(
      'citation',
      fixture('header.full'),
      { formats: 'ris', id: '', url: '' },
      new Report(),
      'a.xml',
    );
    expect([...documents.keys()]).toContain('ris');
  });
});
