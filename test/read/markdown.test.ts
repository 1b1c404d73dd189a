import { describe, expect, it } from 'vitest';
import { withoutFrontMatter } from '../../src/read/markdown/front-matter.js';
import { read as readFile } from './archives.js';

const read = (text: string) => readFile('a.md', Buffer.from(text));
const marks = (anchors: Awaited<ReturnType<typeof read>>['anchors']) =>
  anchors?.filter(([{ type }]) => type === 'furniture').map(([, words]) => words);

describe('Markdown', () => {
  it('keeps the text of the file, so that lines and columns are those of the file', async () => {
    const text = '# Minutes\n\n**Adams:** We *begin* \\[now\\].\n';
    const { manuscript, runs, anchors } = await read(text);
    expect(manuscript?.text).toBe(text);
    expect(manuscript?.place(text.indexOf('begin'))).toEqual({ line: 3, column: 16 });
    expect(runs).toEqual(['bold|Adams:', 'italic|begin']);
    expect(marks(anchors)).toEqual(['#', '**', '**', '*', '*', '\\', '\\']);
  });

  it('claims every character in a block, marks between blocks and behind the last one too', async () => {
    const texts = [
      '| a | b |\n|---|---|\n| c |  |\n\n> q\n> r\n\n1. x\n\n   y\n2. z\n   * w\n\nTitle\n=====\n\n---\n<!-- c -->\n',
      '[a]: http://b\n\n[a] ![i](j.png) `k` ~~l~~ <b>m</b>\n\n```\ncode\n```\n\n[^1]: n\n\n    o\n\nend[^1]\\\nlast',
      '- \n\n* * *\n\n## \n\n>\n> x &amp; y &#x41; &unknown; z\n\n\ttabbed\n',
    ];
    for (const text of texts) {
      const { manuscript } = await read(text);
      let left = manuscript!.text;
      for (const { start, end } of [...manuscript!.blocks].reverse()) left = left.slice(0, start) + left.slice(end);
      expect(left.trim()).toBe('');
      for (const { runs, start, end } of manuscript!.blocks) {
        expect(runs.map((run) => manuscript!.text.slice(run.start, run.end)).join('')).toBe(
          manuscript!.text.slice(start, end),
        );
      }
    }
  });

  it('has headings, lists in lists, tables and rules', async () => {
    const { roles } = await read('Minutes\n---\n\n- one\n\n  more\n  1. sub\n\n***\n\n| A |\n|---|\n| b |\n');
    expect(roles).toEqual([
      [{ type: 'heading', level: 2 }, 'Minutes\n---'],
      [{ type: 'item', list: 1, depth: 0, ordered: false }, '- one'],
      [{ type: 'item', list: 1, depth: 0, ordered: false, continues: true }, 'more'],
      [{ type: 'item', list: 2, depth: 1, ordered: true }, '1. sub'],
      [undefined, '***'],
      [{ type: 'cell', table: 0, row: 0, column: 0, heads: true }, '| A |'],
      [{ type: 'furniture', rule: 'markdown-mark' }, '|---|'],
      [{ type: 'cell', table: 0, row: 1, column: 0, heads: false }, '| b |'],
    ]);
  });

  it('keeps a number that the place in the list does not tell, and numbers of paragraphs', async () => {
    const long = 'Much more is said in this paragraph than in all of the items.\n\n';
    expect(marks((await read(`${long}${long}7. seven\n`)).anchors)).toEqual([]);
    const { anchors, roles } = await read('1. Adams: We begin.\n2. Baker: So be it.\n');
    expect(roles?.[0]?.[0]).toBeUndefined();
    expect(anchors).toContainEqual([{ type: 'paragraphNumber', n: '2' }, '2.']);
  });

  it('ties footnotes to their calls, wherever they stand; a call of nothing is text', async () => {
    const { anchors, manuscript, roles } = await read('[^n]: A *note*.\n\nAdams: So.[^n] And.[^2]\n');
    expect(anchors).toContainEqual([{ type: 'call', note: 'n' }, 'n']);
    expect(anchors).toContainEqual([{ type: 'noteNumber', note: 'n' }, 'n']);
    expect(anchors?.some(([, words]) => words.includes('2'))).toBe(false);
    expect(manuscript?.notes).toEqual([{ id: 'n', n: 'n', kind: 'footnote' }]);
    expect(roles?.[0]).toEqual([{ type: 'note', note: 'n' }, '[^n]: A *note*.']);
  });

  it('replaces entities by their characters, and only these', async () => {
    const { text, runs } = await read('*A&amp;B* caf&eacute; &#x2014; AT&T &nope; **b**\n');
    expect(text).toBe('*A&B* café — AT&T &nope; **b**\n');
    expect(runs).toEqual(['italic|A&B', 'bold|b']);
  });

  it('has properties from front matter, but a line of hyphens at the top is none', async () => {
    const { manuscript, roles } = await read(
      '---\ntitle: Minutes\nauthor: [A, B]\ndate: 1985-05-05\n---\n\nAdams: So.\n',
    );
    expect(manuscript?.properties).toEqual([
      { name: 'dc.title', value: 'Minutes' },
      { name: 'dc.creator', value: 'A' },
      { name: 'dc.creator', value: 'B' },
      { name: 'dc.date', value: '1985-05-05' },
    ]);
    expect(roles?.[0]?.[0]).toEqual({ type: 'furniture', rule: 'front-matter' });
    expect((await read('---\n\nAdams: So.\n\n---\n')).manuscript?.properties).toEqual([]);
  });

  it('parts lines where a sentence ends and joins those within one; four spaces are no code', async () => {
    const { roles } = await read('Adams: We begin.\nBaker: So be it, in\ntwo lines.\n\n    Adams: Good.\n');
    expect(roles?.map(([, words]) => words)).toEqual([
      'Adams: We begin.',
      'Baker: So be it, in\ntwo lines.',
      'Adams: Good.',
    ]);
  });

  it('names links by their addresses and leaves out pictures with a warning', async () => {
    const { runs, codes } = await read(
      '[one](https://a.example) [two][x] <https://c.example> ![p](p.png)\n\n[x]: https://b.example\n',
    );
    expect(runs).toEqual(['https://a.example|one', 'https://b.example|two', 'https://c.example|https://c.example']);
    expect(codes).toEqual(['read/images']);
  });
});

it('front matter leaves the text as it is beside it, at its places', () => {
  const text = '---\ntitle: A\n---\n\nWords.\n';
  expect(withoutFrontMatter('introduction.md', text)).toBe('   \n        \n   \n\nWords.\n');
  expect(withoutFrontMatter('introduction.md', '---\n\nWords.\n\n---\n\nMore.\n')).toMatch(/^---\n\nWords/);
});
