import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { acta, folder, notes } from './acta.js';

describe('-o', () => {
  const cwd = folder();
  beforeAll(() => {
    writeFileSync(join(cwd, 'notes.txt'), notes);
    writeFileSync(join(cwd, 'more.txt'), notes);
    acta(cwd, ['encode', 'notes.txt', 'more.txt', '-o', 'tei']);
  });

  it('writes the TEI of one document to standard output, and the same to a file', () => {
    const { status, stdout } = acta(cwd, ['encode', 'notes.txt', '-o', '-']);
    expect(status).toBe(0);
    expect(acta(cwd, ['encode', 'notes.txt', '-o', 'drafts/one.xml']).stdout).toBe('drafts/one.xml\n');
    expect(readFileSync(join(cwd, 'drafts/one.xml'), 'utf8')).toBe(stdout);
    expect(acta(cwd, ['encode', '-', '-o', '-'], {}, notes).stdout).toMatch(/^<\?xml/);
  });

  it('writes one rendered file to standard output, also bytes, and to a file that is named', () => {
    expect(acta(cwd, ['render', 'tei/notes.xml', '-o', '-', '--to', 'text']).stdout).toMatch(/^Notes of a Meeting/);
    expect(acta(cwd, ['render', 'tei/notes.xml', '-o', '-', '--to', 'pdf']).stdout).toMatch(/^%PDF-/);
    const json = JSON.parse(acta(cwd, ['render', 'tei/notes.xml', '-o', '-', '--to', 'docx', '--json']).stdout);
    expect(Buffer.from(json.content, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(acta(cwd, ['render', 'tei/notes.xml', '-o', 'my/reference.bib', '--to', 'bibtex']).stdout).toBe(
      'my/reference.bib\n',
    );
    expect(acta(cwd, ['render', 'tei/notes.xml', '-o', 'my/page.html']).stdout).toBe('my/page.html\n');
    expect(existsSync(join(cwd, 'my/assets/acta.css'))).toBe(true);
  });

  it.each([
    ['encode', 'notes.txt', 'more.txt', '-o', '-'],
    ['encode', 'notes.txt', 'more.txt', '-o', 'both.xml'],
    ['render', 'tei', '-o', '-', '--to', 'text'],
    ['render', 'tei/notes.xml', '-o', '-', '--to', 'ris,bibtex'],
    ['render', 'tei/notes.xml', '-o', '-'],
    ['build', 'notes.txt', '-o', '-'],
    ['review', 'notes.txt', '-o', '-'],
    ['export', '.', '--to', 'csv', '-o', '-'],
    ['deposit', '.', '--to', 'bagit', '-o', '-'],
    ['import', 'tei/notes.xml', '-o', '-'],
  ])('refuses one place for several files: %s %s %s %s %s', (...parameters) => {
    const { status, stdout, first } = acta(
      cwd,
      parameters.filter((parameter) => parameter !== undefined),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(first).toMatch(/name a folder/);
    expect([existsSync(join(cwd, '-')), existsSync(join(cwd, 'both.xml'))]).toEqual([false, false]);
  });

  it('is help of the command that is told of where an option is wrong', () => {
    expect(acta(cwd, ['render', 'tei']).first).toMatch(/; see acta render --help$/);
    expect(acta(cwd, ['rendr', 'tei']).first).toMatch(/; see acta --help$/);
  });

  it('is not how other commands read standard input, and they say so', () => {
    const { status, first } = acta(cwd, ['validate', '-'], {}, '<TEI/>');
    expect([status, first]).toEqual([2, expect.stringMatching(/^-: error\[INPUT-MISSING\]: only acta encode reads/)]);
  });
});
