import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, inProcess } from '../commands/acta.js';

const volume = join(import.meta.dirname, 'fixtures/volume.xml');
const text = readFileSync(volume, 'utf8');

/** Imports a text as a file of its own. */
async function importing(content: string | Uint8Array, ...options: readonly string[]) {
  const at = folder();
  const file = join(at, 'source.xml');
  writeFileSync(file, content);
  const edition = join(at, 'edition');
  const outcome = await inProcess('import', file, '-o', edition, ...options);
  return { ...outcome, edition, wrote: existsSync(edition) };
}

describe('acta import', () => {
  it('writes an edition that acta validate accepts, and says what to do next', async () => {
    const { status, stdout, edition } = await importing(text);
    expect(status).toBe(0);
    expect(stdout).toBe(`2 documents: ${edition}\nBuild it with: acta build ${edition}\n`);
    expect(readdirSync(edition).sort()).toEqual(
      ['edition.yaml', 'introduction.xml', 'losses.json', 'losses.md', 'people.yaml', 'tei'].sort(),
    );
    expect((await inProcess('validate', edition)).status).toBe(0);
  });

  it('builds it as well, when asked', async () => {
    const { status, edition } = await importing(text, '--build');
    expect(status).toBe(0);
    expect(readFileSync(join(edition, 'site/d1.html'), 'utf8')).toContain('The mole is');
    expect(readFileSync(join(edition, 'site/d2.html'), 'utf8')).toContain('href="d1.html"');
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [await importing(text), await importing(text)];
    for (const name of ['people.yaml', 'losses.json', 'losses.md', 'tei/d1.xml'])
      expect(readFileSync(join(two.edition, name), 'utf8')).toBe(readFileSync(join(one.edition, name), 'utf8'));
  });

  const tei = (body: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;

  /** What cannot be imported: the file, the options, the finding and the exit status. */
  const faults: readonly (readonly [string, string | Uint8Array, readonly string[], RegExp, number])[] = [
    [
      'a file of another kind',
      tei('<p>x</p>'),
      ['--from', 'frus'],
      /source\.xml:1: error\[import\/wrong-kind\]: this is not frus, which has divisions of type "document" with/,
      2,
    ],
    [
      'a kind that there is not',
      text,
      ['--from', 'fros'],
      /error\[usage\/arguments\]: "fros" is not a kind that acta imports; did you mean frus\?/,
      2,
    ],
    [
      'what is no TEI',
      '<html><p>x</p></html>',
      [],
      /source\.xml:1: error\[import\/not-tei\]: this is not TEI, its outermost element is <html>/,
      3,
    ],
    ['a file that breaks off', text.slice(0, 3000), [], /error\[XML-WF\]/, 3],
    ['an empty file', '', [], /error\[/, 3],
    [
      'entities that nobody declared',
      text.replace('It leaks', 'It leaks&hellip;'),
      [],
      /error\[XML-[A-Z-]+\].*hellip/,
      3,
    ],
    [
      'entities from a file',
      `<!DOCTYPE TEI [<!ENTITY x SYSTEM "/etc/passwd">]>${text.replace(/^<\?xml.*\?>/, '').replace('It leaks', '&x;')}`,
      [],
      /error\[XML-/,
      3,
    ],
    ['a folder that is not free', text, ['-o', import.meta.dirname], /error\[usage\/exists\]/, 2],
  ];

  it.each(faults)('refuses %s, says where, and writes nothing', async (_, content, options, finding, exit) => {
    const { status, stderr, wrote } = await importing(content, ...options);
    expect(stderr).toMatch(finding);
    expect(status).toBe(exit);
    expect(wrote).toBe(false);
  });

  it('takes entities that a DTD in the file declares, as legacy TEI has them', async () => {
    const legacy = text
      .replace(/^<\?xml.*\?>\n/, '<!DOCTYPE TEI SYSTEM "tei.dtd" [<!ENTITY hellip "&#8230;">]>\n')
      .replace('It leaks', 'It leaks&hellip;');
    const { status, edition } = await importing(legacy);
    expect(status).toBe(0);
    expect(readFileSync(join(edition, 'tei/d1.xml'), 'utf8')).toContain('It leaks….');
  });

  it('shows the kinds it knows', async () => {
    const { stdout } = await inProcess('import', '--from', 'list');
    expect(stdout).toMatch(/^frus {10}Foreign Relations/m);
  });
});
