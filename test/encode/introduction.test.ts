import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encodeCorpus } from '../../src/encode/index.js';
import { encodeIntroduction } from '../../src/encode/introduction.js';

/** The introduction as it stands in the corpus, without the white space of its lines. */
function tei(markdown: string): { readonly xml: string; readonly codes: readonly string[] } {
  const report = new Report();
  const introduction = encodeIntroduction('introduction.md', markdown, report);
  const xml = encodeCorpus(noEdition, [], { introduction }).replace(/\n\s*/g, '');
  return {
    xml: /<div type="introduction">(.*)<\/div><\/body>/.exec(xml)?.[1] ?? '',
    codes: report.diagnostics.map(({ code }) => code),
  };
}

describe('an introduction in Markdown', () => {
  it('sets footnotes where they are called, numbered in that order, a second call as a link', () => {
    const { xml } = tei('One[^b] two[^a] again[^b].\n\n[^a]: Of *A*.\n[^b]: Of B & C.\n');
    expect(xml).toBe(
      '<p>One<note place="foot" n="1" xml:id="introduction-note-1"><p>Of B &amp; C.</p></note>' +
        ' two<note place="foot" n="2" xml:id="introduction-note-2"><p>Of <hi rend="italic">A</hi>.</p></note>' +
        ' again<ref target="#introduction-note-1">1</ref>.</p>',
    );
  });

  it('divides at headings, also where it begins with a low one', () => {
    const { xml } = tei('### Low\n\na\n\n# High\n\nb\n\n## Within\n\nc\n');
    expect(xml).toBe(
      '<div><head>Low</head><p>a</p></div><div><head>High</head><p>b</p><div><head>Within</head><p>c</p></div></div>',
    );
  });

  it('has tables, whose first row names the columns', () => {
    expect(tei('| Item | *Cost* |\n|---|---|\n| Lights | 2,800 |\n').xml).toBe(
      '<table rows="2" cols="2"><row role="label"><cell>Item</cell><cell><hi rend="italic">Cost</hi></cell></row>' +
        '<row><cell>Lights</cell><cell>2,800</cell></row></table>',
    );
  });

  it('keeps the words of HTML and images as words, and says so', () => {
    const { xml, codes } = tei('A <b onclick="x">bold</b> ![A map](map.png) man.\n\n<script>alert(1)</script>\n');
    expect(xml).toContain('&lt;b onclick="x"&gt;bold&lt;/b&gt; A map man.');
    expect(xml).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(new Set(codes)).toEqual(new Set(['introduction/no-counterpart']));
    expect(codes).toHaveLength(4);
  });
});
