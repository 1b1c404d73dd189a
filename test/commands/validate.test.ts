import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { shared } from '../judges.js';
import { folder, inProcess, notes, sample, tree } from './acta.js';

let cwd: string;
const at = (...parts: string[]) => join(cwd, ...parts);
const read = (path: string) => readFileSync(at(path), 'utf8');
beforeEach(async () => {
  cwd = folder();
  mkdirSync(at('ed/transcripts'), { recursive: true });
  writeFileSync(at('ed/transcripts/007.txt'), sample);
  writeFileSync(at('ed/transcripts/notes.txt'), notes);
  await inProcess('encode', at('ed'));
});

describe('acta validate', () => {
  it('finds no error in what acta encode wrote, compares it with its transcripts, and writes nothing', async () => {
    const before = tree(cwd);
    const { status, stdout, stderr } = await inProcess('validate', at('ed'));
    expect(stderr).not.toContain('error[');
    expect(stderr).not.toContain('input/no-transcript');
    expect([status, stdout]).toEqual([0, '2 files: no errors\n']);
    expect(tree(cwd)).toEqual(before);
  });

  it('finds a word that was lost from a draft whose seal was made anew, at its place in the transcript', async () => {
    const { sealDraft } = await import('../../src/tei/draft.js');
    writeFileSync(
      at('ed/tei/notes.xml'),
      sealDraft(read('ed/tei/notes.xml').replace('We begin at once.', 'We begin.')),
    );
    const { status, stderr, stdout } = await inProcess('validate', at('ed/tei/notes.xml'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${at('ed/transcripts/notes.txt')}:3:17: error[ledger/lost]`);
  });

  it('takes the same in a file that an editor changed for a decision, and warns', async () => {
    writeFileSync(at('ed/tei/notes.xml'), read('ed/tei/notes.xml').replace('We begin at once.', 'We begin.'));
    const { status, stderr } = await inProcess('validate', at('ed/tei/notes.xml'));
    expect(status).toBe(0);
    expect(stderr).toContain('warning[ledger/lost]');
  });

  it('says that the words were not compared when the transcript is not at hand, and takes one that is named', async () => {
    mkdirSync(at('alone'));
    cpSync(at('ed/tei/notes.xml'), at('alone/notes.xml'));
    const { status, stderr } = await inProcess('validate', at('alone/notes.xml'));
    expect(status).toBe(0);
    expect(stderr).toContain('info[input/no-transcript]: the transcript notes.txt is not beside this file');
    const named = await inProcess('validate', at('alone/notes.xml'), '--source', at('ed/transcripts/notes.txt'));
    expect(named.stderr).not.toContain('no-transcript');
    const wrong = await inProcess('validate', at('alone/notes.xml'), '--source', at('ed/transcripts/007.txt'));
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
  });

  it('never follows a path in the header to a file elsewhere', async () => {
    writeFileSync(at('secret.txt'), 'x');
    writeFileSync(at('ed/tei/notes.xml'), read('ed/tei/notes.xml').replace('>notes.txt<', '>../../secret.txt<'));
    const { stderr } = await inProcess('validate', at('ed/tei/notes.xml'));
    expect(stderr).toContain('the transcript secret.txt is not beside this file');
  });

  it('finds a link that leads nowhere and exits with 1', async () => {
    writeFileSync(at('ed/tei/notes.xml'), read('ed/tei/notes.xml').replace(/who="#[^"]+"/, 'who="#nobody"'));
    const { status, stderr } = await inProcess('validate', at('ed/tei'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/notes\.xml:\d+:\d+: error\[.*nobody/);
  });

  it.skipIf(!shared('schemas/tei_all.rng'))('validates against a schema that is named', async () => {
    const { status, stderr } = await inProcess('validate', at('ed'), '--schema', shared('schemas/tei_all.rng')!);
    expect(stderr).not.toContain('error[');
    expect(status).toBe(0);
  });

  it('refuses what does not go together', async () => {
    expect(await inProcess('validate', at('ed'), '--source', at('ed/transcripts/007.txt'))).toMatchObject({
      status: 2,
    });
    expect(await inProcess('validate', at('ed'), '--entities', 'xhtml')).toMatchObject({ status: 2 });
    expect(await inProcess('validate', at('ed/transcripts/notes.txt'))).toMatchObject({ status: 3 });
    expect(await inProcess('validate', at('ed/transcripts'))).toMatchObject({ status: 3 });
  });
});

describe('acta render', () => {
  it('writes the formats that are asked for, and the style of the pages where there are some', async () => {
    const { status, stdout } = await inProcess('render', at('ed'), '-o', at('out'), '--to', 'text,html');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').sort()).toEqual(
      ['007.html', '007.txt', 'notes.html', 'notes.txt'].map((name) => at('out', name)),
    );
    expect(Object.keys(tree(at('out')))).toContain('assets/acta.css');
    await inProcess('render', at('ed/tei/007.xml'), '-o', at('cite'), '--to', 'bibtex,csl-json,chicago');
    expect(Object.keys(tree(at('cite')))).not.toContain('assets/');
    expect(Object.keys(tree(at('cite')))).toHaveLength(3);
  });

  it('renders TEI that is not valid but well-formed', async () => {
    writeFileSync(at('other.xml'), read('ed/tei/notes.xml').replace('<speaker>', '<speaker><unheardOf>Hm</unheardOf>'));
    const { status } = await inProcess('render', at('other.xml'), '-o', at('out'), '--to', 'text');
    expect(status).toBe(0);
    expect(read('out/other.txt')).toContain('Hm');
  });

  it('refuses a format that is not there, with the one that was meant, and TEI that is not well-formed', async () => {
    const { status, first } = await inProcess('render', at('ed'), '-o', at('out'), '--to', 'htlm');
    expect([status, first]).toEqual([2, 'acta: error[usage/arguments]: "htlm" is not a format; did you mean html?']);
    expect(await inProcess('render', at('ed'), '-o', at('out'), '--to', 'constructor')).toMatchObject({ status: 2 });
    writeFileSync(at('bad.xml'), '<TEI>');
    expect(await inProcess('render', at('bad.xml'), at('ed/tei/007.xml'), '-o', at('out'))).toMatchObject({
      status: 3,
    });
    expect(Object.keys(tree(cwd)).filter((path) => path.startsWith('out'))).toEqual([]);
  });
});
