import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { importEdition } from '../../src/import.js';
import { folder } from '../commands/acta.js';

const file = (body: string, more = '', before = '') =>
  `${before}<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher>${more}</publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>
<text><body><div>${body}</div></body></text></TEI>\n`;

async function importing(xml: string, kind?: 'dta' | 'simple-print' | 'openedition' | 'parla-clarin') {
  const path = join(folder(), 'text.xml');
  writeFileSync(path, xml);
  const report = new Report();
  const imported = await importEdition([path], report, kind === undefined ? {} : { kind });
  const tei = String(imported?.files.find((one) => one.path === 'tei/text.xml')?.content);
  const losses = imported?.losses.losses.map(({ construct, kept, value }) => [construct, kept, value]);
  return { kind: imported?.losses.kind, tei, losses, codes: report.diagnostics.map(({ code }) => code) };
}

describe('the base format of the Deutsches Textarchiv', () => {
  const idno = '<idno type="DTAID">16191</idno>';

  it('says by its renditions how letters look, which an edition says by rend', async () => {
    const body = '<p rendition="#et">Ein <hi rendition="#i #g">Hafen</hi> <hi rendition="#b" rend="x">leckt</hi>.</p>';
    const { kind, tei, losses } = await importing(file(body, idno));
    expect(kind).toBe('dta');
    expect(tei).toContain(
      '<p rend="indent">Ein <hi rend="italic letterspaced">Hafen</hi> <hi rend="x bold">leckt</hi>.</p>',
    );
    expect(losses).toEqual([
      ['p/@rendition', 'kept as @rend', '#et'],
      ['hi/@rendition', 'kept as @rend', '#i #g'],
      ['hi/@rendition', 'kept as @rend', '#b'],
    ]);
  });

  it('is left as it is elsewhere, byte for byte', async () => {
    const xml = file("<p  n='1'>Ein Hafen<lb/>\nleckt.</p>", idno);
    expect((await importing(xml)).tei).toBe(xml);
  });

  it('is known by its schema, too, and not by the word of who imports', async () => {
    const model = '<?xml-model href="http://www.deutschestextarchiv.de/basisformat.rng"?>';
    expect((await importing(file('<p>x</p>', '', model))).kind).toBe('dta');
    expect((await importing(file('<p>x</p>'), 'dta')).codes).toEqual(['import/wrong-kind']);
  });
});

describe('TEI simplePrint', () => {
  it('says by its renditions how letters look, which an edition says by rend', async () => {
    const { kind, tei } = await importing(file('<p>A <hi rendition="simple:smallcaps">port</hi>.</p>'));
    expect(kind).toBe('simple-print');
    expect(tei).toContain('<p>A <hi rend="small-caps">port</hi>.</p>');
  });

  it('says of a rendition that it does not know that it leads nowhere', async () => {
    const { losses } = await importing(file('<p rendition="simple:bold">A <hi rendition="#other">port</hi>.</p>'));
    expect(losses).toContainEqual(['hi/@rendition', 'left out, as it leads nowhere', '#other']);
  });
});

describe('TEI for OpenEdition', () => {
  const interview =
    '<head subtype="level1">Entretien</head><p rend="question">Quand ?</p>\n<p rend="question">Où ?</p><p rend="answer">Hier.</p><p>Il rit.</p>';

  it('has the questions and answers of an interview as speeches, of whom nobody is made up', async () => {
    const { kind, tei, losses } = await importing(file(interview));
    expect(kind).toBe('openedition');
    expect(tei).toContain(
      '<sp><p rend="question">Quand ?</p>\n<p rend="question">Où ?</p></sp><sp><p rend="answer">Hier.</p></sp><p>Il rit.</p>',
    );
    expect(losses).toContainEqual(['p', 'put into an sp, as it is a question', undefined]);
  });

  it('is not what another kind is', async () => {
    expect((await importing(file('<p rend="question">Quand ?</p>'))).tei).toContain('<div><p rend="question">');
  });
});

describe('Parla-CLARIN', () => {
  it('is the family of ParlaMint, by its own name', async () => {
    const { kind, tei } = await importing(file('<u who="http://example.org/a"><seg>One.</seg></u>'), 'parla-clarin');
    expect([kind, tei]).toEqual(['parla-clarin', expect.stringContaining('<p>One.</p></sp>')]);
  });
});
