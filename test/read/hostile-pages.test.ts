import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encode } from '../../src/encode/index.js';
import { readManuscript } from '../../src/read/index.js';
import { pageLayouts, recognize } from '../../src/recognize/index.js';
import { validateLedger } from '../../src/validate/ledger.js';
import { findings, teiDocument } from '../sample.js';

const layouts = pageLayouts();

async function encodePage(html: string) {
  const report = new Report();
  const page = await readManuscript('page.html', new TextEncoder().encode(html), { layouts }, report);
  if (!page) return { text: '', xml: '', ledger: [] };
  const transcript = recognize(page, { people: [], language: 'en' }, report)!;
  const xml = encode(transcript, noEdition, 'page', report);
  const ledger = new Report();
  validateLedger(teiDocument(xml), page, ledger, { edited: false });
  return { text: page.text, xml, ledger: findings(ledger.diagnostics) };
}

const speeches = '<p>Marin: The board is open.<p>Dorst: It has silted up.<p>Marin: Then dredge it.';

describe('what is meant to run in a browser', () => {
  it.each([
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt; said he', '&lt;script&gt;alert(1)&lt;/script&gt; said he'],
    ['<p onclick="alert(1)">words', 'words'],
    ['<p><a href="javascript:alert(1)">words</a>', '<p>words</p>'],
    ['<p><a href="data:text/html,<script>1</script>">words</a>', '<p>words</p>'],
    ['<svg onload=alert(1)><text>words</text></svg>', 'words'],
    ['<p><img src=x onerror=alert(1)>words<iframe srcdoc="<script>1</script>"></iframe>', 'words'],
    ['<p lang="en&quot;&gt;&lt;x">words', '<p>words</p>'],
    ['<p><a href="https://example.org/&quot;&gt;&lt;script&gt;">words</a>', 'words'],
    ['<math><mi xlink:href="javascript:alert(1)">words</mi></math>', 'words'],
  ])('ends as text: %s', async (html, kept) => {
    const { xml, ledger } = await encodePage(speeches + html);
    expect(ledger).toEqual([]);
    expect(xml).toContain(kept);
    expect(xml).not.toMatch(/<script|javascript:|onerror|onclick|onload|data:text/);
  });
});

/** The words of a page as somebody who knows nothing of layouts reads them off its source: what stands between tags. */
function wordsOf(html: string): string[] {
  return (
    html
      .replace(/<(script|template)[^>]*>[^<]*<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .match(/w\d+w/g) ?? []
  );
}

describe('any page', () => {
  const word = fc.nat(9999).map((n) => `w${n}w`);
  const name = fc.constantFrom(
    ...'p div span b i em sup a li ul ol table tr td th h1 h3 nav aside main article header footer section pre br hr blockquote dl dt dd script template form button'.split(
      ' ',
    ),
  );
  const attribute = fc.constantFrom(
    '',
    ' id=n1',
    ' href=#n1',
    ' href=/x',
    ' class=note',
    ' class=paranumber',
    ' class=texte',
    ' class=pagenumber',
    ' class=cookie',
    ' aria-hidden=true',
    ' lang=fr',
    ' role=navigation',
    ' style="font-weight:bold"',
    ' rowspan=3 colspan=2',
  );
  const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.constantFrom('1', '[2]', 'Marin: ', ' ', '\n', '(Laughter)', '[…]'),
      fc.tuple(name, attribute, fc.array(tie('node'), { maxLength: 5 })).map(([tag, more, inner]) => {
        const content = tag === 'script' || tag === 'template' ? 'w0w' : inner.join(' ');
        return `<${tag}${more}>${content}</${tag}>`;
      }),
    ),
    page: fc.array(tie('node'), { minLength: 1, maxLength: 12 }).map((nodes) => nodes.join('')),
  }));

  it('keeps every word that is seen, in the text or in the list of what was left out', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const { text, ledger } = await encodePage(html);
        const found = (text.match(/w\d+w/g) ?? []).sort();
        expect(found).toEqual(wordsOf(html).sort());
        expect(ledger).toEqual([]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
