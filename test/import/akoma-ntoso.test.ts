import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type Imported, importEdition } from '../../src/import.js';
import { validateTei } from '../../src/validate/index.js';
import { folder, inProcess } from '../commands/acta.js';

const identification = `<identification source="#house">
<FRBRWork><FRBRthis value="/akn/ie/debate/1921-03-12"/><FRBRuri value="/akn/ie/debate/1921-03-12"/><FRBRdate date="1921-03-12" name="sat"/><FRBRauthor href="#house" as="#author"/><FRBRcountry value="ie"/></FRBRWork>
<FRBRExpression><FRBRthis value="/e"/><FRBRuri value="/e"/><FRBRdate date="1921-03-12" name="sat"/><FRBRauthor href="#house"/><FRBRlanguage language="eng"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="/m"/><FRBRuri value="/m"/><FRBRdate date="1921-03-20" name="printed"/><FRBRauthor href="#house"/></FRBRManifestation>
</identification>`;
const debate = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="debate"><meta>${identification}
<references source="#house"><TLCOrganization eId="house" href="/ontology/organization/house" showAs="Harbour House"/>
<TLCPerson eId="berg" href="/ontology/person/ie.berg" showAs="Johan Berg"/><TLCRole eId="chair" href="/ontology/role/chair" showAs="Chair"/></references></meta>
<coverPage><p><docTitle>Debates of the <b>Harbour House</b></docTitle></p></coverPage>
<preface><p>Saturday, <docDate date="1921-03-12">12 March 1921</docDate></p></preface>
<debateBody eId="body">
<debateSection name="debate" eId="dbsect_1"><num>1.</num><heading>The mole</heading><subheading>Repairs</subheading>
<summary>The House met at <recordedTime time="1921-03-12T10:00:00">ten</recordedTime>.</summary>
<speech by="#berg" as="#chair" eId="spk_1"><heading>A statement</heading><from>Mr. Berg:</from>
<p>The <i>quay</i> leaks<authorialNote placement="bottom" marker="1"><p>See <ref href="/akn/ie/act/1">the act</ref>.</p></authorialNote>, <person refersTo="#berg">I</person> say <remark type="noise">[Laughter]</remark>.</p></speech>
<question by="#berg"><from>Mr. Berg</from><p>When?</p></question><answer by=""><from>A voice</from><p>Now.</p></answer>
<scene>Applause.</scene><narrative><p>They rose.</p></narrative>
<questions><heading>Questions</heading><speechGroup name="oral"><speech by="#berg"><from>Mr. Berg</from><ul><li><p>One</p></li></ul><table><tr><th><p>Ayes</p></th><td colspan="2"><p>7</p></td></tr></table></speech></speechGroup></questions>
</debateSection></debateBody><conclusions><p>Adjourned.</p></conclusions></debate></akomaNtoso>`;

let imported: Imported;

async function importing(xml: string) {
  const path = join(folder(), 'mole.xml');
  writeFileSync(path, xml);
  const report = new Report();
  return [await importEdition([path], report), report] as const;
}

beforeAll(async () => {
  const [made, report] = await importing(debate);
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  imported = made!;
});

const file = (name: string) => String(imported.files.find(({ path }) => path === name)!.content);

describe('a debate in Akoma Ntoso', () => {
  it('is told from TEI, and becomes TEI that acta accepts', async () => {
    expect(imported.losses.kind).toBe('akoma-ntoso');
    const report = new Report();
    await validateTei({ file: 'mole.xml', bytes: Buffer.from(file('tei/mole.xml')) }, report);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has its identification and its persons in the header', () => {
    const tei = file('tei/mole.xml');
    expect(tei).toContain('xml:lang="eng"');
    expect(tei).toContain('<title type="main">Debates of the Harbour House</title>');
    expect(tei).toContain('<authority>Harbour House</authority>');
    expect(tei).toContain('<idno type="FRBRWork">/akn/ie/debate/1921-03-12</idno>');
    expect(tei).toContain('<creation><date when="1921-03-12">1921-03-12</date></creation>');
    expect(tei).toContain(
      '<person xml:id="berg"><persName>Johan Berg</persName><idno type="ontology">/ontology/person/ie.berg</idno>',
    );
    expect(file('people.yaml')).toContain('- id: berg\n    name: Johan Berg\n');
  });

  it('has sections as divisions, speeches, questions and answers as speeches with their labels', () => {
    const tei = file('tei/mole.xml');
    expect(tei).toContain(
      '<div type="debate" xml:id="dbsect_1"><head type="num">1.</head><head>The mole</head><head type="subheading">Repairs</head>',
    );
    expect(tei).toContain(
      '<ab type="heading">A statement</ab><sp who="#berg" xml:id="spk_1"><speaker>Mr. Berg:</speaker>',
    );
    expect(tei).toContain('<sp who="#berg" rend="question"><speaker>Mr. Berg</speaker><p>When?</p></sp>');
    expect(tei).toContain('<sp rend="answer"><speaker>A voice</speaker><p>Now.</p></sp>');
    expect(tei).toContain(
      '<div type="questions"><head>Questions</head><sp who="#berg"><speaker>Mr. Berg</speaker><p><list>',
    );
  });

  it('has scenes as directions, narrative as paragraphs, summaries as blocks, remarks within speech as directions', () => {
    const tei = file('tei/mole.xml');
    expect(tei).toContain('<stage>Applause.</stage><p>They rose.</p>');
    expect(tei).toContain('<ab type="summary">The House met at <time when="1921-03-12T10:00:00">ten</time>.</ab>');
    expect(tei).toContain(
      '<p>The <hi rend="italic">quay</hi> leaks<note place="foot" n="1"><p>See <ref>the act</ref>.</p></note>, <persName ref="#berg">I</persName> say <stage type="noise">[Laughter]</stage>.</p>',
    );
    expect(tei).toContain('<cell role="label">Ayes</cell><cell cols="2">7</cell>');
  });

  it('loses what has no place, each with its place', () => {
    const lost = imported.losses.losses.map(({ construct }) => construct);
    for (const construct of [
      'speech/@as',
      'identification/FRBRWork/FRBRcountry',
      'references/TLCRole',
      'speechGroup',
      'ref/@href',
    ])
      expect(lost).toContain(construct);
    const { place, value } = imported.losses.losses.find(({ construct }) => construct === 'speech/@as')!;
    expect([value, debate.split('\n')[place.line - 1]!.slice(place.column - 1)]).toEqual([
      '#chair',
      expect.stringMatching(/^<speech by="#berg" as/),
    ]);
  });
});

describe('what is no debate that can be read', () => {
  const refused: readonly (readonly [what: string, xml: string, code: string])[] = [
    [
      'a speaker whom the references do not have',
      debate.replace('<question by="#berg">', '<question by="#lind">'),
      'import/dangling',
    ],
    [
      'an act',
      debate.replaceAll('debateBody', 'body').replaceAll('debate ', 'act ').replaceAll('/debate>', '/act>'),
      'import/wrong-kind',
    ],
    ['an older Akoma Ntoso', debate.replace('/akn/3.0', '/akn/2.0'), 'import/not-tei'],
    ['a file that breaks off', debate.slice(0, 1500), 'XML-WF'],
    ['an entity that nobody declared', debate.replace('leaks', 'leaks&hellip;'), 'XML-ENTITY'],
  ];
  it.each(refused)('is refused: %s', async (_, xml, code) => {
    const [made, report] = await importing(xml);
    expect(made).toBeUndefined();
    expect(report.diagnostics.map((one) => one.code).join(' ')).toContain(code);
  });

  it('is refused where TEI was said to be it', async () => {
    const path = join(folder(), 'mole.xml');
    writeFileSync(path, debate);
    const { status, stderr } = await inProcess('import', path, '--from', 'parlamint', '-o', join(folder(), 'edition'));
    expect(stderr).toMatch(
      /this is not parlamint, which has utterances \(u\); it looks like akoma-ntoso, so write --from akoma-ntoso/,
    );
    expect(status).toBe(2);
  });
});
