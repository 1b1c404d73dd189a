import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { importEdition } from '../../src/import.js';
import { folder } from '../commands/acta.js';

const header =
  '<teiHeader><fileDesc><titleStmt><title>The mole</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>';

/** Imports a text as plain TEI. */
async function imported(text: string | Uint8Array) {
  const path = join(folder(), 'mole.xml');
  writeFileSync(path, text);
  const report = new Report();
  const edition = await importEdition([path], report, { kind: 'tei' });
  const content = (name: string) => edition?.files.find((file) => file.path === name)?.content;
  return { report, edition, content, losses: edition?.losses.losses ?? [] };
}

const tei = (body: string, more = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${more}</teiHeader><text><body>${body}</body></text></TEI>`;

describe('TEI that acta accepts', () => {
  const examples = join(import.meta.dirname, '../../tei/examples');

  it.each(readdirSync(examples).filter((name) => name.endsWith('.xml')))('%s is kept byte for byte', async (name) => {
    const text = readFileSync(join(examples, name));
    const { content, losses } = await imported(text);
    expect(losses).toEqual([]);
    expect(content('tei/mole.xml')).toBe(text.toString());
  });

  it('keeps its way of writing: line ends, references, quotes, spaces in tags, comments, sections, what is before and after', async () => {
    const text =
      '<?xml version="1.0"  encoding=\'UTF-8\' ?>\r\n<!DOCTYPE TEI SYSTEM "tei.dtd">\r\n<?x y?>\r\n' +
      tei("<p  n = '1'\r\n>a &amp; b &#x10A; <!-- c --><hi\trend='x' ></hi ><pb n=\"2\" /><![CDATA[<d>]]>e</p >") +
      '\n<!-- end -->\n\n';
    const { content, losses } = await imported(text);
    expect(losses).toEqual([]);
    expect(content('tei/mole.xml')).toBe(text);
  });
});

describe('TEI that acta does not accept', () => {
  it('is changed where that is, and nowhere else', async () => {
    const text = `<?xml version="1.0"?>\r\n${tei('<p  n = "1">a <w lemma=\'x\' >b</w >&#x20;c</p >\r\n<p><damage agent="mice"\t>d</damage></p>')}\n`;
    const { content, losses } = await imported(text);
    expect(content('tei/mole.xml')).toBe(
      text
        .replace("<w lemma='x' >b</w >", '<seg type="w">b</seg>')
        .replace('<damage agent="mice"\t>d</damage>', '<seg type="damage">d</seg>'),
    );
    expect(losses.map(({ construct, kept, value }) => [construct, kept, value])).toEqual([
      ['w', "kept as seg[@type='w']", undefined],
      ['damage', "kept as seg[@type='damage']", undefined],
      ['w/@lemma', 'left out', 'x'],
      ['damage/@agent', 'left out', 'mice'],
    ]);
  });

  it('is written anew where it declares entities, or is in another encoding', async () => {
    const declared = await imported(`<!DOCTYPE TEI [<!ENTITY e "é">]>${tei('<p>caf&e;</p>')}`);
    expect(declared.content('tei/mole.xml')).toContain('<p>café</p>');
    expect(declared.content('tei/mole.xml')).not.toContain('ENTITY');
    const latin = await imported(
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${tei('<p>café</p>')}`, 'latin1'),
    );
    expect(latin.content('tei/mole.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>[\s\S]*<p>café<\/p>/);
  });

  it('loses the prefix of its namespace', async () => {
    const { content } = await imported(
      tei('<p>a</p>')
        .replace(/<(\/?)(?=\w)/g, '<$1t:')
        .replace('xmlns=', 'xmlns:t='),
    );
    expect(content('tei/mole.xml')).toContain('<TEI xml:lang="en" xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>');
  });

  it('has its header put in order, and its lists of persons where they belong', async () => {
    const { content, losses } = await imported(
      tei(
        '<p>a</p>',
        '<profileDesc><abstract><p>b</p><listPerson><person xml:id="berg"><persName>Berg</persName></person></listPerson></abstract></profileDesc><encodingDesc><p>c</p></encodingDesc><xenoData>d</xenoData>',
      ),
    );
    expect(content('tei/mole.xml')).toContain(
      '<encodingDesc><p>c</p></encodingDesc><profileDesc><abstract><p>b</p></abstract><particDesc><listPerson><person xml:id="berg">',
    );
    expect(losses.map(({ construct, kept, value }) => [construct, kept, value ?? ''])).toEqual(
      expect.arrayContaining([
        ['encodingDesc', 'moved to its place in the header', ''],
        ['listPerson', 'moved into the particDesc beside it', ''],
        ['xenoData', 'left out', 'd'],
      ]),
    );
    expect(content('people.yaml')).toContain('- id: berg\n    name: Berg\n');
  });

  it('has a document for each TEI of a corpus', async () => {
    const one = tei('<p>a</p>').replace('<TEI ', '<TEI xml:id="first" ').replace(' xml:lang="en"', '');
    const two = tei('<p>b</p>').replace(' xml:lang="en"', '');
    const { edition, content, losses } = await imported(
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}</teiHeader>${one}${two}</teiCorpus>`,
    );
    expect(edition?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['tei/first.xml', 'tei/mole-2.xml', 'edition.yaml']),
    );
    expect(content('tei/first.xml')).toMatch(/<TEI [^>]*xml:lang="en"/);
    expect(content('edition.yaml')).toContain('title: "The mole"');
    expect(losses.map(({ construct }) => construct)).toEqual(['teiCorpus/teiHeader']);
  });
});

describe('who speaks', () => {
  const register = (id: string) =>
    `<profileDesc><particDesc><listPerson><person xml:id="${id}"><persName>Berg</persName></person></listPerson></particDesc></profileDesc>`;
  const speech = '<sp who="#berg"><speaker>Berg:</speaker><p>Yes.</p></sp>';

  it('must be in the list of a file that has one', async () => {
    const { report, edition } = await imported(tei(speech, register('lind')));
    expect(edition).toBeUndefined();
    expect(report.diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['import/dangling', 1]]);
  });

  it('is not known where there is no list, which is said', async () => {
    const { losses, content } = await imported(tei(speech));
    expect(content('tei/mole.xml')).toContain('<sp><speaker>Berg:</speaker>');
    expect(losses).toEqual([
      expect.objectContaining({ construct: 'sp/@who', kept: 'left out, as it leads nowhere', value: '#berg' }),
    ]);
  });

  it('is kept where the list has the person', async () => {
    const text = tei(speech, register('berg'));
    expect((await imported(text)).content('tei/mole.xml')).toBe(text);
  });
});
