import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type Imported, importEdition } from '../../src/import.js';
import { folder } from '../commands/acta.js';

const play = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="har1" xml:lang="de">
<teiHeader><fileDesc><titleStmt><title type="main">Die Mole</title></titleStmt>
<publicationStmt><publisher xml:id="dracor">DraCor</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson><person xml:id="berg" sex="MALE"><persName>Berg</persName></person>
<listRelation type="personal"><relation name="friends" mutual="#berg #berg"/></listRelation></listPerson></particDesc></profileDesc></teiHeader>
<standOff><listEvent><event type="premiere" when="1921"><desc>im Hafen</desc></event></listEvent>
<listRelation><relation name="wikidata" active="a" passive="http://www.wikidata.org/entity/Q1"/></listRelation></standOff>
<text><front><castList><head>Personen</head>
<castItem><role>Berg,</role> <roleDesc>Minister.</roleDesc></castItem>
<castGroup><castItem>Lind</castItem><castItem>Holm</castItem><roleDesc>Fischer.</roleDesc></castGroup></castList></front>
<body><div type="act"><castList><castItem>Berg.</castItem></castList><sp who="#berg"><speaker>BERG</speaker><p>Ja. <stage>(Ab.)</stage></p></sp></div></body></text></TEI>`;

let imported: Imported;

beforeAll(async () => {
  const path = join(folder(), 'mole.xml');
  writeFileSync(path, play);
  imported = (await importEdition([path], new Report()))!;
});

const file = (name: string) => String(imported.files.find(({ path }) => path === name)!.content);

describe('a play of DraCor', () => {
  it('is told from other TEI, and keeps the name of its file', () => {
    expect(imported.losses.kind).toBe('dracor');
    expect(imported.files.map(({ path }) => path)).toContain('tei/mole.xml');
  });

  it('has its cast as a list, groups as lists within', () => {
    expect(file('tei/mole.xml')).toContain(
      '<div type="castList"><list type="castList"><head>Personen</head>\n<item><name type="role">Berg,</name> <seg type="roleDesc">Minister.</seg></item>\n<item><list><item>Lind</item><item>Holm</item></list><seg type="roleDesc">Fischer.</seg></item></list></div>',
    );
    expect(file('tei/mole.xml')).toContain(
      '<div type="act"><list type="castList"><item>Berg.</item></list><sp who="#berg">',
    );
  });

  it('keeps speeches and directions as they are', () => {
    expect(file('tei/mole.xml')).toContain(
      '<sp who="#berg"><speaker>BERG</speaker><p>Ja. <stage>(Ab.)</stage></p></sp>',
    );
  });

  it('has its dates and its item of Wikidata in the header, its persons in people.yaml', () => {
    expect(file('tei/mole.xml')).toContain('<creation><date type="premiere" when="1921">im Hafen</date> </creation>');
    expect(file('tei/mole.xml')).toContain('<idno type="wikidata">http://www.wikidata.org/entity/Q1</idno>');
    expect(file('people.yaml')).toContain('- id: berg\n    name: Berg\n');
  });

  it('loses who is whose friend, and where its item of Wikidata was said to be one, and nothing else', () => {
    const losses = [
      ['relation/@active', 'a', 7, 15],
      ['listRelation', 'personal', 5, 1],
      ['relation', 'friends #berg #berg', 5, 31],
    ].map(([construct, value, line, column]) => ({
      construct,
      kept: 'left out',
      value,
      place: { file: 'mole.xml', line, column },
    }));
    expect(imported.losses.losses).toHaveLength(losses.length);
    expect(imported.losses.losses).toEqual(expect.arrayContaining(losses));
    expect(play.split('\n')[4]!.slice(30)).toMatch(/^<relation /);
  });
});
