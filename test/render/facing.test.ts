import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { renderSearchRecords } from '../../src/render/index.js';
import { validateTei } from '../../src/validate/index.js';
import {
  attribute,
  byId,
  elements,
  fixture,
  document as gated,
  hasClass,
  page,
  plainText,
  teiWith,
  textOf,
} from './pages.js';

/** A document of two texts, each given by its body. */
function facing(first: string, second: string, attributes: readonly string[] = ['xml:lang="ru"', 'xml:lang="en"']) {
  const texts = [first, second].map((body, index) => `<text ${attributes[index]}><body>${body}</body></text>`);
  return teiWith('').replace(/<text>[\s\S]*<\/text>/, `<text><group>${texts.join('')}</group></text>`);
}

/** Words of one side of a row, without names, links and notes; undefined where the side is empty. */
type Row = readonly [first: string | undefined, second: string | undefined];

function rowsOf(html: string): readonly Row[] {
  return elements(html)
    .filter((element) => hasClass(element, 'facing-row'))
    .map((row) => {
      const sides = row.childNodes.filter(
        (child): child is (typeof row.childNodes)[number] & typeof row => 'attrs' in child,
      );
      const words = (name: string) => {
        const side = sides.find((one) => hasClass(one, name));
        return (
          side && textOf(side, 'facing-label', 'facing-link', 'permalink', 'number', 'note').replace(/\s+/g, ' ').trim()
        );
      };
      return [words('facing-first'), words('facing-second')];
    });
}

const p = (words: string, id?: string, corresp?: string) =>
  `<p${id ? ` xml:id="${id}"` : ''}${corresp ? ` corresp="${corresp}"` : ''}>${words}</p>`;

describe('two texts of which one points to the other', () => {
  it('share a row where they correspond, whichever of them says so', async () => {
    const html = await page(facing(p('A', 'a') + p('B', 'b', '#y'), p('X', 'x', '#a') + p('Y', 'y')));
    expect(rowsOf(html)).toEqual([
      ['A', 'X'],
      ['B', 'Y'],
    ]);
  });

  it('leave what has no counterpart alone in its column, in its place', async () => {
    const first = p('A', 'a') + p('Only here') + p('B', 'b');
    const second = `<stage>Before</stage>${p('X', 'x', '#a')}${p('Y', 'y', '#b')}<note><p>Behind</p></note>`;
    expect(rowsOf(await page(facing(first, second)))).toEqual([
      [undefined, 'Before'],
      ['A', 'X'],
      ['Only here', undefined],
      ['B', 'Y'],
      [undefined, 'Behind'],
    ]);
  });

  it('put several beside one where the pointers say so', async () => {
    const first = p('A', 'a') + p('between') + p('B', 'b') + p('C', 'c');
    expect(rowsOf(await page(facing(first, p('X', 'x', '#a #b') + p('Y', 'y', '#c'))))).toEqual([
      ['A between B', 'X'],
      ['C', 'Y'],
    ]);
  });

  it('keep their order where pointers cross, with most beside its counterpart, and links for the rest', async () => {
    const first = p('A', 'a') + p('B', 'b') + p('C', 'c') + p('D', 'd');
    const second = p('Last', 'w', '#d') + p('X', 'x', '#a') + p('Y', 'y', '#b') + p('Z', 'z', '#c');
    const html = await page(facing(first, second));
    expect(rowsOf(html)).toEqual([
      [undefined, 'Last'],
      ['A', 'X'],
      ['B', 'Y'],
      ['C', 'Z'],
      ['D', undefined],
    ]);
    const all = elements(html);
    const rows = all.filter((element) => hasClass(element, 'facing-row'));
    const links = all.filter((element) => hasClass(element, 'facing-link'));
    const goalsIn = (row: (typeof rows)[number]) =>
      links
        .filter(({ parentNode: item }) => item && 'parentNode' in item && item.parentNode === row)
        .map((link) => all.find(({ parentNode }) => parentNode === link))
        .map((link) => attribute(link!, 'href'));
    expect(rows.map(goalsIn)).toEqual([['#row:5'], [], [], [], ['#row:1']]);
    expect(rows.map((row) => attribute(row, 'id'))).toEqual(['row:1', undefined, undefined, undefined, 'row:5']);
  });

  it('are aligned at paragraphs within a speech where these are tied, and the speech has one address', async () => {
    const speech = (id: string, label: string, ...paragraphs: readonly string[]) =>
      `<sp xml:id="${id}" who="#k"><speaker>${label}</speaker>${paragraphs.join('')}</sp>`;
    const html = await page(
      facing(
        speech('s', 'K:', p('A', 'a'), '<stage>[nods]</stage>', p('B', 'b')),
        speech('t', 'Q:', p('X', 'x', '#a'), p('Y', 'y', '#b')),
      ),
      { published: ['bibtex'], references: undefined } as object,
    );
    expect(rowsOf(html)).toEqual([
      ['K: A', 'Q: X'],
      ['[nods]', undefined],
      ['B', 'Y'],
    ]);
    const speeches = elements(html).filter((element) => hasClass(element, 'speech'));
    expect(speeches.map((element) => attribute(element, 'id'))).toEqual(['s', 't', undefined, undefined, undefined]);
    // Who goes on speaking is known to the references to a passage.
    expect(new Set(speeches.map((element) => attribute(element, 'data-who')))).toEqual(new Set(['#k']));
  });

  it('take a division apart where something in it is tied; its identifier and heading stand once', async () => {
    const first = `<div xml:id="d" type="minutes"><head>H</head>${p('A', 'a')}</div><div type="present">${p('Two')}${p('Three')}</div>`;
    const html = await page(facing(first, `<div><head>G</head>${p('<seg corresp="#a">X</seg>')}</div>`));
    expect(rowsOf(html)).toEqual([
      ['H', 'G'],
      ['A', 'X'],
      [expect.stringContaining('Two Three'), undefined],
    ]);
    expect(elements(html).filter((element) => attribute(element, 'id') === 'd')).toHaveLength(1);
    expect(
      elements(html)
        .filter(({ tagName }) => tagName === 'h3')
        .map((head) => textOf(head)),
    ).toContain('H');
  });

  it('face each other as wholes where only the texts are tied', async () => {
    const xml = facing(p('A') + p('B'), p('X'), ['xml:id="one"', 'corresp="#one"']);
    const html = await page(xml);
    expect(rowsOf(html)).toEqual([['A B', 'X']]);
    expect(textOf(byId(html, 'one')!)).toBe('Text 1');
  });

  it('keep language and direction, and have headings with their names', async () => {
    const html = await page(facing(p('A', 'a'), p('X', 'x', '#a'), ['xml:lang="he" type="original"', 'xml:lang="en"']));
    const sides = elements(html).filter((element) => hasClass(element, 'facing-text'));
    expect(sides.map((side) => [attribute(side, 'lang'), attribute(side, 'dir')])).toEqual([
      ['he', 'rtl'],
      ['en', undefined],
    ]);
    const names = elements(html).filter((element) => element.tagName === 'h2' && hasClass(element, 'facing-name'));
    expect(names.map((name) => textOf(name))).toEqual(['Original · Hebrew', 'English']);
  });

  it('are read turn by turn: first the text, then its counterpart, each with its name for those who hear', async () => {
    const html = await page(
      facing(p('A', 'a'), p('X', 'x', '#a'), ['n="The port’s" xml:lang="en"', 'n="The consul’s"']),
    );
    const row = elements(html).find((element) => hasClass(element, 'facing-row'))!;
    expect(
      textOf(row, 'permalink')
        .split(/\s{2,}|\n/)
        .filter(Boolean),
    ).toEqual(['The port’s', 'A', 'The consul’s', 'X']);
  });

  it('count each speech once where speeches are counted', async () => {
    const html = await page(fixture('facing.translation'));
    const shares = elements(html).find((element) => hasClass(element, 'shares'))!;
    expect(textOf(shares)).toMatch(/Counted in the text “Original · Russian”\.[\s\S]*Ivan Morozov3/);
    expect(textOf(byId(html, 'pers-m')!)).toContain('3 speeches');
  });

  it('have their notes at the foot, each text’s under its name', async () => {
    const notes = elements(await page(fixture('facing.translation'))).find((element) => hasClass(element, 'notes'))!;
    expect(textOf(notes).replace(/\s+/g, ' ')).toBe(
      ' Notes Original · Russian 1 В рукописи: 1897. Translation · English 1 The manuscript has 1897. 2 It was repaired twice all the same.',
    );
  });
});

describe('a group that does not face', () => {
  it.each([
    ['since nothing is tied', facing(p('A', 'a', '#a'), p('X', 'x'))],
    [
      'since it has three texts',
      facing(p('A', 'a'), p('X', 'x', '#a')).replace('</group>', '<text><body><p>M</p></body></text></group>'),
    ],
  ])('has its texts one after the other, with their languages, %s', async (_why, xml) => {
    const html = await page(xml);
    expect(html).not.toMatch(/facing-row|with-facing/);
    const texts = elements(html).filter((element) => hasClass(element, 'text-of-group'));
    expect(texts.slice(0, 2).map((text) => attribute(text, 'lang'))).toEqual(['ru', 'en']);
  });
});

describe('a translation in a file of its own', () => {
  const related = (type: string, inner: string) =>
    teiWith('<p>x</p>').replace(
      '<sourceDesc>',
      `<notesStmt><relatedItem type="${type}"${inner}</notesStmt><sourceDesc>`,
    );

  it.each([
    ['translation', ' target="008.xml"/>', 'Translation: 008', '008.html'],
    [
      'original',
      '><ref target="007.xml#sp1" xml:lang="ru">Беседа</ref></relatedItem>',
      'Original: Беседа',
      '007.html#sp1',
    ],
    [
      'translation',
      '><bibl>The <title>Talks</title> <ptr target="008.xml"/></bibl></relatedItem>',
      'Translation: The Talks',
      '008.html',
    ],
  ])('is linked from the head of the page, and an original likewise: %s%s', async (type, inner, words, address) => {
    const all = elements(await page(related(type, inner)));
    const head = all.find((element) => hasClass(element, 'title-block'))!;
    const line = all.find((element) => element.parentNode === head && hasClass(element, 'source-line'))!;
    expect(textOf(line)).toBe(words);
    expect(attribute(all.find(({ parentNode }) => parentNode === line)!, 'href')).toBe(address);
  });

  it('is no link where its address may not be one, and no line where it is something else', async () => {
    for (const xml of [
      related('translation', ' target="javascript:alert(1)"/>'),
      related('host', ' target="008.xml"/>'),
    ])
      expect(await page(xml)).not.toMatch(/class="source-line"|javascript:/);
  });
});

describe('as plain text', () => {
  it('the texts stand one after the other, each under its name and with its notes below', async () => {
    const text = await plainText(fixture('facing.translation'));
    const places = [
      '[Original · Russian]',
      'Причал был',
      '[1] В рукописи',
      '[Translation · English]',
      'The quay was',
      '[1] The manuscript',
    ];
    expect(places.map((words) => text.indexOf(words))).toEqual(
      places.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    );
    expect(places.every((words) => text.split(words).length === 2)).toBe(true);
  });
});

describe('the search', () => {
  it('knows the speeches of both texts by their addresses', async () => {
    const records = await renderSearchRecords(await gated(fixture('facing.translation')), '007', new Report());
    const addressOf = (words: string) => records.find((record) => record.words.includes(words))?.address;
    expect(addressOf('Причал был')).toMatch(/#ru-sp1$/);
    expect(addressOf('The quay was built')).toMatch(/#en-sp1$/);
    expect(addressOf('The record was kept')).not.toContain('#');
  });
});

describe('a pointer to a counterpart that is not there', () => {
  it('is an error of the file, and the page is made without it', async () => {
    const xml = facing(p('A', 'a') + p('B', 'b'), p('X', 'x', '#a') + p('Y', 'y', '#bb'));
    const report = new Report();
    await validateTei({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, report);
    expect(
      report.diagnostics
        .filter(({ code }) => code === 'links/dangling')
        .map(({ actual, severity }) => [actual, severity]),
    ).toEqual([['#bb', 'error']]);
    expect(rowsOf(await page(xml))).toEqual([
      ['A', 'X'],
      ['B', 'Y'],
    ]);
  });
});

describe('whatever points to whatever', () => {
  const size = 7;
  const ties = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.boolean()), { minLength: 1, maxLength: 9 });
  /** Blocks of both texts, some of them within speeches and divisions. */
  const document = (pointers: readonly (readonly [number, number, boolean])[]) => {
    const block = (side: 'a' | 'b', n: number) => {
      const goals = pointers
        .filter(([first, second, fromFirst]) => (side === 'a' ? fromFirst && first === n : !fromFirst && second === n))
        .map(([first, second]) => (side === 'a' ? `#b${second}` : `#a${first}`));
      return p(`${side}w${n}x`, `${side}${n}`, [...new Set(goals)].join(' '));
    };
    const body = (side: 'a' | 'b') => {
      const [b0, b1, b2, b3, b4, b5, b6] = Array.from({ length: size }, (_, n) => block(side, n));
      return `<div><div>${b0}${b1}</div><div type="minutes"><sp><speaker>S:</speaker>${b2}${b3}<pb/>${b4}</sp>${b5}</div></div><div>${b6}</div>`;
    };
    return facing(body('a'), body('b'));
  };
  const settings = { numRuns: 60, seed: 20_261_126 };
  const wordsOf = (html: string, side: 0 | 1) => rowsOf(html).flatMap((row) => row[side]?.match(/[ab]w\dx/g) ?? []);
  const all = (side: string) => Array.from({ length: size }, (_, n) => `${side}w${n}x`);

  it('each text has all its words once, in its own order, and no identifier is given twice', async () => {
    await fc.assert(
      fc.asyncProperty(ties, async (pointers) => {
        const html = await page(document(pointers));
        expect(wordsOf(html, 0)).toEqual(all('a'));
        expect(wordsOf(html, 1)).toEqual(all('b'));
        const ids = elements(html).flatMap((element) => attribute(element, 'id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect((await plainText(document(pointers))).match(/[ab]w\dx/g)).toEqual([...all('a'), ...all('b')]);
      }),
      settings,
    );
  });

  it('as many stand beside their counterparts as can, and links lead to the others', async () => {
    await fc.assert(
      fc.asyncProperty(ties, async (pointers) => {
        const html = await page(document(pointers));
        const rows = rowsOf(html);
        const rowOf = (word: string) => rows.findIndex((row) => row.some((words) => words?.includes(word)));
        const apart = pointers.filter(([first, second]) => rowOf(`aw${first}x`) !== rowOf(`bw${second}x`));
        const pairs = [...new Set(pointers.map(([first, second]) => first * size + second))].sort((a, b) => a - b);
        const beside = pairs.length - new Set(apart.map(([first, second]) => first * size + second)).size;
        expect(beside).toBeGreaterThanOrEqual(longest(pairs.map((pair) => pair % size)));
        const goals = elements(html).flatMap((link) => /^#row:(\d+)$/.exec(attribute(link, 'href') ?? '')?.[1] ?? []);
        const expected = apart.flatMap(([first, second]) => [rowOf(`aw${first}x`), rowOf(`bw${second}x`)]);
        expect(new Set(goals.map((goal) => Number(goal) - 1))).toEqual(new Set(expected));
      }),
      settings,
    );
  });

  /** Length of the longest part of a sequence that does not fall, by trying all that can end at each place. */
  function longest(places: readonly number[]): number {
    const ending: number[] = [];
    for (const [index, place] of places.entries())
      ending.push(1 + Math.max(0, ...ending.filter((_, before) => before < index && places[before]! <= place)));
    return Math.max(0, ...ending);
  }
});
