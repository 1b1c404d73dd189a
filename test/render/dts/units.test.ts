import { describe, expect, it } from 'vitest';
import type { Artifact } from '../../../src/artifact/artifact.js';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { citationTree } from '../../../src/render/dts/units.js';
import { render } from '../../../src/render/index.js';
import { document } from '../pages.js';

/** A document that declares how it is cited. */
function cited(refsDecl: string, body: string): string {
  return (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>' +
    `<publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc><encodingDesc>${refsDecl}</encodingDesc></teiHeader>\n` +
    `<text><body>${body}</body></text></TEI>`
  );
}

const declared = (structures: string) => `<refsDecl>${structures}</refsDecl>`;
const structure = (match: string, use = '@n', unit = 'unit') =>
  `<citeStructure unit="${unit}" match="${match}" use="${use}"/>`;

/** Identifiers of the units, each with that of the unit above: `1<`, `1:2<1`. */
async function units(refsDecl: string, body: string): Promise<string[]> {
  const tree = citationTree((await document(cited(refsDecl, body))).tree);
  return tree.units.map(({ identifier, parent }) => `${identifier}<${parent ?? ''}`);
}

const body = `<div n="1" type="day"><head>Mon</head><p n="a">x</p><sp n="s"><p>y</p></sp></div>
<div n="2" type="night"><p>z</p><div n="3"><p n="b">w</p></div></div>`;

describe('units by which a document is cited', () => {
  it.each([
    ['//tei:p[@n]', ['a', 'b']],
    ['//tei:div', ['1', '2', '3']],
    ['/TEI/text/body/div', ['1', '2']],
    ['//body/div[@type=&quot;day&quot;]', ['1']],
    ["//body/div[@type = 'night']//p", ['b']],
    ['//div[not(@type)]', ['3']],
    ["//div[not(@type='day')]", ['2', '3']],
    ['//div/* | //tei:div', ['1', 'a', 's', '2', '3', 'b']],
    ['//div//p', ['a', 'b']],
    ['//*[@n][@type]', ['1', '2']],
    ['//none', []],
  ])('are what %s matches, each once and in the order of the text', async (match, identifiers) => {
    const found = await units(declared(structure(match)), body);
    expect(found.map((unit) => unit.split('<')[0])).toEqual(identifiers);
  });

  it.each([
    '//p[1]',
    '//p[@n=1]',
    'doc("x")',
    "//p[contains(@n,'a')]",
    '//p/@n',
    '//p[@n',
    '//p[not(@n]',
    '//p[]',
    '|//p',
    '//p|',
    '//',
    '.',
    '',
    'p',
    './/p',
    '//p ;',
  ])('are none by the pattern %j, which acta does not read and says so', async (match) => {
    const xml = cited(declared(structure(match.replaceAll('"', '&quot;'))), body);
    const { units: found, leftOut, structure: kinds } = citationTree((await document(xml)).tree);
    expect([found, kinds, leftOut.map(({ reason }) => reason)]).toEqual([
      [],
      [],
      [`acta cannot read match="${match}"`],
    ]);
  });

  it.each(['head', 'string(@n)', '@n/x', ''])('are none by the name %j', async (use) => {
    const { leftOut } = citationTree((await document(cited(declared(structure('//p', use)), body))).tree);
    expect(leftOut.map(({ reason }) => reason)).toEqual([`acta cannot read use="${use}"`]);
  });

  it('stand in one another as their structures do, with the references that TEI composes', async () => {
    const nested = `<citeStructure unit="day" match="//body/div" use="@n"><citeStructure unit="p" match=".//p" use="position()" delim="."/><citeStructure unit="sp" match="sp" use="@n" delim="-"/></citeStructure>`;
    expect(await units(declared(nested), body)).toEqual(['1<', '1-1<1', '1-s<1', '1-2<1', '2<', '2-1<2', '2-2<2']);
    const { structure: kinds } = citationTree((await document(cited(declared(nested), body))).tree);
    expect(kinds).toEqual([{ citeType: 'day', citeStructure: [{ citeType: 'p' }, { citeType: 'sp' }] }]);
  });

  it('have names that any file system tells apart and any address can have', async () => {
    const hard = ['A', 'a', '../x', 'x', 'con', 'ж', 'a b', 'a/b', '1', '1'];
    const found = await units(declared(structure('//p')), hard.map((n) => `<p n="${n}">t</p>`).join(''));
    const names = found.map((unit) => unit.split('<')[0]!);
    expect(names).toHaveLength(9);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(9);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);
  });

  it('are those of the default declaration, or of the first that has a structure', async () => {
    const two = (attribute: string) =>
      `<refsDecl><p>words</p></refsDecl><refsDecl>${structure('//p')}</refsDecl><refsDecl${attribute}>${structure('//sp')}</refsDecl>`;
    expect(await units(two(''), body)).toEqual(['a<', 'b<']);
    expect(await units(two(' default="true"'), body)).toEqual(['s<']);
  });

  it('are left out where there are more than a site should have files', async () => {
    const words = Array.from({ length: 2001 }, (_, index) => `<w n="${index}">w</w>`).join('');
    const both = structure('//p') + structure('//w');
    const tree = citationTree((await document(cited(declared(both), `<p n="a">${words}</p>`))).tree);
    expect(tree.units.map(({ identifier }) => identifier)).toEqual(['a']);
    expect(tree.leftOut).toHaveLength(1);
  });
});

describe('the services of a document', () => {
  const entry = 'https://example.org/e/dts/index.json';
  const served = async (xml: string, report = new Report()): Promise<ReadonlyMap<string, string>> => {
    const options = { published: [], tei: true, site: { index: 'index.html', services: entry } };
    const made: readonly Artifact[] = await render(await document(xml), ['html'], options, report);
    return new Map(made.map(({ path, content }) => [path, String(content)]));
  };

  it('give each level of its passages and all of them', async () => {
    const nested = `<citeStructure unit="day" match="//body/div" use="@n"><citeStructure unit="p" match="p" use="position()" delim="."/></citeStructure>`;
    const made = await served(cited(declared(nested), body));
    const members = (down: number) =>
      (JSON.parse(made.get(`dts/navigation/007;down=${down}.json`)!) as { member: { identifier: string }[] }).member;
    expect(members(1).map(({ identifier }) => identifier)).toEqual(['1', '2']);
    expect(members(2).map(({ identifier }) => identifier)).toEqual(['1', '1-1', '2', '2-1']);
    expect(members(-1)).toEqual(members(2));
    expect(members(1)[0]).toEqual({
      '@type': 'CitableUnit',
      identifier: '1',
      level: 1,
      parent: null,
      citeType: 'day',
      dublinCore: { title: [{ lang: 'en', value: 'Mon' }] },
    });
    expect(made.has('dts/navigation/007;down=3.json')).toBe(false);
  });

  it('give passages as they stand, with their language, and nothing lost in them', async () => {
    const hard = `<div xml:lang="ru"><p n="1">a&#13;b <hi rend="&#34;&lt;">&amp;lt;</hi><!-- c --> <x:y xmlns:x="urn:x" x:z="1"/>é𝔸</p></div>`;
    const made = await served(cited(declared(structure('//p')), hard));
    const passage = (await document(made.get('dts/document/007/1.xml')!)).tree;
    const wrapper = passage.documentElement!.children[0]!;
    expect([wrapper.namespaceURI, wrapper.localName]).toEqual(['https://w3id.org/api/dts#', 'wrapper']);
    const whole = (await document(cited(declared(structure('//p')), hard))).tree;
    expect(wrapper.textContent).toBe(whole.getElementsByTagName('body')[0]!.textContent);
    expect(passage.documentElement!.getAttribute('xml:lang')).toBe('ru');
    expect(passage.getElementsByTagNameNS('urn:x', 'y')[0]!.getAttributeNS('urn:x', 'z')).toBe('1');
  });

  it('say that a document without declared passages has none', async () => {
    const made = await served(cited('<p>x</p>', body));
    expect([...made.keys()].filter((path) => path.startsWith('dts/document/'))).toEqual(['dts/document/007.xml']);
    expect(JSON.parse(made.get('dts/navigation/007;down=1.json')!)).toMatchObject({
      member: [],
      resource: { citationTrees: [] },
    });
  });

  it('report the declaration that they cannot follow, at its line', async () => {
    const report = new Report();
    await served(cited(declared(structure('//p[1]')), body), report);
    expect(report.diagnostics).toMatchObject([{ code: 'render/cite-structure', place: { line: 1 } }]);
  });
});
