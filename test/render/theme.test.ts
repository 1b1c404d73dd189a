import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { renderTheme } from '../../src/render/index.js';
import { textOf } from '../sources.js';

/** What is found in a theme, and whether it is published. */
async function check(css: string) {
  const report = new Report();
  const artifact = await renderTheme({ file: 'theme.css', css }, report);
  const found = report.diagnostics.map(
    ({ code, place, message }) => `${place?.line}:${place?.column} ${code} ${message.split(/[;:,]/)[0]}`,
  );
  return { artifact, found };
}

const codes = async (css: string) => (await check(css)).found.map((line) => line.split(' ', 2).join(' '));

describe('a theme', () => {
  it('is published as it is written', async () => {
    const css = ':root { --measure: 34rem; }\r\n/* é \u{1f30a} */\r\n';
    const { artifact, found } = await check(css);
    expect(found).toEqual([]);
    expect(artifact).toEqual({ path: 'assets/theme.css', mediaType: 'text/css', content: css });
  });

  it('is the example of the guide, without any finding', async () => {
    const [, example] = /```css\n([\s\S]*?)```/.exec(textOf('docs/guide/04-your-edition.md'))!;
    expect(example).toContain('prefers-color-scheme: dark');
    expect((await check(example!)).found).toEqual([]);
  });

  it('is not published with an error, and loses nothing by a warning', async () => {
    expect((await check(':root { --ink: url(https://a.example/x) }')).artifact).toBeUndefined();
    expect((await check(':root { --ink: red }')).artifact).toBeDefined();
  });
});

describe('a theme that loads something', () => {
  it.each([
    ['@import "more.css";', '1:1 theme/from-elsewhere'],
    ['/* \u{1f30a} */ @IMPORT url(more.css);', '1:9 theme/from-elsewhere'],
    // Letters may be written as numbers.
    ['\n  @\\69mport "more.css";', '2:3 theme/from-elsewhere'],
    ['a { background: url(https://x.example/a.png) }', '1:17 theme/from-elsewhere'],
    ['a { background: URL( "//x.example/a.png" ) }', '1:22 theme/from-elsewhere'],
    ['a { background: u\\72l(a.png) }', '1:17 theme/from-elsewhere'],
    ['a { background: image-set("a.png" 1x, "b.png" 2x) }', '1:27 theme/from-elsewhere,1:39 theme/from-elsewhere'],
    ['a { background: -webkit-image-set(url(a.png) 1x) }', '1:35 theme/from-elsewhere'],
    ['@font-face { font-family: X; src: url(x.woff2) }', '1:35 theme/from-elsewhere'],
    ['@font-face { font-family: X; src: url(data:font/woff2;base64,AA==) }', '1:35 theme/from-elsewhere'],
    [':root { --x: src("a.png") } a { b: var(--x) }', '1:18 theme/from-elsewhere'],
  ])('%j is told so, with the place', async (css, expected) => {
    expect((await codes(css)).filter((line) => line.includes('from-elsewhere')).join()).toBe(expected);
  });

  it.each([
    'a { background: url("data:image/svg+xml,%3Csvg/%3E") }',
    'a { background: image-set(url(data:image/png;base64,AA==) type("image/png") 1x) }',
    'a { fill: url(#pattern) }',
    'a::before { content: "url(https://x.example/)"; } /* @import "x"; */',
  ])('%j loads nothing', async (css) => {
    expect(await codes(css)).toEqual([]);
  });
});

describe('a theme that is not CSS', () => {
  it.each([
    [':root { --ink: red;\n@media print { a { b: c }\n', '1:7 theme/css'],
    ['a { b: c } }', '1:12 theme/css'],
    ['a { b: (c ] ) }', '1:11 theme/css'],
    ['a { b: "c\n }', '1:8 theme/css'],
    ['a { b: c }\n/* d', '2:1 theme/css'],
  ])('%j is told so, with the place', async (css, expected) => {
    expect(await codes(css)).toContain(expected);
  });
});

describe('names and schemes', () => {
  it('tells a slip of the pen once, and what was meant', async () => {
    const report = new Report();
    await renderTheme({ file: 't.css', css: 'a { --papr: x }\nb { --papr: y; --tinct: z }' }, report);
    const messages = report.diagnostics
      .filter(({ code }) => code === 'theme/unknown-property')
      .map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/--papr.*did you mean --paper\?/);
    expect(messages[1]).toMatch(/--tinct.*did you mean --tint\?/);
  });

  it('leaves a theme its own names', async () => {
    expect(await codes(':root { --sea: #005f78; --code: var(--sea) }')).toEqual([]);
  });

  it('warns of colours for light alone, once and by their names', async () => {
    const { found } = await check(':root { --measure: 30rem; --paper: #fff; --ink: #000 }');
    expect(found).toEqual(['1:27 theme/light-only --paper']);
  });

  it.each([
    ':root { --ink: #000 } @media (prefers-color-scheme: dark) { :root { --ink: #fff } }',
    ':root { --ink: light-dark(#000, #fff) }',
    '@media (prefers-color-scheme: light) { :root { --ink: #000 } }',
    '@media print { :root { --ink: #000 } }',
    ':root { --face: Georgia, serif }',
  ])('takes %j as it is', async (css) => {
    expect(await codes(css)).toEqual([]);
  });
});
