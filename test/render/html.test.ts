import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { assets, renderEdition, type Site } from '../../src/render/index.js';
import { encodeText, sample as sampleText } from '../sample.js';
import {
  attribute,
  byId,
  corpus,
  document,
  elements,
  escapeXml,
  fixture,
  fixtures,
  hasClass,
  page,
  rendering,
  teiWith,
  textOf,
} from './pages.js';

const sample = encodeText(sampleText).xml;
const documents = [
  ...fixtures.map((name) => [name, fixture(name)] as const),
  ['the sample', sample] as const,
  ...corpus('exemplar', 'corpora/frus', 'corpora/mrp', 'corpora/siparl').map(
    (path) => [path.replace(/^.*\//, ''), readFileSync(path, 'utf8')] as const,
  ),
];

describe.each(documents)('the page of %s', (_name, xml) => {
  it('has every identifier once, and nothing on it leads to a place that is not there', async () => {
    const all = elements(await page(xml));
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all.map((element) => attribute(element, 'href') ?? '').filter((href) => href.startsWith('#'));
    expect(targets.map((href) => decodeURIComponent(href.slice(1))).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives every speech and every numbered paragraph of the text an address, and a link to it', async () => {
    const html = await page(xml);
    const links = elements(html).filter(({ tagName }) => tagName === 'a');
    const text = /<text[\s>][\s\S]*<\/text>/.exec(xml.replace(/<!--[\s\S]*?-->/g, ''))?.[0] ?? '';
    const outsideNotes = text.replace(/<note[\s>][\s\S]*?<\/note>/g, '');
    expect(links.filter((link) => textOf(link) === '§').length).toBe(text.match(/<(sp|u)[\s>]/g)?.length ?? 0);
    expect(links.filter((link) => hasClass(link, 'number')).length).toBe(
      outsideNotes.match(/<(p|ab)\s[^>]*\bn="/g)?.length ?? 0,
    );
  });
});

describe('a page', () => {
  it('with its style sheet weighs less than 100 kB without the faces, the sample as the measure', async () => {
    const shared = await assets();
    const style = shared.find(({ path }) => path === 'assets/acta.css')!;
    const bytes = Buffer.byteLength(await page(sample)) + Buffer.byteLength(style.content);
    expect(bytes).toBeLessThan(100_000);
  });

  it('sets what a printed title says before the title proper above it', async () => {
    const kicker = elements(await page(sample)).find((element) => hasClass(element, 'kicker'));
    expect(textOf(kicker!, 'visually-hidden')).toBe('Document No. 7');
  });

  it('links to the companions that stand beside it and to no others', async () => {
    const hrefs = async (published: readonly ('text' | 'ris' | 'mla')[], tei: boolean) =>
      elements(await page(sample, { published, tei }))
        .filter((element) => attribute(element, 'download') !== undefined)
        .map((element) => attribute(element, 'href'));
    expect(await hrefs(['text', 'ris', 'mla'], true)).toEqual(['007.xml', '007.txt', '007.ris']);
    expect(await hrefs([], false)).toEqual([]);
  });

  it('takes the name it is given on the site, else that of its file', async () => {
    const html = await page(sample, { tei: true, name: 'seven' });
    expect(html).toContain('href="seven.xml"');
  });

  it('prints references with their italics, and any other markup in them as its words', async () => {
    const html = await page(sample, {
      references: { mla: 'A &amp; B, <i>Book</i> <script>x</script>&lt;b&gt;', apa: 'Apa.' },
    });
    expect(html).toContain('<dd lang="en" class="reference-mla">A &amp; B, <i>Book</i> x&lt;b&gt;</dd>');
    expect(html).not.toContain('<dt>Chicago</dt>');
  });

  it('makes the references itself where it is not given them', async () => {
    const { content } = await rendering(sample, 'html', {
      references: undefined,
      published: ['chicago', 'apa'],
    } as object);
    expect(content).toMatch(
      /<dt>Chicago, in a note<\/dt><dd lang="en" class="reference-chicago-note">[^<]*<i>Masterpieces of History<\/i>/,
    );
    expect(content).toContain('<dt>APA</dt>');
    expect(content.replace(/<template[\s\S]*<.template>/, '')).not.toContain('<dt>MLA</dt>');
  });

  it('of an edition says how to cite the edition', async () => {
    const [front] = await renderEdition(await document(fixture('corpus.front-page')), {}, new Report());
    const { content } = front!;
    expect(content).toContain('<h2 id="page:cite">Cite this edition</h2>');
    expect(content).toMatch(/<dt>MLA<\/dt><dd lang="en" class="reference-mla"><i>Harbours of the North<\/i>/);
  });

  it('leads to the front page, named as the series is, where there is one', async () => {
    const links = async (site?: Site) =>
      elements(await page(fixture('header.full'), site === undefined ? {} : { site })).filter(
        (link) => attribute(link, 'href') === 'index.html',
      );
    expect((await links({ index: 'index.html' })).map((link) => textOf(link))).toEqual(['Harbours of the North']);
    expect(await links()).toEqual([]);
  });

  it('leads to the documents beside it by their titles, and to the pages of the edition', async () => {
    const site = {
      index: 'index.html',
      pages: ['persons', 'chronology'],
      previous: { name: '006', title: 'Before & under' },
      next: { name: '008 b', title: 'After' },
    };
    const html = await page(fixture('header.full'), { site });
    const links = elements(html).filter(({ tagName }) => tagName === 'a');
    const texts = (href: string) =>
      links.filter((link) => attribute(link, 'href') === href).map((link) => textOf(link));
    expect(texts('006.html').join()).toContain('Before & under');
    expect(texts('008%20b.html').join()).toContain('After');
    expect(texts('persons.html')).toContain('Persons');
    expect(elements(html).find((link) => attribute(link, 'rel') === 'next')?.attrs).toContainEqual({
      name: 'href',
      value: '008%20b.html',
    });
  });

  it('states as canonical the address that the header gives', async () => {
    const link = elements(await page(fixture('header.full'))).find(
      (element) => attribute(element, 'rel') === 'canonical',
    );
    expect(attribute(link!, 'href')).toBe('https://example.org/quay/1.html');
  });

  it('says every word of the header', async () => {
    const xml = fixture('header.full');
    const header = /<teiHeader>[\s\S]*<\/teiHeader>/.exec(xml)![0].replace(/<xenoData>[\s\S]*<\/xenoData>/, '');
    const words = header.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu)!;
    const said = new Set(
      elements(await page(xml)).flatMap((element) => textOf(element).match(/[\p{L}\p{N}]+/gu) ?? []),
    );
    expect(words.filter((word) => !said.has(word) && !said.has(word.replace(/^./, (c) => c.toUpperCase())))).toEqual(
      [],
    );
  });

  it('links a reference to another document of the edition to its page', async () => {
    const html = await page(teiWith('<p><ref target="008.xml#sp2">next</ref></p>'));
    expect(html).toContain('<a href="008.html#sp2" class="ref">next</a>');
  });

  it('turns text from right to left, and back within it', async () => {
    const html = await page(fixture('names.persons'));
    expect(html).toContain('<p lang="he" dir="rtl">');
    expect(html).toContain('lang="en" dir="ltr"');
  });

  it('holds 256 elements one within the other', async () => {
    const html = await page(teiWith(`${'<div>'.repeat(240)}<p>deep</p>${'</div>'.repeat(240)}`));
    expect(html).toContain('<p>deep</p>');
  });
});

describe('the elements that acta writes', () => {
  const examples = new URL('../../tei/examples/', import.meta.url);

  it.each(readdirSync(examples))('in %s are all known to the pages', async (name) => {
    const { diagnostics } = await rendering(readFileSync(new URL(name, examples), 'utf8'), 'html');
    expect(diagnostics).toEqual([]);
  });

  const transcripts = new URL('../fixtures/', import.meta.url);
  const copied = readdirSync(transcripts).filter((name) => existsSync(new URL(`${name}/transcript.txt`, transcripts)));

  it.each(copied)('for %s are all known to the pages', async (name) => {
    const { xml } = encodeText(readFileSync(new URL(`${name}/transcript.txt`, transcripts)));
    const { diagnostics } = await rendering(xml, 'html');
    expect(diagnostics).toEqual([]);
  });
});

describe('an element that no template expects', () => {
  const xml = teiWith(
    '<p>one <oddity>two</oddity></p>\n<p><oddity>three</oddity> <svg xmlns="http://www.w3.org/2000/svg">four</svg></p>',
  );

  it('keeps its words, in an element that a style sheet can address', async () => {
    expect(await page(xml)).toContain('<p>one <span class="tei-oddity">two</span></p>');
    expect(await page(xml)).toContain('<span class="tei-svg">four</span>');
  });

  it('is reported once, with the line where it first stands, whatever is rendered', async () => {
    const { diagnostics } = await rendering(xml, 'html');
    expect(diagnostics.map(({ code, actual, place }) => [code, actual, place?.line, place?.column])).toEqual([
      ['render/unknown-element', 'oddity', 3, 14],
      ['render/unknown-element', 'svg', 4, 27],
    ]);
  });
});

describe('an address', () => {
  it('that no page may link to keeps its words and is reported', async () => {
    const { content, diagnostics } = await rendering(
      teiWith('<p><ref target="javascript:alert(1)">here</ref></p>'),
      'html',
    );
    expect(content).toContain('<p>here</p>');
    expect(diagnostics.map(({ code, actual, place }) => [code, actual, place?.line])).toEqual([
      ['render/url-scheme', 'javascript:alert(1)', 3],
    ]);
  });
});

describe('a file that is not TEI', () => {
  it.each(['<html/>', '<TEI/>', '<TEI.2 xmlns="http://www.tei-c.org/ns/1.0"/>'])(
    '%s is refused by name',
    async (xml) => {
      const { content, diagnostics } = await rendering(xml, 'html');
      expect(content).toBeUndefined();
      expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['render/not-tei', 1]]);
    },
  );
});

describe('a note that the text calls', () => {
  const html = page(fixture('notes.called'));

  it('stands at its call and at the foot of the text, each with the way to the other', async () => {
    const note = byId(await html, 'fn1')!;
    const call = byId(await html, 'call:fn1')!;
    const foot = byId(await html, 'foot:fn1')!;
    expect(attribute(call, 'href')).toBe('#fn1');
    expect(attribute(note, 'hidden')).toBeDefined();
    expect(textOf(note)).toContain('Three of them.');
    expect(textOf(foot)).toContain('Three of them.');
    expect(elements(await html).some((a) => hasClass(a, 'note-back') && attribute(a, 'href') === '#call:fn1')).toBe(
      true,
    );
  });

  it('stays out of headings and of names', async () => {
    for (const element of elements(await html)) {
      const named = /^h\d$/.test(element.tagName) || hasClass(element, 'speaker');
      if (named) expect(textOf(element)).not.toMatch(/Bergen|Not named/);
    }
  });

  it('says in words that it is cut off', async () => {
    expect(textOf(byId(await html, 'foot:fn1')!)).toContain('the copy breaks off here; what followed is missing');
  });
});

describe('escaping', () => {
  it('takes any title to the page as it is', async () => {
    const title = '<b> & "quotes" \' {x} $y </title><script>';
    const all = elements(await page(teiWith('<p/>', { title: escapeXml(title) })));
    expect(textOf(all.find(({ tagName }) => tagName === 'h1')!)).toBe(title);
    expect(textOf(all.find(({ tagName }) => tagName === 'title')!)).toBe(title);
  });

  it.each([
    ['cs', 'Poznámky'],
    ['de', 'Anmerkungen'],
    ['es', 'Notas'],
    ['fr', 'Notes'],
    ['hu', 'Jegyzetek'],
    ['it', 'Note'],
    ['pl', 'Przypisy'],
    ['ru', 'Примечания'],
    ['zh', '注释'],
  ])('speaks %s where the edition asks for it, and the text keeps its language', async (language, notes) => {
    const html = await page(sample, { interface: language });
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`>${notes}<`);
    expect(html).toContain('<div class="text" id="page:text" lang="en">');
  });
});
