import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftState } from '../../src/tei/draft.js';
import { demonstration, folder, inProcess, notes, sample, tree } from './acta.js';

let cwd: string;
const at = (...parts: string[]) => join(cwd, ...parts);
/** The drafts in a folder, without the copies that merges start from. */
const drafts = (directory: string) => readdirSync(at(directory)).filter((name) => name !== '.acta');
beforeEach(() => {
  cwd = folder();
  writeFileSync(at('notes.txt'), notes);
});

describe('acta encode', () => {
  it('writes DIR/NAME.xml of NAME.txt, sealed as a draft, and says where', async () => {
    const { status, stdout } = await inProcess('encode', at('notes.txt'), '-o', at('tei'));
    expect([status, stdout]).toEqual([0, `${at('tei/notes.xml')}\n`]);
    const xml = readFileSync(at('tei/notes.xml'), 'utf8');
    expect(draftState(xml)).toBe('untouched');
    expect(xml).toMatch(/\?>\n<\?acta-draft sha256="[0-9a-f]{64}"\?>\n<TEI /);
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe(notes);
  });

  it('takes several files and folders, and an edition with what it says of them', async () => {
    writeFileSync(at('other.txt'), notes);
    mkdirSync(at('more'));
    writeFileSync(at('more/third.txt'), notes);
    const { status } = await inProcess('encode', at('notes.txt'), at('other.txt'), at('more'), '-o', at('tei'));
    expect(status).toBe(0);
    expect(drafts('tei')).toEqual(['notes.xml', 'other.xml', 'third.xml']);
    expect((await inProcess('encode', demonstration, '-o', at('demo'))).status).toBe(0);
    expect(readFileSync(at('demo/007.xml'), 'utf8')).toContain('xml:id="ceup-2773"');
    const path = join(demonstration, 'transcripts/007.txt');
    expect((await inProcess('encode', path, '-o', at('demo2'))).status).toBe(0);
    expect(tree(at('demo2'))).toEqual(tree(at('demo')));
  });

  it('writes its own untouched draft anew, also one that an editor saved with other line ends', async () => {
    await inProcess('encode', at('notes.txt'), '-o', at('tei'));
    const first = readFileSync(at('tei/notes.xml'), 'utf8');
    writeFileSync(at('tei/notes.xml'), `\ufeff${first.replaceAll('\n', '\r\n')}`);
    expect((await inProcess('encode', at('notes.txt'), '-o', at('tei'))).status).toBe(0);
    expect(readFileSync(at('tei/notes.xml'), 'utf8')).toBe(first);
  });

  it('leaves a draft alone that somebody changed, and all others with it; --force replaces it', async () => {
    writeFileSync(at('another.txt'), notes);
    await inProcess('encode', at('notes.txt'), at('another.txt'), '-o', at('tei'));
    writeFileSync(at('tei/notes.xml'), readFileSync(at('tei/notes.xml'), 'utf8').replace('Very well', 'Very good'));
    appendFileSync(at('another.txt'), '\nBaker: And more.\n');
    const before = tree(at('tei'));
    const { status, stderr, stdout } = await inProcess('encode', at('another.txt'), at('notes.txt'), '-o', at('tei'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${at('tei/notes.xml')}: error[draft/edited]: this file was changed since acta wrote it`);
    expect(tree(at('tei'))).toEqual(before);
    expect((await inProcess('encode', at('another.txt'), at('notes.txt'), '-o', at('tei'), '--force')).status).toBe(0);
    expect(readFileSync(at('tei/notes.xml'), 'utf8')).not.toContain('Very good');
    expect(readFileSync(at('tei/another.xml'), 'utf8')).toContain('And more.');
  });

  it('leaves a file alone that it did not write, whatever it is', async () => {
    mkdirSync(at('tei'));
    writeFileSync(at('tei/notes.xml'), '<TEI>years of work</TEI>');
    const { status, stderr } = await inProcess('encode', at('notes.txt'), '-o', at('tei'));
    expect(status).toBe(2);
    expect(stderr).toContain('error[draft/foreign]: this file was not written by acta');
    expect(readFileSync(at('tei/notes.xml'), 'utf8')).toBe('<TEI>years of work</TEI>');
  });

  it('does not write through a link', async () => {
    mkdirSync(at('tei'));
    writeFileSync(at('elsewhere.xml'), 'precious');
    symlinkSync(at('elsewhere.xml'), at('tei/notes.xml'));
    for (const more of [[], ['--force']]) {
      expect((await inProcess('encode', at('notes.txt'), '-o', at('tei'), ...more)).status).not.toBe(0);
      expect(readFileSync(at('elsewhere.xml'), 'utf8')).toBe('precious');
    }
  });

  it('refuses two documents of one name, also where only some computers cannot tell them apart', async () => {
    mkdirSync(at('more'));
    for (const name of ['more/notes.txt', 'more/NOTES.txt', 'more/notes.text']) {
      writeFileSync(at(name), notes);
      const { status, first } = await inProcess('encode', at('notes.txt'), at(name), '-o', at('tei'));
      expect([status, first]).toEqual([
        2,
        expect.stringContaining(`${at(name)}: error[input/same-name]: ${at('notes.txt')} has this name too`),
      ]);
    }
    expect(existsSync(at('tei'))).toBe(false);
  });

  it('asks where to write outside an edition', async () => {
    const { status, first } = await inProcess('encode', at('notes.txt'));
    expect([status, first]).toEqual([
      2,
      'acta: error[usage/output]: it is not said where to write the TEI; name a folder with -o',
    ]);
  });

  it('gives findings, outputs and exit status as one JSON object', async () => {
    writeFileSync(at('sample.txt'), sample);
    const { stdout, stderr } = await inProcess('encode', at('sample.txt'), '-o', at('tei'), '--json');
    const result = JSON.parse(stdout);
    expect(stderr).toBe('');
    expect(result.outputs).toEqual([at('tei/sample.xml')]);
    expect(result.exit).toBe(0);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'breaks/missing-paragraph',
        severity: 'warning',
        place: expect.objectContaining({ file: at('sample.txt') }),
      }),
    );
  });
});

describe('an input that cannot be read ends with 3, says what is supported, and writes nothing', () => {
  const cases: readonly (readonly [claim: string, prepare: () => string, line: RegExp])[] = [
    [
      'a web archive',
      () => file('page.mht', 'MIME-Version: 1.0'),
      /page\.mht: error\[input\/unsupported\]: this is a web archive; save the page as a web page \(\.html\)/,
    ],
    [
      'an old Word file',
      () => file('minutes.DOC', 'x'),
      /minutes\.DOC: error\[input\/unsupported\]: this is a Word file of before 2007; .* save it as \.docx/,
    ],
    [
      'a Word file that is none',
      () => file('minutes.docx', 'PK'),
      /minutes\.docx: error\[read\/other-format\]: the name says that this is a Word file, but it is none/,
    ],
    [
      'TEI',
      () => file('007.xml', '<TEI/>'),
      /007\.xml: error\[input\/unsupported\]: this is an XML file, not a transcript/,
    ],
    ['an empty file', () => file('empty.txt', ''), /empty\.txt: error\[/],
    ['a file of white space', () => file('blank.txt', ' \n\t\n'), /blank\.txt: error\[/],
    ['a file that is not text', () => file('binary.txt', 'a\0b'), /binary\.txt:1: error\[/],
    ['a device', () => '/dev/zero', /\/dev\/zero: error\[INPUT-TYPE\]: this is a device/],
    [
      'an empty folder',
      () => directory('void'),
      /void: error\[input\/none\]: there is no transcript \(\.txt, \.html, \.docx, \.odt, \.md or \.vtt\) here/,
    ],
    [
      'a folder with nothing but an old Word file',
      () => join(file('void/a.doc', ''), '..'),
      /a\.doc: error\[input\/unsupported\]/,
    ],
  ];
  const directory = (name: string) => {
    mkdirSync(at(name), { recursive: true });
    return at(name);
  };
  const file = (name: string, content: string) => {
    directory(join(name, '..'));
    writeFileSync(at(name), content);
    return at(name);
  };
  it.each(cases)('%s', async (_, prepare, line) => {
    const input = prepare();
    const { status, stderr, stdout } = await inProcess('encode', input, at('notes.txt'), '-o', at('tei'));
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(line);
    expect(existsSync(at('tei'))).toBe(false);
    rmSync(cwd, { recursive: true });
  });

  it('a file that is not there is wrong usage', async () => {
    const { status, first } = await inProcess('encode', at('absent.txt'), at('notes.txt'), '-o', at('tei'));
    expect([status, first]).toEqual([
      2,
      expect.stringContaining('absent.txt: error[INPUT-MISSING]: there is no such file'),
    ]);
    expect(existsSync(at('tei'))).toBe(false);
  });

  it('passes over what is no transcript among transcripts, and says so', async () => {
    const within = directory('texts');
    file('texts/a.txt', notes);
    file('texts/photo.jpg', '');
    file('texts/.hidden.txt', 'x');
    const { status, stderr } = await inProcess('encode', within, '-o', at('tei'));
    expect(status).toBe(0);
    expect(stderr).toContain('photo.jpg: info[input/ignored]');
    expect(drafts('tei')).toEqual(['a.xml']);
  });
});
