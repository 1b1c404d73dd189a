import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { selectorsFor } from '../../src/recognize/index.js';
import { renderReview } from '../../src/render/index.js';
import { html, scriptJson } from '../../src/render/review/markup.js';
import { tieToCopy } from '../../src/validate/index.js';
import { encodeText, sample } from '../sample.js';

interface Parsed {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Parsed[];
}

function* within(node: Parsed): Generator<Parsed> {
  yield node;
  for (const child of node.childNodes ?? []) yield* within(child);
}

async function pageOf(text: string): Promise<string> {
  const { document, manuscript, transcript } = encodeText(text);
  const { findings, readings, settled } = transcript;
  const matter = {
    name: '007',
    manuscript,
    correspondence: tieToCopy(document, manuscript),
    findings,
    readings,
    settled,
    selectorOf: selectorsFor(manuscript),
  };
  return (await renderReview({ ...matter, decisionsFile: 'decisions/007.yaml' }, new Report())).content;
}

describe('the writer of HTML', () => {
  it('writes any text so that another reader has it again', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/\0/g, ''));
    fc.assert(
      fc.property(text, text, (inside, title) => {
        const page = parseFragment(html`<p title="${title}">${inside}</p>`.text) as unknown as Parsed;
        const [paragraph] = page.childNodes!;
        expect(paragraph!.attrs![0]!.value).toBe(title);
        expect(paragraph!.childNodes!.map(({ value }) => value).join('')).toBe(inside);
      }),
      { seed: 20_261_127, numRuns: 400 },
    );
  });

  it('writes JSON that ends no script', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);
        const page = parseFragment(
          html`<script>${scriptJson(['</script><!--', value])}</script>`.text,
        ) as unknown as Parsed;
        expect(page.childNodes).toHaveLength(1);
        expect(JSON.parse(page.childNodes![0]!.childNodes![0]!.value!)).toEqual(
          JSON.parse(JSON.stringify(['</script><!--', value])),
        );
      }),
      { seed: 20_261_128, numRuns: 200 },
    );
  });
});

describe('the review page', () => {
  it('is one file that needs nothing beside it, under a policy that lets nothing else run', async () => {
    const nodes = [...within(parse(await pageOf(sample)) as unknown as Parsed)];
    const policy = nodes.find(({ attrs }) => attrs?.some(({ value }) => value === 'Content-Security-Policy'));
    const content = policy!.attrs!.find(({ name }) => name === 'content')!.value;
    expect(content).toContain("default-src 'none'");
    expect(content).not.toMatch(/unsafe|https?:|connect-src/);
    for (const name of ['script', 'style']) {
      for (const { attrs, childNodes } of nodes.filter(({ nodeName }) => nodeName === name)) {
        if (attrs!.some(({ value }) => value === 'application/json')) continue;
        const hash = createHash('sha256').update(childNodes![0]!.value!).digest('base64');
        expect(content).toContain(`'sha256-${hash}'`);
      }
    }
    const fetched = nodes.flatMap(({ attrs }) => attrs?.filter(({ name }) => ['src', 'style'].includes(name)) ?? []);
    expect(fetched).toEqual([]);
    expect(nodes.filter(({ nodeName }) => nodeName === 'link')).toEqual([]);
  });

  it('has the whole copy, line by line', async () => {
    const nodes = [...within(parse(await pageOf(sample)) as unknown as Parsed)];
    const lines = nodes.filter(({ attrs }) => attrs?.some(({ name, value }) => name === 'class' && value === 'words'));
    const text = (node: Parsed): string => node.value ?? (node.childNodes ?? []).map(text).join('');
    expect(lines.map(text).join('\n').trimEnd()).toBe(sample.replace(/^\ufeff/, '').trimEnd());
  });

  it('runs nothing that stands in a transcript', async () => {
    const hostile = '<script>alert(1)</script>';
    const page = await pageOf(
      `Mr Arlen: ${hostile} [${hostile}]?\n\nYes, "><img src=x onerror=alert(1)>\n\nMr Bohm: No.\n\nMr Arlen: So.\n\nMr Bohm: ${hostile}`,
    );
    const nodes = [...within(parse(page) as unknown as Parsed)];
    expect(nodes.filter(({ nodeName }) => nodeName === 'script')).toHaveLength(2);
    expect(nodes.filter(({ nodeName }) => nodeName === 'img')).toEqual([]);
    expect(nodes.flatMap(({ attrs }) => attrs?.filter(({ name }) => name.startsWith('on')) ?? [])).toEqual([]);
  });
});
