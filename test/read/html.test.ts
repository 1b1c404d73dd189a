import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import type { Anchor, Manuscript, Role } from '../../src/manuscript/manuscript.js';
import { readManuscript } from '../../src/read/index.js';
import { pageLayouts } from '../../src/recognize/index.js';

const layouts = pageLayouts();

async function read(html: string | Uint8Array, name = 'page.html'): Promise<{ page: Manuscript; codes: string[] }> {
  const report = new Report();
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const page = await readManuscript(name, bytes, { layouts }, report);
  return { page: page!, codes: report.diagnostics.map(({ code }) => code) };
}

function shown(role: Role | undefined): string {
  switch (role?.type) {
    case undefined:
      return '';
    case 'heading':
      return `h${role.level} `;
    case 'furniture':
      return `- ${role.rule}: `;
    case 'note':
      return `${role.note}: `;
    case 'item':
      return `${role.continues ? '+' : '*'}${role.list}.${role.depth}${role.ordered ? '#' : ''} `;
    case 'cell':
      return `[${role.row},${role.column}${role.heads ? 'h' : ''}${role.columns ? `x${role.columns}` : ''}] `;
    default:
      return `${role!.type} `;
  }
}

/** The blocks of a page, a line each, with what the page says of them. */
function blocksOf({ text, blocks }: Manuscript): string[] {
  return blocks.map(({ start, end, role }) => shown(role) + text.slice(start, end));
}

function anchorsOf({ text, anchors = [] }: Manuscript): string[] {
  const value = (anchor: Anchor) =>
    'note' in anchor ? anchor.note : 'n' in anchor ? anchor.n : 'rule' in anchor ? anchor.rule : '';
  return anchors.map((anchor) => `${anchor.type} ${value(anchor)} "${text.slice(anchor.start, anchor.end)}"`);
}

describe('the text of a page', () => {
  it('is what a browser shows, a line for each block', async () => {
    const { page } = await read(`<!doctype html><title>T</title><style>p{}</style><script>var no = 'word'</script>
      <div>Marin:<p>We  are
      open.<p hidden>not this</p><p style="display: none">nor this</p><template>nor that</template>
      <p>First line<br>second line</p><pre>kept
  as it is</pre><noscript>no</noscript><p>a<b>b</b> <i> c</i></p></div>`);
    expect(blocksOf(page)).toEqual(['Marin:', 'We are open.', 'First line', 'second line', 'kept', 'as it is', 'ab c']);
  });

  it('keeps headings, lists in lists, tables with spans, and paragraphs of one item', async () => {
    const { page } = await read(`<h2>Dues</h2><ol><li>one<ul><li>a<li>b</ul><li><p>two</p><p>more</p></ol>
      <table><tr><th>Year<th colspan=2>Dues<tr><td rowspan=2>1950<td>1<td>2<tr><td>3<td>4</table>
      <table><tr><td>a page laid out in a cell</table>`);
    expect(blocksOf(page)).toEqual([
      'h2 Dues',
      '*1.0# one',
      '*2.1 a',
      '*2.1 b',
      '*1.0# two',
      '+1.0# more',
      '[0,0h] Year',
      '[0,1hx2] Dues',
      '[1,0] 1950',
      '[1,1] 1',
      '[1,2] 2',
      '[2,1] 3',
      '[2,2] 4',
      'a page laid out in a cell',
    ]);
  });

  it('knows how words are set, where they lead and in which language they are', async () => {
    const { page } =
      await read(`<html lang=en><style>.c1 { font-weight: 700 }</style><p>It is <em>very <span style="font-style:normal">late</span></em>,
      <span class=c1>H</span><sub>2</sub>O, <a href="https://example.org/a">the <i>report</i></a>, <span lang=fr>marée</span>.<p lang=de>Es ist spät.`);
    const [first, second] = page.blocks;
    const runs = first!.runs.map(({ start, end, marks, link, language }) =>
      [page.text.slice(start, end), ...marks, link, language].filter(Boolean).join('|'),
    );
    expect(runs).toEqual([
      'It is ',
      'very |italic',
      'late, ',
      'H|bold',
      '2|subscript',
      'O, ',
      'the |https://example.org/a',
      'report|italic|https://example.org/a',
      ', ',
      'marée|fr',
      '.',
    ]);
    expect(second!.language).toBe('de');
    expect(page.language).toBe('en');
  });

  it('leaves out menus, banners and notices, and what stands outside its main part', async () => {
    const { page } = await read(`<body><div id=cookie-consent>We use cookies</div><header><a href=/>Site</a></header>
      <nav><a href=/a>Home</a></nav><h1>Minutes</h1><main><p>${'The board met. '.repeat(20)}</p><div class=share-buttons>Share</div>
      <aside>Related</aside></main><footer>Imprint</footer>`);
    expect(blocksOf(page).map((block) => block.slice(0, 40))).toEqual([
      '- html-consent: We use cookies',
      '- html-outside: Site',
      '- html-navigation: Home',
      'h1 Minutes',
      'The board met. The board met. The board ',
      '- html-controls: Share',
      '- html-aside: Related',
      '- html-outside: Imprint',
    ]);
  });

  it('is the whole page where nothing says which part it is, without lists of links', async () => {
    const { page } =
      await read(`<table><tr><td><a href=a>One</a><br><a href=b>Two</a><br><a href=c>Three</a><br><a href=d>Four</a>
      <td><p>Marin: The board is open.<p>Dorst: It has silted up again.</table>`);
    expect(blocksOf(page)).toEqual([
      ...['One', 'Two', 'Three', 'Four'].map((word) => `- html-navigation: ${word}`),
      'Marin: The board is open.',
      'Dorst: It has silted up again.',
    ]);
  });
});

describe('notes of a page', () => {
  it.each([
    [
      'in the manner of pandoc',
      '<p>Once<a href="#fn1" id="fnref1"><sup>1</sup></a>.</p><section class="footnotes"><ol><li id="fn1"><p>Of May.<a href="#fnref1">↩︎</a></p></li></ol></section>',
      'call note1 "1"',
      '1 Of May.↩︎',
    ],
    [
      'in the manner of Word',
      `<p class=MsoNormal>Once<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Of May.</p></div>`,
      'call note1 "[1]"',
      '[1] Of May.',
    ],
    [
      'in the manner of MediaWiki',
      '<p>Once<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>.</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Of May.</span></li></ol>',
      'call note1 "[1]"',
      '1 ^ Of May.',
    ],
    [
      'in the manner of OpenEdition',
      '<p class="texte">Once<a class="footnotecall" id="bodyftn1" href="#ftn1">1</a>.</p><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn1" href="#bodyftn1">1</a> Of May.</p>',
      'call note1 "1"',
      '1 Of May.',
    ],
    [
      'by hand',
      '<p>Once <a name="r1" href="#n1">(1)</a>.</p><p><a name="n1" href="#r1">1.</a> Of May.</p>',
      'call note1 "(1)"',
      '1. Of May.',
    ],
  ])('are tied to their calls %s', async (_, html, call, words) => {
    const { page } = await read(html);
    expect(page.notes).toEqual([{ id: 'note1', n: '1', kind: 'footnote' }]);
    expect(blocksOf(page)).toContain(`note1: ${words}`);
    expect(anchorsOf(page)).toContain(call);
    expect(anchorsOf(page).some((anchor) => anchor.startsWith('noteNumber note1'))).toBe(true);
  });

  it('have further paragraphs, and are called more than once', async () => {
    const { page } = await read(`<p>Once<a id=r1 href=#n1>1</a>, and <a href=#n1>1</a>, <a id=r2 href=#n2>2</a>.</p>
      <div class=notes><p id=n1><a href=#r1>1</a> Of May.</p><p>Not of June.</p><p id=n2><a href=#r2>2</a> Of July.</p></div>`);
    expect(blocksOf(page).slice(1)).toEqual(['note1: 1 Of May.', 'note1: Not of June.', 'note2: 2 Of July.']);
    expect(anchorsOf(page).filter((anchor) => anchor.startsWith('call'))).toHaveLength(3);
  });

  it('are none where a number leads to a chapter or a place in the text', async () => {
    const { page } = await read(
      `<p><a href=#c1>1</a> <a href=#c2>2</a></p><h2 id=c1>One</h2><p>Text.</p><h2 id=c2>Two</h2><p id=p3>More text; see <a href=#p3>3</a>.</p>`,
    );
    expect(page.notes).toEqual([]);
  });
});

describe('what a page says beside its words', () => {
  it('is numbers of paragraphs, pages, and what its head has', async () => {
    const { page } =
      await read(`<head><meta name=citation_doi content=" 10.1/x "><link rel=license href=https://l.example/>
      <body><p class=texte><span class=paranumber>3</span>Marin: We <span class=pagenumber>[p. 62]</span> go <span role=doc-pagebreak aria-label="63"></span>on.`);
    expect(anchorsOf(page)).toEqual(['paragraphNumber 3 "3"', 'page 62 "[p. 62]"', 'page 63 ""']);
    expect(page.properties).toEqual([
      { name: 'citation_doi', value: '10.1/x' },
      { name: 'license', value: 'https://l.example/' },
    ]);
  });
});

describe('the encoding of a page', () => {
  const latin = (head: string) => Buffer.from(`${head}<p>mar\xe9e`, 'latin1');
  it.each([
    ['meta charset', latin('<!-- <meta charset=utf-8> --><meta charset="iso-8859-1">'), 'marée', 'windows-1252'],
    [
      'http-equiv',
      latin('<meta http-equiv=Content-Type content="text/html; charset=windows-1250">'),
      'marée',
      'windows-1250',
    ],
    ['nothing', latin(''), 'marée', 'windows-1252'],
    ['UTF-8 though nothing says so', Buffer.from('<p>marée'), 'marée', 'utf-8'],
    ['a BOM against its meta', Buffer.from('\ufeff<meta charset=iso-8859-1><p>marée'), 'marée', 'utf-8'],
  ])('is that of %s', async (_, bytes, words, encoding) => {
    const { page } = await read(bytes);
    expect([page.text.trim(), page.encoding]).toEqual([words, encoding]);
  });

  it('is refused where the page is not in the one that it names', async () => {
    expect((await read(latin('<meta charset=utf-8>'))).codes).toEqual(['read/not-this-encoding']);
  });
});

describe('a page that asks too much', () => {
  it.each([
    ['too deep', '<div>'.repeat(2000), 'LIMIT-DEPTH'],
    ['too many elements', '<br>'.repeat(600_000), 'LIMIT-SIZE'],
    ['without words', '<p><img alt="x"></p><script>words()</script>', 'read/empty'],
  ])('is refused: %s', async (_, html, code) => {
    expect((await read(html)).codes).toEqual([code]);
  });

  it('is known by its beginning where its name says nothing', async () => {
    expect(blocksOf((await read('\n<!DOCTYPE html><p>one<p>two', 'clipboard')).page)).toEqual(['one', 'two']);
    expect(blocksOf((await read('<p> is no page by itself', 'clipboard')).page)).toEqual(['<p> is no page by itself']);
  });
});
