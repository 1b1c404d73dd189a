import { describe, expect, it } from 'vitest';
import { cite, type Header, withHeader } from '../../render/citation/documents.js';
import { item } from './items.js';

const editor = async (content: string, header: Header = {}) =>
  (await item({ ...header, titleStmt: `<editor>${content}</editor>` }))['editor'];

describe('a name', () => {
  it.each([
    ['<persName><forename>Ada</forename> <surname>Byron</surname></persName>', { family: 'Byron', given: 'Ada' }],
    [
      '<persName><forename>Ada</forename> <forename>M.</forename> <nameLink>de</nameLink> <surname>Byron</surname> <genName>II</genName></persName>',
      { family: 'Byron', given: 'Ada M.', 'non-dropping-particle': 'de', suffix: 'II' },
    ],
    ['<persName><surname>Byron</surname></persName>', { family: 'Byron' }],
    ['<persName>Ada Byron</persName>', { literal: 'Ada Byron' }],
    ['Ada Byron', { literal: 'Ada Byron' }],
    ['<orgName>Board of <hi>Trade</hi><note>since 1786</note></orgName>', { literal: 'Board of Trade' }],
    ['<forename>Ada</forename> <surname>Byron</surname>', { family: 'Byron', given: 'Ada' }],
  ])('%s has the parts that the header gives it and no others', async (content, expected) => {
    expect(await editor(content)).toEqual([expected]);
  });

  it('without words is looked up where it points to', async () => {
    const person = '<person xml:id="p"><persName><forename>Ada</forename> <surname>Byron</surname></persName></person>';
    const profileDesc = `<particDesc><listPerson>${person}</listPerson></particDesc>`;
    expect(await editor('<persName ref="#p"/>', { profileDesc })).toEqual([{ family: 'Byron', given: 'Ada' }]);
    expect(await editor('<persName ref="#nobody"/>', { profileDesc })).toBeUndefined();
    expect(await editor('<persName ref="https://id.example/p"/>', { profileDesc })).toBeUndefined();
  });

  it('that points to itself or in a circle is no name', async () => {
    const persons = '<person xml:id="a"><persName ref="#b"/></person><person xml:id="b"><persName ref="#a"/></person>';
    const profileDesc = `<particDesc><listPerson>${persons}</listPerson></particDesc>`;
    expect(await editor('<persName ref="#a"/>', { profileDesc })).toBeUndefined();
  });

  it.each([
    ['a body', '{Board of Trade}', '<orgName>Board of Trade</orgName>'],
    ['one word', 'Stalin', '<persName>Stalin</persName>'],
    ['a body with an and', '{Lords and Commons}', '<orgName>Lords and Commons</orgName>'],
    ['a comma', '{Smith, Inc.}', '<orgName>Smith, Inc.</orgName>'],
    ['small letters', '{bell hooks}', '<persName>bell hooks</persName>'],
    [
      'two surnames',
      'García Márquez, José',
      '<persName><forename>José</forename><surname>García Márquez</surname></persName>',
    ],
    ['two surnames alone', '{García Márquez}', '<persName><surname>García Márquez</surname></persName>'],
    ['another script', '{毛}, {澤東}', '<persName><surname>毛</surname><forename>澤東</forename></persName>'],
  ])('keeps together in BibTeX: %s', async (_, expected, content) => {
    expect(await cite(withHeader({ titleStmt: `<editor>${content}</editor>` }), 'bibtex')).toContain(
      `  editor = {${expected}},\n`,
    );
  });
});

describe('who did what', () => {
  it('is told by roles: a translator is no editor, an encoder neither', async () => {
    const titleStmt = `<editor role="translator">T</editor><editor role="transcriber">E</editor><editor role="editor">A</editor><editor>B</editor>
      <respStmt><resp>encoding</resp><name>C</name></respStmt><respStmt><resp>Editor</resp><name>D</name></respStmt>`;
    const csl = await item({ titleStmt });
    expect(csl['translator']).toEqual([{ literal: 'T' }]);
    expect(csl['editor']).toEqual([{ literal: 'A' }, { literal: 'B' }, { literal: 'D' }]);
  });
});

describe('who speaks', () => {
  const persons = `<particDesc><listPerson>
    <person xml:id="a"><persName><forename>Ada</forename> <surname>Byron</surname></persName></person>
    <personGrp xml:id="members"><persName>Hon. Members</persName></personGrp></listPerson>
    <listOrg><org xml:id="board"><orgName>The Board</orgName></org></listOrg></particDesc>`;
  const speakers = async (body: string, id: string) => (await item({ profileDesc: persons, body }, id))['author'];

  it.each([
    ['a person', '<sp xml:id="s" who="#a"><speaker>BYRON.</speaker><p>x</p></sp>', [{ family: 'Byron', given: 'Ada' }]],
    [
      'two',
      '<sp xml:id="s" who="#a #board"><p>x</p></sp>',
      [{ family: 'Byron', given: 'Ada' }, { literal: 'The Board' }],
    ],
    ['a group', '<sp xml:id="s" who="#members"><p>x</p></sp>', [{ literal: 'Hon. Members' }]],
    [
      'a label',
      '<sp xml:id="s"><speaker>The PRESIDENT :<note>i. e. Adams</note></speaker><p>x</p></sp>',
      [{ literal: 'The PRESIDENT' }],
    ],
    [
      'a label, where @who points nowhere',
      '<sp xml:id="s" who="#nobody"><speaker>Mr. Smith –</speaker><p>x</p></sp>',
      [{ literal: 'Mr. Smith' }],
    ],
    ['nobody', '<sp xml:id="s"><p>x</p></sp>', undefined],
    ['an utterance', '<u xml:id="s" who="#a">x</u>', [{ family: 'Byron', given: 'Ada' }]],
  ])('in a speech is %s', async (_, body, expected) => {
    expect(await speakers(body, 's')).toEqual(expected);
  });

  it('speaks in the paragraphs of a speech, not in its notes and stage directions', async () => {
    const body = `<sp who="#a"><speaker>B.</speaker><p xml:id="p">x <seg xml:id="seg">y</seg><note xml:id="n"><p xml:id="np">z</p></note></p>
      <stage xml:id="stage">Exit.</stage></sp><p xml:id="outside">w</p>`;
    expect(await speakers(body, 'p')).toBeDefined();
    expect(await speakers(body, 'seg')).toBeDefined();
    for (const id of ['n', 'np', 'stage', 'outside']) expect(await speakers(body, id)).toBeUndefined();
  });

  it('stands beside the author of a record that has one', async () => {
    const header = {
      titleStmt: '<author>A Clerk</author>',
      profileDesc: persons,
      body: '<sp xml:id="s" who="#a"><speaker>B.</speaker><p>x</p></sp>',
    };
    const csl = await item(header, 's');
    expect(csl['author']).toEqual([{ literal: 'A Clerk' }]);
    expect(csl['note']).toBe('Ada Byron');
    expect(await cite(withHeader(header), 'mla', { id: 's' })).toBe('Byron, Ada. Speech in A Clerk, “Minutes.” #s.\n');
  });
});
