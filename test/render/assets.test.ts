import { describe, expect, it } from 'vitest';
import { assets } from '../../src/render/index.js';

describe('what the pages of a site share', async () => {
  const shared = await assets();
  const style = String(shared.find(({ path }) => path === 'assets/acta.css')?.content);

  it('is one style sheet, a script, one each for citing, for lists, for what has moved and for searching, and the faces that the style sheet names, with their licence', () => {
    const named = Array.from(style.matchAll(/url\("([^"]+)"\)/g), ([, path]) => `assets/${path}`);
    const faces = shared.filter(({ mediaType }) => mediaType === 'font/woff2');
    expect(faces.map(({ path }) => path).sort()).toEqual(named.sort());
    expect(faces.length).toBeGreaterThan(10);
    expect(shared.map(({ path }) => path).filter((path) => !named.includes(path))).toEqual([
      'assets/acta.css',
      'assets/acta.js',
      'assets/cite.js',
      'assets/facets.js',
      'assets/moved.js',
      'assets/search.js',
      'assets/fonts/OFL.txt',
    ]);
  });

  it('has faces that are faces', () => {
    for (const { path, content } of shared.filter(({ mediaType }) => mediaType === 'font/woff2')) {
      expect(Buffer.from(content as Uint8Array).toString('latin1', 0, 4), path).toBe('wOF2');
    }
  });

  it('asks for nothing from elsewhere', () => {
    expect(style).not.toMatch(/https?:|\/\/|@import/);
    for (const script of ['acta', 'cite']) {
      const program = String(shared.find(({ path }) => path === `assets/${script}.js`)?.content);
      expect(program.replaceAll('https://actaaddress.invalid/', '')).not.toMatch(/https?:|eval|innerHTML|fetch/);
    }
  });

  it('says the colours in the theme alone', () => {
    const [, ...rest] = style.split('/* The sheet, links');
    expect(rest.join('').replace(/@media print \{[\s\S]*/, '')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
  });
});
