import { describe, expect, it } from 'vitest';
import { validateSequences } from '../../src/validate/sequence.js';
import { findings, messages, teiWith } from './validating.js';

const p = (...numbers: readonly (number | string)[]) => numbers.map((n) => `<p n="${n}">x</p>`).join('\n');
const note = (n: string, attributes = '') => `<note n="${n}" ${attributes}>x</note>`;

describe('numbers of paragraphs', () => {
  it('ascend, with gaps', async () => {
    expect(await findings(teiWith(p(1, 3, 4, 10), { front: `<div>${p(0)}</div>` }), validateSequences)).toEqual([]);
  });

  it('that do not are found where they stand', async () => {
    const xml = teiWith(p(3, 5, 4, 6, 6));
    expect(await findings(xml, validateSequences)).toEqual([
      '5:4 breaks/paragraph-order',
      '7:4 breaks/paragraph-order',
    ]);
    expect((await messages(xml, validateSequences))[0]).toBe(
      'paragraph 4 follows paragraph 5; compare the numbers with the source',
    );
  });

  it('may begin anew with 1 in another division', async () => {
    expect(await findings(teiWith(`<div>${p(1, 2)}</div><div>${p(1, 2)}</div>`), validateSequences)).toEqual([]);
    expect(await findings(teiWith(p(1, 2, 1)), validateSequences)).toHaveLength(1);
  });

  it('are no concern of notes and inserted texts, and need not be numbers', async () => {
    const inserted = '<floatingText><body><p n="1">x</p></body></floatingText>';
    expect(
      await findings(
        teiWith(`${p(5, 'iv', '5a')}<p n="6">x<note>${p(1)}</note></p>${inserted}${p(7)}`),
        validateSequences,
      ),
    ).toEqual([]);
  });
});

describe('numbers of notes', () => {
  it('are given once', async () => {
    const xml = teiWith(`<p>x${note('1')}y${note('2')}z${note('2')}</p>`);
    expect(await findings(xml, validateSequences)).toEqual([expect.stringMatching(/^3:\d+ notes\/duplicate-number$/)]);
  });

  it('are counted for each kind of note, and anew with 1 in another division', async () => {
    expect(
      await findings(teiWith(`<p>x${note('1', 'place="foot"')}${note('1', 'place="margin"')}</p>`), validateSequences),
    ).toEqual([]);
    const chapter = `<div><p>x${note('1')}${note('2')}</p></div>`;
    expect(await findings(teiWith(chapter + chapter), validateSequences)).toEqual([]);
  });

  it('are counted for each document of a corpus', async () => {
    const document = teiWith(`${p(5)}<p>${note('1')}</p>`);
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${document}${document}</teiCorpus>`;
    expect(await findings(corpus, validateSequences)).toEqual([]);
  });
});
