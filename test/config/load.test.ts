import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentSettings } from '../../src/config/edition.js';
import { loadEdition } from '../../src/config/load.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { least, processorTime } from '../time.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'acta-config-'));
  mkdirSync(join(directory, 'transcripts'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function load(edition: string | Uint8Array, people?: string) {
  writeFileSync(join(directory, 'edition.yaml'), edition);
  if (people !== undefined) writeFileSync(join(directory, 'people.yaml'), people);
  const report = new Report();
  const loaded = await loadEdition(directory, report);
  const lines = report.diagnostics.map(({ place, severity, code, message }) => {
    const file = place?.file.slice(directory.length + 1);
    const position = place?.line === undefined ? '' : `:${place.line}:${place.column}`;
    return `${file}${position}: ${severity}[${code}]: ${message}`;
  });
  return { edition: loaded, report, lines };
}

describe('what an editor writes is what acta gets', () => {
  it('takes every scalar as the text that stands in the file, whatever YAML would make of it', async () => {
    const { edition, lines } = await load(
      'title: yes\ndate: 2010-01-02\nversion: 1.10\npublisher: 0o17\nseries: 1e3\nplace: no\n',
    );
    expect(lines).toEqual([]);
    expect(edition).toMatchObject({
      title: 'yes',
      date: '2010-01-02',
      version: '1.10',
      publisher: '0o17',
      series: '1e3',
      place: 'no',
    });
  });

  it('keeps the noughts of a document that is called by a number', async () => {
    writeFileSync(join(directory, 'transcripts', '007.txt'), 'x');
    const { edition, lines } = await load('documents:\n  007: { id: doc-7 }\n');
    expect(lines).toEqual([]);
    expect(documentSettings(edition!, '007').id).toBe('doc-7');
    expect(documentSettings(edition!, '7').id).toBeUndefined();
  });

  it('tells 7 from 007, and says which was meant', async () => {
    writeFileSync(join(directory, 'transcripts', '007.txt'), 'x');
    const { lines } = await load('documents:\n  7:\n    id: doc-7\n');
    expect(lines).toEqual([
      'edition.yaml:2:3: warning[config/no-such-document]: there is no transcript or TEI file called "7"; did you mean "007"?',
    ]);
  });

  it('gives names in one text and in parts, and an address without its last slash', async () => {
    const { edition } = await load(
      'url: https://example.org/ed/\ncontributors:\n  - name: Ada Example\n    role: editor\n  - name: { forename: Bo, surname: Sample }\n    role: translator\n',
    );
    expect(edition?.url).toBe('https://example.org/ed');
    expect(edition?.contributors).toEqual([
      { name: { full: 'Ada Example' }, role: 'editor' },
      { name: { forename: 'Bo', surname: 'Sample' }, role: 'translator' },
    ]);
  });

  it('lets bodies contribute beside persons', async () => {
    const { edition, lines } = await load(
      'contributors:\n  - name: Ada Example\n    role: editor\n  - body: California Digital Library\n    role: hosting institution\n    ror: 03yrm5c26\n  - { body: A Fund, role: funder }\n',
    );
    expect(lines).toEqual([]);
    expect(edition?.contributors).toEqual([
      { name: { full: 'Ada Example' }, role: 'editor' },
      { body: 'California Digital Library', role: 'hosting institution', ror: '03yrm5c26' },
      { body: 'A Fund', role: 'funder' },
    ]);
  });

  it('takes files that are absent, empty or only comments for saying nothing', async () => {
    for (const text of ['', '# nothing yet\n', '---\n']) {
      const { edition, lines } = await load(text, text);
      expect(lines).toEqual([]);
      expect(edition).toMatchObject({ contributors: [], people: [], identifiers: {} });
    }
  });

  it('A16: leaves the prototypes of objects alone and knows documents called constructor and __proto__', async () => {
    for (const name of ['constructor', '__proto__', 'hasOwnProperty'])
      writeFileSync(join(directory, 'transcripts', `${name}.txt`), 'x');
    const { edition, lines } = await load('documents:\n  __proto__: { id: polluted }\n  constructor: { title: C }\n');
    expect(lines).toEqual([]);
    expect(documentSettings(edition!, '__proto__')).toEqual({ id: 'polluted' });
    expect(documentSettings(edition!, 'constructor')).toEqual({ title: 'C' });
    expect(documentSettings(edition!, 'hasOwnProperty')).toEqual({});
    expect(({} as { id?: string }).id).toBeUndefined();
  });
});

describe('the address of the images of pages', () => {
  const withAddress = (facsimile: string) => load(`documents:\n  "007":\n    facsimile: ${facsimile}\n`);

  it('has a place for the number', async () => {
    writeFileSync(join(directory, 'transcripts', '007.txt'), 'x');
    const { edition, lines } = await withAddress('https://example.org/{n-12:4}/full.jpg');
    expect(lines).toEqual([]);
    expect(documentSettings(edition!, '007').facsimile).toBe('https://example.org/{n-12:4}/full.jpg');
  });

  it.each([
    'https://example.org/1.jpg',
    'images/{n}.jpg',
    'https://example.org/{m}',
    'https://example.org/{n:}',
    '"javascript:{n}"',
  ])('is refused where it has none, or is none of the web: %s', async (address) => {
    writeFileSync(join(directory, 'transcripts', '007.txt'), 'x');
    const { edition, lines } = await withAddress(address);
    expect(edition).toBeUndefined();
    expect(lines.join()).toContain('a web address with {n} in it for the number of a page');
  });
});

describe('a former name', () => {
  const load2 = async (text: string) => {
    for (const name of ['007', 'Протокол', 'new']) writeFileSync(join(directory, 'transcripts', `${name}.txt`), 'x');
    return await load(`documents:\n${text}`);
  };

  it('leads to the document that says so; two of them may have become one', async () => {
    const { edition, lines } = await load2('  new: { formerly: [a, "протокол 1", 7] }\n');
    expect(lines).toEqual([]);
    expect(documentSettings(edition!, 'new').formerly).toEqual(['a', 'протокол 1', '7']);
  });

  it.each([
    ['a document', '007', 'is the document "007" now'],
    ['itself', 'NEW', 'is the document "new" now'],
    ['a document in another script', 'Протокол', 'is the document "Протокол" now'],
    ['a page of the site', 'Index', 'is a page of the site'],
    ['the same page by another spelling', 'É', 'leads to the document "007" already'],
  ])('of %s is refused, with its place', async (_, former, owner) => {
    const { edition, lines } = await load2(`  "007": { formerly: [e] }\n  new:\n    formerly: [x, ${former}]\n`);
    expect(edition).toBeUndefined();
    expect(lines).toEqual([
      `edition.yaml:4:19: error[config/former-name]: "${former}" ${owner}, so it cannot lead to "new"; delete it here, or there`,
    ]);
  });
});

describe('a theme', () => {
  const theme = async (name: string) => {
    const { edition, lines } = await load(`title: A\ntheme: ${name}\n`);
    return { theme: edition?.theme, lines };
  };

  it('is the style sheet of that name in the folder of the edition, or below it', async () => {
    mkdirSync(join(directory, 'styles'));
    writeFileSync(join(directory, 'styles', 'тема 1.css'), ':root {}');
    expect(await theme('styles/тема 1.css')).toEqual({
      theme: { file: join(directory, 'styles', 'тема 1.css'), css: ':root {}' },
      lines: [],
    });
  });

  it('lies nowhere else', async () => {
    const form = (name: string) =>
      `edition.yaml:2:8: error[config/invalid-value]: theme is "${name}"; expected the name of a .css file in this folder, such as theme.css`;
    for (const name of [
      '../theme.css',
      '/etc/theme.css',
      'a/../../theme.css',
      'a\\theme.css',
      './theme.css',
      '.theme.css',
    ])
      expect(await theme(name)).toEqual({ theme: undefined, lines: [form(name)] });
    expect((await theme('passwd')).lines).toEqual([form('passwd')]);
  });

  it('is not reached by a link that leads out', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'acta-outside-'));
    writeFileSync(join(outside, 'theme.css'), ':root {}');
    symlinkSync(join(outside, 'theme.css'), join(directory, 'theme.css'));
    symlinkSync(outside, join(directory, 'styles'));
    for (const name of ['theme.css', 'styles/theme.css'])
      expect(await theme(name)).toEqual({
        theme: undefined,
        lines: [
          `edition.yaml:2:8: error[config/no-such-file]: "${name}" leads out of this folder; put the file itself here`,
        ],
      });
    rmSync(outside, { recursive: true });
  });

  it('is there, is a text, and no more than 200 kB', async () => {
    expect((await theme('theme.css')).lines).toEqual([
      'edition.yaml:2:8: error[config/no-such-file]: there is no file "theme.css" in this folder; write it, or delete this line',
    ]);
    mkdirSync(join(directory, 'folder.css'));
    writeFileSync(join(directory, 'latin.css'), Buffer.from('/* \xe9 */', 'latin1'));
    writeFileSync(join(directory, 'large.css'), ' '.repeat(200_001));
    const found = ['folder', 'latin', 'large'].map(async (name) => (await theme(`${name}.css`)).lines.join());
    expect(await Promise.all(found)).toEqual([
      'folder.css: error[config/not-a-file]: this is not a file; give a text file in UTF-8',
      'latin.css: error[config/not-a-file]: this is not UTF-8; save it as UTF-8',
      'large.css: error[config/not-a-file]: this is larger than 200 kB; give a text file in UTF-8',
    ]);
  });
});

describe('an error names file, line, key and the way out', () => {
  const cases: readonly (readonly [claim: string, text: string, finding: string])[] = [
    [
      'a misspelt key',
      'title: A\nlanguage: en\npublsher: B\n',
      '3:1: error[config/unknown-key]: "publsher" is not a key here; did you mean "publisher"?',
    ],
    [
      'a key in capitals',
      'Title: A\n',
      '1:1: error[config/unknown-key]: "Title" is not a key here; did you mean "title"?',
    ],
    [
      'a key by another word',
      'editors: [A]\n',
      '1:1: error[config/unknown-key]: "editors" is not a key here; did you mean "contributors"?',
    ],
    [
      'a misspelt key further in',
      'documents:\n  "007":\n    langauge: en\n',
      '3:5: error[config/unknown-key]: "langauge" is not a key of documents.007; did you mean "language"?',
    ],
    [
      'a key near nothing',
      'licence: { name: A, zzzzzzzzz: B }\n',
      '1:21: error[config/unknown-key]: "zzzzzzzzz" is not a key of licence; the keys are name, spdx, url',
    ],
    [
      '__proto__ as a key',
      '__proto__: { title: A }\n',
      '1:1: error[config/unknown-key]: "__proto__" is not a key here; the keys are title, subtitle, description, language, interface, contributors, publisher, place, date, version, licence, url, oai, identifiers, deposit, series, profile, theme, templates, print, epub, outputs, search, documents',
    ],
    [
      'a list where a text is expected',
      'title:\n  - A\n',
      '2:3: error[config/wrong-type]: title is a list; expected a text on one line',
    ],
    [
      'a text where a list is expected',
      'contributors: Ada\n',
      '1:15: error[config/wrong-type]: contributors is a text; expected a list',
    ],
    [
      'a key without a value',
      'title:\nlanguage: en\n',
      '1:1: error[config/invalid-value]: title has no value; write one, or delete the key',
    ],
    [
      'a contributor without a role',
      'contributors:\n  - name: Ada\n',
      '2:5: error[config/missing-key]: contributors[0] has no "role"; add it',
    ],
    [
      'a date in words',
      'date: 3 July 1986\n',
      '1:7: error[config/invalid-value]: date is "3 July 1986"; expected a date as ISO 8601, such as 2010 or 2010-07 or 2010-07-03',
    ],
    [
      'a day that is not in the calendar',
      'date: 2010-02-30\n',
      '1:7: error[config/invalid-value]: date is "2010-02-30", which is not in the calendar; expected year, month and day, such as 2010-07-03',
    ],
    [
      'a language in words',
      'language: English\n',
      '1:11: error[config/invalid-value]: language is "English"; expected a language tag (BCP 47), such as en or pt-BR or ru-Latn',
    ],
    [
      'a language tag of the wrong build',
      'language: en-a-b-abcdefgh-en\n',
      '1:11: error[config/invalid-value]: language is "en-a-b-abcdefgh-en", not a language tag (BCP 47); expected one such as en, pt-BR or ru-Latn',
    ],
    [
      'an unknown encoding',
      'documents:\n  x: { encoding: latin-99 }\n',
      '2:18: error[config/invalid-value]: documents.x.encoding is "latin-99", not an encoding that can be read; expected one such as windows-1252',
    ],
    [
      'an id that XML does not take',
      'documents:\n  x: { id: 007 }\n',
      '2:12: error[config/invalid-value]: documents.x.id is "007"; expected an identifier for XML: a letter or underscore first, then letters, digits, hyphens, full stops or underscores, such as ceup-2773',
    ],
    [
      'a misspelt profile',
      'profile: openediton\n',
      '1:10: error[config/invalid-value]: profile is "openediton"; did you mean "openedition"?',
    ],
    [
      'a document called by a path',
      'documents:\n  transcripts/007: { id: a }\n',
      '2:3: error[config/invalid-value]: "transcripts/007" cannot be a key of documents; expected the name of a file without folder and extension',
    ],
    [
      'an ORCID with exchanged digits',
      'contributors:\n  - { name: A, role: editor, orcid: 0000-0002-1825-0079 }\n',
      '2:37: error[config/check-digit]: contributors[0].orcid is "0000-0002-1825-0079", but its check digit does not fit; copy the identifier again',
    ],
    [
      'a contributor who is nobody',
      'contributors:\n  - role: editor\n',
      '2:5: error[config/missing-key]: contributors[0] has no "name", and no "body" either; add the one for a person, the other for a body',
    ],
    [
      'a ROR ID with a wrong digit',
      'contributors:\n  - { body: A, role: host, ror: 03yrm5c27 }\n',
      '2:33: error[config/check-digit]: contributors[0].ror is "03yrm5c27", but its check digit does not fit; copy the identifier again',
    ],
    [
      'a ROR ID with exchanged letters',
      'contributors:\n  - { body: A, role: host, ror: 03rym5c26 }\n',
      '2:33: error[config/check-digit]: contributors[0].ror is "03rym5c26", but its check digit does not fit; copy the identifier again',
    ],
    [
      'a ROR ID with its address',
      'contributors:\n  - { body: A, role: host, ror: "https://ror.org/03yrm5c26" }\n',
      '2:33: error[config/invalid-value]: contributors[0].ror is "https://ror.org/03yrm5c26"; expected a ROR ID without its address, such as 03yrm5c26',
    ],
    [
      'a ROR ID with a letter that Crockford leaves out',
      'contributors:\n  - { body: A, role: host, ror: 03yrl5c26 }\n',
      '2:33: error[config/invalid-value]: contributors[0].ror is "03yrl5c26"; expected a ROR ID without its address, such as 03yrm5c26',
    ],
    [
      'a body with an ORCID iD',
      'contributors:\n  - { body: A, role: host, orcid: 0000-0002-1825-0097 }\n',
      `2:28: error[config/unknown-key]: "orcid" is not a key of contributors[0]; an ORCID iD is a person's: write ror for that of a body, or name in place of body`,
    ],
    [
      'a person with a ROR ID',
      'contributors:\n  - { name: A, role: editor, ror: 03yrm5c26 }\n',
      `2:30: error[config/unknown-key]: "ror" is not a key of contributors[0]; a ROR ID is a body's: write orcid for that of a person, or body in place of name`,
    ],
    [
      'a contributor who is a person and a body',
      'contributors:\n  - { name: { surname: A }, body: B, role: editor }\n',
      '2:7: error[config/unknown-key]: "name" is not a key of contributors[0]; a contributor is a person with a name, or a body',
    ],
    [
      'an ISBN with a wrong digit',
      'identifiers: { isbn: 978-3-16-148410-1 }\n',
      '1:22: error[config/check-digit]: identifiers.isbn is "978-3-16-148410-1", but its check digit does not fit; copy the identifier again',
    ],
    [
      'an address without its scheme',
      'url: example.org\n',
      '1:6: error[config/invalid-value]: url is "example.org"; expected a web address, such as https://example.org/edition',
    ],
    [
      'a script for an address',
      'url: "javascript:alert(1)"\n',
      '1:6: error[config/invalid-value]: url is "javascript:alert(1)"; expected a web address, such as https://example.org/edition',
    ],
    [
      'a title of two lines',
      'title: "a\\nb"\n',
      '1:8: error[config/invalid-value]: title is "a\nb"; expected a text on one line',
    ],
    [
      'columns after letters beyond the basic plane',
      '{ title: "𝔄𝔅", oops: 1 }\n',
      '1:16: error[config/unknown-key]: "oops" is not a key here; the keys are title, subtitle, description, language, interface, contributors, publisher, place, date, version, licence, url, oai, identifiers, deposit, series, profile, theme, templates, print, epub, outputs, search, documents',
    ],
  ];
  for (const [claim, text, finding] of cases) {
    it(claim, async () => {
      const { edition, lines, report } = await load(text);
      expect(lines.filter((line) => !line.includes('config/no-such-document'))).toEqual([`edition.yaml:${finding}`]);
      expect(edition).toBeUndefined();
      expect(report.exitCode).toBe(2);
    });
  }

  it('names all faults of a file in the order of its lines', async () => {
    const { lines } = await load('date: x\npublsher: y\nlicence: {}\nlanguage: "?"\n');
    expect(lines.map((line) => line.split(': ', 1)[0])).toEqual([
      'edition.yaml:1:7',
      'edition.yaml:2:1',
      'edition.yaml:3:10',
      'edition.yaml:4:11',
    ]);
  });

  it('cuts what it repeats of a very long value', async () => {
    const { lines } = await load(`language: ${'x'.repeat(500_000)}\n`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(250);
  });
});

describe('YAML that cannot be trusted', () => {
  const cases: readonly (readonly [claim: string, text: string, finding: RegExp])[] = [
    [
      'a tab as indentation',
      'licence:\n\tname: A\n',
      /^edition\.yaml:2:1: error\[config\/yaml\]: a tab stands where YAML wants spaces/,
    ],
    [
      'a title with a colon and no quotation marks',
      'title: Document No. 7: Notes\n',
      /^edition\.yaml:1:8: error\[config\/yaml\]: a value with a colon and a space in it needs quotation marks/,
    ],
    [
      'a key given twice',
      'title: A\nlanguage: en\ntitle: B\n',
      /^edition\.yaml:3:1: error\[config\/duplicate-key\]: "title" is a key here already; keep one$/,
    ],
    [
      'a key given twice in two spellings',
      'title: A\n"title": B\n',
      /^edition\.yaml:2:1: error\[config\/duplicate-key\]/,
    ],
    ['a second document', 'title: A\n---\ntitle: B\n', /error\[config\/yaml\]: a line of three hyphens/],
    ['a tag', 'title: !!binary aGk=\n', /^edition\.yaml:1:17: error\[config\/yaml\]: words that begin with !/],
    ['a list as a key', '? [a, b]\n: c\n', /error\[config\/yaml\]: a key is a word/],
    ['an unclosed quotation mark', 'title: "A\nlanguage: en\n', /error\[config\/yaml\]: a closing quotation mark/],
    [
      'an unclosed bracket',
      'contributors: [\ntitle: A\n',
      /^edition\.yaml:2:1: error\[config\/yaml\]: a bracket is open above this, .* close it with \]$/,
    ],
    ['an unclosed brace', 'licence: { name: A\n', /close it with \}$/],
    [
      'a line that begins further left',
      ' title: A\nlanguage: en\n',
      /^edition\.yaml:2:1: error\[config\/yaml\]: this cannot stand here/,
    ],
    ['an alias without its anchor', 'title: *a\n', /error\[config\/yaml\]/],
    [
      'not YAML at all',
      'Dear editor,\n- see {below\n',
      /error\[config\/wrong-type\]: the file is a text; expected keys with values, such as title:$/,
    ],
    ['characters that XML cannot hold', 'title: "a\\u0001b"\n', /title is .*expected a text on one line$/],
    ['half a character', 'title: "a\\ud800b"\n', /title is .*expected a text on one line$/],
    [
      '200,000 brackets',
      '['.repeat(200_000),
      /^edition\.yaml: error\[config\/yaml\]: brackets are nested deeper than 32$/,
    ],
    ['200,000 braces', '{a: '.repeat(200_000), /brackets are nested deeper than 32$/],
    ['2,000 hyphens', `${'- '.repeat(2000)}a`, /error\[config\/yaml\]/],
    [
      '100 levels of keys',
      Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      /nested deeper than 32$/,
    ],
  ];
  for (const [claim, text, finding] of cases) {
    it(`${claim} is an error with its place, within a second`, async () => {
      const time = await least(1500, () =>
        processorTime(async () => {
          const { edition, lines, report } = await load(text);
          expect(lines[0]).toMatch(finding);
          expect(edition).toBeUndefined();
          expect(report.exitCode).toBe(2);
        }),
      );
      expect(time).toBeLessThan(1500);
    });
  }

  it('tells all faults of a file at once, keys and values, and each value once', async () => {
    const { lines } = await load(
      'license: x\ncontributors:\n  - { body: A, role: host, ror: 03yrm5c27 }\n  - { name: B, role: editor, orcid: 1 }\ndate: 2027-02-30\n',
    );
    expect(lines.map((line) => line.replace(/\]: .*/s, ']')).sort()).toEqual([
      'edition.yaml:1:1: error[config/unknown-key]',
      'edition.yaml:3:33: error[config/check-digit]',
      'edition.yaml:4:37: error[config/invalid-value]',
      'edition.yaml:5:7: error[config/invalid-value]',
    ]);
  });

  it('refuses a bomb of aliases without unfolding it', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(10)}]\n`,
    );
    const { lines } = await load(`a0: &a0 [x]\n${levels.join('')}`);
    expect(lines).toEqual([
      'edition.yaml: error[config/yaml]: aliases (words that begin with *) multiply to more than 100; write the values out',
    ]);
  });

  it('understands an alias that is used as aliases are meant', async () => {
    const { edition } = await load('publisher: &p A Press\nseries: *p\n');
    expect(edition).toMatchObject({ publisher: 'A Press', series: 'A Press' });
  });

  it('warns where a number sign cuts a value short, and not where a comment was meant', async () => {
    const { lines, edition } = await load('title: Session #7\nseries: Minutes # of the council\n');
    expect(lines).toEqual([
      'edition.yaml:1:15: warning[config/comment-in-value]: "#7" is a comment to YAML; if it belongs to the value, put quotation marks around the whole value',
    ]);
    expect(edition).toMatchObject({ title: 'Session', series: 'Minutes' });
  });

  it('refuses bytes that are not UTF-8, a folder in place of the file, and a file of 5 MB', async () => {
    expect((await load(Uint8Array.of(0x74, 0x3a, 0x20, 0xe9))).lines).toEqual([
      'edition.yaml: error[config/not-a-file]: this is not UTF-8; save it as UTF-8',
    ]);
    expect((await load(`# ${'x'.repeat(5_000_000)}`)).lines[0]).toContain('larger than 4 MB');
    rmSync(join(directory, 'edition.yaml'));
    mkdirSync(join(directory, 'edition.yaml'));
    const report = new Report();
    expect(await loadEdition(directory, report)).toBeUndefined();
    expect(report.diagnostics[0]?.message).toBe('this is not a file; give a text file in UTF-8');
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect((await load('\ufefftitle: A\n')).edition?.title).toBe('A');
  });

  it('reads five times the settings in about five times the time, and reports 10,000 faults no further than the fiftieth', async () => {
    const time = (count: number): Promise<number> => {
      const documents = Array.from({ length: count }, (_, index) => `  d${index}: { title: T, oops: x }\n`).join('');
      return processorTime(async () => {
        const { lines } = await load(`documents:\n${documents}`);
        expect(lines).toHaveLength(50);
      });
    };
    await time(2_000);
    // With the square of their number it would be 25.
    expect(await least(15, async () => (await time(10_000)) / (await time(2_000)))).toBeLessThan(15);
  });
});

describe('people.yaml', () => {
  it('gives persons with names, aliases and authorities', async () => {
    const { edition } = await load(
      '',
      'people:\n  - id: p1\n    name: Ada\n    aliases: [A., ADA]\n    authorities: { gnd: 118540238 }\n',
    );
    expect(edition?.people).toEqual([
      { id: 'p1', name: { full: 'Ada' }, aliases: ['A.', 'ADA'], authorities: { gnd: '118540238' } },
    ]);
  });

  it('refuses two persons with one id, with both lines', async () => {
    const { lines, report } = await load('', 'people:\n  - { id: p1, name: A }\n  - { id: p1, name: B }\n');
    expect(lines).toEqual([
      'people.yaml:3:11: error[config/duplicate-id]: the id "p1" is that of the person in line 2; choose another',
    ]);
    expect(report.exitCode).toBe(2);
  });

  it('refuses a document and a person with one id, and two documents with one id', async () => {
    const { lines } = await load(
      'documents:\n  a: { id: x }\n  b: { id: x }\n  c: { id: y }\n',
      'people: [{ id: y, name: A }]\n',
    );
    expect(lines.filter((line) => line.includes('duplicate-id'))).toEqual([
      'edition.yaml:3:12: error[config/duplicate-id]: the id "x" is that of the document "a" already; choose another',
      'edition.yaml:4:12: error[config/duplicate-id]: the id "y" is that of a person in people.yaml already; choose another',
    ]);
  });

  it('warns of a name that two persons share, however it is written', async () => {
    const people =
      'people:\n  - { id: a, name: { forename: José, surname: Pérez } }\n  - { id: b, name: B, aliases: ["JOSE\u0301  PE\u0301REZ", B] }\n';
    const { lines, edition } = await load('', people);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^people\.yaml:3:33: warning\[config\/duplicate-alias\].* is a name of a too/);
    expect(edition?.people).toHaveLength(2);
  });

  it('refuses identifiers whose check character does not fit, and takes those whose does', async () => {
    const people = (authorities: string) => `people:\n  - id: p\n    name: P\n    authorities: { ${authorities} }\n`;
    const good = [
      'gnd: 118540238',
      'gnd: 11850553X',
      'isni: 0000000121032683',
      'bnf: 11907966z',
      'orcid: 0000-0002-1694-233X',
    ];
    for (const identifier of good) expect((await load('', people(identifier))).lines).toEqual([]);
    const bad = ['gnd: 118540239', 'isni: 0000000121032684', 'bnf: 11907967z', 'orcid: 0000-0002-1694-2330'];
    for (const identifier of bad) expect((await load('', people(identifier))).lines[0]).toContain('config/check-digit');
    const form = [
      'wikidata: 42',
      'wikidata: https://www.wikidata.org/wiki/Q42',
      'viaf: abc',
      'gnd: 4021477-1',
      'loc: 79021164',
    ];
    for (const identifier of form)
      expect((await load('', people(identifier))).lines[0]).toContain('config/invalid-value');
  });

  it('says what is expected of a bare list', async () => {
    const { lines } = await load('', '- id: a\n  name: A\n');
    expect(lines).toEqual([
      'people.yaml:1:1: error[config/wrong-type]: the file is a list; expected keys with values, such as people:',
    ]);
  });
});

describe("an editor's own layout, profile.yaml", () => {
  const own = (text: string) => writeFileSync(join(directory, 'profile.yaml'), text);

  it('holds for the edition, extends one of acta’s, and has numbers and truth values', async () => {
    own(
      'extends: frus\nheadnote: true\nnotePreviewLength: 80\nfurniture:\n  page-tools: [Teilen, 2]\n'.replace(
        ', 2',
        ', "2"',
      ),
    );
    const { edition, lines } = await load('title: x\n');
    expect(lines).toEqual([]);
    expect(edition!.profile).toEqual({
      name: 'profile.yaml',
      extends: 'frus',
      headnote: true,
      notePreviewLength: 80,
      furniture: { 'page-tools': ['Teilen', '2'] },
    });
  });

  it('may be JSON, which is YAML too, and extends the generic one where it says nothing', async () => {
    own('{ "labels": { "nonSpeakers": ["Ref"] } }');
    expect((await load('title: x\n')).edition!.profile).toMatchObject({ extends: 'generic', name: 'profile.yaml' });
  });

  it.each([
    ['extends: fruz\n', 'profile.yaml:1:10: error[config/invalid-value]: extends is "fruz"; did you mean "frus"?'],
    [
      'headnot: true\n',
      'profile.yaml:1:1: error[config/unknown-key]: "headnot" is not a key here; did you mean "headnote"?',
    ],
    ['headnote: perhaps\n', 'profile.yaml:1:11: error[config/wrong-type]: headnote is a text; expected true or false'],
    [
      'html: { main: ["div > p"] }\n',
      /^profile\.yaml:1:16: error\[config\/invalid-value\]: .*"div > p"; expected a selector, such as/,
    ],
  ])('is checked like any other: %j', async (text, line) => {
    own(text);
    const { edition, lines } = await load('title: x\n');
    expect(edition).toBeUndefined();
    expect(lines[0]).toMatch(line);
  });

  it('does not stand beside another one in edition.yaml', async () => {
    own('headnote: true\n');
    const { edition, lines } = await load('title: x\nprofile: frus\n');
    expect(edition).toBeUndefined();
    expect(lines[0]).toMatch(/^edition\.yaml:2:1: error\[config\/two-profiles\]: .*"extends: frus"/);
  });
});
