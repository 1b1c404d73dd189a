import fc from 'fast-check';

/** A generated piece of TEI: XML in which each `@` stands for a word of its own. */
type Tei = fc.Arbitrary<string>;

const words: Tei = fc.constantFrom('@', '@ @', '@, @');
const within = (element: string, content: Tei, attributes = ''): Tei =>
  content.map((text) => `<${element}${attributes && ` ${attributes}`}>${text}</${element}>`);
const several = (part: Tei, maxLength = 3): Tei =>
  fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join(''));

const generated = fc.letrec<{ phrases: string; inline: string; note: string; blocks: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words,
    within('hi', tie('phrases'), 'rend="bold blink"'),
    within('hi', tie('phrases')),
    within('foreign', tie('phrases'), 'xml:lang="he"'),
    within('persName', tie('phrases'), 'ref="#p"'),
    within('persName', fc.constant('<forename>@</forename> <surname>@</surname>')),
    within('date', words, 'when="1986-07-03"'),
    within('supplied', tie('phrases')),
    within('unclear', words),
    within('sic', words),
    within('title', tie('phrases'), 'level="m"'),
    within('ref', words, 'target="#p"'),
    within('ref', words, 'target="javascript:x"'),
    within('q', tie('phrases')),
    within('add', words),
    within('del', words),
    within('seg', tie('phrases')),
    within('bibl', tie('phrases')),
    within('stage', words),
    within('oddity', tie('phrases')),
    within('gap', within('desc', words), 'reason="editorial"'),
    fc.constantFrom(
      '<gap reason="inaudible"/>',
      '<pb n="7"/>',
      '<lb/>',
      '<anchor xml:id="p"/>'.replace(' xml:id="p"', ''),
    ),
    fc.constant('<choice><sic>@</sic><corr>@</corr></choice>'),
    tie('note'),
  ),
  phrases: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  note: fc.oneof(
    within('note', tie('phrases'), 'place="foot"'),
    within('note', within('p', tie('phrases')), 'n="3"'),
    within('note', tie('phrases'), 'rend="[]"'),
    within('note', fc.constant('<p>@</p><list><item>@</item></list>')),
  ),
  blocks: fc.oneof(
    { depthSize: 'small' },
    within('p', tie('phrases')),
    within('p', tie('phrases'), 'n="3" rend="[]"'),
    within('ab', tie('phrases')),
    within(
      'p',
      fc.tuple(tie('phrases'), tie('blocks')).map((parts) => parts.join(' ')),
    ),
    within(
      'sp',
      fc.tuple(within('speaker', tie('phrases')), several(within('p', tie('phrases')))).map((parts) => parts.join('')),
    ),
    within(
      'sp',
      fc.tuple(within('speaker', words), within('stage', words), within('p', words)).map((parts) => parts.join('')),
    ),
    within(
      'sp',
      fc
        .tuple(within('speaker', words), within('lg', several(within('l', tie('phrases')))))
        .map((parts) => parts.join('')),
    ),
    within('stage', tie('phrases')),
    within('incident', within('desc', words)),
    within('list', several(within('item', tie('phrases'))), 'rend="numbered"'),
    within(
      'list',
      fc.tuple(within('head', words), several(within('item', tie('blocks')))).map((parts) => parts.join('')),
    ),
    within('list', fc.constant('<label>@</label><item>@</item>')),
    within(
      'table',
      fc
        .tuple(within('head', words), within('row', several(within('cell', tie('phrases')))))
        .map((parts) => parts.join('')),
    ),
    within('quote', several(tie('blocks'))),
    within('floatingText', within('body', several(tie('blocks')))),
    within(
      'div',
      fc.tuple(within('head', tie('phrases')), several(tie('blocks'))).map((parts) => parts.join('')),
      'type="agenda"',
    ),
    within('note', within('p', words)),
    within('figure', within('figDesc', words)),
    within('gap', within('desc', words), 'reason="absentFromCopy" unit="paragraph" n="2"'),
    within('listBibl', several(within('bibl', tie('phrases')))),
    within('oddity', several(tie('blocks'))),
  ),
}));

/** Phrases of a paragraph, their words still `@`. */
export const phrases: Tei = generated.phrases;

/** Numbers the words of a body: `w1`, `w2` ... */
export function numbered(body: string): string {
  let count = 0;
  return body.replace(/@/g, () => `w${++count}x`);
}

/** A body of TEI with constructs of all kinds one within the other, and words that occur once: `w1x`, `w2x` ... */
export const bodies: Tei = several(generated.blocks, 4).map((body) =>
  numbered(`<div type="proceedings">${body}</div>`),
);
