import { readFileSync } from 'node:fs';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.js';
import { validateSchematron } from '../../src/validate/schematron.js';
import { findings, messages, teiWith } from './validating.js';

/** What each rule of acta.sch is for: a body that breaks it, on line 3, and one that only looks as if. */
const cases: ReadonlyArray<readonly [code: string, broken: string, sound: string]> = [
  ['titles/empty-title', '<p><title> </title></p>', '<p><title><gap/></title></p>'],
  ['titles/empty-heading', '<head/>', '<head>1</head>'],
  ['headnote/in-record', '<div type="headnote"><p>x</p></div>', '<div type="note"><p>x</p></div>'],
  [
    'speech/empty-label',
    '<sp><speaker/><p>x</p></sp>',
    '<sp><speaker><gap reason="illegible"/></speaker><p>x</p></sp>',
  ],
  [
    'speech/no-speech',
    '<sp><speaker>A</speaker><p> <note>n</note></p><note>n</note></sp>',
    '<sp><speaker>A</speaker><p><gap reason="x"/></p></sp>',
  ],
  ['stage/empty', '<stage> </stage>', '<stage>(Laughter.)</stage>'],
  ['stage/undescribed', '<incident/>', '<incident type="applause"/>'],
  ['notes/empty', '<p><note> </note></p>', '<p><note><ptr target="#x"/></note></p>'],
  ['notes/no-number', '<p><note place="foot">x</note></p>', '<p><note place="foot" n="*">x</note><note>y</note></p>'],
  ['notes/nested', '<p><note>x<note>y</note></note></p>', '<p><note>x</note><note>y</note></p>'],
  ['editorial/gap-without-reason', '<p><gap/></p>', '<p><gap reason="illegible"/></p>'],
  [
    'editorial/extent-without-unit',
    '<p><gap reason="x" quantity="2"/></p>',
    '<p><gap reason="x" quantity="2" unit="word"/></p>',
  ],
  [
    'editorial/supplied-without-reason',
    '<p><supplied>x</supplied></p>',
    '<p><supplied reason="omitted">x</supplied></p>',
  ],
  [
    'editorial/empty-intervention',
    '<p><supplied reason="x"> </supplied></p>',
    '<p><supplied reason="x"><gap reason="x"/></supplied></p>',
  ],
  ['editorial/empty-reading', '<p><unclear/></p>', '<p><choice><sic>x</sic><corr/></choice></p>'],
  [
    'dates/point-and-range',
    '<p><date when="1986" from="1986">x</date></p>',
    '<p><date from="1986" to="1987">x</date></p>',
  ],
  [
    'dates/backwards',
    '<p><date from="1986-07-03" to="1986-07-02">x</date></p>',
    '<p><date from="1986" to="1986-07-02">x</date></p>',
  ],
  [
    'dates/unknown-calendar',
    '<p><date when-custom="x">x</date></p>',
    '<p><date when-custom="x" datingMethod="#julian">x</date></p>',
  ],
  ['dates/empty', '<p><date/></p>', '<p><date when="1986"/></p>'],
  ['names/empty', '<p><persName ref="#x"/></p>', '<p><persName>x</persName></p>'],
  ['sources/empty', '<p><bibl/></p>', '<p><bibl corresp="#x"/></p>'],
  ['sources/empty-range', '<p><bibl>x<citedRange/></bibl></p>', '<p><bibl>x<citedRange from="1"/></bibl></p>'],
  [
    'sources/backwards',
    '<p><bibl><biblScope from="161" to="5">161–5</biblScope></bibl></p>',
    '<p><bibl><biblScope from="99" to="100">x</biblScope><biblScope from="xi" to="v">x</biblScope></bibl></p>',
  ],
  ['sources/empty-identifier', '<p><idno/></p>', '<p><idno>x</idno></p>'],
  [
    'sources/doi',
    '<p><idno type="DOI">https://doi.org/10.1/x</idno></p>',
    '<p><idno type="doi">10.4000/books.ceup.2773</idno></p>',
  ],
  ['sources/checksum', '<p><idno type="sha256">abc</idno></p>', `<p><idno type="sha256">${'0f'.repeat(32)}</idno></p>`],
  ['lists/empty-item', '<list><item/></list>', '<list><item>x</item></list>'],
  [
    'tables/ragged',
    '<table><row><cell/><cell/></row><row><cell/></row></table>',
    '<table><row><cell/><cell/></row><row><cell cols="2"/></row></table>',
  ],
  ['breaks/no-number', '<pb/><p>x</p>', '<pb n="3"/><p>x</p>'],
  [
    'furniture/unaccounted',
    '<list type="ledger"><item n="3:1">x</item></list>',
    '<list type="ledger"><item n="3:1" ana="#x">x</item></list><list><item>x</item></list>',
  ],
];

/** The same for what stands in the header, as whole documents. */
const headers: ReadonlyArray<readonly [code: string, broken: string, sound: string]> = [
  [
    'header/no-text',
    teiWith('').replace(/<text>[\s\S]*<\/text>/, '<standOff><listBibl><bibl>x</bibl></listBibl></standOff>'),
    teiWith(''),
  ],
  ['header/no-language', teiWith('').replace(' xml:lang="en"', ''), teiWith('')],
  [
    'header/undeclared-language',
    teiWith('<p xml:lang="ru">x</p>', { profile: '<langUsage><language ident="en"/></langUsage>' }),
    teiWith('<p xml:lang="ru">x</p>'),
  ],
  [
    'header/undated-change',
    withHeader('<revisionDesc><change who="#ed">x</change></revisionDesc>'),
    withHeader('<revisionDesc><change when="2026">x</change><change who="#acta">x</change></revisionDesc>').replace(
      '</titleStmt>',
      '<respStmt xml:id="acta"><resp>encoding</resp><name type="software">acta</name></respStmt></titleStmt>',
    ),
  ],
  [
    'header/free-without-licence',
    published('<availability status="free"><p>x</p></availability>'),
    published('<availability status="restricted"><p>x</p></availability>'),
  ],
  [
    'header/empty-licence',
    published('<availability><licence/></availability>'),
    published('<availability><licence target="https://example.org/"/></availability>'),
  ],
  ['names/no-name', registered('<person xml:id="a"/>'), registered('<person xml:id="a"><p>x</p></person>')],
  [
    'names/no-id',
    registered('<person><persName>x</persName></person>'),
    registered('<person xml:id="a"><persName>x</persName></person>'),
  ],
  [
    'sources/none',
    teiWith('').replace('<sourceDesc><p>S</p></sourceDesc>', '<sourceDesc><p/></sourceDesc>'),
    teiWith(''),
  ],
];

function withHeader(xml: string): string {
  return teiWith('').replace('</teiHeader>', `${xml}</teiHeader>`);
}

function published(availability: string): string {
  return teiWith('').replace('<p>P</p>', `<authority>x</authority>${availability}`);
}

function registered(person: string): string {
  return teiWith('', { profile: `<particDesc><listPerson>${person}</listPerson></particDesc>` });
}

describe('acta.sch', () => {
  it.each(cases)('finds %s', async (code, broken, sound) => {
    const found = await findings(teiWith(broken), validateSchematron);
    expect(found.map((line) => line.split(' ')[1])).toEqual([code]);
    expect(found[0]).toMatch(/^3:\d+ /);
    expect((await findings(teiWith(sound), validateSchematron)).filter((line) => line.endsWith(code))).toEqual([]);
  });

  it.each(headers)('finds %s', async (code, broken, sound) => {
    expect((await findings(broken, validateSchematron)).map((line) => line.split(' ')[1])).toEqual([code]);
    expect(await findings(sound, validateSchematron)).toEqual([]);
  });

  it('says what was found, and the way out', async () => {
    expect(
      await messages(teiWith('<p><date from="1989-03-24" to="1989-03-23">x</date></p>'), validateSchematron),
    ).toEqual(['this span of time ends before it begins (1989-03-24 to 1989-03-23); exchange the dates']);
    expect(
      await messages(teiWith('<table><row><cell/><cell/></row><row><cell/></row></table>'), validateSchematron),
    ).toEqual([
      'the rows of this table have different numbers of cells (2, 1); add the missing ones, or cols to a cell that spans several',
    ]);
    expect(await messages(teiWith('<p><orgName/></p>'), validateSchematron)).toEqual([
      'this name (orgName) has no words; write it, or delete it',
    ]);
  });

  it('is silent about elements that are not TEI’s', async () => {
    expect(await findings(teiWith('<p><head xmlns="urn:other"/></p>'), validateSchematron)).toEqual([]);
  });
});

describe('the schema acta.sch', () => {
  const schema = parseXmlDocument(readFileSync(new URL('../../schemas/acta.sch', import.meta.url), 'utf8'));
  const asserts = [...schema.getElementsByTagName('assert')];

  it('has for every test a case here, and an entry of the same gravity in the catalogue', () => {
    const codes = asserts.map((assert) => assert.getAttribute('id')!.replace('.', '/'));
    expect([...codes].sort()).toEqual([...cases, ...headers].map(([code]) => code).sort());
    for (const [index, code] of codes.entries()) {
      expect([code, catalogue[code as keyof typeof catalogue]?.severity]).toEqual([
        code,
        asserts[index]!.getAttribute('role'),
      ]);
    }
  });

  it('files every test under the construct that its id names', () => {
    for (const pattern of schema.getElementsByTagName('pattern')) {
      for (const assert of pattern.getElementsByTagName('assert')) {
        expect(assert.getAttribute('id')).toMatch(new RegExp(`^${pattern.getAttribute('id')}\\.[a-z-]+$`));
      }
    }
  });

  it('costs linear time: contexts are names, given once, and no test looks along the whole document', () => {
    for (const pattern of schema.getElementsByTagName('pattern')) {
      const contexts = pattern
        .getElementsByTagName('rule')
        .flatMap((rule) => rule.getAttribute('context')!.split(' | '));
      expect(contexts.filter((context) => !/^tei:[A-Za-z]+$/.test(context))).toEqual([]);
      expect(new Set(contexts).size).toBe(contexts.length);
    }
    const expressions = asserts.flatMap((assert) => [
      assert.getAttribute('test'),
      ...assert.children.map((child) => child.getAttribute('select')),
    ]);
    expect(
      expressions.filter((expression) => /preceding|following|\bid\(|(?:^|[^.\w)\]])\/\//.test(expression ?? '')),
    ).toEqual([]);
  });
});
