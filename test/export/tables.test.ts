import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/artifact/tables.js';
import { shapes } from '../../src/render/tables/columns.js';
import { acta, demonstration, folder, inProcess, notes, tree } from '../commands/acta.js';
import { edition } from '../deposit/edition.js';
import { readCsv } from '../render/tables/readers.js';

const names = shapes.map(({ name }) => name);

/** The rows of a table as Parquet has them. */
async function rows(out: string, table: string): Promise<readonly Row[]> {
  const bytes = readFileSync(join(out, `parquet/${table}.parquet`));
  return (await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  })) as Row[];
}

/** An edition of one TEI document with this in its text, exported as tables. */
async function exported(body: string, header = '', register = ''): Promise<string> {
  const home = folder();
  const file =
    '<titleStmt><title>Talks</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>';
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>${file}</fileDesc>${header}</teiHeader><text>${body}</text></TEI>`;
  writeFileSync(join(home, 'edition.yaml'), 'title: Talks\n');
  if (register) writeFileSync(join(home, 'people.yaml'), register);
  mkdirSync(join(home, 'tei'));
  writeFileSync(join(home, 'tei/talks.xml'), tei);
  const out = join(home, 'out');
  const { status, stderr } = await inProcess('export', home, '--to', 'csv,parquet,text', '-o', out, '-q', '--no-cache');
  expect([status, stderr.includes('error[')]).toEqual([0, false]);
  return out;
}

describe('the tables of the sample', () => {
  const out = join(folder(), 'out');
  const golden = new URL('../fixtures/tables.sample/', import.meta.url);

  beforeAll(async () => {
    expect(
      (await inProcess('export', demonstration, '--to', 'csv,jsonl,parquet,text', '-o', out, '-q', '--no-cache'))
        .status,
    ).toBe(0);
  });

  it.each(names)('are those that stand in test/fixtures/tables.sample: %s', (name) => {
    const actual = readFileSync(join(out, `csv/${name}.csv`), 'utf8');
    if (process.env['UPDATE'] === '1') writeFileSync(new URL(`${name}.csv`, golden), actual);
    expect(actual).toBe(readFileSync(new URL(`${name}.csv`, golden), 'utf8'));
  });

  it.each(names)('are the same in every form: %s', async (name) => {
    const parquet = await rows(out, name);
    const lines = readFileSync(join(out, `jsonl/${name}.jsonl`), 'utf8')
      .split('\n')
      .slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(parquet);
    const [head, ...cells] = readCsv(readFileSync(join(out, `csv/${name}.csv`), 'utf8'));
    expect(cells).toEqual(parquet.map((row) => head!.map((column) => String(row[column] ?? ''))));
  });

  it('are described as they are, and their keys tell rows apart and are found', async () => {
    for (const form of ['csv', 'jsonl', 'parquet']) {
      const { title, resources } = JSON.parse(readFileSync(join(out, form, 'datapackage.json'), 'utf8'));
      expect(title).toBe('Masterpieces of History');
      for (const { name, path, schema } of resources) {
        expect(existsSync(join(out, form, path))).toBe(true);
        const table = await rows(out, name);
        const fields = schema.fields.map((field: { name: string }) => field.name);
        for (const row of table) expect(Object.keys(row)).toEqual(fields);
        const keys = table.map((row) => JSON.stringify(schema.primaryKey.map((key: string) => row[key])));
        expect(new Set(keys).size).toBe(table.length);
        for (const {
          fields: [field],
          reference,
        } of schema.foreignKeys) {
          const there = new Set((await rows(out, reference.resource)).map((row) => row[reference.fields[0]]));
          expect(table.filter((row) => row[field] !== null && !there.has(row[field]!))).toEqual([]);
        }
      }
    }
  });

  it('have a file of text for each speech, and a manifest that says whose it is', async () => {
    const [head, ...manifest] = readCsv(readFileSync(join(out, 'text/manifest.csv'), 'utf8'));
    const speeches = await rows(out, 'speeches');
    expect(manifest.map((line) => line[head!.indexOf('name')])).toEqual(speeches.map(({ name }) => name));
    const texts = manifest.map(([file]) => readFileSync(join(out, 'text', file!), 'utf8'));
    expect(texts).toEqual(speeches.map(({ text }) => `${text}\n`));
  });
});

describe('a speech in a table', () => {
  const persons = (list: string) =>
    `<profileDesc><particDesc><listPerson>${list}</listPerson></particDesc></profileDesc>`;

  it('has what is said, paragraph by paragraph, and not what others say or what happens meanwhile', async () => {
    const out = await exported(
      `<body><div><head>The<note><p>A note.</p></note> quay</head>
       <stage>They sit.</stage>
       <sp xml:id="a"><speaker>MR. A<note n="9"><p>So the copy.</p></note> --</speaker><stage>(aside)</stage>
         <p>I <choice><sic>hav</sic><corr>have</corr></choice> it<note n="1"><p>Not so.</p></note>, <gap reason="inaudible" rend="[…]"/> two <kinesic><desc>nods</desc></kinesic> <supplied>days</supplied>.</p>
         <floatingText><body><sp xml:id="b"><speaker>B</speaker><p>Read aloud.</p></sp></body></floatingText>
         <p>Then<lb/>more<lb break="no"/>over.</p></sp>
       <sp xml:id="c"><speaker>C</speaker><stage>leaves</stage></sp></div></body>`,
    );
    const speeches = await rows(out, 'speeches');
    expect(
      speeches.map(({ speech, position, section, speaker, words, text }) => ({
        speech,
        position,
        section,
        speaker,
        words,
        text,
      })),
    ).toEqual([
      {
        speech: 'talks#a',
        position: 1,
        section: 'The quay',
        speaker: 'MR. A --',
        words: 7,
        text: 'I hav it, […] two days.\nThen moreover.',
      },
      { speech: 'talks#b', position: 2, section: 'The quay', speaker: 'B', words: 2, text: 'Read aloud.' },
      { speech: 'talks#c', position: 3, section: 'The quay', speaker: 'C', words: 0, text: null },
    ]);
    const directions = await rows(out, 'directions');
    expect(directions.map(({ element, speech, text }) => [element, speech, text])).toEqual([
      ['stage', null, 'They sit.'],
      ['stage', 'talks#a', '(aside)'],
      ['kinesic', 'talks#a', 'nods'],
      ['stage', 'talks#c', 'leaves'],
    ]);
    const notes = await rows(out, 'notes');
    expect(notes.map(({ speech, number, text }) => [speech, number, text])).toEqual([
      [null, null, 'A note.'],
      ['talks#a', '9', 'So the copy.'],
      ['talks#a', '1', 'Not so.'],
    ]);
    expect(existsSync(join(out, 'text/speeches/talks-0002.txt'))).toBe(true);
    expect(existsSync(join(out, 'text/speeches/talks-0003.txt'))).toBe(false);
  });

  it('has the person of the register by identifier or by the address of an authority file, and else one of its document', async () => {
    const register =
      'people:\n  - id: ada\n    name: Ada Arendal\n    authorities: { gnd: "118540238" }\n  - id: ben\n    name: Ben Berg\n';
    const list = `<person xml:id="aa"><persName>A. Arendal</persName><idno type="GND">118540238</idno></person>
      <person xml:id="ben"><persName>Berg</persName></person><person xml:id="cy"><persName>Cy</persName></person>`;
    const speech = (who: string) => `<sp who="${who}"><speaker>X</speaker><p>Yes.</p></sp>`;
    const out = await exported(
      `<body><div>${['#aa', '#ben', '#cy', '#cy #aa'].map(speech).join('')}<sp><speaker>X</speaker><p>No.</p></sp></div></body>`,
      persons(list),
      register,
    );
    expect((await rows(out, 'speeches')).map(({ person, name, authority }) => [person, name, authority])).toEqual([
      ['ada', 'Ada Arendal', 'gnd:118540238'],
      ['ben', 'Ben Berg', null],
      ['talks#cy', 'Cy', null],
      ['talks#cy ada', 'Cy; Ada Arendal', null],
      [null, null, null],
    ]);
    expect((await rows(out, 'people')).map(({ person }) => person)).toEqual(['ada', 'ben', 'talks#cy']);
  });

  it('is counted once where two texts face each other', async () => {
    const text = (language: string, say: string, corresp = '') =>
      `<text xml:lang="${language}"><body><div><sp xml:id="${language}"${corresp}><speaker>A</speaker><p>${say}</p></sp></div></body></text>`;
    const out = await exported(`<group>${text('ru', 'Да, да')}${text('en', 'Yes yes yes', ' corresp="#ru"')}</group>`);
    expect((await rows(out, 'speeches')).map(({ language, retold, words }) => [language, retold, words])).toEqual([
      ['ru', false, 2],
      ['en', true, 3],
    ]);
    expect((await rows(out, 'documents')).map(({ words }) => words)).toEqual([2]);
  });
});

describe('acta export', () => {
  it('gives addresses of the site, and the same bytes each time, with one thread and from another folder', async () => {
    const home = edition();
    const out = join(home, 'out');
    expect((await inProcess('export', home, '--to', 'csv,jsonl,parquet,text', '-o', out, '-q')).status).toBe(0);
    expect((await rows(out, 'speeches')).map(({ address }) => address)).toContain(
      'https://example.org/meetings/may.html#sp2',
    );
    const elsewhere = join(folder(), 'deep');
    edition([], elsewhere);
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(
      acta(elsewhere, ['export', '.', '--to', 'text,parquet,jsonl,csv', '-o', 'out', '-q', '-j', '1'], env).status,
    ).toBe(0);
    expect(tree(join(elsewhere, 'out'))).toEqual(tree(out));
  });

  it('says in a dry run what it would write, and writes nothing', async () => {
    const home = edition();
    const before = tree(home);
    const { stdout, status } = await inProcess('export', home, '--to', 'csv,text', '--dry-run', '--no-cache', '--json');
    expect([status, tree(home)]).toEqual([0, before]);
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    expect((await inProcess('export', home, '--to', 'csv,text', '-o', join(home, 'out'), '-q')).status).toBe(0);
    const written = Object.keys(tree(join(home, 'out'))).filter(
      (path) => !path.endsWith('/') && path !== 'acta-build.json',
    );
    expect(files.map(({ path }) => path).sort()).toEqual(written.sort());
  });

  it('refuses what is no edition, a form that there is not, and a folder that is not its own, and changes nothing', async () => {
    const home = edition();
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[home, '--to', 'parket', '-o', join(home, 'out')], '"parket" is not a form to export to; did you mean parquet?'],
      [[home, '--to', 'csv'], 'usage/output'],
      [[home, '--to', 'csv', '-o', join(home, 'transcripts')], 'publish/foreign-folder'],
      [[join(home, 'edition.yaml'), '--to', 'csv', '-o', join(home, 'out')], 'only an edition can be exported'],
    ];
    const before = tree(home);
    for (const [parameters, expected] of cases) {
      const { status, stderr } = await inProcess('export', ...parameters, '--no-cache');
      expect([parameters, status, stderr.includes(expected)]).toEqual([parameters, 2, true]);
    }
    expect(tree(home)).toEqual(before);
    mkdirSync(join(home, 'tei'));
    writeFileSync(join(home, 'tei/broken.xml'), '<TEI');
    const broken = tree(home);
    expect((await inProcess('export', home, '--to', 'csv', '-o', join(home, 'out'), '--no-cache')).status).not.toBe(0);
    expect(tree(home)).toEqual(broken);
  });

  it('warns of cells that a spreadsheet would run, once a table, and leaves them as they are', async () => {
    const home = edition();
    const said = notes.replace('We begin', '=1+1 begins').replace('Good.', '-- good.');
    writeFileSync(join(home, 'transcripts/may.txt'), said);
    const out = join(home, 'out');
    const { status, stderr } = await inProcess('export', home, '--to', 'csv,jsonl', '-o', out, '--no-cache');
    expect(status).toBe(0);
    expect(stderr.split('\n').filter((line) => line.includes('export/formula'))).toEqual([
      expect.stringContaining(
        'warning[export/formula]: speeches.csv: 2 cells begin with a sign of which spreadsheets make a formula, first "text" of may#sp1;',
      ),
    ]);
    expect(readFileSync(join(out, 'csv/speeches.csv'), 'utf8')).toContain(',=1+1 begins at once.,');
  });
});
