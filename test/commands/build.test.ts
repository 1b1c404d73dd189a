import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { shared } from '../judges.js';
import { acta, cli, demonstration, folder, inProcess, notes, sample, tree } from './acta.js';

let cwd: string;
const at = (...parts: string[]) => join(cwd, ...parts);
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(at(path, '..'), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
};
const read = (path: string) => readFileSync(at(path), 'utf8');
beforeEach(() => {
  cwd = folder();
});

describe('a lone file without any configuration', () => {
  it('becomes a site with page, TEI, text, citations and front page', async () => {
    write('notes.txt', sample);
    const { status, stdout } = await inProcess('build', at('notes.txt'), '-o', at('out'));
    expect([status, stdout]).toEqual([0, `1 document: ${at('out/index.html')}\n`]);
    const files = Object.keys(tree(at('out')));
    for (const name of ['index.html', 'notes.html', 'notes.xml', 'notes.txt', 'notes.ris', 'acta-build.json'])
      expect(files).toContain(name);
    expect(files.filter((name) => name.startsWith('notes.')).length).toBe(8);
    expect(files).toContain('assets/acta.css');
    expect(read('out/index.html')).toContain('notes.html');
    expect(Object.keys(tree(cwd)).filter((name) => !name.startsWith('out/'))).toEqual(['notes.txt']);
  });

  it('goes beside itself when nothing else is said; several are asked for a place', async () => {
    write('notes.txt', notes);
    write('more.txt', notes);
    expect((await inProcess('build', at('notes.txt'))).status).toBe(0);
    expect(existsSync(at('notes-site/index.html'))).toBe(true);
    const { status, first } = await inProcess('build', at('notes.txt'), at('more.txt'));
    expect([status, first]).toEqual([2, expect.stringContaining('acta: error[usage/output]')]);
    expect((await inProcess('build', at('notes.txt'), at('more.txt'), '-o', at('both'))).status).toBe(0);
    expect(read('both/index.html')).toContain('more.html');
  });

  it('is read in the encoding that is said', async () => {
    write('notes.txt', Buffer.from(notes.replace('Very well', 'Tr\u00e8s bien'), 'latin1'));
    expect(
      (await inProcess('build', at('notes.txt'), '-o', at('out'), '--encoding', 'windows-1252')).stderr,
    ).not.toContain('not-utf-8');
    expect(read('out/notes.txt')).toContain('Très bien');
  });

  it('has no search, and no page for it, where the program of the index does not start', async () => {
    write('notes.txt', notes);
    const { status, stderr } = acta(cwd, ['build', 'notes.txt', '-o', 'out'], { PAGEFIND_BINARY_PATH: at('absent') });
    expect([status, stderr]).toEqual([0, expect.stringContaining('warning[site/no-search]')]);
    expect(existsSync(at('out/search.html'))).toBe(false);
    for (const page of ['index.html', 'notes.html', 'persons.html'])
      expect(read(`out/${page}`)).not.toContain('search.html');
  });

  it('is not overwritten in the site once somebody has corrected it there', async () => {
    write('notes.txt', notes);
    await inProcess('build', at('notes.txt'), '-o', at('out'));
    appendFileSync(at('out/notes.xml'), '<!-- checked -->');
    const { status, first } = await inProcess('build', at('notes.txt'), '-o', at('out'));
    expect([status, first]).toEqual([2, expect.stringContaining(`${at('out/notes.xml')}: error[publish/changed]`)]);
    expect(read('out/notes.xml')).toMatch(/checked -->$/);
  });

  it('whose name no server could bear has a page of another name, and all links lead to it', async () => {
    write('Protokół nr 49.txt', notes);
    write('index.txt', notes);
    const { status, stderr } = await inProcess('build', at('Protokół nr 49.txt'), at('index.txt'), '-o', at('out'));
    expect(status).toBe(0);
    expect(stderr).toContain('info[site/renamed]: the page of this document is protokol-nr-49.html');
    expect(read('out/index.html')).toContain('href="protokol-nr-49.html"');
    expect(read('out/protokol-nr-49.html')).toContain('protokol-nr-49.xml');
    expect(existsSync(at('out/index-2.html'))).toBe(true);
  });
});

describe('an edition', () => {
  it('keeps its drafts in tei/, its site in site/, and its transcripts as they were', async () => {
    write('ed/transcripts/007.txt', sample);
    for (const name of ['edition.yaml', 'people.yaml']) write(`ed/${name}`, readFileSync(join(demonstration, name)));
    expect((await inProcess('build', at('ed'))).status).toBe(0);
    expect(readFileSync(at('ed/transcripts/007.txt')).equals(sample)).toBe(true);
    expect(read('ed/tei/007.xml')).toBe(read('ed/site/007.xml'));
    expect(read('ed/tei/007.xml')).toContain('xml:id="ceup-2773"');
    expect(read('ed/site/index.html')).toContain('Masterpieces of History');
  });

  it('is found in the folder one stands in, and refused where there is none', () => {
    write('ed/transcripts/a.txt', notes);
    expect(acta(at('ed'), ['build'])).toMatchObject({ status: 0, stdout: '1 document: site/index.html\n' });
    const { status, first } = acta(cwd, ['build']);
    expect([status, first]).toEqual([2, expect.stringMatching(/^\.: error\[config\/not-an-edition\]/)]);
  });

  it('is built from the TEI that somebody corrected, which stays as it is', async () => {
    write('ed/transcripts/a.txt', notes);
    await inProcess('build', at('ed'));
    const corrected = read('ed/tei/a.xml').replace('Very well', 'Very  well indeed');
    write('ed/tei/a.xml', corrected);
    const { status, stderr } = await inProcess('build', at('ed'));
    expect(status).toBe(0);
    expect(stderr).toContain('info[draft/kept]');
    expect(stderr).toContain('warning[ledger/invented]');
    expect(read('ed/tei/a.xml')).toBe(corrected);
    expect(read('ed/site/a.html')).toContain('well indeed');
  });

  it('has its untouched drafts made anew when transcript or configuration change', async () => {
    write('ed/transcripts/a.txt', notes);
    await inProcess('build', at('ed'));
    write('ed/transcripts/a.txt', notes.replace('Very well', 'By all means'));
    write('ed/edition.yaml', 'documents: { a: { id: meeting-1 } }\n');
    expect((await inProcess('build', at('ed'))).status).toBe(0);
    expect(read('ed/tei/a.xml')).toContain('By all means');
    expect(read('ed/tei/a.xml')).toContain('xml:id="meeting-1"');
  });

  it('is not written at all when one of its documents has an error', async () => {
    write('ed/transcripts/a.txt', notes);
    await inProcess('build', at('ed'));
    write('ed/transcripts/b.txt', 'a\0b');
    write('ed/transcripts/c.txt', notes);
    const before = tree(cwd);
    const { status, stdout, stderr } = await inProcess('build', at('ed'));
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(at('ed/transcripts/b.txt'));
    expect(tree(cwd)).toEqual(before);
  });

  it('is not written when its configuration is wrong, and its documents are not even read', async () => {
    write('ed/transcripts/a.txt', 'a\0b');
    write('ed/edition.yaml', 'publsher: A\n');
    const { status, stderr } = await inProcess('build', at('ed'));
    expect(status).toBe(2);
    expect(stderr).toBe(
      `${at('ed/edition.yaml')}:1:1: error[config/unknown-key]: "publsher" is not a key here; did you mean "publisher"?\n1 error\n`,
    );
  });

  it('does not pass over a transcript in a format that is not read', async () => {
    write('ed/transcripts/a.txt', notes);
    write('ed/transcripts/b.doc', 'x');
    expect(await inProcess('build', at('ed'))).toMatchObject({
      status: 3,
      first: expect.stringContaining('b.doc: error[input/unsupported]'),
    });
    expect(existsSync(at('ed/site'))).toBe(false);
  });

  it('leaves a folder alone in which somebody put a file', async () => {
    write('ed/transcripts/a.txt', notes);
    write('ed/site/thesis.doc', 'years of work');
    expect(await inProcess('build', at('ed'))).toMatchObject({
      status: 2,
      first: expect.stringContaining('error[publish/foreign-folder]'),
    });
    expect(Object.keys(tree(at('ed'))).sort()).toEqual([
      'site/',
      'site/thesis.doc',
      'transcripts/',
      'transcripts/a.txt',
    ]);
  });

  it('gives everything it wrote with --json, and nothing on standard error', async () => {
    write('ed/transcripts/a.txt', notes);
    const { stdout, stderr } = await inProcess('build', at('ed'), '--json');
    const { outputs, exit } = JSON.parse(stdout);
    expect([exit, stderr]).toEqual([0, '']);
    expect(outputs).toContain(at('ed/tei/a.xml'));
    expect(outputs).toContain(at('ed/site/a.html'));
    for (const path of outputs) expect(existsSync(path)).toBe(true);
  });

  it.skipIf(!shared('exemplar/masterpieces-007.xml'))('may hold TEI of others alone', async () => {
    write('ed/tei/007.xml', readFileSync(shared('exemplar/masterpieces-007.xml')!));
    const { status, stderr } = await inProcess('build', at('ed'));
    expect(stderr).not.toContain('error[');
    expect(status).toBe(0);
    expect(read('ed/site/007.html')).toContain('We need to act like NATO');
  });

  it('of several editions at once, or of folders and files, is wrong usage', async () => {
    write('one/transcripts/a.txt', notes);
    write('two/transcripts/b.txt', notes);
    expect(await inProcess('build', at('one'), at('two'))).toMatchObject({
      status: 2,
      first: expect.stringContaining('usage/arguments'),
    });
    expect(await inProcess('build', at('one'), at('two/transcripts/b.txt'))).toMatchObject({ status: 2 });
  });
});

describe('TEI that is refused ends as it must, with nothing written', () => {
  const tei = (body: string, prolog = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${prolog}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
  const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  it.each([
    ['a mismatched tag', 3, tei('<p>a</q>')],
    ['an attribute given twice', 3, tei('<p n="1" n="2">a</p>')],
    ['an external entity', 3, tei('<p>&x;</p>', '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['a billion laughs', 4, tei('<p>&e10;</p>', `<!DOCTYPE TEI [<!ENTITY e0 "ha">${laughs}]>`)],
    ['a NUL', 3, tei('<p>a\0b</p>')],
    [
      'bytes that are not UTF-8',
      3,
      Buffer.concat([Buffer.from(tei('<p>a')), Buffer.from([0xff, 0xfe]), Buffer.from('</p>')]),
    ],
    ['elements 257 deep', 4, tei(`${'<div>'.repeat(300)}${'</div>'.repeat(300)}`)],
    ['an entity that is not declared', 3, tei('<p>caf&eacute;</p>', '<!DOCTYPE TEI SYSTEM "tei.dtd">')],
    ['an attribute called __proto__', 3, tei('<p __proto__="x">a</p>')],
    ['no XML at all', 3, '{"a": 1}'],
    ['nothing', 3, ''],
  ] as const)('%s: %i', async (_, exit, content) => {
    write('ed/transcripts/good.txt', notes);
    write('ed/tei/bad.xml', content);
    const before = tree(cwd);
    const { status, stdout, stderr } = await inProcess('build', at('ed'));
    expect([status, stdout]).toEqual([exit, '']);
    expect(stderr).toMatch(/^\S+bad\.xml(:\d+(:\d+)?)?: error\[[A-Z-]+\]: /m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(tree(cwd)).toEqual(before);
  });

  it('a folder or a pipe in place of a file: 3, without waiting', async () => {
    mkdirSync(at('folder.xml'));
    execFileSync('mkfifo', [at('pipe.xml')]);
    for (const name of ['pipe.xml', '../../dev/zero']) {
      const { status } = await inProcess('build', at(name), '-o', at('out'));
      expect([2, 3]).toContain(status);
    }
    expect(await inProcess('validate', at('pipe.xml'))).toMatchObject({ status: 3 });
    expect(existsSync(at('out'))).toBe(false);
  });
});

describe('the same edition', () => {
  it('A37: gives the same bytes, of PDF and EPUB too, whatever the place, time zone, language, umask and order of files', () => {
    const names = ['b', 'a', 'c', '007'];
    const results = [
      ['one', names, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '022'],
      ['two/deeper', [...names].reverse(), { TZ: 'UTC', LANG: 'C' }, '077'],
    ].map(([place, order, env, umask]) => {
      for (const name of order as string[])
        write(`${place}/ed/transcripts/${name}.txt`, name === '007' ? sample : notes);
      write(`${place}/ed/edition.yaml`, 'title: Sittings\noutputs: [pdf, epub]\n');
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', `umask ${umask}; "$0" "$1" build ed`, process.execPath, cli],
        {
          cwd: at(place as string),
          env: { ...process.env, ...(env as object) },
          encoding: 'utf8',
        },
      );
      expect([status, stderr.includes('error[')]).toEqual([0, false]);
      return tree(at(place as string, 'ed'));
    });
    const files = Object.keys(results[0]!);
    expect(files).toEqual(expect.arrayContaining(['site/007.pdf', 'site/edition.epub', 'site/edition.pdf']));
    expect(files.sort()).toEqual(Object.keys(results[1]!).sort());
    for (const [path, content] of Object.entries(results[0]!))
      expect([path, results[1]![path]]).toEqual([path, content]);
  });

  it('built again changes nothing on the disk', async () => {
    write('ed/transcripts/a.txt', notes);
    await inProcess('build', at('ed'));
    const times = () =>
      execFileSync('find', [at('ed/site'), at('ed/tei'), '-printf', '%p %T@ %i\n'], { encoding: 'utf8' })
        .split('\n')
        .sort();
    const before = times();
    await inProcess('build', at('ed'));
    expect(times()).toEqual(before);
  });
});

describe('when the environment fails', () => {
  it('A31: because files may not grow: 5, and the old site is untouched', () => {
    write('ed/transcripts/a.txt', notes);
    expect(acta(cwd, ['build', 'ed']).status).toBe(0);
    write('ed/transcripts/a.txt', `${notes}\nBaker: One more.\n`);
    const before = tree(at('ed'));
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 4; "$0" "$1" build ed', process.execPath, cli],
      { cwd, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/error\[publish\/no-space\]: there is no space left/);
    expect(tree(at('ed'))).toEqual(before);
    expect(acta(cwd, ['build', 'ed']).status).toBe(0);
  });

  it('A31: because hardly any file may be open: 5, without a stack trace', () => {
    write('notes.txt', notes);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -n 32; "$0" "$1" build notes.txt', process.execPath, cli],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([5, '']);
    // How far a run comes before the files run out is a matter of the Node it runs on.
    expect(stderr).toMatch(/^(?:acta|\S+): error\[[^\]]+\]: .+$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(Object.keys(tree(cwd))).toEqual(['notes.txt']);
  });

  it('progress and colours are for terminals', () => {
    write('notes.txt', sample);
    const { stderr } = acta(cwd, ['build', 'notes.txt'], { NO_COLOR: '', FORCE_COLOR: '1' });
    for (const control of ['\r', '\u001b']) expect(stderr).not.toContain(control);
    expect(stderr).toMatch(/\d+ warnings?, \d+ notes?\n$/);
  });

  it('a name with an escape sequence or a bidirectional control acts on no terminal', () => {
    write('a\u001b]0;x\u0007\u202eb.txt', '');
    const { status, stderr } = acta(cwd, ['build', 'a\u001b]0;x\u0007\u202eb.txt', '-o', 'out']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^a\\x1B\]0;x\\x07\\u202Eb\.txt: error/);
  });

  it('A29: a link in place of the site is not followed', () => {
    write('ed/transcripts/a.txt', notes);
    write('elsewhere/precious.txt', 'x');
    symlinkSync(at('elsewhere'), at('ed/site'));
    expect(acta(cwd, ['build', 'ed'])).toMatchObject({
      status: 5,
      first: expect.stringMatching(/^ed\/site: error\[publish\/link\]/),
    });
    expect(Object.keys(tree(at('elsewhere')))).toEqual(['precious.txt']);
    rmSync(cwd, { recursive: true });
  });
});
