import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { teiWith } from '../validate/validating.js';
import { folder, inProcess } from './acta.js';

const rules = (words: string) =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron"><ns prefix="t" uri="http://www.tei-c.org/ns/1.0"/><pattern><rule context="t:sp"><assert test="@who">${words}</assert></rule></pattern></schema>`;
/** Allows nothing but an empty TEI element. */
const grammar =
  '<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"><start><element name="TEI"><empty/></element></start></grammar>';

let [cwd, address] = ['', ''];
let requests: string[] = [];
let server: Server;
let answer: (path: string) => string | undefined;
const at = (name: string) => join(cwd, name);
const model = (href: string, kind: string) =>
  `<?xml-model href="${href}" type="application/xml" schematypens="${kind}"?>\n`;
const relaxng = 'http://relaxng.org/ns/structure/1.0';
const schematron = 'http://purl.oclc.org/dsdl/schematron';
const document = (models: string) => `${models}${teiWith('<sp><speaker>A:</speaker><p>One.</p></sp>')}`;

beforeEach(async () => {
  cwd = folder();
  vi.stubEnv('ACTA_SCHEMAS', at('store'));
  requests = [];
  answer = () => undefined;
  server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const text = answer(url);
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.close();
});

describe('the store of schemas', () => {
  it('is all that validation asks: a schema that is not in it is a warning that says how to add it, and nothing is fetched', async () => {
    answer = () => rules('who speaks?');
    writeFileSync(at('a.xml'), document(model(`${address}/r.sch`, schematron)));
    const before = await inProcess('validate', at('a.xml'));
    expect(before.stderr).toContain(
      `a.xml:1:1: warning[schema/not-stored]: the schema "${address}/r.sch" is not in the store, so it was not asked; add it: acta schema add ${address}/r.sch`,
    );
    expect([before.status, requests]).toEqual([0, []]);
    expect((await inProcess('schema', 'add', `${address}/r.sch`)).status).toBe(0);
    const after = await inProcess('validate', at('a.xml'));
    expect(after.stderr).toContain('a.xml:4:12: error[schema/rule]: who speaks?');
    expect([after.status, requests]).toEqual([1, ['/r.sch']]);
  });

  it('has a grammar that a document names take the place of acta’s', async () => {
    writeFileSync(at('g.rng'), grammar);
    writeFileSync(at('a.xml'), document(model('../g.rng', relaxng)));
    expect((await inProcess('schema', 'add', at('g.rng'), '--as', '../g.rng')).status).toBe(0);
    const { stderr } = await inProcess('validate', at('a.xml'));
    expect(stderr).toContain('a.xml:2:56: error[schema/unknown-element]: the schema has no element <teiHeader>');
    // One that is given at the command line goes before it.
    writeFileSync(
      at('other.rng'),
      grammar
        .replace('<empty/>', '<ref name="any"/>')
        .replace(
          '</start>',
          '</start><define name="any"><zeroOrMore><choice><text/><attribute><anyName/></attribute><element><anyName/><ref name="any"/></element></choice></zeroOrMore></define>',
        ),
    );
    const given = await inProcess('validate', at('a.xml'), '--schema', at('other.rng'));
    expect(given.stderr).not.toContain('schema/unknown-element');
  });

  it('lists what is in it, by checksum, and takes it out again', async () => {
    writeFileSync(at('r.sch'), rules('x'));
    await inProcess('schema', 'add', at('r.sch'), '--as', 'r.sch');
    await inProcess('schema', 'add', at('r.sch'), '--as', 'again.sch');
    const { schemas } = JSON.parse((await inProcess('schema', 'list', '--json')).stdout);
    expect(schemas.map(({ href }: { href: string }) => href)).toEqual(['again.sch', 'r.sch']);
    expect(readdirSync(at('store')).sort()).toEqual([`${schemas[0].sha256}.xml`, 'schemas.json'].sort());
    expect(await inProcess('schema', 'remove', 'r.sc')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no schema in the store is called "r.sc"; did you mean r.sch?'),
    });
    expect((await inProcess('schema', 'remove', 'again.sch')).status).toBe(0);
    expect(readdirSync(at('store'))).toHaveLength(2);
    await inProcess('schema', 'remove', 'r.sch');
    expect(readdirSync(at('store'))).toEqual(['schemas.json']);
    expect((await inProcess('schema', 'list')).stdout).toBe('the store is empty\n');
  });

  it('does not use a schema that is no longer the one that was added', async () => {
    writeFileSync(at('r.sch'), rules('x'));
    writeFileSync(at('a.xml'), document(model('r.sch', schematron)));
    await inProcess('schema', 'add', at('r.sch'), '--as', 'r.sch');
    const [file] = readdirSync(at('store')).filter((name) => name !== 'schemas.json');
    writeFileSync(at(`store/${file}`), rules('y'));
    const { status, stderr } = await inProcess('validate', at('a.xml'));
    expect(stderr).toContain('error[schema/store-damaged]: the stored file of r.sch is not the one that was added');
    expect(status).toBe(6);
    writeFileSync(at('store/schemas.json'), '{');
    expect((await inProcess('schema', 'list')).status).toBe(6);
  });

  it.each([
    ['no schema', '<a/>', 2, 'this is no schema'],
    ['truncated', rules('x').slice(0, 150), 3, 'XML-WF'],
    ['a page', '<!DOCTYPE html><html><br></html>', 3, 'XML-WF'],
    ['an XML Schema', '<schema xmlns="http://www.w3.org/2001/XMLSchema"/>', 2, 'this is an XML Schema (XSD)'],
    [
      'a grammar with a part in another file',
      grammar.replace('<start>', '<include href="b.rng"/><start>'),
      2,
      'it includes b.rng',
    ],
    ['a grammar with a fault', grammar.replace('<empty/>', '<ref name="x"/>'), 2, 'cannot be used'],
    ['nothing', undefined, 5, 'was not fetched: the server answers 404; nothing is stored'],
  ])('takes in no file that is %s, fetched or named', async (_what, text, status, words) => {
    answer = () => text;
    const fetched = await inProcess('schema', 'add', `${address}/s.xml`);
    expect(fetched).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(words) });
    expect(fetched.stderr).not.toContain('acta-schema-');
    expect(readdirSync(cwd)).toEqual([]);
    if (text === undefined) return;
    writeFileSync(at('s.xml'), text);
    expect(await inProcess('schema', 'add', at('s.xml'))).toMatchObject({
      status,
      stderr: expect.stringContaining(words),
    });
    expect(readFileSync(at('s.xml'), 'utf8')).toBe(text);
    expect(readdirSync(cwd)).toEqual(['s.xml']);
  });

  it('says that a server does not answer', async () => {
    server.close();
    const { status, stderr } = await inProcess('schema', 'add', 'http://127.0.0.1:1/s.rng');
    expect([status, stderr]).toEqual([5, expect.stringContaining('http://127.0.0.1:1/s.rng was not fetched: ')]);
  });
});
