import { describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { citationFormats, renderCitations } from '../../../src/render/citation.js';
import type { CitationFormat } from '../../../src/render/format.js';
import { fixture, situations } from './documents.js';

const formats = Object.keys(citationFormats) as CitationFormat[];

/** A golden file holds all references of a kind, each under what it cites; `vitest -u` writes it anew. */
describe.each(situations)('citations of citation.%s', (situation) => {
  it.each(formats)('in %s are those of the golden file', async (format) => {
    const document = fixture(situation);
    const report = new Report();
    const sections: string[] = [];
    for (const id of ['', 'sp2', 'pn3', 'closing', 'fn1']) {
      const [citation] = await renderCitations(document, [format], { id }, report);
      sections.push(`== ${id ? `#${id}` : 'the document'}\n${citation!.text.replaceAll('\r\n', '\n')}`);
    }
    expect(report.diagnostics).toEqual([]);
    const golden = `../../fixtures/citation.${situation}/expected.${format}.txt`;
    await expect(sections.join('\n')).toMatchFileSnapshot(golden);
  });
});
