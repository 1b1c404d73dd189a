import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acta, folder, notes } from './acta.js';

describe('acta encode - reads standard input', () => {
  const page = `<!doctype html><nav><a href="/">Home</a></nav><main><h1>Notes of a Meeting, May 5, 1985</h1>
    <p><b>Adams:</b> We begin <i>at once</i>.<p><b>Baker:</b> Very well.<p><b>Adams:</b> Good.</main>`;

  it('and writes the TEI of a text to standard output', () => {
    const { status, stdout } = acta(folder(), ['encode', '-'], {}, notes);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<\?xml/);
    expect(stdout).toContain('<speaker>Adams:</speaker>');
    expect(stdout).toContain('<idno type="filename">&lt;stdin&gt;</idno>');
  });

  it('and knows a web page by its beginning', () => {
    const { status, stdout, stderr } = acta(folder(), ['encode', '-', '--language', 'en'], {}, page);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('<p>We begin <hi rend="italic">at once</hi>.</p>');
    expect(stdout).toContain('ana="#ledger.html-navigation">Home</item>');
  });

  it('and writes to the file or the folder that -o names, and over nobody’s work', () => {
    const cwd = folder();
    expect(acta(cwd, ['encode', '-', '-o', 'out/minutes.xml'], {}, notes).stdout).toBe('out/minutes.xml\n');
    expect(readFileSync(join(cwd, 'out/minutes.xml'), 'utf8')).toContain('<idno type="filename">minutes.xml</idno>');
    expect(acta(cwd, ['encode', '-', '-o', 'out'], {}, notes).stdout).toBe('out/stdin.xml\n');
    expect(acta(cwd, ['encode', '-', '-o', 'out/minutes.xml'], {}, page).status).toBe(0);
  });

  it('and refuses what is no text, with the name <stdin>, and other files beside it', () => {
    const { status, first, stdout } = acta(folder(), ['encode', '-'], {}, 'a\0b');
    expect([status, first, stdout]).toEqual([3, expect.stringMatching(/^<stdin>:1: error\[read\/binary\]/), '']);
    expect(acta(folder(), ['encode', '-', 'notes.txt'], {}, notes).status).toBe(2);
  });
});
