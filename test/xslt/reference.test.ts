import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../sources.js';

describe('docs/reference/stylesheets.md', () => {
  let reference: string;

  beforeAll(async () => {
    const script = new URL('../../scripts/write-stylesheet-reference.mjs', import.meta.url).href;
    reference = (await import(script)).stylesheetReference();
  });

  it('is what the stylesheets say now (node scripts/write-stylesheet-reference.mjs writes it)', () => {
    expect(readFileSync(new URL('../../docs/reference/stylesheets.md', import.meta.url), 'utf8')).toBe(reference);
  });

  it('describes every stylesheet, so that none is included by no package', () => {
    const files = filesBelow('xslt').filter((file) => file.endsWith('.xsl'));
    const headings = [...reference.matchAll(/^##+ (\S+\.xsl)$/gm)].map(([, path]) => `xslt/${path}`);
    expect(headings.sort()).toEqual(files);
  });

  it('says of every parameter of a package its type and its meaning', () => {
    const stated = filesBelow('xslt')
      .filter((file) => /^xslt\/(?:(?:import|export)\/)?[^/]+\.xsl$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/^ {2}<xsl:param name="([^"]+)"/gm)].map(([, name]) => name!));
    const rows = reference.split('\n').filter((line) => /^\| `[^`]+` \| `[^`]+` \| .* \| \S.* \|$/.test(line));
    expect(rows.map((row) => row.split('`')[1])).toEqual(stated);
  });

  it('links to headings that are there', () => {
    const headings = [...reference.matchAll(/^##+ (.+)$/gm)].map(([, text]) =>
      text!
        .toLowerCase()
        .replace(/[^a-z0-9_ -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((target) => !headings.includes(target!))).toEqual([]);
  });
});
