import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type Imported, importEdition } from '../../src/import.js';
import { folder } from '../commands/acta.js';

const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="sl">
<teiHeader><fileDesc><titleStmt><title>Debates</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>
<encodingDesc><classDecl><taxonomy><category xml:id="chair"><catDesc>The chair</catDesc></category><category xml:id="guest"><catDesc>A guest</catDesc></category></taxonomy></classDecl></encodingDesc>
<profileDesc><particDesc><listPerson><person xml:id="berg"><persName><forename>Johan</forename> <surname>Berg</surname></persName></person><person xml:id="lind"><persName>Lind</persName></person></listPerson></particDesc></profileDesc></teiHeader>
<TEI xml:id="day1"><teiHeader><fileDesc><titleStmt><title>Day 1</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>
<text><body><div type="debateSection"><head>The mole</head>
<note type="time">At ten.</note>
<note type="speaker">MR BERG:</note>
<u who="#berg" ana="#chair" xml:id="u1"><seg xml:id="s1">One <gap reason="inaudible"/> two.</seg>
<note>applause</note><vocal><desc>laughter</desc></vocal>
<seg><s xml:id="x1"><w lemma="three">Three</w> <w join="right">four</w>
<pc>.</pc></s></seg></u>
<u who="#berg">Five.</u>
</div></body></text></TEI></teiCorpus>`;

let imported: Imported;

beforeAll(async () => {
  const path = join(folder(), 'debates.xml');
  writeFileSync(path, corpus);
  imported = (await importEdition([path], new Report()))!;
});

const file = (name: string) => String(imported.files.find(({ path }) => path === name)!.content);

describe('debates in the form of ParlaMint', () => {
  it('are a document for each TEI, in the language of the corpus', () => {
    expect(imported.losses.kind).toBe('parlamint');
    expect(imported.files.map(({ path }) => path)).toContain('tei/debates.xml');
    expect(file('tei/debates.xml')).toMatch(/<TEI xmlns="[^"]*" xml:lang="sl" xml:id="day1">/);
  });

  it('have utterances as speeches, with the note before them as the label, and segments as paragraphs', () => {
    const tei = file('tei/debates.xml');
    expect(tei).toContain(
      '<sp who="#berg" ana="#chair" xml:id="u1"><speaker>MR BERG:</speaker><p xml:id="s1">One <gap reason="inaudible"/> two.</p>',
    );
    expect(tei).toContain('<stage type="time">At ten.</stage>');
    expect(tei).toContain('<stage>applause</stage><vocal><desc>laughter</desc></vocal>');
    expect(tei).toContain('<sp who="#berg"><p>Five.</p></sp>');
  });

  it('lose the annotation of words, which is said once for a speech, and keep the spaces as they were', () => {
    expect(file('tei/debates.xml')).toContain('<p>Three four.</p>');
    const { construct, kept, value, place } = imported.losses.losses.find(({ value: one }) => one?.includes(' w'))!;
    expect([construct, kept, value]).toEqual(['pc, s, w', 'left out, their words kept', '1 pc, 1 s, 2 w']);
    expect(corpus.split('\n')[place.line - 1]!.slice(place.column - 1)).toMatch(/^<u who="#berg" ana/);
  });

  it('take from the header of the corpus the persons and categories that they point to', () => {
    const tei = file('tei/debates.xml');
    expect(tei).toContain('<category xml:id="chair"><catDesc>The chair</catDesc></category>');
    expect(tei).toContain('<person xml:id="berg">');
    expect(tei).not.toContain('lind');
    expect(tei).not.toContain('guest');
    expect(file('people.yaml')).toContain('- id: berg\n    name: { forename: Johan, surname: Berg }\n');
  });

  it('say what else of that header is lost', () => {
    const constructs = imported.losses.losses.map(({ construct }) => construct);
    expect(constructs.sort()).toEqual(['pc, s, w', 'teiCorpus/teiHeader']);
  });

  it('of which a speaker is unknown to their register are not imported', async () => {
    const path = join(folder(), 'debates.xml');
    writeFileSync(path, corpus.replace('<u who="#berg">', '<u who="#holm">'));
    const report = new Report();
    expect(await importEdition([path], report)).toBeUndefined();
    expect(report.diagnostics.map(({ code, actual, place }) => [code, actual, place?.line])).toEqual([
      ['import/dangling', '#holm', 13],
    ]);
  });
});
