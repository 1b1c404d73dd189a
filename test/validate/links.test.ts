import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { validateLinks } from '../../src/validate/links.js';
import { least, processorTime } from '../time.js';
import { findings, messages, teiWith } from './validating.js';

const people = (xml: string) => ({ profile: `<particDesc><listPerson>${xml}</listPerson></particDesc>` });
const rossi = people('<person xml:id="rossi"><persName>Rossi</persName></person>');

describe('pointers into the document', () => {
  it('that lead nowhere are found at the attribute, with the likeliest identifier', async () => {
    const xml = teiWith(
      '<sp who="#rosi"><speaker>R</speaker><p><ref target="#nowhere x.xml#y #rossi">x</ref></p></sp>',
      rossi,
    );
    expect(await findings(xml, validateLinks)).toEqual(['3:16 links/dangling', '3:56 links/dangling']);
    expect((await messages(xml, validateLinks))[0]).toBe(
      'who points to "#rosi", but no element has this xml:id; did you mean "#rossi"?',
    );
  });

  it('may be several in one attribute, and each is followed', async () => {
    expect(await findings(teiWith('<p><rs ref=" #rossi\n#b  #c">x</rs></p>', rossi), validateLinks)).toEqual([
      '3:19 links/dangling',
      '3:19 links/dangling',
    ]);
  });

  it('are followed for who, ref, corresp, target, source, resp, next, prev, sameAs, ana and scheme', async () => {
    for (const name of [
      'who',
      'ref',
      'corresp',
      'target',
      'source',
      'resp',
      'next',
      'prev',
      'sameAs',
      'ana',
      'scheme',
    ]) {
      expect(await findings(teiWith(`<p ${name}="#x">x</p>`), validateLinks)).toEqual(['3:15 links/dangling']);
    }
  });

  it('that lead out of it are left alone', async () => {
    expect(
      await findings(
        teiWith(
          '<p><ref target="https://example.org/#x b.xml#c # #xpath(//p) mailto:a@b.org http://[::1]/">x</ref></p>',
        ),
        validateLinks,
      ),
    ).toEqual([]);
  });

  it('that are no addresses are found', async () => {
    for (const address of ['[…]', 'http:', 'http://', '1a:b', ':x', 'a|b', 'c:\\x']) {
      expect(await findings(teiWith(`<p><ref target="${address}">x</ref></p>`), validateLinks)).toEqual([
        '3:20 links/not-an-address',
      ]);
    }
  });

  it('lead to identifiers that JavaScript uses itself', async () => {
    const ids = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const persons = people(ids.map((id) => `<person xml:id="${id}"><persName>x</persName></person>`).join(''));
    const speeches = ids.map((id) => `<sp who="#${id}"><speaker>x</speaker><p>x</p></sp>`).join('');
    expect(await findings(teiWith(speeches, persons), validateLinks)).toEqual([]);
    expect(await findings(teiWith(speeches), validateLinks)).toHaveLength(4);
  });

  it('lead to the right kind of thing', async () => {
    const xml = teiWith('<p xml:id="p1">x</p><sp who="#p1"><speaker>x</speaker><p>x</p></sp>');
    expect(await findings(xml, validateLinks)).toEqual(['3:36 links/wrong-kind']);
    expect((await messages(xml, validateLinks))[0]).toMatch(
      /^who of <sp> points to <p> "p1"; it must point to <person> or /,
    );
  });
});

describe('parts of a divided speech', () => {
  const sp = (attributes: string) => `<sp ${attributes}><speaker>x</speaker><p>x</p></sp>`;

  it('point to each other', async () => {
    expect(await findings(teiWith(sp('xml:id="a" next="#b"') + sp('xml:id="b" prev="#a"')), validateLinks)).toEqual([]);
    const oneWay = teiWith(sp('xml:id="a" next="#b"') + sp('xml:id="b"'));
    expect(await findings(oneWay, validateLinks)).toEqual(['3:27 links/one-way']);
    expect(await messages(oneWay, validateLinks)).toEqual([
      'next points to "#b", which does not point back; give that element prev="#a"',
    ]);
  });
});

describe('identifiers', () => {
  it('that are given twice are refused with both their places', async () => {
    const report = new Report();
    const xml = teiWith('<p xml:id="p1">x</p>\n<p n="2"\n   xml:id="p1">y</p>');
    const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, report);
    validateLinks(document!, report);
    expect(report.diagnostics.map(({ message, place }) => [place, message])).toEqual([
      [{ file: 'a.xml', line: 5, column: 4 }, 'xml:id "p1" is already given at 3:15; rename one of the two'],
    ]);
    expect(report.exitCode).toBe(3);
  });
});

describe('persons of the register', () => {
  it('to whom nothing refers are listed', async () => {
    expect(await findings(teiWith('<p>x</p>', rossi), validateLinks)).toEqual([
      expect.stringMatching(/^1:\d+ names\/unused$/),
    ]);
    expect(await findings(teiWith('<p><persName ref="#rossi">x</persName></p>', rossi), validateLinks)).toEqual([]);
  });
});

describe('the check of links', () => {
  it('takes time in proportion to the document', async () => {
    const time = async (count: number) => {
      const body = Array.from(
        { length: count },
        (_, n) => `<p xml:id="p${n}" corresp="#p${count - n - 1} #q${n}">x</p>`,
      ).join('');
      const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(teiWith(body)) }, new Report());
      return processorTime(() => validateLinks(document!, new Report()));
    };
    await time(1000);
    expect(await least(8000, () => time(20_000))).toBeLessThan(8000);
  });
});
