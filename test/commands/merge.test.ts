import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftState, sealOf } from '../../src/tei/draft.js';
import { acta, folder, inProcess, tree } from './acta.js';

const minutes = `Minutes of the Harbour Council, May 5, 1921

MR. HOLT: We met at Yarrow in the cold.

MR. IVES: It rained on the mole.

MR. HOLT: I know. That was long ago.

MR. IVES: Good.
`;

let cwd: string;
const at = (...parts: string[]) => join(cwd, ...parts);
const tei = () => readFileSync(at('tei/minutes.xml'), 'utf8');
const encode = (...options: string[]) => inProcess('encode', at('minutes.txt'), '-o', at('tei'), ...options);
const change = (path: string, from: string, to: string) => {
  const text = readFileSync(at(path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(path), text.replace(from, to));
};

beforeEach(async () => {
  cwd = folder();
  writeFileSync(at('minutes.txt'), minutes);
  expect((await encode()).status).toBe(0);
});

describe('acta encode --merge', () => {
  it("carries an editor's changes over to the draft of a longer transcript; a second time it changes nothing", async () => {
    change('tei/minutes.xml', 'in the cold', 'in the <hi rend="italic">cold</hi>');
    change('tei/minutes.xml', '<sp who="#pers-ives" xml:id="sp2">', '<sp who="#pers-ives" cert="medium" xml:id="sp2">');
    change('minutes.txt', 'MR. HOLT: We met', 'MR. IVES: Order, please.\n\nMR. HOLT: We met');
    expect((await encode()).stderr).toContain('carry the changes over to a new draft with --merge');
    const { status, stderr, stdout } = await encode('--merge');
    expect([status, stderr, stdout]).toEqual([0, '', `${at('tei/minutes.xml')}\n`]);
    const merged = tei();
    expect(merged).toContain('in the <hi rend="italic">cold</hi>');
    expect(merged).toContain('<sp who="#pers-ives" cert="medium" xml:id="sp2">');
    expect(merged).toContain('xml:id="sp0a"');
    expect(merged).toContain('Order, please.');
    expect(draftState(merged)).toBe('edited');
    const base = readFileSync(at('tei/.acta/minutes.xml'), 'utf8');
    expect([draftState(base), sealOf(base)]).toEqual(['untouched', sealOf(merged)]);
    const before = tree(at('tei'));
    expect((await encode('--merge')).status).toBe(0);
    expect(tree(at('tei'))).toEqual(before);
  });

  it('of a file that nobody changed is encoding afresh', async () => {
    change('minutes.txt', 'It rained', 'It snowed');
    await encode('--merge');
    const merged = tree(at('tei'));
    rmSync(at('tei'), { recursive: true });
    await encode();
    expect(merged).toEqual(tree(at('tei')));
  });

  it('names both readings where both changed a place, and keeps the one in the file', async () => {
    change('tei/minutes.xml', 'That was long ago.', 'That was years ago.');
    change('minutes.txt', 'That was long ago.', 'That was ages ago.');
    const { status, stderr } = await encode('--merge');
    expect(status).toBe(0);
    const line =
      tei()
        .split('\n')
        .findIndex((text) => text.includes('years ago')) + 1;
    expect(stderr).toContain(
      `minutes.xml:${line}: warning[merge/conflict]: you and acta both changed this; yours stays: years; acta would write: ages`,
    );
    expect((await encode('--merge')).stderr).toBe('');
  });

  it('keeps the line ends and the byte order mark of the file', async () => {
    const form = (xml: string) => `\ufeff${xml.replaceAll('\n', '\r\n')}`;
    writeFileSync(at('tei/minutes.xml'), form(tei().replace('Good.', '<hi>Good.</hi>')));
    change('minutes.txt', 'It rained', 'It snowed');
    expect((await encode('--merge')).status).toBe(0);
    const merged = tei();
    expect(merged).toBe(form(merged.replaceAll('\r\n', '\n').slice(1)));
    expect(merged).toContain('<hi>Good.</hi>');
    expect(merged).toContain('It snowed');
  });

  it.each([
    ['missing', () => rmSync(at('tei/.acta'), { recursive: true }), /there is no .*\.acta/],
    [
      'of another draft',
      () => change('tei/.acta/minutes.xml', 'Yarrow', 'Jarrow'),
      /is not the draft that this file was/,
    ],
  ])('says so where the draft it was made from is %s, and writes nothing', async (_, spoil, message) => {
    change('tei/minutes.xml', 'Good.', 'Well.');
    spoil();
    change('minutes.txt', 'It rained', 'It snowed');
    const before = tree(at('tei'));
    const { status, first } = await encode('--merge');
    expect([status, first]).toEqual([2, expect.stringMatching(message)]);
    expect(first).toContain('error[merge/no-base]');
    expect(tree(at('tei'))).toEqual(before);
  });

  it('needs no kept draft where the new one is that from which the file was made', async () => {
    change('tei/minutes.xml', 'Good.', 'Well.');
    rmSync(at('tei/.acta'), { recursive: true });
    const before = tei();
    expect((await encode('--merge')).status).toBe(0);
    expect(tei()).toBe(before);
    expect(existsSync(at('tei/.acta/minutes.xml'))).toBe(true);
  });

  it('leaves a file alone that is no draft', async () => {
    writeFileSync(at('tei/minutes.xml'), '<TEI/>');
    expect((await encode('--merge')).first).toContain('error[draft/foreign]');
    expect(tei()).toBe('<TEI/>');
  });

  it('takes an editor’s file whole where words of both would make no XML', async () => {
    change('tei/minutes.xml', 'I know. That was long ago.', '<seg>I know. That</seg> was long ago.');
    change('minutes.txt', 'I know. That was long ago.', '[I know.] That was [sic] long ago, I say.');
    const { status } = await encode('--merge');
    expect(status).toBe(0);
    expect(tei()).toContain('<seg>I know. That</seg>');
  });

  it('does not go together with --force', () => {
    const { status, stderr } = acta(cwd, ['encode', 'minutes.txt', '-o', 'tei', '--merge', '--force']);
    expect(status).toBe(2);
    expect(stderr).toContain("'--force' cannot be used with option '--merge'");
  });

  it('writes where -o says for standard input too, and in an edition beside each TEI file', async () => {
    mkdirSync(at('edition/transcripts'), { recursive: true });
    writeFileSync(at('edition/edition.yaml'), 'title: Harbour\n');
    writeFileSync(at('edition/transcripts/minutes.txt'), minutes);
    expect((await inProcess('encode', at('edition'))).status).toBe(0);
    change('edition/tei/minutes.xml', 'Good.', '<hi>Good.</hi>');
    change('edition/edition.yaml', 'Harbour', 'The Harbour Papers');
    expect((await inProcess('encode', at('edition'), '--merge')).status).toBe(0);
    const xml = readFileSync(at('edition/tei/minutes.xml'), 'utf8');
    expect(xml).toContain('<hi>Good.</hi>');
    expect(xml).toContain('The Harbour Papers');
  });
});
