import { describe, expect, it } from 'vitest';
import { encodeText, sample as sampleText } from '../sample.js';
import { plainText, rendering, teiWith } from './pages.js';

const line = async (body: string, options = {}) => (await plainText(teiWith(body, options))).trimEnd().split('\n\n')[1];

describe('plain text', () => {
  it('keeps every paragraph of the sample as the copy has it, with its number and speaker set apart', async () => {
    const { xml } = encodeText(sampleText);
    const lines = (await plainText(xml)).split('\n');
    for (const block of sampleText.split('\n').filter((text) => /^\d/.test(text))) {
      const [, number, words] = /^(\d)(.*)$/.exec(block.trimEnd())!;
      expect(lines).toContain(`¶${number} ${words!.replace('work!1', 'work![1]')}`);
    }
  });

  it('gives a paragraph one line however long it is', async () => {
    const words = 'word '.repeat(500).trim();
    expect(await line(`<p>${words.replaceAll(' ', '\n   ')}</p>`)).toBe(words);
  });

  it.each([
    ['Gorbachev:', 'Gorbachev: Yes.'],
    ['The President.', 'The President. Yes.'],
    ['W. Jaruzelski –', 'W. Jaruzelski – Yes.'],
    ['毛主席：', '毛主席：Yes.'],
    ['Q', 'Q: Yes.'],
    ['Mr. KENNEDY (D)', 'Mr. KENNEDY (D): Yes.'],
  ])('names the speaker before the speech: %s', async (label, expected) => {
    expect(await line(`<sp><speaker>${label}</speaker><p>Yes.</p></sp>`)).toBe(expected);
  });

  it('says who speaks where the file says it with a pointer only', async () => {
    const profile =
      '<particDesc><listPerson><person xml:id="a"><persName>Ada</persName></person></listPerson></particDesc>';
    expect(await line('<u who="#a">Yes.</u>', { profile })).toBe('[Ada]: Yes.');
  });

  it('puts the number of a note at its call and its words at the end', async () => {
    const text = await plainText(teiWith('<p>Ships<note n="1" place="foot"><p>Three.</p></note> came.</p>'));
    expect(text).toContain('\nShips[1] came.\n');
    expect(text).toContain('\nNotes\n\n[1] Three.\n');
  });

  it('marks what the editors wrote as theirs', async () => {
    const front = '<div type="headnote" resp="#e"><p>Written later.</p></div>';
    const text = await plainText(teiWith('<p>x</p>', { front, titleStmt: '<editor xml:id="e">Ada Arendal</editor>' }));
    expect(text).toContain('[Headnote by Ada Arendal]\n\nWritten later.\n\n[End of the headnote]');
  });

  it('ends with one line end and has no line of spaces', async () => {
    const text = await plainText(teiWith('<div>\n  <p>\n a <lb/> b\n</p>\n\n <list><item/></list> </div>'));
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]\n|\n{3}/);
  });

  it('keeps the words of elements it does not know, and characters that mean something to other formats', async () => {
    const { content, diagnostics } = await rendering(
      teiWith('<p>&lt;b&gt; &amp;amp; <oddity>\\n</oddity></p>'),
      'text',
    );
    expect(content).toContain('<b> &amp; \\n');
    expect(diagnostics).toEqual([]);
  });
});
