import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, inProcess } from '../commands/acta.js';

const header =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>';
const include = (href: string, more = '') =>
  `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"${more}/>`;
const corpus = (persons: string, sittings: string) =>
  `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}<profileDesc><particDesc>${persons}</particDesc></profileDesc></teiHeader>\n${sittings}</teiCorpus>`;
const persons =
  '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="berg"><persName>Berg</persName></person></listPerson>';
const sitting = (id: string, words: string, who = 'berg') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}">${header}</teiHeader><text><body><div>\n<u who="#${who}" trans="pause"><seg>${words}</seg></u></div></body></text></TEI>`;

/** A folder of these files, of which the one that is named, or all, are imported. */
async function importing(files: Readonly<Record<string, string>>, named = '') {
  const home = join(folder(), 'corpus');
  for (const [name, xml] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), xml);
  }
  const edition = join(dirname(home), 'edition');
  const outcome = await inProcess('import', join(home, named), '-o', edition);
  return { ...outcome, home, edition, tei: (name: string) => readFileSync(join(edition, 'tei', name), 'utf8') };
}

const whole = {
  'root.xml': corpus(include('lists/persons.xml'), `${include('2021/a.xml')}\n${include('b%20c.xml')}`),
  'lists/persons.xml': persons,
  '2021/a.xml': sitting('a', 'One.'),
  'b c.xml': sitting('b', 'Two.'),
};

describe('a corpus that includes its sittings and its lists', () => {
  it('is imported as a whole, its losses told at the places in the files that were included', async () => {
    const { status, stdout, tei, edition } = await importing(whole, 'root.xml');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^2 documents: /)]);
    expect(tei('a.xml')).toContain('<sp who="#berg"><p>One.</p></sp>');
    expect(tei('b.xml')).toContain('<person xml:id="berg">');
    expect(tei('b.xml')).not.toContain('XInclude');
    expect(readFileSync(join(edition, 'losses.md'), 'utf8')).toContain(
      '| `u/@trans` | left out | 2 | a.xml:2:1, b c.xml:2:1 |',
    );
    expect((await inProcess('validate', edition)).status).toBe(0);
  });

  it('is imported once, where the folder is named in which all of it lies', async () => {
    const flat = {
      'z.xml': corpus(persons, include('a.xml')),
      'a.xml': whole['2021/a.xml'],
      'c.xml': sitting('c', 'Three.'),
    };
    const { status, stdout } = await importing(flat);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^2 documents: /)]);
  });

  const secret = join(import.meta.dirname, 'fixtures/volume.xml');
  const refused: readonly (readonly [what: string, files: Readonly<Record<string, string>>, finding: RegExp])[] = [
    [
      'a file that is not there',
      { 'root.xml': corpus(persons, include('x.xml')) },
      /root\.xml:2:1: error\[XINCLUDE-REFUSED\]: there is no file "x\.xml"/,
    ],
    [
      'a file outside',
      { 'root.xml': corpus(persons, include('../x.xml')) },
      /root\.xml:2:1: error\[XINCLUDE-REFUSED\]: "\.\.\/x\.xml" is not included, since/,
    ],
    [
      'a file outside, by another spelling',
      { 'root.xml': corpus(persons, include('..%2fx.xml')) },
      /is not included, since/,
    ],
    ['a file by its path on the machine', { 'root.xml': corpus(persons, include(secret)) }, /is not included, since/],
    ['a file by a URL', { 'root.xml': corpus(persons, include(`file://${secret}`)) }, /is not included, since/],
    [
      'something of the network',
      { 'root.xml': corpus(persons, include('http://127.0.0.1:9/x.xml')) },
      /is not included, since/,
    ],
    [
      'text',
      { 'root.xml': corpus(persons, include('a.xml', ' parse="text"')), 'a.xml': persons },
      /only whole XML files are/,
    ],
    [
      'a part',
      { 'root.xml': corpus(persons, include('a.xml', ' xpointer="berg"')), 'a.xml': persons },
      /only whole XML files are/,
    ],
    ['itself', { 'root.xml': corpus(persons, include('root.xml')) }, /"root\.xml" includes itself/],
    [
      'a file that includes the first',
      { 'root.xml': corpus(persons, include('a.xml')), 'a.xml': corpus(persons, include('root.xml')) },
      /a\.xml:2:1: error\[XINCLUDE-REFUSED\]: "root\.xml" includes itself/,
    ],
    [
      'a file that breaks off',
      { 'root.xml': corpus(persons, include('a.xml')), 'a.xml': '<TEI>' },
      /a\.xml:1:\d+: error\[XML-WF\]/,
    ],
    [
      'a sitting whose speaker nobody knows',
      { 'root.xml': corpus(persons, include('a.xml')), 'a.xml': sitting('a', 'One.', 'lind') },
      /a\.xml:2:1: error\[import\/dangling\]: "#lind"/,
    ],
  ];
  it.each(refused)('is refused where it includes %s, and nothing is written', async (_, files, finding) => {
    const { status, stderr, edition } = await importing(files, 'root.xml');
    expect(stderr).toMatch(finding);
    expect([status, existsSync(edition)]).toEqual([3, false]);
  });

  it('is refused where a link leads out of the folder', async () => {
    const { home } = await importing({ 'root.xml': corpus(persons, include('a.xml')) }, 'root.xml');
    symlinkSync(secret, join(home, 'a.xml'));
    const { status, stderr } = await inProcess('import', join(home, 'root.xml'), '-o', join(home, 'edition'));
    expect(stderr).toMatch(/"a\.xml" is not included, since it is not in the folder/);
    expect(status).toBe(3);
  });
});

it('other commands include nothing', async () => {
  const { home } = await importing(whole, 'root.xml');
  const rendered = await inProcess('render', join(home, 'root.xml'), '-o', join(home, 'out'));
  expect(rendered.stderr).toMatch(/error\[XINCLUDE-REFUSED\]/);
});
