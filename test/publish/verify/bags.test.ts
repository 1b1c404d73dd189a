import { mkdirSync, mkdtempSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { type Disk, localDisk } from '../../../src/publish/disk.js';
import { bag, verify } from '../../../src/publish/index.js';
import { type BagSpec, digest, makeBag } from './bags.js';

/** What is found of a bag, each as `code path`. */
async function found(folder: string): Promise<{ readonly exit: number; readonly found: readonly string[] }> {
  const report = new Report();
  await verify(folder, report);
  const lines = report.diagnostics.map(({ code, place }) => `${code} ${place!.file.slice(folder.length + 1)}`);
  return { exit: report.exitCode, found: [...new Set(lines)].sort() };
}

const hello = digest('sha512', 'hello\n');
const old = { version: '0.97', algorithms: ['md5'] } as const;
const helloMd5 = digest('md5', 'hello\n');
const nfc = 'caf\u00e9.txt';
const nfd = 'cafe\u0301.txt';

/** After the cases of the conformance suite of the Library of Congress, each with a bag of our own. */
const valid: Readonly<Record<string, BagSpec>> = {
  'one file': {},
  'no file at all': { payload: {} },
  'no bag-info.txt': { tags: { 'bag-info.txt': undefined } },
  'no tag manifest': { tagManifests: false },
  ...Object.fromEntries(['0.93', '0.94', '0.95', '0.96', '0.97'].map((version) => [`version ${version}`, { version }])),
  ...Object.fromEntries(
    ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'].map((one) => [`digests by ${one}`, { algorithms: [one] }]),
  ),
  'two manifests': { algorithms: ['md5', 'sha512'] },
  'two manifests that do not both name every file, before 1.0': {
    ...old,
    payload: { 'a.txt': 'a', 'hello.txt': 'hello\n' },
    tags: {
      'manifest-md5.txt': `${helloMd5}  data/hello.txt\n`,
      'manifest-sha1.txt': `${digest('sha1', 'a')}  data/a.txt\n`,
    },
  },
  'tag files in UTF-16': { version: '0.97', encoding: 'UTF-16' },
  'tag files in ISO 8859-1, with such a letter in a name': {
    version: '0.97',
    encoding: 'ISO-8859-1',
    payload: { [nfc]: 'x' },
  },
  'line ends of Windows': {
    tags: {
      'bagit.txt': 'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n',
      'manifest-sha512.txt': `${hello}  data/hello.txt\r\n`,
    },
  },
  'digests in capitals': { tags: { 'manifest-sha512.txt': `${hello.toUpperCase()}  data/hello.txt\n` } },
  'a tabulator between digest and path': { tags: { 'manifest-sha512.txt': `${hello}\tdata/hello.txt\n` } },
  'labels that are there twice': {
    tags: { 'bag-info.txt': 'Contact-Name: A\nContact-Name: B\nPayload-Oxum: 6.1\n' },
  },
  'unusual space around the colons of labels': {
    tags: { 'bag-info.txt': 'Contact-Name :A\nPayload-Oxum:\t6.1\nExternal-Description:  of\n  two lines\n' },
  },
  'spaces in names': { payload: { 'a folder/two  spaces.txt': 'x' } },
  'a bag in a bag': {
    payload: { 'bag/bagit.txt': 'anything', 'bag/manifest-md5.txt': 'anything', 'bag/data/x': 'x' },
  },
  'names with line ends and percent signs': {
    payload: { 'a\nb.txt': '1', 'c\rd.txt': '2', '100%.txt': '3', 'e%0Af.txt': '4' },
    write: (path) => path.replace(/[\n\r%]/g, (sign) => ({ '\n': '%0A', '\r': '%0D', '%': '%25' })[sign]!),
  },
  'percent signs as they are, before 1.0': { ...old, payload: { 'a%20b.txt': 'x', '100%25.txt': 'y' } },
  'names that begin with ~ in the payload': { payload: { '~root/x.txt': 'x', '~': 'y' } },
  'fetch.txt whose files were fetched': {
    tags: { 'fetch.txt': 'https://example.org/hello.txt 6 data/hello.txt\n' },
  },
  'tag files in folders, in no manifest': { afterwards: { 'metadata/any.xml': '<a/>' } },
};

const invalid: Readonly<Record<string, readonly [BagSpec, ...string[]]>> = {
  'no bagit.txt': [{ afterwards: { 'bagit.txt': undefined } }, 'verify/declaration bagit.txt'],
  'a byte order mark in bagit.txt': [
    { tags: { 'bagit.txt': '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' } },
    'verify/declaration bagit.txt',
  ],
  'a version that is no number': [{ version: '.97' }, 'verify/declaration bagit.txt'],
  'a version that nobody has written': [{ version: '7.0' }, 'verify/declaration bagit.txt'],
  'a space before the colon': [
    { tags: { 'bagit.txt': 'BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n' } },
    'verify/declaration bagit.txt',
  ],
  'no encoding': [{ tags: { 'bagit.txt': 'BagIt-Version: 1.0\n' } }, 'verify/declaration bagit.txt'],
  'an encoding of nobody’s': [{ encoding: 'KLINGON-8' }, 'verify/declaration bagit.txt'],
  'a manifest not in the encoding that is named': [
    { tags: { 'manifest-sha512.txt': Buffer.from(`${hello}  data/\xe9\n`, 'latin1') } },
    'verify/extra data/hello.txt',
    'verify/manifest manifest-sha512.txt',
  ],
  'no manifest': [{ tags: { 'manifest-sha512.txt': undefined } }, 'verify/manifest bagit.txt'],
  'only a manifest that cannot be counted': [
    { tags: { 'manifest-sha512.txt': undefined, 'manifest-tiger.txt': `00  data/hello.txt\n` } },
    'verify/algorithm manifest-tiger.txt',
    'verify/manifest bagit.txt',
  ],
  'a changed payload file': [{ afterwards: { 'data/hello.txt': 'hallo\n' } }, 'verify/changed data/hello.txt'],
  'a changed tag file': [{ afterwards: { 'bag-info.txt': 'Payload-Oxum: 6.1\n\n' } }, 'verify/changed bag-info.txt'],
  'a changed digest': [
    {
      afterwards: {
        'manifest-sha512.txt': `${hello.replace(/^./, (one) => (one === '0' ? '1' : '0'))}  data/hello.txt\n`,
      },
    },
    'verify/changed data/hello.txt',
    'verify/changed manifest-sha512.txt',
  ],
  'one digest of two that differs': [
    { algorithms: ['md5', 'sha512'], tags: { 'manifest-md5.txt': `${'0'.repeat(32)}  data/hello.txt\n` } },
    'verify/changed data/hello.txt',
  ],
  'a payload file that nothing names': [
    { tags: { 'data/more.txt': '' } },
    'verify/extra data/more.txt',
    'verify/oxum bag-info.txt',
  ],
  'a payload file that one of two manifests does not name': [
    {
      payload: { 'a.txt': 'a', 'hello.txt': 'hello\n' },
      algorithms: ['md5', 'sha512'],
      tags: { 'manifest-sha512.txt': `${hello}  data/hello.txt\n` },
    },
    'verify/manifest manifest-sha512.txt',
  ],
  'a missing payload file': [
    { payload: { 'a.txt': 'a', 'b.txt': 'b' }, afterwards: { 'data/a.txt': undefined } },
    'verify/missing data/a.txt',
    'verify/oxum bag-info.txt',
  ],
  'a missing tag file': [{ afterwards: { 'bag-info.txt': undefined } }, 'verify/missing bag-info.txt'],
  'a wrong Payload-Oxum': [{ tags: { 'bag-info.txt': 'Payload-Oxum: 7.1\n' } }, 'verify/oxum bag-info.txt'],
  'a line that is none': [
    { tags: { 'manifest-sha512.txt': `${hello}  data/hello.txt\nnonsense\n` } },
    'verify/manifest manifest-sha512.txt',
  ],
  'a file twice with different digests': [
    { ...old, tags: { 'manifest-md5.txt': `${helloMd5}  data/hello.txt\n${'0'.repeat(32)}  data/hello.txt\n` } },
    'verify/manifest manifest-md5.txt',
  ],
  'a file twice with the same digest, since 1.0': [
    { tags: { 'manifest-sha512.txt': `${hello}  data/hello.txt\n`.repeat(2) } },
    'verify/manifest manifest-sha512.txt',
  ],
  ...Object.fromEntries(
    [
      '../../../README.md',
      'data/../../README.md',
      '/tmp/foo',
      '~/foo',
      '~root/foo',
      'C:\\Windows\\System32\\setx.exe',
      '\\\\UNC\\server\\setx.exe',
      '%HomeDrive%\\Windows\\setx.exe',
      'data\\..\\..\\foo',
      'bagit.txt',
    ].flatMap((path) => [
      [
        `${path} in a manifest`,
        [
          { ...old, tags: { 'manifest-md5.txt': `${helloMd5}  data/hello.txt\n${helloMd5}  ${path}\n` } },
          'verify/path manifest-md5.txt',
        ],
      ] as const,
      [
        `${path} in fetch.txt`,
        [{ ...old, tags: { 'fetch.txt': `https://example.org/x - ${path}\n` } }, 'verify/path fetch.txt'],
      ] as const,
    ]),
  ),
  'a file that is still to be fetched': [
    {
      tags: {
        'manifest-sha512.txt': `${hello}  data/hello.txt\n${hello}  data/far.txt\n`,
        'fetch.txt': 'https://example.org/far.txt 6 data/far.txt\n',
      },
    },
    'verify/missing data/far.txt',
    'verify/to-fetch fetch.txt',
  ],
  'a line of fetch.txt that is none': [{ tags: { 'fetch.txt': 'data/x\n' } }, 'verify/manifest fetch.txt'],
};

const warning: Readonly<Record<string, readonly [BagSpec, ...string[]]>> = {
  'what md5sum writes': [{ ...old, write: (path) => `*${path}` }, 'verify/loose manifest-md5.txt'],
  'paths that begin with ./': [{ ...old, write: (path) => `./${path}` }, 'verify/loose manifest-md5.txt'],
  'a file twice with the same digest, before 1.0': [
    { ...old, tags: { 'manifest-md5.txt': `${helloMd5}  data/hello.txt\n`.repeat(2) } },
    'verify/loose manifest-md5.txt',
  ],
  'a name that is composed otherwise on the disk': [
    { payload: { [nfc]: 'x' }, write: (path) => path.normalize('NFD') },
    'verify/loose manifest-sha512.txt',
  ],
  'names that differ in composition alone': [{ payload: { [nfc]: 'x', [nfd]: 'x' } }, `verify/twins data/${nfc}`],
  'names that differ in capitals alone': [{ payload: { 'A.txt': 'x', 'a.txt': 'x' } }, 'verify/twins data/a.txt'],
  'percent signs that are not encoded': [{ payload: { '100%25.txt': 'x' } }, 'verify/loose manifest-sha512.txt'],
  'a manifest beside another that cannot be counted': [
    { tags: { 'manifest-tiger.txt': `00  data/hello.txt\n` } },
    'verify/algorithm manifest-tiger.txt',
  ],
};

describe('a bag', () => {
  it.each(Object.entries(valid))('A43: with %s is valid', async (_, spec) => {
    expect(await found(makeBag(spec))).toEqual({ exit: 0, found: [] });
  });

  it.each(Object.entries(invalid))(
    'with %s is not valid, and what is wrong is named',
    async (_, [spec, ...expected]) => {
      expect(await found(makeBag(spec))).toEqual({ exit: 6, found: expected });
    },
  );

  it.each(Object.entries(warning))('with %s is valid, with a warning', async (_, [spec, ...expected]) => {
    expect(await found(makeBag(spec))).toEqual({ exit: 0, found: expected });
  });

  it('without the folder of the payload is not valid', async () => {
    const made = makeBag({ payload: {} });
    rmdirSync(join(made, 'data'));
    expect(await found(made)).toEqual({ exit: 6, found: ['verify/missing data'] });
  });

  it('with a link among its files is not valid, and the link is not followed', async () => {
    const made = makeBag();
    symlinkSync('/etc/hostname', join(made, 'data/link'));
    expect(await found(made)).toEqual({ exit: 6, found: ['verify/not-a-file data/link'] });
  });

  it('with a file that the system does not hand over is not proven, and the file is named', async () => {
    const made = makeBag({ payload: { 'a.txt': 'a', 'b.txt': 'b' } });
    const report = new Report();
    const disk: Disk = {
      ...localDisk,
      stream: (path) => {
        if (!path.endsWith('b.txt')) return localDisk.stream(path);
        throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read', path });
      },
    };
    await verify(made, report, disk);
    expect(report.diagnostics.map(({ code, place }) => [code, place!.file])).toEqual([
      ['INPUT-UNREADABLE', join(made, 'data/b.txt')],
    ]);
    expect(report.exitCode).toBe(5);
  });

  it('of nothing is nothing that can be verified', async () => {
    const report = new Report();
    await verify(join(makeBag(), 'data'), report);
    await verify(join(makeBag(), 'not-there'), report);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['verify/nothing', 'verify/nothing']);
    expect(report.exitCode).toBe(3);
  });

  it('that acta makes is valid whatever its files are called', async () => {
    const name = fc
      .array(fc.constantFrom('a', 'B', ' ', '%', '%0A', '\n', '\r', '~', '.x', '\u00e9', '*', '\\', '\u{1F5C3}'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => `n${parts.join('')}`);
    const files = fc.uniqueArray(fc.tuple(name, fc.string()), {
      selector: ([path]) => path.toLowerCase(),
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(files, async (payload) => {
        const folder = mkdtempSync(join(tmpdir(), 'acta-bag-'));
        const artifacts = payload.map(([path, content]) => ({ path, mediaType: 'text/plain', content }));
        for (const { path, content } of bag(artifacts, [['Contact-Name', 'A\nB: C']])) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
        mkdirSync(join(folder, 'data'), { recursive: true });
        expect(await found(folder)).toEqual({ exit: 0, found: [] });
      }),
      { numRuns: 60 },
    );
  });
});
