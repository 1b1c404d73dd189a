import { describe, expect, it } from 'vitest';
import { type OdtContent, readFodt, readOdt } from './archives.js';

/** What LibreOffice shows is the text; what the file says of it stands beside it. */

const p = (content: string, style = 'Standard') => `<text:p text:style-name="${style}">${content}</text:p>`;
const span = (style: string, content: string) => `<text:span text:style-name="${style}">${content}</text:span>`;
const style = (family: string, name: string, properties = '', more = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties && `<style:text-properties ${properties}/>`}</style:style>`;
const character = (name: string, properties = '', more = '') => style('text', name, properties, more);
const paragraph = (name: string, properties = '', more = '') => style('paragraph', name, properties, more);
const document = async (body: string, rest: Omit<OdtContent, 'body'> = {}) => readOdt({ body, ...rest });

describe('a paragraph of an OpenDocument text', () => {
  it('is a line, an empty one a blank line, and white space is where the file says, not where it is indented', async () => {
    const { manuscript } = await document(
      `${p('\n   Adams:\n  So <text:span> it </text:span> is.  ')}${p('')}${p('<text:tab/>Baker:<text:s text:c="3"/> No.')}`,
    );
    expect(manuscript?.text).toBe('Adams: So it is. \n\n\tBaker:    No.\n');
    expect(manuscript?.blocks.map(({ blankBefore, indent }) => [blankBefore, indent])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('is a heading as an element, by its style, by one that this is based on, or by the outline of one', async () => {
    const styles =
      paragraph('Heading_20_2', '', 'style:display-name="Heading 2"') +
      paragraph('Kapitel', '', 'style:default-outline-level="3"');
    const automatic = paragraph('P1', '', 'style:parent-style-name="Heading_20_2"');
    const body = `<text:h text:outline-level="1">One</text:h>${p('Two', 'P1')}${p('Three', 'Kapitel')}${p('four')}`;
    const { roles } = await document(body, { styles, automatic });
    expect(roles?.map(([role]) => role)).toEqual([
      { type: 'heading', level: 1 },
      { type: 'heading', level: 2 },
      { type: 'heading', level: 3 },
      undefined,
    ]);
  });

  it('under a title has headings one level lower', async () => {
    const { roles } = await document(`${p('Minutes', 'Title')}<text:h text:outline-level="1">Opening</text:h>`);
    expect(roles?.map(([role]) => role)).toEqual([
      { type: 'heading', level: 1 },
      { type: 'heading', level: 2 },
    ]);
  });

  it('is what a style named for it says, as the program shows the name', async () => {
    const styles = paragraph('Sp', '', 'style:display-name="tei:speaker"') + paragraph('tei_3a_source');
    const automatic = paragraph('P1', '', 'style:parent-style-name="Sp"');
    const names = ['P1', 'Stage', 'tei_3a_l', 'tei_3a_l', 'tei_3a_source', 'Headnote', 'Quote'];
    const { roles } = await document(names.map((name) => p('x', name)).join(''), { styles, automatic });
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
    const broken = 'Adams:<text:line-break/> So.';
    const { roles } = await document(`${p(broken)}<text:h text:outline-level="1">${broken}</text:h>`);
    expect(roles?.map(([, text]) => text)).toEqual(['Adams:', 'So.', 'Adams:\nSo.']);
  });
});

describe('a run', () => {
  it('has the marks of its formatting, of named styles and their parents, and of the spans around it', async () => {
    const styles =
      character('Base', 'fo:font-style="italic"') +
      character('Em', 'fo:font-variant="small-caps"', 'style:parent-style-name="Base"');
    const automatic = character('T1', 'fo:font-weight="bold"') + character('T2', 'fo:font-style="normal"');
    const body = `${span('T1', 'a')}b${span('Em', `c${span('T2', 'd')}${span('T1', 'e')}`)}`;
    expect((await document(p(body), { styles, automatic })).runs).toEqual([
      'bold|a',
      'italic smallcaps|c',
      'smallcaps|d',
      'italic bold smallcaps|e',
    ]);
  });

  it('with raised, lowered, underlined and struck words says so, and not where these are turned off', async () => {
    const properties = [
      'style:text-position="super 58%"',
      'style:text-position="-33% 58%"',
      'style:text-underline-style="solid"',
      'style:text-line-through-style="solid" style:text-line-through-type="double"',
      'style:text-underline-style="none" style:text-position="0% 100%" fo:font-weight="400" style:text-line-through-type="none"',
    ];
    const automatic = properties.map((own, index) => character(`T${index}`, own)).join('');
    const { runs } = await document(p(properties.map((_, index) => span(`T${index}`, 'x')).join('')), { automatic });
    expect(runs).toEqual(['superscript|x', 'subscript|x', 'underline|x', 'strike|x']);
  });

  it('keeps what a heading stresses, not what its style looks like', async () => {
    const styles = paragraph('Heading_20_1', 'fo:font-weight="bold"');
    const automatic = character('T1', 'fo:font-style="italic"');
    const body = `<text:h text:style-name="Heading_20_1" text:outline-level="1">a${span('T1', 'b')}</text:h>`;
    expect((await document(body, { styles, automatic })).runs).toEqual(['italic|b']);
  });

  it('in the character style of labels is a label, in that of pages the number of one', async () => {
    const styles = character('tei_3a_pb');
    const { anchors } = await document(p(`${span('Speaker', 'Adams:')} So ${span('tei_3a_pb', '[12]')}`), { styles });
    expect(anchors).toEqual([
      [{ type: 'speaker' }, 'Adams:'],
      [{ type: 'page', n: '12', unit: 'page' }, '[12]'],
    ]);
  });

  it('in another language than most of the text names it, with its country', async () => {
    const styles =
      '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>';
    const automatic =
      character('T1', 'fo:language="ru" fo:country="RU"') +
      character('T2', 'fo:language="en" fo:country="US"') +
      character('T3', 'fo:language="zxx" fo:country="none"');
    const body = p(`We read ${span('T1', 'perestroika')} ${span('T2', 'in')} ${span('T3', 'it')}`);
    expect((await document(body, { styles, automatic })).runs).toEqual(['ru-RU|perestroika']);
  });

  it('has its symbols and no soft hyphens', async () => {
    const automatic =
      character('T1', 'style:font-name="W1"') +
      character('T2', 'fo:font-family="Symbol"') +
      character('T3', 'fo:font-family="Webdings"');
    const faces = '<style:font-face style:name="W1" svg:font-family="\'Wingdings\'"/>';
    const body = p(`a\u00ADb${span('T1', '\uF0FC')}${span('T2', '\uF061')}${span('T3', '\uF0FC')}\uF0FC`);
    expect(await document(body, { automatic, faces })).toMatchObject({
      text: 'ab✓α\uFFFD\uF0FC\n',
      codes: ['read/symbol'],
    });
  });

  it('that is hidden is left out and counted, as a section is', async () => {
    const automatic = character('T1', 'text:display="none"');
    const section = `<text:section text:name="S" text:display="none">${p('Secret.')}</text:section>`;
    const { text, messages } = await document(`${p(`Adams: ${span('T1', 'secret')}So.`)}${section}`, { automatic });
    expect(text).toBe('Adams: So.\n');
    expect(messages).toEqual([expect.stringMatching(/^2 stretches of hidden text were left out/)]);
  });
});

describe('notes', () => {
  const note = (id: number, n: string, content: string, kind = 'footnote', label = '') =>
    `<text:note text:id="ftn${id}" text:note-class="${kind}"><text:note-citation${label && ` text:label="${label}"`}>${n}</text:note-citation><text:note-body>${content}</text:note-body></text:note>`;

  it('stand behind the text with the numbers that the file has, footnotes before endnotes', async () => {
    const body = p(`So${note(1, 'i', p('End.'), 'endnote')} it${note(2, '7', p('1985 was good.') + p('More.'))} is`);
    const { text, anchors, manuscript } = await document(body);
    expect(text).toBe('Soi it7 is\n7 1985 was good.\nMore.\ni End.\n');
    expect(anchors).toEqual([
      [{ type: 'call', note: 'en1' }, 'i'],
      [{ type: 'call', note: 'fn1' }, '7'],
      [{ type: 'noteNumber', note: 'fn1' }, '7'],
      [{ type: 'noteNumber', note: 'en1' }, 'i'],
    ]);
    expect(manuscript?.notes).toEqual([
      { id: 'fn1', n: '7', kind: 'footnote' },
      { id: 'en1', n: 'i', kind: 'endnote' },
    ]);
  });

  it('have the mark that somebody chose once, whether it is in their words or not', async () => {
    const body = p(
      `a${note(1, '*', p('* Typed.'), 'footnote', '*')}b${note(2, '†', p('Not typed.'), 'footnote', '†')}`,
    );
    expect((await document(body)).text).toBe('a*b†\n* Typed.\n† Not typed.\n');
  });

  it('without a number in the file are counted as its configuration says', async () => {
    const styles = '<text:notes-configuration text:note-class="footnote" style:num-format="a"/>';
    const body = p(`So${note(1, '', p('One.'))} it${note(2, '', p('Two.'))}`);
    expect((await document(body, { styles })).text).toBe('Soa itb\na One.\nb Two.\n');
  });

  it('of reviewers have their author and are called where what they are about ends', async () => {
    const comment = (name: string, words: string) =>
      `<office:annotation ${name && `office:name="${name}"`}><dc:creator>Mara Stone</dc:creator><dc:date>2020-01-01T00:00:00</dc:date><meta:creator-initials>MS</meta:creator-initials>${p(words)}</office:annotation>`;
    const body = p(
      `${comment('c1', 'Of a stretch.')}Words<office:annotation-end office:name="c1"/> and${comment('', 'Of a place.')}`,
    );
    const { text, manuscript, anchors } = await document(body);
    expect(text).toBe('Words[MS1] and[MS2]\n[MS1] Of a stretch.\n[MS2] Of a place.\n');
    expect(anchors?.[0]).toEqual([{ type: 'call', note: 'c1' }, '[MS1]']);
    expect(manuscript?.notes?.[0]).toEqual({ id: 'c1', n: 'MS1', kind: 'comment', author: 'Mara Stone' });
  });
});

describe('lists', () => {
  const level = (at: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
  const form = (levels: string, name = 'L1') => `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const list = (items: string, more = 'text:style-name="L1"') => `<text:list ${more}>${items}</text:list>`;
  const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`;
  const prose = p('Much more is said in this paragraph than in all of the items of the list, which are short.');
  const found = (number: number, depth: number, ordered: boolean, continues = false) => ({
    type: 'item',
    list: number,
    depth,
    ordered,
    ...(continues && { continues }),
  });

  it('have items by level; what any list would number stands in no text', async () => {
    const bullets = '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/>';
    const automatic = form(level(1, '1', 'style:num-suffix="."') + bullets);
    const inner = list(item(p('sub')) + item(p('other')), '');
    const body =
      prose +
      list(item(p('one')) + item(p('two') + inner + p('more of two')) + item(p('three'))) +
      prose +
      list(item(p('four')), 'text:style-name="L1" text:continue-numbering="true"') +
      prose +
      list(item(p('anew')));
    const { roles } = await document(body, { automatic });
    expect(roles?.filter(([role]) => typeof role === 'object')).toEqual([
      [found(1, 0, true), 'one'],
      [found(1, 0, true), 'two'],
      [found(2, 1, false), 'sub'],
      [found(2, 1, false), 'other'],
      [found(1, 0, true, true), 'more of two'],
      [found(1, 0, true), 'three'],
      // A list that goes on has a number that its place does not tell.
      [found(3, 0, true), '4. four'],
      [found(4, 0, true), 'anew'],
    ]);
  });

  it('keep labels of their own, with the numbers of higher levels and those that an item has itself', async () => {
    const automatic = form(
      level(1, 'I', 'style:num-suffix="."') +
        level(2, 'a', 'style:num-suffix=")" text:display-levels="2"') +
        level(3, 'A', 'style:num-prefix="(" style:num-suffix=")" loext:num-list-format="[%3%]"'),
    );
    const deep = list(item(p('deep')), '');
    const body =
      prose +
      list(item(p('one') + list(item(p('a')) + item(p('b') + deep), '')) + item(p('nine'), 'text:start-value="9"'));
    const { roles } = await document(body, { automatic });
    expect(roles?.slice(1).map(([, text]) => text)).toEqual(['I. one', 'I.a) a', 'I.b) b', '[A] deep', 'IX. nine']);
  });

  it('within a list that goes on go on as well, unless they are the second in one item', async () => {
    const automatic = form(level(1, '1') + level(2, 'a', 'style:num-suffix=")"'));
    const within = (words: string) => list(item(p(words)), '');
    const body =
      list(item(p('one') + within('first'))) +
      prose +
      list(item(within('second') + within('first again')), 'text:style-name="L1" text:continue-numbering="true"');
    const { roles } = await document(body, { automatic });
    expect(roles?.map(([, text]) => text).filter((text) => text !== prose.replace(/<[^>]*>/g, ''))).toEqual([
      'one',
      'a) first',
      'b) second',
      'a) first again',
    ]);
  });

  it('that hold most of the text number its paragraphs, and headings have their numbers', async () => {
    const automatic = form(level(1, '1', 'style:num-suffix="."'));
    const styles =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>';
    const heading = '<text:h text:outline-level="1">On it</text:h>';
    const unnumbered = heading.replace('>On', ' text:is-list-header="true">On');
    const body = `${heading}${list(item(p('Adams: We begin.')) + item(p('Baker: So be it.')))}${unnumbered}${heading}`;
    const { text, roles, anchors } = await document(body, { automatic, styles });
    expect(text).toBe('I. On it\n1. Adams: We begin.\n2. Baker: So be it.\nOn it\nII. On it\n');
    expect(roles?.[1]?.[0]).toBeUndefined();
    expect(anchors?.[1]).toEqual([{ type: 'paragraphNumber', n: '2' }, '2.']);
  });
});

describe('a table', () => {
  const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

  it('has cells with their place and what they span', async () => {
    const covered = '<table:covered-table-cell/>';
    const body = `<table:table><table:table-column table:number-columns-repeated="3"/>
      <table:table-header-rows>${row(cell(p('Name')), cell(p('Vote'), 'table:number-columns-spanned="2"'), covered)}</table:table-header-rows>
      ${row(cell(p('Adams'), 'table:number-rows-spanned="2"'), cell(p('yes')), cell(p('no') + p('or not')))}
      ${row(covered, cell(p(''), 'table:number-columns-repeated="99999999"'), cell(p('yes')))}</table:table>${p('Baker: So.')}`;
    const { roles } = await document(body);
    const at = (index: number, column: number, heads: boolean, spans = {}) => ({
      type: 'cell',
      table: 0,
      row: index,
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
      [at(1, 2, false), 'or not'],
      [at(2, 1001, false), 'yes'],
      [undefined, 'Baker: So.'],
    ]);
  });

  it('of one cell is a frame around paragraphs, and one in a cell is paragraphs of that', async () => {
    const frame = `<table:table>${row(cell(p('Adams: So.')))}</table:table>`;
    expect((await document(frame)).roles).toEqual([[undefined, 'Adams: So.']]);
    const { roles } = await document(`<table:table>${row(cell(frame), cell(p('x')))}</table:table>`);
    expect(roles?.map(([role]) => (role as { column: number }).column)).toEqual([0, 1]);
  });
});

describe('links and fields', () => {
  it('give what is shown and where it links to; the look of a link is no underline', async () => {
    const styles = character('Internet_20_link', 'style:text-underline-style="solid"');
    const link = (href: string, words: string) =>
      `<text:a xlink:href="${href}">${span('Internet_20_link', words)}</text:a>`;
    const fields =
      '<text:date>May 5</text:date> <text:bookmark-ref>above</text:bookmark-ref> <text:page-number>3</text:page-number><text:placeholder>&lt;name&gt;</text:placeholder><text:variable-set text:display="none">9</text:variable-set><text:bookmark text:name="b"/>';
    const { text, runs } = await document(
      p(
        `${link('https://example.org/a?b=1&amp;c=2', 'one')}${link('#mark', 'two')}${link('../b.html', 'three')} ${fields}`,
      ),
      { styles },
    );
    expect(text).toBe('onetwothree May 5 above \n');
    expect(runs).toEqual(['https://example.org/a?b=1&c=2|one', '#mark|two', 'b.html|three']);
  });

  it('that make a table of contents or an index are furniture', async () => {
    const index = (name: string) =>
      `<text:${name}><text:${name}-source><text:index-title-template>Title</text:index-title-template></text:${name}-source><text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('Opening 3')}</text:index-body></text:${name}>`;
    const { roles } = await document(`${index('table-of-content')}${index('alphabetical-index')}${p('Adams: So.')}`);
    expect(roles).toEqual([
      [{ type: 'furniture', rule: 'table-of-contents' }, 'Contents'],
      [{ type: 'furniture', rule: 'table-of-contents' }, 'Opening 3'],
      [{ type: 'furniture', rule: 'index' }, 'Contents'],
      [{ type: 'furniture', rule: 'index' }, 'Opening 3'],
      [undefined, 'Adams: So.'],
    ]);
  });
});

describe('what is around the text', () => {
  const region = (id: string, kind: string, content = '') =>
    `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>A</dc:creator></office:change-info>${content}</text:${kind}></text:changed-region>`;
  const changed = (name: string, id: string) => `<text:change${name} text:change-id="${id}"/>`;
  const within = (id: string, content: string) => changed('-start', id) + content + changed('-end', id);

  it('is read with tracked changes accepted, and they are counted', async () => {
    const tracked = `<text:tracked-changes>${region('a', 'deletion', p('No'))}${region('b', 'insertion')}${region('c', 'format-change')}</text:tracked-changes>`;
    const body = `${tracked}${p(`Adams: ${changed('', 'a')}${within('b', 'Yes')}, ${within('c', 'a')} word.`)}`;
    const { text, codes, messages } = await document(body);
    expect([text, codes]).toEqual(['Adams: Yes, a word.\n', ['read/tracked-changes']]);
    expect(messages[0]).toMatch(/^2 tracked changes were/);
  });

  it('is not what was deleted and stands in the text: words, notes, paragraphs and their ends', async () => {
    const tracked = `<text:tracked-changes>${'abc'.replace(/./g, (id) => region(id, 'deletion'))}</text:tracked-changes>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Gone.')}</text:note-body></text:note>`;
    const list = `<text:list text:style-name="L1"><text:list-item>${p(`${changed('-start', 'c')}gone`)}</text:list-item><text:list-item>${p(`${changed('-end', 'c')}kept`)}</text:list-item></text:list>`;
    const body = `${tracked}${p(`Adams: ${within('a', `No${note}`)}Yes, ${changed('-start', 'b')}long`)}${p('gone')}${p(`gone${changed('-end', 'b')}a word.`)}${list}`;
    expect((await document(body)).roles).toEqual([
      [undefined, 'Adams: Yes, a word.'],
      [{ type: 'item', list: 1, depth: 0, ordered: false }, 'kept'],
    ]);
  });

  it('is in headers and footers of the pages that are used, each text once, as furniture', async () => {
    const master = (name: string, content: string, more = '') =>
      `<style:master-page style:name="${name}" ${more}>${content}</style:master-page>`;
    const head = (name: string, words: string, more = '') =>
      `<style:${name} ${more}>${p(words, 'MP1')}</style:${name}>`;
    const pages =
      master(
        'Standard',
        head('header', 'Minutes of the Board') + head('footer', 'Page <text:page-number>3</text:page-number>'),
      ) +
      master(
        'First',
        head('header', 'Draft') + head('header-left', 'Minutes of the Board'),
        'style:next-style-name="Rest"',
      ) +
      master('Rest', head('footer', 'The rest') + head('header-first', 'Never', 'style:display="false"')) +
      master('Envelope', head('header', 'To whom'));
    const automatic = paragraph('P1', '', 'style:master-page-name="First"');
    const furniture = { type: 'furniture', rule: 'running-head' };
    const { roles } = await document(p('Adams: So.', 'P1'), { pages, automatic });
    expect(roles).toEqual([
      [undefined, 'Adams: So.'],
      [furniture, 'Minutes of the Board'],
      [furniture, 'Page'],
      [furniture, 'Draft'],
      [furniture, 'The rest'],
    ]);
  });

  it('is in text boxes and shapes behind their paragraph, and a formula where it stands', async () => {
    const frame = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box></draw:frame>`;
    const shape = `<draw:g><draw:custom-shape>${p('Shaped.')}</draw:custom-shape></draw:g>`;
    const object =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>';
    const formula =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi> <mo>=</mo> <mn>1</mn></mrow><annotation>x = 1</annotation></semantics></math>';
    const others = [{ name: 'Object 1/content.xml', content: formula }];
    const body = `${frame}${p(`Adams: ${frame}So ${shape}${object}.`)}`;
    expect(await document(body, { others })).toMatchObject({
      text: 'Boxed.\nAdams: So x=1.\nBoxed.\nShaped.\n',
      codes: [],
    });
  });

  it('is named where it is no text, and nothing outside the file is opened', async () => {
    const image = (href: string) => `<draw:frame><draw:image xlink:href="${href}"/></draw:frame>`;
    const two = `<draw:frame><draw:image xlink:href="Pictures/a.svg"/><draw:image xlink:href="Pictures/a.png"/><svg:title>A map</svg:title></draw:frame>`;
    const section =
      '<text:section text:name="S"><text:section-source xlink:href="../other.odt"/><text:p>Cached.</text:p></text:section>';
    const chart =
      '<draw:frame><draw:object xlink:href="./Object 2"/><draw:image xlink:href="./ObjectReplacements/Object 2"/></draw:frame>';
    const others = ['Basic/Standard/Module1.xml', 'Basic/Standard/script-lb.xml', 'Object 2/content.xml'].map(
      (name) => ({
        name,
        content: '<x>secret</x>',
      }),
    );
    const body = `${p(`Adams: So.${two}${image('file:///etc/passwd')}${image('http://127.0.0.1/x.png')}${chart}`)}${section}`;
    const { text, codes, messages } = await document(body, { others });
    expect(text).toBe('Adams: So.\nCached.\n');
    expect(codes).toEqual([
      'read/images',
      'read/left-out',
      'read/left-out',
      'read/external',
      'read/external',
      'read/external',
    ]);
    expect(messages.join('\n')).toMatch(
      /1 picture was.*Basic\/Standard\/Module1\.xml.*Object 2.*\.\.\/other\.odt.*file:\/\/\/etc\/passwd.*127\.0\.0\.1/s,
    );
  });

  it('is who began it and what it is called, not who saved it last', async () => {
    const meta =
      '<dc:title>Minutes</dc:title><dc:creator>Last Hand</dc:creator><meta:initial-creator>Ada Holt</meta:initial-creator><dc:language>en-GB</dc:language><meta:keyword>harbour</meta:keyword><meta:keyword>quay</meta:keyword>';
    const { manuscript } = await document(p('Adams: So.'), { meta });
    expect(manuscript).toMatchObject({
      language: 'en-GB',
      properties: [
        { name: 'dc.title', value: 'Minutes' },
        { name: 'dc.creator', value: 'Ada Holt' },
        { name: 'dc.language', value: 'en-GB' },
        { name: 'keywords', value: 'harbour, quay' },
      ],
    });
  });

  it('is as well in one XML file, whose scripts are named and never run', async () => {
    const scripts = (code: string) =>
      `<office:scripts><office:script script:language="ooo:Basic" xmlns:script="urn:x">${code}</office:script></office:scripts>`;
    const content = {
      body: p(`${span('T1', 'Adams:')} So.<draw:frame><draw:image xlink:href="a.png"/></draw:frame>`),
      automatic: character('T1', 'fo:font-weight="bold"'),
      pages: `<style:master-page style:name="Standard"><style:header>${p('Head')}</style:header></style:master-page>`,
    };
    const flat = await readFodt({ ...content, scripts: scripts('<x>Sub Main</x>') });
    expect(flat).toMatchObject({ text: 'Adams: So.\nHead\n', runs: ['bold|Adams:'] });
    expect(flat.codes).toEqual(['read/left-out', 'read/external']);
    // LibreOffice writes an empty one into every file.
    expect((await readFodt({ ...content, scripts: scripts('') })).codes).toEqual(['read/external']);
    expect((await readFodt({ ...content }, 'minutes')).text).toBe('Adams: So.\nHead\n');
  });

  it('that has no words is refused', async () => {
    expect(await document(p(''))).toMatchObject({ codes: ['read/empty'], exit: 3, text: undefined });
  });
});
