import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, tree } from '../commands/acta.js';
import { itWith, judge } from '../judges.js';
import { expectRefusal, type Place, place } from './place.js';

/** The acceptance cases about XML from strangers, put to the program as a user runs it. */

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
const xinclude = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const wellFormed = 'error[XML-WF]: ';
const char = (point: string) => `a.xml:1:4: error[XML-CHAR]: U+${point} is not allowed`;

type Refusal = readonly [claim: string, content: string | Uint8Array, exit: number, line: string, seconds?: number];

const refusals: readonly Refusal[] = [
  [
    'A1: a tag that closes another one',
    '<a>\n  <x/>\n  <b>\n  </c>\n</a>',
    3,
    `a.xml:4:3: ${wellFormed}found </c>, expected </b> opened at 3:3`,
  ],
  [
    'A2: an attribute twice',
    '<a>\n  \n <b  x="1" x="2"/></a>',
    3,
    `a.xml:3:12: ${wellFormed}attribute "x" appears twice`,
  ],
  ['A3: two roots', '<a/><b/>', 3, `a.xml:1:5: ${wellFormed}`],
  ['A3: text after the root', '<a/>xx', 3, `a.xml:1:5: ${wellFormed}`],
  ['A3: a file of blanks', ' \n', 3, `a.xml:2:1: ${wellFormed}the file is empty`],
  ['A4: a bare & after astral characters', '<a>\n𝒳𝒳𝒳𝒳 & b</a>', 3, `a.xml:2:6: ${wellFormed}`],
  ['A5: NUL', '<a>\0</a>', 3, char('0000')],
  ['A5: U+0001', '<a>\x01</a>', 3, char('0001')],
  ['A5: a reference to U+0001', '<a>&#x1;</a>', 3, char('0001')],
  ['A5: U+FFFE', '<a>\uFFFE</a>', 3, char('FFFE')],
  ['A5: a lone surrogate', utf16('<a>\uD800</a>'), 3, char('D800')],
  ['A5: a surrogate in UTF-8', latin1('<a>\xED\xA0\x80</a>'), 3, char('D800')],
  ['A6: a byte that is not UTF-8', latin1('<a>\xFF</a>'), 3, 'a.xml:1:4: error[ENC-INVALID]: byte 0xFF'],
  ['A6: an overlong form', latin1('<a>\xC0\xAF</a>'), 3, 'a.xml:1:4: error[ENC-INVALID]: byte 0xC0'],
  [
    'A6: Latin-1 that says it is UTF-8',
    latin1('<?xml version="1.0" encoding="UTF-8"?><a>caf\xE9!</a>'),
    3,
    'a.xml:1:45: error[ENC-INVALID]: byte 0xE9',
  ],
  [
    'A11: an entity of a DTD that is not read',
    '<!DOCTYPE a SYSTEM "tei.dtd"><a>caf&eacute;</a>',
    3,
    'a.xml:1:36: error[XML-ENTITY]: "&eacute;" is not declared here (the DTD "tei.dtd" is never read)',
  ],
  [
    'A11: the same in an attribute',
    '<!DOCTYPE a SYSTEM "tei.dtd"><a b="caf&eacute;"/>',
    3,
    'a.xml:1:39: error[XML-ENTITY]: "&eacute;" is not declared here',
  ],
  [
    'A12: a billion laughs',
    `<!DOCTYPE a [<!ENTITY e0 "lol">${laughs}]><a>&e10;</a>`,
    4,
    'error[LIMIT-AMPLIFICATION]',
    2,
  ],
  [
    'A12: a billion laughs in an attribute',
    `<!DOCTYPE a [<!ENTITY e0 "lol">${laughs}]><a x="&e10;"/>`,
    4,
    'error[LIMIT-AMPLIFICATION]',
    2,
  ],
  [
    'A12: a quadratic blow-up',
    `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(50_000)}">]><a>${'&x;'.repeat(4000)}</a>`,
    4,
    'error[LIMIT-AMPLIFICATION]',
    2,
  ],
  [
    'A12: an entity of itself',
    '<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>',
    3,
    'error[XML-ENTITY]: entity "x" contains itself',
    2,
  ],
  [
    'A13: 257 elements deep',
    `${'<a>'.repeat(257)}${'</a>'.repeat(257)}`,
    4,
    'error[LIMIT-DEPTH]: elements are nested deeper than 256',
  ],
  ['A13: 100,000 elements deep', '<a>'.repeat(100_000), 4, 'error[LIMIT-DEPTH]: elements are nested deeper than 256'],
  [
    'A14: 100,000 attributes',
    `<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`,
    4,
    'error[LIMIT-ATTRIBUTES]',
  ],
  ['A16: an attribute called __proto__', '<a __proto__="z"/>', 3, 'error[XML-ATTRIBUTE]'],
  ['A16: an attribute called hasOwnProperty', '<a hasOwnProperty="z"/>', 3, 'error[XML-ATTRIBUTE]'],
  [
    'A17: XInclude of a file of the machine',
    `<a ${xinclude}><xi:include href="file:///etc/hostname" parse="text"/></a>`,
    3,
    'error[XINCLUDE-REFUSED]',
  ],
  // Neither is anything else ever included, so there is no loop: what an edition is made of stands in its folder.
  ['A17: XInclude within the folder', `<a ${xinclude}><xi:include href="b.xml"/></a>`, 3, 'error[XINCLUDE-REFUSED]'],
  ['A17: XInclude of itself', `<a ${xinclude}><xi:include href="a.xml"/></a>`, 3, 'error[XINCLUDE-REFUSED]'],
];

let at: Place;
beforeAll(() => {
  at = place();
});
afterAll(() => at?.remove());

/** A valid document with the words of a reading, and what else it is given. */
const document = (body: string, prolog = '') =>
  `${prolog}<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Sitting</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Typescript.</p></sourceDesc></fileDesc></teiHeader><text><body><div type="proceedings">${body}</div></body></text></TEI>`;

describe('refused, and the site that stood there stands there still', () => {
  for (const [claim, content, exit, line, seconds] of refusals) {
    it(claim, () => {
      at.write('a.xml', content);
      expectRefusal(at, 'a.xml', exit, line, seconds);
    });
  }

  it.each<[claim: string, name: string, exit: number, line: string, length?: number]>([
    ['A15: 100 MB', 'large.xml', 4, 'error[LIMIT-SIZE]', 100 * 2 ** 20],
    ['A15: 4 GB with nothing in them', 'sparse.xml', 4, 'error[LIMIT-SIZE]', 4 * 2 ** 30],
    ['A15: a device', 'zero.xml', 3, 'error[INPUT-TYPE]'],
    ['A15: a pipe', 'pipe.xml', 3, 'error[INPUT-TYPE]'],
    // One may name a folder of TEI files; that there are none in it is the matter then.
    ['A15: a folder', 'folder.xml', 3, 'error[input/none]'],
  ])('%s', (_claim, name, exit, line, length?: number) => {
    const path = join(at.folder, name);
    // Files of nothing but their length, which no test has to read either.
    if (length !== undefined) writeFileSync(path, '');
    if (length !== undefined) truncateSync(path, length);
    if (name === 'zero.xml') symlinkSync('/dev/zero', path);
    if (name === 'pipe.xml') spawnSync('mkfifo', [path]);
    if (name === 'folder.xml') mkdirSync(path);
    const run = at.run('validate', name);
    rmSync(path, { recursive: true });
    expect([run.exit, run.stdout]).toEqual([exit, '']);
    expect(run.first).toContain(`${name}: ${line}`);
    expect(run.seconds).toBeLessThan(5);
    expect(run.megabytes).toBeLessThan(512);
  });
});

describe('never looked for', () => {
  it('A10: external entities and DTDs, in files and at addresses; nobody is called', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}/x`;
    const external = 'error[XML-EXTENT]: external entity "x" is not read';
    try {
      for (const prolog of [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]>`,
        `<!DOCTYPE a [<!ENTITY % x SYSTEM "${address}"> %x;]>`,
      ]) {
        at.write('a.xml', `${prolog}<a>&x;</a>`);
        expectRefusal(at, 'a.xml', 3, external);
      }
      at.write('a.xml', document('<p>Words.</p>', `<!DOCTYPE TEI SYSTEM "${address}">`));
      const { exit, stderr } = at.run('validate', 'a.xml');
      expect([exit, stderr.match(/warning\[XML-DTD-IGNORED\]/g)?.length]).toEqual([0, 1]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(calls).toBe(0);
    } finally {
      server.close();
    }
  });

  itWith('strace')('A10: the system is not asked for the file either', () => {
    at.write('a.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>');
    const trace = join(at.folder, 'trace');
    spawnSync(judge('strace')!, ['-f', '-o', trace, '-e', 'trace=%file', process.execPath, cli, 'validate', 'a.xml'], {
      cwd: at.folder,
    });
    const calls = readFileSync(trace, 'utf8');
    expect(calls).toContain('a.xml');
    expect(calls).not.toContain('/etc/hostname');
  });
});

describe('read', () => {
  it('A7: in UTF-16 of both orders, UTF-8 with a mark, ISO-8859-1 and windows-1252, to one site', () => {
    const xml = (encoding: string) => document('<p>Café, naïve.</p>', `<?xml version="1.0" encoding="${encoding}"?>`);
    const encodings: readonly (readonly [string, Uint8Array])[] = [
      ['utf-8', Buffer.from(xml('UTF-8'))],
      ['utf-16le', utf16(xml('UTF-16'))],
      ['utf-16be', utf16(xml('UTF-16'), true)],
      ['bom', Buffer.from(`\uFEFF${xml('UTF-8')}`)],
      ['latin-1', latin1(xml('ISO-8859-1'))],
      ['windows-1252', latin1(xml('windows-1252'))],
    ];
    const texts = encodings.map(([name, bytes]) => {
      at.write('encoded.xml', bytes);
      expect([name, at.run('build', 'encoded.xml', '-o', `site-${name}`).exit]).toEqual([name, 0]);
      const { 'encoded.txt': text, 'encoded.html': html } = tree(join(at.folder, `site-${name}`));
      return { text, html };
    });
    for (const text of texts) expect(text).toEqual(texts[0]);
    expect(Buffer.from(texts[0]!.text!, 'hex').toString()).toContain('Café, naïve.');
  });

  it('A13: a document 256 elements deep becomes a site', () => {
    // TEI, text, body, div and p are the first five of them.
    const deep = document(`<p>${'<hi>'.repeat(251)}bottom${'</hi>'.repeat(251)}</p>`);
    at.write('deep.xml', deep);
    const { exit, stderr } = at.run('build', 'deep.xml', '-o', 'site-deep');
    expect([exit, stderr.match(/error\[.*/)]).toEqual([0, null]);
    const { 'deep.txt': text, 'deep.html': html } = tree(join(at.folder, 'site-deep'));
    expect(Buffer.from(text!, 'hex').toString()).toContain('bottom');
    expect(Buffer.from(html!, 'hex').toString()).toContain('bottom');
  });

  it('A16: names that JavaScript uses itself, as words, identifiers and targets, lose nothing', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const paragraphs = names.map((name) => `<p xml:id="${name}">${name} <ref target="#${name}">${name}</ref></p>`);
    at.write('names.xml', document(paragraphs.join('')));
    at.write('constructor.txt', 'Notes, May 5, 1985\n\nconstructor: We begin.\n\ntoString: Good.\n');
    expect(at.run('build', 'names.xml', 'constructor.txt', '-o', 'site-names').exit).toBe(0);
    const files = tree(join(at.folder, 'site-names'));
    const html = Buffer.from(files['names.html']!, 'hex').toString();
    for (const name of names) {
      expect(html).toContain(`id="${name}"`);
      expect(html).toContain(`href="#${name}"`);
    }
    expect(Object.keys(files)).toContain('constructor.html');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
