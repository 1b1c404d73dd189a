import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { checkPage, checkTemplates } from '../../src/render/templates.js';
import { passGate } from '../../src/validate/gate.js';
import { folder, inProcess, tree } from '../commands/acta.js';
import { nightly } from '../records.js';
import { textOf } from '../sources.js';

const module = (
  declarations: string,
  attributes = '',
) => `<xsl:transform version="3.0" default-mode="m:text" ${attributes}
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:acta:mode" xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">
${declarations}
</xsl:transform>
`;
const stage = (content: string) =>
  module(`<xsl:template match="stage">\n<p class="voice">${content}</p>\n</xsl:template>`);

describe('a module', () => {
  const check = async (xsl: string) => {
    const report = new Report();
    const templates = { file: 'my.xsl', xsl };
    const passed = await passGate({ file: 'my.xsl', bytes: Buffer.from(xsl) }, report);
    expect(passed && checkTemplates(passed, templates, report)).toBe(report.diagnostics.length === 0);
    return report.diagnostics.map(({ code, place, message }) => `${place?.line} ${code} ${message.split(';')[0]}`);
  };

  it('may hold templates, functions, variables and keys', async () => {
    const all = '<xsl:variable name="a"/><xsl:key name="k" match="p" use="@n"/><xsl:function name="f:x"/>';
    expect(await check(module(all))).toEqual([]);
  });

  it.each([
    ['<xsl:import href="/etc/passwd"/>', '<xsl:import> is not declared here'],
    ['<xsl:include href="http://x.example/"/>', '<xsl:include> is not declared here'],
    ['<xsl:output method="text"/>', '<xsl:output> is not declared here'],
    ['<xsl:character-map name="c"/>', '<xsl:character-map> is not declared here'],
    ['<xsl:mode name="m:text"/>', '<xsl:mode> is not declared here'],
    ['<xsl:variable name="a" static="yes" select="unparsed-text(\'x\')"/>', 'static is for programs'],
    ['<xsl:variable name="a" _select="doc(\'x\')"/>', '_select is for programs'],
    ['<xsl:template match="p" use-when="doc-available(\'x\')"/>', 'use-when is for programs'],
    ['<xsl:template match="p"><b xsl:use-when="doc-available(\'x\')"/></xsl:template>', 'xsl:use-when is for programs'],
    ['<xsl:template match="p" xml:base="http://x.example/"/>', 'xml:base is for programs'],
  ])('with %s is refused before it is compiled', async (declaration, said) => {
    expect(await check(module(declaration))).toEqual([expect.stringMatching(`^4 templates/refused ${said}`)]);
  });

  it('has no DOCTYPE, and no other root', async () => {
    expect((await check(`<!DOCTYPE x>${module('')}`)).join()).toContain('DOCTYPE');
    expect((await check(module('').replaceAll('xsl:transform', 'xsl:package'))).join()).toContain('begins with');
  });
});

describe('a page that templates took part in', () => {
  const check = async (html: string) => {
    const report = new Report();
    await checkPage(html, { file: 'my.xsl', xsl: '' }, report);
    return report.diagnostics.map(({ message }) => message.split(' would')[0]);
  };

  it.each([
    ['<script>1</script>', '<script>'],
    ['<script src="https://x.example/acta.js"></script>', '<script>'],
    ['<p onclick="x()">', 'the attribute onclick'],
    ['<svg><g OnLoad=x></svg>', 'the attribute onload'],
    ['<p style="color: red">', 'the attribute style'],
    ['<style>p {}</style>', '<style>'],
    ['<a href=" java&#10;script:x()">a</a>', undefined],
    ['<a href="JavaScript:x()">a</a>', 'an address JavaScript:x()'],
    ['<template><img src=x onerror=y></template>', 'the attribute onerror'],
    ['<meta http-equiv="refresh" content="0; url=https://x.example">', '<meta http-equiv>'],
    ['<iframe src="https://x.example"></iframe>', '<iframe>'],
    ['<form action="https://x.example"></form>', '<form>'],
  ])('with %s is told so', async (html, expected) => {
    expect(await check(`<p>${html}`)).toEqual(expected === undefined ? expect.anything() : [expected]);
  });

  it('may have what acta puts there', async () => {
    expect(await check(textOf('test/fixtures/notes.called/expected.html'))).toEqual([]);
  });
});

describe('templates of an edition', { timeout: 300_000 }, () => {
  let edition: string;
  const build = async (xsl: string) => {
    writeFileSync(join(edition, 'my.xsl'), xsl);
    writeFileSync(join(edition, 'edition.yaml'), 'title: Minutes\ntemplates: my.xsl\n');
    const { status, stderr } = await inProcess('build', '-q', edition);
    return { status, errors: stderr.split('\n').filter((line) => line.includes('error[')) };
  };
  const page = () => readFileSync(join(edition, 'site/council.html'), 'utf8');
  beforeAll(async () => {
    edition = folder();
    mkdirSync(join(edition, 'transcripts'));
    writeFileSync(join(edition, 'transcripts', 'council.txt'), textOf('docs/guide/council.txt'));
    writeFileSync(join(edition, 'edition.yaml'), 'title: Minutes\n');
    await inProcess('build', edition);
  });

  it('change the elements that they are for and nothing else', async () => {
    const [, example] = /```xml\n(<xsl:transform[\s\S]*?)```/.exec(textOf('docs/guide/04-your-edition.md'))!;
    const before = page().split('\n');
    expect(await build(example!)).toEqual({ status: 0, errors: [] });
    const after = page().split('\n');
    const changed = after.filter((line) => !before.includes(line));
    expect(changed.join('\n')).toContain('<span class="voice">');
    expect(changed.every((line) => line.includes('class="voice"'))).toBe(true);
    expect(after.length).toBe(before.length);
  });

  it('A23: that are at fault are named with their line, and nothing is written', async () => {
    const before = tree(join(edition, 'site'));
    const faults: readonly (readonly [string, RegExp])[] = [
      [
        stage('<xsl:value-of select="f:nope(1)"/>'),
        /my\.xsl:5:\d+: error\[templates\/compile\]: f:nope\(1\): Unknown function/,
      ],
      [stage('<xsl:aply-templates/>'), /my\.xsl:5: error\[templates\/compile\]: xsl:aply-templates is not a known/],
      [
        stage('<xsl:value-of select="(doc#1)(\'/etc/passwd\'), \'x\' => unparsed-text()"/><xsl:evaluate xpath="."/>'),
        /my\.xsl:5:\d+: error\[templates\/refused\]: (?:doc|unparsed-text)\(\)|xsl:evaluate/,
      ],
      [stage('<span onclick="x()"/>'), /my\.xsl: error\[templates\/active-content\]: the attribute onclick/],
    ];
    // Each is compiled, which takes its time: by day two of them.
    for (const [xsl, expected] of nightly ? faults : faults.slice(2)) {
      const { status, errors } = await build(xsl);
      expect([status, errors.join('\n')]).toEqual([2, expect.stringMatching(expected)]);
      expect(tree(join(edition, 'site'))).toEqual(before);
    }
  });
});
