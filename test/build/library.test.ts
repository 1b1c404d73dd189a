import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as acta from '../../src/index.js';

const notes = 'Notes of a Meeting, May 5, 1985\n\nAdams: We begin at once.\n\nBaker: Very well.\n\nAdams: Good.\n';

describe('acta as a library', () => {
  it('goes the whole way stage by stage, with findings in the report and nothing printed', async () => {
    const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), vi.spyOn(console, 'log')];
    const report = new acta.Report();
    const manuscript = (await acta.readManuscript('notes.txt', Buffer.from(notes), {}, report))!;
    const transcript = acta.recognize(manuscript, { people: [], detectLanguage: await acta.loadLanguages() }, report)!;
    const xml = acta.sealDraft(acta.encode(transcript, acta.noEdition, 'notes', report));
    const document = (await acta.validateTei({ file: 'notes.xml', bytes: Buffer.from(xml) }, report))!;
    acta.validateLedger(document, manuscript, report, { edited: acta.draftState(xml) !== 'untouched' });
    const artifacts = await acta.render(document, ['text', 'bibtex'], { published: [], tei: false }, report);
    expect(report.hasErrors).toBe(false);
    expect(artifacts.map(({ path }) => path)).toEqual(['notes.txt', 'notes.bibtex.bib']);
    expect(artifacts[0]!.content).toContain('Very well.');
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    for (const spy of printed) spy.mockRestore();
  });

  it('builds units in one call, tells which it is at, and gives the record of what it published', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-library-'));
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.txt`), notes);
    const report = new acta.Report();
    const seen: string[] = [];
    const units = ['a', 'b'].map((name) => ({
      name,
      transcript: join(folder, `${name}.txt`),
      draft: join(folder, 'tei', `${name}.xml`),
    }));
    const built = await acta.build(units, { ...acta.noEdition, title: 'Two Meetings' }, join(folder, 'site'), report, {
      onUnit: ({ name }, count, total) => seen.push(`${name} ${count}/${total}`),
    });
    expect(seen).toEqual(['a 1/2', 'b 2/2']);
    expect(built!.drafts).toEqual(units.map(({ draft }) => draft));
    expect(JSON.parse(readFileSync(join(folder, 'site/acta-build.json'), 'utf8'))).toEqual(built!.record);
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('Two Meetings');
    for (const { path } of built!.record.files) expect(existsSync(join(folder, 'site', path))).toBe(true);
  });

  it('gives nothing and writes nothing for a unit that cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-library-'));
    const report = new acta.Report();
    const units = [{ name: 'x', transcript: join(folder, 'x.txt'), draft: join(folder, 'tei/x.xml') }];
    expect(await acta.build(units, acta.noEdition, join(folder, 'site'), report)).toBeUndefined();
    expect(report.hasErrors).toBe(true);
    expect(existsSync(join(folder, 'site')) || existsSync(join(folder, 'tei'))).toBe(false);
  });
});
