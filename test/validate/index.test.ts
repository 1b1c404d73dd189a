import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { checkFile, type ValidationOptions, validateTei } from '../../src/validate/index.js';
import { shared } from '../judges.js';
import { least, processorTime } from '../time.js';
import { teiWith } from './validating.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads and validates what lies at a path, as every command does. */
async function validateFile(path: string, options?: ValidationOptions) {
  const report = new Report();
  const bytes = checkFile(path, report);
  const document = bytes === undefined ? undefined : await validateTei({ file: path, bytes }, report, options);
  return { document, report, codes: report.diagnostics.map(({ code }) => code) };
}

async function validateText(xml: string | Uint8Array, options?: ValidationOptions) {
  const path = join(folder, 'a.xml');
  writeFileSync(path, xml);
  return validateFile(path, options);
}

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');

describe('ten malformed inputs', () => {
  it.each<[string, string | Uint8Array, string, number]>([
    ['a mismatched tag', '<TEI><text></TEI>', 'XML-WF', 3],
    ['a duplicate attribute', '<TEI n="1" n="2"/>', 'XML-WF', 3],
    ['an external entity', '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>', 'XML-EXTENT', 3],
    ['a billion laughs', `<!DOCTYPE TEI [<!ENTITY e0 "ha">${laughs}]><TEI>&e9;</TEI>`, 'LIMIT-AMPLIFICATION', 4],
    ['NUL', '<TEI>\0</TEI>', 'XML-CHAR', 3],
    ['bad UTF-8', Buffer.from('<TEI>\xFF</TEI>', 'latin1'), 'ENC-INVALID', 3],
    ['depth 257', `${'<TEI>'.repeat(257)}${'</TEI>'.repeat(257)}`, 'LIMIT-DEPTH', 4],
    ['an undeclared entity', '<TEI>&eacute;</TEI>', 'XML-ENTITY', 3],
  ])('%s', async (_what, input, code, exit) => {
    const { document, report, codes } = await validateText(input);
    expect([document, codes, report.exitCode]).toEqual([undefined, [code], exit]);
  });

  it('a directory', async () => {
    const { codes, report } = await validateFile(folder);
    expect([codes, report.exitCode]).toEqual([['INPUT-TYPE'], 3]);
  });

  it('__proto__ as an identifier, which is none', async () => {
    const speech = '<sp who="#__proto__" xml:id="toString"><speaker>A</speaker><p>x</p></sp>';
    const person = '<person xml:id="__proto__"><persName>A</persName></person>';
    const { document, report } = await validateText(
      teiWith(speech, { profile: `<particDesc><listPerson>${person}</listPerson></particDesc>` }),
    );
    expect(report.diagnostics).toEqual([]);
    expect(document?.xml).toContain('who="#__proto__"');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('validation', () => {
  it('finds nothing in a sound document, in time', async () => {
    const examples = readdirSync(new URL('../../tei/examples/', import.meta.url)).map(
      (name) => new URL(`../../tei/examples/${name}`, import.meta.url).pathname,
    );
    for (const path of [...examples, shared('exemplar/masterpieces-007.xml') ?? examples[0]!]) {
      const time = await least(2000, () =>
        processorTime(async () => {
          const { report } = await validateFile(path);
          expect([path, report.diagnostics]).toEqual([path, []]);
        }),
      );
      expect([path, time < 2000]).toEqual([path, true]);
    }
  });

  it('gives the document back where only later checks found faults', async () => {
    const { document, report, codes } = await validateText(
      teiWith('<sp who="#nobody"><speaker>A</speaker></sp>\n<p xml:id="a"/><p xml:id="a"/>'),
    );
    expect(codes).toEqual(['schema/incomplete-element', 'speech/no-speech', 'links/duplicate-id', 'links/dangling']);
    expect(report.exitCode).toBe(3);
    expect(document?.tree.documentElement?.localName).toBe('TEI');
    expect(document?.locate(document.tree.documentElement!)).toEqual({ line: 1, column: 1 });
  });

  it('takes a corpus as it takes a document', async () => {
    const document = teiWith('<p>x</p>');
    const header = /<teiHeader>.*<\/teiHeader>/.exec(document)?.[0] ?? '';
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${document}${document}</teiCorpus>`;
    expect((await validateText(corpus)).report.diagnostics).toEqual([]);
  });

  it('uses another schema where one is named', async () => {
    const schema = join(folder, 'a.rng');
    writeFileSync(schema, '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>');
    expect((await validateText('<a/>', { schemas: [schema] })).codes).toEqual([]);
    expect((await validateText('<b/>', { schemas: [schema] })).codes).toEqual(['schema/unknown-element']);
  });

  it('says of a schema that it cannot be used, with exit status 2', async () => {
    const schema = join(folder, 'broken.rng');
    for (const text of [
      '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="x"/></start></grammar>',
      'default namespace = ""',
      '<include xmlns="http://relaxng.org/ns/structure/1.0" href="https://127.0.0.1:1/x.rng"/>',
      '',
    ]) {
      writeFileSync(schema, text);
      const { report, codes } = await validateText('<a/>', { schemas: [join(folder, 'broken.rng')] });
      expect([codes, report.exitCode]).toEqual([['schema/unusable'], 2]);
    }
    expect((await validateText('<a/>', { schemas: [join(folder, 'missing.rng')] })).codes).toEqual(['INPUT-MISSING']);
  });

  it('lets HTML’s entities in where that is asked for', async () => {
    const xml = teiWith('<p>caf&eacute;</p>');
    expect((await validateText(xml)).codes).toEqual(['XML-ENTITY']);
    expect((await validateText(xml, { entities: 'html' })).document?.xml).toContain('café');
  });
});
