import { describe, expect, it } from 'vitest';
import { validateRelaxNg } from '../../src/validate/relaxng.js';
import { findings, messages, teiWith } from './validating.js';

/** What a grammar finds, in an editor's words: place, finding, way out. */

async function said(body: string): Promise<readonly string[]> {
  const xml = teiWith(body);
  const places = await findings(xml, validateRelaxNg);
  return (await messages(xml, validateRelaxNg)).map((message, index) => `${places[index]!.split(' ')[0]} ${message}`);
}

describe('the grammar says', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'that an element is misspelt',
      '<p>x</p>\n<stge>y</stge>',
      ['4:1 the schema has no element <stge>; did you mean <stage>?'],
    ],
    [
      'that an element is of another kind of text',
      '<p><egXML/></p>',
      ['3:15 the schema has no element <egXML>; expected <hi>, <emph>, <foreign>, <q>, <soCalled>, <mentioned>, …'],
    ],
    [
      'where an element may not stand',
      '<p>𝒳𝒳<div/></p>',
      ['3:17 <div> may not stand here in <p>; expected <hi>, <emph>, <foreign>, <q>, <soCalled>, <mentioned>, …'],
    ],
    [
      'what comes first',
      '<table><p>x</p></table>',
      ['3:19 <p> may not stand here in <table>; expected <pb>, <head>, <note>, <gap>, <space>, <app>, …'],
    ],
    [
      'what comes once',
      '<sp><speaker>A</speaker><speaker>B</speaker><p>x</p></sp>',
      ['3:36 <speaker> may not stand here in <sp>; expected <list>, <table>, <quote>, <cit>, <said>, <q>, …'],
    ],
    [
      'what is missing',
      '<sp><speaker>A</speaker></sp>',
      ['3:12 <sp> is not complete; it needs one of <p>, <ab>, <lg>, <stage>'],
    ],
    ['what alone is missing', '<p><choice><sic>x</sic></choice></p>', ['3:15 <choice> lacks <corr>']],
    [
      'that text needs an element',
      '<sp><speaker>A</speaker>Good morning, all of you here.<p>x</p></sp>',
      [
        '3:36 text ("Good morning, all of you") may not stand directly in <sp>; put it into an element; expected <p>, <list>, <table>, <quote>, <cit>, <said>, …',
      ],
    ],
    [
      'that an attribute is misspelt',
      '<p><date whn="1986">x</date></p>',
      ['3:21 <date> has no attribute "whn"; did you mean when?'],
    ],
    ['that an attribute is not this element’s', '<p type="x">y</p>', ['3:15 <p> has no attribute "type"; delete it']],
    ['that an attribute is missing', '<p><ptr/></p>', ['3:15 <ptr> lacks the attribute "target"; write target="..."']],
    [
      'what a date looks like',
      '<p><date when="3.7.1986">x</date></p>',
      [
        '3:21 "3.7.1986" is no value for the attribute "when" of <date>; expected a date such as 1986-07-03, 1986-07 or 1986, or a time such as 10:00:00',
      ],
    ],
    [
      'what the values are',
      '<p cert="hihg">x</p>',
      ['3:15 "hihg" is no value for the attribute "cert" of <p>; did you mean "high"?'],
    ],
    [
      'that a value is empty',
      '<p><gap reason=""/></p>',
      [
        '3:20 "" is no value for the attribute "reason" of <gap>; expected a value; delete the attribute if there is none',
      ],
    ],
    [
      'that an identifier is no name',
      '<p xml:id="1a">x</p>',
      [
        '3:15 "1a" is no value for the attribute "xml:id" of <p>; expected a name of letters, digits, "-", "_" and "." that begins with a letter',
      ],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await said(body)).toEqual(expected);
  });

  it('each fault by itself, in order, and nothing that only follows from another', async () => {
    const body =
      '<p foo="a" when="b" n="c">x<nosuch/>y</p>\n<sp><speaker type="x">A</speaker><para>x</para></sp>\n<graphic><desc>x</desc></graphic>\n<p><date when="x">y<div/></date><date when="1986-02-30"/></p>';
    expect((await said(body)).map((line) => line.replace(/[;:](?= ).*/, ''))).toEqual([
      '3:15 <p> has no attribute "foo"',
      '3:23 <p> has no attribute "when"',
      '3:39 the schema has no element <nosuch>',
      '4:14 <speaker> has no attribute "type"',
      '4:34 the schema has no element <para>',
      '5:1 <graphic> may not stand here in <div>',
      '5:1 <graphic> lacks the attribute "url"',
      '6:10 "x" is no value for the attribute "when" of <date>',
      '6:20 <div> may not stand here in <date>',
      '6:39 "1986-02-30" is no value for the attribute "when" of <date>',
    ]);
  });

  it('that a document is not in TEI’s namespace, once', async () => {
    expect(await messages('<TEI><teiHeader/><text/></TEI>', validateRelaxNg)).toEqual([
      '<TEI> is not in the TEI namespace; write xmlns="http://www.tei-c.org/ns/1.0" in the root element',
    ]);
  });

  it('that the outermost element is another', async () => {
    expect(
      await messages('<text xmlns="http://www.tei-c.org/ns/1.0"><body><p>x</p></body></text>', validateRelaxNg),
    ).toEqual(['<text> cannot be the outermost element; expected <TEI>, <teiCorpus>']);
  });
});
