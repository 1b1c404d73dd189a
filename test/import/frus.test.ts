import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type Imported, importEdition } from '../../src/import.js';

const path = join(import.meta.dirname, 'fixtures/volume.xml');
const lines = readFileSync(path, 'utf8').split('\n');

let imported: Imported;
const report = new Report();

beforeAll(async () => {
  imported = (await importEdition([path], report))!;
});

/** A file of the edition, white space between its words told as one space. */
function file(name: string): string {
  return String(imported.files.find((one) => one.path === name)!.content).replace(/\s+/g, ' ');
}

describe('a volume of Foreign Relations of the United States', () => {
  it('is an edition of its documents, with what stands around them as the introduction', () => {
    expect(imported.files.map((one) => one.path)).toEqual([
      'edition.yaml',
      'people.yaml',
      'introduction.xml',
      'tei/d1.xml',
      'tei/d2.xml',
      'losses.json',
      'losses.md',
    ]);
    expect(file('edition.yaml')).toContain('title: "Foreign Relations of Harbour, 1921, Volume I" language: "en"');
    expect(file('introduction.xml')).toContain('<head>The mole</head>');
    expect(file('introduction.xml')).not.toContain('leaks');
  });

  it('has turns where two paragraphs open with a label, and not in a letter', () => {
    expect(file('tei/d1.xml')).toContain(
      '<sp who="#p_BJ1"><speaker><persName ref="#p_BJ1">Berg</persName>:</speaker><p>The mole is <gloss>old</gloss>.</p> <p>It leaks.</p></sp>',
    );
    expect(file('tei/d1.xml')).toContain(
      '<sp who="#p_L1"><speaker>Mr. <persName ref="#p_L1">Lind</persName>:</speaker><p rend="flushleft">So it does. Subject: water.</p> <p>Subject: the mole.</p></sp>',
    );
    expect(file('tei/d2.xml')).not.toContain('<sp');
  });

  it('has the title in front, without its number in the header, and the date, the place and those who took part', () => {
    const d1 = file('tei/d1.xml');
    expect(d1).toContain('<title type="main">Conversation Between Berg and Lind</title>');
    expect(d1).toContain('<titlePart type="main">1. Conversation Between');
    expect(d1).toContain('<creation><date when="1921-03-12">March 12, 1921</date></creation>');
    expect(d1).toContain('<div type="participants"><list type="participants"><head>PARTICIPANTS</head>');
    expect(d1).toContain('<biblScope unit="page" from="1" to="2">1–2</biblScope>');
  });

  it('has its persons in people.yaml, and in the header of each document those that it names', () => {
    expect(file('people.yaml')).toContain(
      '- id: p_BJ1 name: { forename: Johan, surname: Berg } occupation: Minister of Harbours until 1922 - id: p_L1 name: Lind occupation: Secretary',
    );
    expect(file('tei/d1.xml')).toContain(
      '<person xml:id="p_L1"><persName>Lind</persName><occupation>Secretary</occupation></person>',
    );
    expect(file('tei/d2.xml')).not.toContain('p_L1');
  });

  it('leads from one document to the other, to the introduction, and to other volumes at their publisher', () => {
    expect(file('tei/d2.xml')).toContain('<ref target="d1.xml">');
    expect(file('tei/d2.xml')).toContain('<ref target="introduction.xml#preface">');
    expect(file('tei/d2.xml')).toContain('<ref target="https://history.state.gov/historicaldocuments/frus1920v03/d7">');
    expect(file('introduction.xml')).toContain('<ref target="d1.xml#d1fn1">');
    expect(file('introduction.xml')).toContain('<ref target="d2.xml#pg_3">');
    expect(file('tei/d2.xml')).toContain('<front><pb n="3"');
  });

  it('wraps the loose text of a note that has paragraphs as well', () => {
    expect(file('tei/d1.xml')).toMatch(
      /<note place="foot" n="1" xml:id="d1fn1" type="source"><p>Source: Archive. <\/p><p>Secret/,
    );
  });

  /** What each line of the report says, and the text that must stand at its place in the source. */
  const losses: readonly {
    readonly construct: string;
    readonly kept: RegExp;
    readonly source: string;
    readonly value?: string;
  }[] = [
    { construct: 'idno', kept: /^left out$/, source: '<idno type="isbn-13"/>' },
    { construct: 'titlePage', kept: /^left out, its content kept$/, source: '<titlePage>' },
    { construct: 'docImprint', kept: /^kept as p$/, source: '<docImprint>' },
    {
      construct: "div[@type='document']/@subtype",
      kept: /^left out$/,
      source: '<div type="document" xml:id="d1"',
      value: 'historical-document',
    },
    {
      construct: "div[@type='document']/@frus:doc-dateTime-min",
      kept: /^left out$/,
      source: '<div type="document"',
      value: '1921-03-12T00:00:00',
    },
    { construct: 'note', kept: /^its loose text put into p$/, source: '<note n="1"' },
    {
      construct: 'gloss/@target',
      kept: /^left out, as it leads nowhere$/,
      source: '<gloss target="#t_gone">',
      value: '#t_gone',
    },
    {
      construct: 'persName/@corresp',
      kept: /^kept as @key, as no list of persons has it$/,
      source: '<persName corresp="#p_X9">',
      value: '#p_X9',
    },
    { construct: 'closer', kept: /^kept as ab\[@type='closer'\]$/, source: '<closer>' },
    { construct: 'signed', kept: /^kept as seg\[@type='signed'\]$/, source: '<signed corresp' },
  ];

  it.each(losses)('says that $construct was lost, how and where', ({ construct, kept, source, value }) => {
    const found = imported.losses.losses.filter((loss) => loss.construct === construct);
    expect(found.map((loss) => loss.kept)).toEqual(found.map(() => expect.stringMatching(kept)));
    expect(found.map((loss) => lines[loss.place.line - 1]!.slice(loss.place.column - 1))).toContainEqual(
      expect.stringContaining(source),
    );
    if (value !== undefined) expect(found.map((loss) => loss.value)).toContain(value);
  });

  it('loses nothing else', () => {
    const known = new Set(losses.map(({ construct }) => construct));
    expect(imported.losses.losses.filter(({ construct }) => !known.has(construct))).toEqual([]);
    expect(imported.losses.losses.every(({ place }) => place.file === 'volume.xml')).toBe(true);
  });

  it('says of whom no list knows, and that there are losses', () => {
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['import/unknown-persons', 'import/losses']);
  });
});
