import { describe, expect, it } from 'vitest';
import { readWord, type WordParts } from './archives.js';

/** What Word shows is the text; what the file says of it stands beside it. */

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const styled = (style: string, text: string) => p(run(text), `<w:pStyle w:val="${style}"/>`);
const style = (id: string, name: string, content = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const document = async (content: string, parts: Omit<WordParts, 'document'> = {}) =>
  readWord({ document: content, ...parts });

describe('a paragraph of a Word file', () => {
  it('is a line, an empty one a blank line, and spaces at its start are its indent', async () => {
    const { manuscript } = await document(
      p(run('Adams: So.')) + p('') + p('') + p(`<w:r><w:tab/></w:r>${run('Baker: No.')}`),
    );
    expect(manuscript?.text).toBe('Adams: So.\n\n\n\tBaker: No.\n');
    expect(manuscript?.blocks.map(({ blankBefore, indent }) => [blankBefore, indent])).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  it('is a heading by its style in any language, by its outline, or by a style based on one', async () => {
    const styles =
      style('berschrift1', 'heading 1') +
      style('Kapitel', 'Kapitel', '<w:basedOn w:val="Kap0"/>') +
      style('Kap0', 'Kap0', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>');
    const body =
      styled('berschrift1', 'One') +
      styled('Kapitel', 'Two') +
      p(run('Three'), '<w:outlineLvl w:val="2"/>') +
      p(run('four'));
    const { roles } = await document(body, { styles });
    expect(roles?.map(([role]) => role)).toEqual([
      { type: 'heading', level: 1 },
      { type: 'heading', level: 2 },
      { type: 'heading', level: 3 },
      undefined,
    ]);
  });

  it('under a title has headings one level lower', async () => {
    const styles = style('T', 'Title') + style('H', 'heading 1');
    const { roles } = await document(styled('T', 'Minutes') + styled('H', 'Opening'), { styles });
    expect(roles?.map(([role]) => role)).toEqual([
      { type: 'heading', level: 1 },
      { type: 'heading', level: 2 },
    ]);
  });

  it('is what a style named for it says: label, direction, verse, source', async () => {
    const names = ['tei:speaker', 'Stage', 'tei:l', 'tei:l', 'tei:source', 'Headnote', 'Quote'];
    const styles = names.map((name, index) => style(`s${index}`, name)).join('');
    const { roles } = await document(names.map((_, index) => styled(`s${index}`, 'x')).join(''), { styles });
    expect(roles?.map(([role]) => role)).toEqual([
      { type: 'speaker' },
      { type: 'stage' },
      { type: 'verse', stanza: 1 },
      { type: 'verse', stanza: 1 },
      { type: 'source' },
      { type: 'headnote' },
      'Quote',
    ]);
  });

  it('ends at a line break, but a heading does not', async () => {
    const broken = `${run('Adams:')}<w:r><w:br/></w:r>${run('So.')}`;
    const { roles } = await document(p(broken) + p(broken, '<w:outlineLvl w:val="0"/>'));
    expect(roles?.map(([, text]) => text)).toEqual(['Adams:', 'So.', 'Adams:\nSo.']);
  });
});

describe('a run', () => {
  it('has the marks of its own formatting, its style and the styles that this is based on', async () => {
    const styles =
      style('Base', 'Base', '<w:rPr><w:i/></w:rPr>', 'character') +
      style('Em', 'Em', '<w:basedOn w:val="Base"/><w:rPr><w:smallCaps/></w:rPr>', 'character');
    const { runs } = await document(
      p(
        run('a', '<w:b/>') +
          run('b') +
          run('c', '<w:rStyle w:val="Em"/>') +
          run('d', '<w:rStyle w:val="Em"/><w:i w:val="0"/>'),
      ),
      { styles },
    );
    expect(runs).toEqual(['bold|a', 'italic smallcaps|c', 'smallcaps|d']);
  });

  it('is upright where an italic style stands in an italic paragraph', async () => {
    const styles = style('P', 'P', '<w:rPr><w:i/></w:rPr>') + style('E', 'E', '<w:rPr><w:i/></w:rPr>', 'character');
    const body = p(run('a') + run('b', '<w:rStyle w:val="E"/>'), '<w:pStyle w:val="P"/>');
    expect((await document(body, { styles })).runs).toEqual(['italic|a']);
  });

  it('keeps what a heading stresses, not what its style looks like', async () => {
    const styles = style('H', 'heading 1', '<w:rPr><w:b/></w:rPr>');
    const body = p(run('a') + run('b', '<w:i/>'), '<w:pStyle w:val="H"/>');
    expect((await document(body, { styles })).runs).toEqual(['italic|b']);
  });

  it('with raised, lowered, underlined and struck words says so', async () => {
    const body = [
      '<w:vertAlign w:val="superscript"/>',
      '<w:vertAlign w:val="subscript"/>',
      '<w:u w:val="single"/>',
      '<w:dstrike/>',
    ];
    const { runs } = await document(p(body.map((properties) => run('x', properties)).join('')));
    expect(runs).toEqual(['superscript|x', 'subscript|x', 'underline|x', 'strike|x']);
  });

  it('in the character style of labels is a label', async () => {
    const styles = style('S', 'Speaker', '<w:rPr><w:b/></w:rPr>', 'character');
    const { anchors } = await document(p(run('Adams:', '<w:rStyle w:val="S"/>') + run(' So.')), { styles });
    expect(anchors).toEqual([[{ type: 'speaker' }, 'Adams:']]);
  });

  it('in another language than most of the text names it', async () => {
    const body = p(
      run('We read', '<w:lang w:val="en-GB"/>') +
        run(' perestroika', '<w:lang w:val="ru-RU"/>') +
        run(' in it', '<w:lang w:val="en-US"/>'),
    );
    expect((await document(body)).runs).toEqual(['ru-RU| perestroika']);
  });

  it('has its hyphens, symbols and no line ends of the file', async () => {
    const body =
      '<w:r><w:t>a\nb</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d\u00ADe</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Nobody" w:char="F0FC"/></w:r>';
    expect(await document(p(body))).toMatchObject({ text: 'a b‑cdeα✓\uFFFD\n', codes: ['read/symbol'] });
  });

  it('that is hidden is left out and counted', async () => {
    const { text, codes } = await document(p(run('Adams: ') + run('secret', '<w:vanish/>') + run('So.')));
    expect([text, codes]).toEqual(['Adams: So.\n', ['read/hidden-text']]);
  });
});

describe('notes', () => {
  const call = (id: number, attributes = '') => `<w:r><w:footnoteReference w:id="${id}"${attributes}/></w:r>`;
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
  const footnotes = `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote>${note(7, ' Seven.')}${note(2, ' Two.')}${note(3, 'Three.')}`;

  it('stand behind the text, numbered in the order of their calls', async () => {
    const { text, anchors, manuscript } = await document(p(run('So') + call(7) + run(' it') + call(2)), { footnotes });
    expect(text).toBe('So1 it2\n1 Seven.\n2 Two.\n');
    expect(anchors).toEqual([
      [{ type: 'call', note: 'fn1' }, '1'],
      [{ type: 'call', note: 'fn2' }, '2'],
      [{ type: 'noteNumber', note: 'fn1' }, '1'],
      [{ type: 'noteNumber', note: 'fn2' }, '2'],
    ]);
    expect(manuscript?.notes?.map(({ n }) => n)).toEqual(['1', '2']);
  });

  it('are numbered as the settings and the section say', async () => {
    const section =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
    const body = p(run('a') + call(7) + call(2), section) + p(run('b') + call(3)) + section;
    expect((await document(body, { footnotes })).text).toBe('aab\nba\na Seven.\nb Two.\na Three.\n');
    const settings = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>';
    expect((await document(p(run('a') + call(7)), { footnotes, settings })).text).toBe('aIV\nIV Seven.\n');
  });

  it('have the marks that the editor chose', async () => {
    const starred = `<w:footnote w:id="9">${p(run('* Nine.'))}</w:footnote>`;
    const body = p(
      `${run('a')}<w:r><w:footnoteReference w:id="9" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${call(7)}`,
    );
    const { text, anchors } = await document(body, { footnotes: footnotes + starred });
    expect(text).toBe('a*1\n* Nine.\n1 Seven.\n');
    expect(anchors?.map(([{ type }, words]) => `${type} ${words}`)).toEqual([
      'call *',
      'call 1',
      'noteNumber *',
      'noteNumber 1',
    ]);
  });

  it('whose words begin with a year have it beside their number', async () => {
    const { text, anchors } = await document(p(run('a') + call(4)), { footnotes: note(4, ' 1985 was a good year.') });
    expect(text).toBe('a1\n1 1985 was a good year.\n');
    expect(anchors?.[1]).toEqual([{ type: 'noteNumber', note: 'fn1' }, '1']);
  });

  it('at the end have Roman numbers, and a comment has its author and Word’s number', async () => {
    const endnotes = `<w:endnote w:id="1">${p(`<w:r><w:endnoteRef/></w:r>${run(' End.')}`)}</w:endnote>`;
    const comments = `<w:comment w:id="0" w:author="Mara Stone" w:initials="MS">${p(run('Check this.'))}</w:comment>`;
    const body = p(
      `${run('a')}<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>${run(' b')}`,
    );
    const { text, anchors, manuscript } = await document(body, { endnotes, comments });
    expect(text).toBe('ai[MS1] b\ni End.\n[MS1] Check this.\n');
    expect(anchors?.[1]).toEqual([{ type: 'call', note: 'c1' }, '[MS1]']);
    expect(manuscript?.notes).toEqual([
      { id: 'en1', n: 'i', kind: 'endnote' },
      { id: 'c1', n: 'MS1', kind: 'comment', author: 'Mara Stone' },
    ]);
  });
});

describe('lists', () => {
  const level = (ilvl: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = (levels: string, more = '') =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>${more}`;
  const item = (text: string, ilvl = 0, list = 5) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);
  const prose = p(run('Much more is said in this paragraph than in all of the items of the list, which are short.'));

  it('have items by level; what any list would number stands in no text', async () => {
    const body = prose + item('one') + item('two') + item('sub', 1) + item('three') + prose + item('four');
    const { roles } = await document(body, {
      numbering: numbering(level(0, 'decimal', '%1.') + level(1, 'bullet', '\uF0B7')),
    });
    const found = (list: number, depth: number, ordered: boolean) => ({ type: 'item', list, depth, ordered });
    expect(roles?.slice(1, 5)).toEqual([
      [found(1, 0, true), 'one'],
      [found(1, 0, true), 'two'],
      [found(2, 1, false), 'sub'],
      [found(1, 0, true), 'three'],
    ]);
    // A list that goes on has a number that its place does not tell.
    expect(roles?.[6]).toEqual([found(3, 0, true), '4. four']);
  });

  it('keep labels of their own, with the numbers of higher levels', async () => {
    const levels =
      level(0, 'upperRoman', '%1.') + level(1, 'lowerLetter', '%1.%2)') + level(2, 'decimal', '%1.%3', '<w:isLgl/>');
    const body = prose + item('one') + item('a', 1) + item('b', 1) + item('deep', 2) + item('two') + item('a', 1);
    const { roles } = await document(body, { numbering: numbering(levels) });
    expect(roles?.slice(1).map(([, text]) => text)).toEqual([
      'I. one',
      'I.a) a',
      'I.b) b',
      '1.1 deep',
      'II. two',
      'II.a) a',
    ]);
  });

  it('do not grow by what a form puts before every item', async () => {
    const long = numbering(level(0, 'decimal', `${'('.repeat(100_000)}%1`));
    const { text } = await document(prose + item('one').repeat(100), { numbering: long });
    expect(text!.length).toBeLessThan(30_000);
  });

  it('that hold most of the text number its paragraphs', async () => {
    const { text, roles, anchors } = await document(
      item('Adams: We begin.') + item('Baker: So be it.') + p(run('END')),
      {
        numbering: numbering(level(0, 'decimal', '%1.')),
      },
    );
    expect(text).toBe('1. Adams: We begin.\n2. Baker: So be it.\nEND\n');
    expect(roles?.[0]?.[0]).toBeUndefined();
    expect(anchors?.[1]).toEqual([{ type: 'paragraphNumber', n: '2' }, '2.']);
  });
});

describe('a table', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(run(text))}</w:tc>`;

  it('has cells with their place and what they span', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Name')}${cell('Vote', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('Adams', '<w:vMerge w:val="restart"/>')}${cell('yes')}${cell('no')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('')}${cell('yes')}</w:tr></w:tbl>`;
    const { roles } = await document(body);
    const at = (row: number, column: number, heads: boolean, spans = {}) => ({
      type: 'cell',
      table: 0,
      row,
      column,
      heads,
      ...spans,
    });
    expect(roles).toEqual([
      [at(0, 0, true), 'Name'],
      [at(0, 1, true, { columns: 2 }), 'Vote'],
      [at(1, 0, false, { rows: 2 }), 'Adams'],
      [at(1, 1, false), 'yes'],
      [at(1, 2, false), 'no'],
      [at(2, 2, false), 'yes'],
    ]);
  });

  it('of one cell is a frame around paragraphs', async () => {
    const { roles } = await document(`<w:tbl><w:tr>${cell('Adams: So.')}</w:tr></w:tbl>`);
    expect(roles).toEqual([[undefined, 'Adams: So.']]);
  });
});

describe('links and fields', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it('give the result and where it links to, never the code', async () => {
    const relations =
      '<Relationship Id="h1" Type="http://x/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/>';
    const body = p(
      `<w:hyperlink r:id="h1">${run('one')}</w:hyperlink>${field(' HYPERLINK "https://example.org/b" ', run('two'))}<w:hyperlink w:anchor="mark">${run('three')}</w:hyperlink>${field(' REF x ', run('four'))}<w:fldSimple w:instr=" DATE ">${run('five')}</w:fldSimple>`,
    );
    const { text, runs } = await document(body, { relations });
    expect(text).toBe('onetwothreefourfive\n');
    expect(runs).toEqual(['https://example.org/a?b=1&c=2|one', 'https://example.org/b|two', '#mark|three']);
  });

  it('that make a table of contents are furniture, and numbers of pages are no text', async () => {
    const toc = field(' TOC \\o "1-3" ', run('Opening 3'));
    const styles = style('TOC1', 'toc 1');
    const { roles } = await document(
      styled('TOC1', 'Closing 9') + p(run('Page ') + field(' PAGE ', run('7'))) + p(toc),
      { styles },
    );
    expect(roles).toEqual([
      [{ type: 'furniture', rule: 'table-of-contents' }, 'Closing 9'],
      [undefined, 'Page'],
      [undefined, 'Opening 3'],
    ]);
    const long = toc.replace(run('Opening 3'), `${run('Opening 3')}</w:p><w:p>${run('Vote 4')}`);
    expect((await document(p(long) + p(run('Adams: So.')))).roles).toEqual([
      [{ type: 'furniture', rule: 'table-of-contents' }, 'Opening 3'],
      [{ type: 'furniture', rule: 'table-of-contents' }, 'Vote 4'],
      [undefined, 'Adams: So.'],
    ]);
  });
});

describe('what is around the text', () => {
  it('is read with tracked changes accepted, and they are counted', async () => {
    const body =
      p(
        `${run('Adams: ')}<w:del>${run('No').replace(/w:t\b/g, 'w:delText')}</w:del><w:ins>${run('Yes')}</w:ins>${run(', a')}`,
        '<w:rPr><w:del/></w:rPr>',
      ) + p(run(' word.'));
    const { text, codes, messages } = await document(body);
    expect([text, codes]).toEqual(['Adams: Yes, a word.\n', ['read/tracked-changes']]);
    expect(messages[0]).toMatch(/^3 tracked changes were/);
  });

  it('is in headers and footers, each text once, as furniture', async () => {
    const section = (type: string) =>
      `<w:sectPr><w:headerReference w:type="${type}" r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>`;
    const parts = {
      header1: p(run('Minutes of the Board')),
      footer1: p(`${run('Page ')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`),
    };
    const furniture = { type: 'furniture', rule: 'running-head' };
    const { roles } = await document(p(run('Adams: So.'), section('default')) + section('default'), parts);
    expect(roles).toEqual([
      [undefined, 'Adams: So.'],
      [furniture, 'Minutes of the Board'],
      [furniture, 'Page'],
    ]);
    // A header of first pages in a section that has none is not printed.
    expect((await document(p(run('Adams: So.')) + section('first'), parts)).text).not.toContain('Board');
  });

  it('is in text boxes, once, and in content controls, but not their placeholders', async () => {
    const box = `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p(run('Boxed.'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('Boxed.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const body = p(
      `<w:r>${box}</w:r>${run('Adams: ')}${control('', 'So.')}${control('<w:showingPlcHdr/>', 'Click here')}`,
    );
    expect((await document(body)).text).toBe('Adams: So.\nBoxed.\n');
  });

  it('A26: is named where it is no text, and nothing outside the file is opened', async () => {
    const relation = (id: string, type: string, target: string, mode = '') =>
      `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
    const relations =
      relation('i1', 'image', 'media/a.png') +
      relation('i2', 'image', 'file:///etc/passwd', 'External') +
      relation('a1', 'aFChunk', 'chunk.html') +
      relation('o1', 'oleObject', 'embeddings/o.bin');
    const body = p(
      `${run('Adams: So.')}<w:r><w:drawing><a:blip r:embed="i1"/></w:drawing><w:pict><v:imagedata r:id="i2"/></w:pict><w:object><o:OLEObject r:id="o1"/></w:object></w:r>`,
    );
    const others = ['word/vbaProject.bin', 'word/embeddings/o.bin', 'word/chunk.html'].map((name) => ({
      name,
      content: '<p>x</p>',
    }));
    const { text, codes, messages } = await document(`${body}<w:altChunk r:id="a1"/>`, { relations, others });
    expect(text).toBe('Adams: So.\n');
    expect(codes).toEqual(['read/images', 'read/left-out', 'read/left-out', 'read/left-out', 'read/external']);
    expect(messages.join('\n')).toMatch(
      /1 picture.*chunk\.html.*embeddings\/o\.bin.*vbaProject\.bin.*file:\/\/\/etc\/passwd/s,
    );
  });

  it('is as well in the strict form of the format, whatever its prefixes are called', async () => {
    const body = p(run('Adams: So.', '<w:b/>')).replaceAll('w:', 'q:');
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const { runs } = await document(
      `<q:x xmlns:q="${strict}"/>`
        .replace('<q:x', '<q:sdt')
        .replace('/>', `><q:sdtContent>${body}</q:sdtContent></q:sdt>`),
    );
    expect(runs).toEqual(['bold|Adams: So.']);
  });

  it('that has no words is refused', async () => {
    expect(await document(p(''))).toMatchObject({ codes: ['read/empty'], exit: 3, text: undefined });
  });
});
