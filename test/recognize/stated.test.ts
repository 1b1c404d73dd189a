import { describe, expect, it } from 'vitest';
import { type BlockOf, encodeManuscript, manuscriptOf } from '../manuscripts.js';

const title: BlockOf = { role: { type: 'heading', level: 1 }, parts: ['Minutes of the Harbour Board, 3 May 1951'] };
const opening = [
  'Marin: The board is open, and the first matter is the north basin.',
  'Dorst: It has silted up again.',
];
const closing = ['Marin: Then it is dredged.', 'Dorst: Agreed, and by the spring tides at the latest.'];

const call = (note: string, text = note) => ({ text, says: { type: 'call', note } }) as const;
const number = (note: string, text = note) => ({ text, says: { type: 'noteNumber', note } }) as const;
const noteOf = (note: string, ...parts: BlockOf['parts']): BlockOf => ({ role: { type: 'note', note }, parts });
const footnotes = (...ids: string[]) => ids.map((id) => ({ id, n: id, kind: 'footnote' }) as const);

describe('furniture', () => {
  it('is left out by the rule of the file and listed with it', async () => {
    const menu: BlockOf = { role: { type: 'furniture', rule: 'html-navigation' }, parts: ['Home ', call('1')] };
    const { body, header } = await encodeManuscript(manuscriptOf([menu, title, ...opening, ...closing]));
    expect(body).not.toContain('Home');
    expect(header).toContain('<item n="1:1" ana="#ledger.html-navigation">Home 1</item>');
  });

  it('within a block is no word of it, and hides no label', async () => {
    const mark = { text: '**', says: { type: 'furniture', rule: 'markdown-mark' } } as const;
    const marked = [...opening, ...closing].map((line): BlockOf => {
      const colon = line.indexOf(':') + 1;
      return { parts: [mark, { text: line.slice(0, colon), marks: ['bold'] }, mark, line.slice(colon)] };
    });
    const { body } = await encodeManuscript(manuscriptOf([title, ...marked]));
    expect(body).toContain('<speaker>Marin:</speaker><p>The board is open');
    expect(body.match(/<sp /g)).toHaveLength(4);
  });
});

describe('notes that the file has as such', () => {
  const notes = footnotes('1', '2');

  it('stand where they are called, whatever numbers stand beside them', async () => {
    const { body } = await encodeManuscript(
      manuscriptOf(
        [
          title,
          ...opening,
          { parts: ['Marin: That was in 1950', call('1'), ', I think, or 2'] },
          { parts: ['Dorst: Later', call('2', '[2]'), '.'] },
          noteOf('1', number('1'), ' The dredging of May.'),
          noteOf('2', number('2', '2.'), ' See the ', { text: 'Gazette', marks: ['italic'] }, '.'),
          noteOf('2', 'It was never printed.'),
        ],
        { notes },
      ),
    );
    expect(body).toContain(
      'in 1950<note place="foot" n="1" xml:id="fn1"><p>The dredging of May.</p></note>, I think, or 2',
    );
    expect(body).toContain('<p>See the <hi rend="italic">Gazette</hi>.</p><p>It was never printed.</p></note>.');
  });

  it('are referred to by every further call, and from within other notes', async () => {
    const { body } = await encodeManuscript(
      manuscriptOf(
        [
          title,
          ...opening,
          { parts: ['Marin: Once', call('1'), ' and again', call('1'), '.'] },
          { parts: ['Dorst: Yes', call('2'), '.'] },
          noteOf('1', number('1'), ' Of May.'),
          noteOf('2', number('2'), ' As in note ', call('1'), '.'),
        ],
        { notes },
      ),
    );
    expect(body).toContain('and again<ref type="note" target="#fn1">1</ref>.');
    expect(body).toContain('As in note <ref type="note" target="#fn1">1</ref>.');
  });

  it('stand behind the text where nothing calls them, or the call shows another number', async () => {
    const { body, diagnostics } = await encodeManuscript(
      manuscriptOf(
        [
          title,
          ...opening,
          { parts: ['Marin: Once', call('1', '7'), '.'] },
          'Dorst: Yes.',
          noteOf('1', number('1'), ' Of May.'),
          noteOf('2', number('2'), ' Of June.'),
        ],
        { notes },
      ),
    );
    expect(body).toContain('Once<ref type="note" target="#fn1">7</ref>.');
    expect(body).toContain('<noteGrp><note place="foot" n="1" xml:id="fn1"><p>Of May.</p></note><note');
    expect(diagnostics.filter(({ code }) => code === 'notes/no-call')).toHaveLength(2);
  });

  it('lose the heading over them, and their place to endnotes', async () => {
    const { body, header } = await encodeManuscript(
      manuscriptOf(
        [
          title,
          ...opening,
          { parts: ['Marin: Once', call('a', '*'), '.'] },
          closing[1]!,
          { role: { type: 'heading', level: 2 }, parts: ['Notes'] },
          noteOf('a', number('a', '*'), ' Of May.'),
        ],
        { notes: [{ id: 'a', n: '*', kind: 'endnote' }] },
      ),
    );
    expect(body).toContain('Once<note place="end" n="*" xml:id="fn-s1"><p>Of May.</p></note>.');
    expect(header).toContain('ana="#ledger.notes-heading">Notes</item>');
  });

  it('are comments with the name of who wrote them', async () => {
    const { body, header } = await encodeManuscript(
      manuscriptOf(
        [
          title,
          ...opening,
          { parts: ['Marin: Once', call('c0', '[1]'), '.'] },
          closing[1]!,
          noteOf('c0', number('c0', '[1]'), ' Really?'),
        ],
        { notes: [{ id: 'c0', n: '1', kind: 'comment', author: 'E. Ruhl' }] },
      ),
    );
    expect(body).toContain('<note type="comment" n="1" xml:id="comment-1" resp="#commenter1"><p>Really?</p></note>');
    expect(header).toContain('<respStmt xml:id="commenter1"><resp>comments in the copy</resp><name>E. Ruhl</name>');
  });

  it('are called from titles, labels, items and cells', async () => {
    const cell = (column: number) => ({ type: 'cell', table: 1, row: 0, column, heads: false }) as const;
    const { body } = await encodeManuscript(
      manuscriptOf(
        [
          { role: { type: 'heading', level: 1 }, parts: ['Minutes of the Harbour Board', call('1')] },
          { parts: ['Marin', call('2'), ': The board is open.'] },
          opening[1]!,
          { role: { type: 'item', list: 1, depth: 0, ordered: true }, parts: ['the basin', call('3')] },
          { role: cell(0), parts: ['Ships'] },
          { role: cell(1), parts: ['12', call('4')] },
          ...closing,
          ...['1', '2', '3', '4'].map((n) => noteOf(n, number(n), ` Note number ${n}.`)),
        ],
        { notes: footnotes('1', '2', '3', '4') },
      ),
    );
    expect(body).toMatch(/<titlePart type="main">Minutes of the Harbour Board<note [^>]*n="1"/);
    expect(body).toMatch(/<speaker>Marin<note [^>]*n="2".*?<\/note>:<\/speaker>/);
    expect(body).toMatch(/<item>the basin<note [^>]*n="3"/);
    expect(body).toMatch(/<cell>12<note [^>]*n="4"/);
  });
});

describe('blocks', () => {
  it('keep the rank of their headings', async () => {
    const heading = (level: number, words: string): BlockOf => ({ role: { type: 'heading', level }, parts: [words] });
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        heading(2, 'Basins'),
        heading(3, 'The north basin'),
        ...closing,
        heading(2, 'Dues'),
        ...opening,
      ]),
    );
    expect(body).toMatch(
      /<head>Basins<\/head><div type="part" n="1"><head>The north basin<\/head>.*<\/div><\/div><div type="part" n="2"><head>Dues/,
    );
  });

  it('are lists, with lists in their items', async () => {
    const item = (list: number, depth: number, words: string, continues = false): BlockOf => ({
      role: { type: 'item', list, depth, ordered: depth === 1, continues },
      parts: [words],
    });
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        item(1, 0, 'basins'),
        item(2, 1, 'north'),
        item(2, 1, 'south'),
        item(1, 0, 'dues'),
        item(1, 0, 'to be paid in June', true),
        ...closing,
      ]),
    );
    expect(body).toContain(
      '<list rend="bulleted"><item>basins<list rend="numbered"><item>north</item><item>south</item></list></item>' +
        '<item><p>dues</p><p>to be paid in June</p></item></list></sp>',
    );
  });

  it('are the items of the list that a key opens', async () => {
    const item = (words: string): BlockOf => ({
      role: { type: 'item', list: 1, depth: 0, ordered: false },
      parts: [words],
    });
    const { body } = await encodeManuscript(
      manuscriptOf([title, 'Present:', item('Ilka Marin, Chair'), item('Georg Dorst'), ...opening, ...closing]),
    );
    expect(body).toContain('<list type="participants"><head>Present:</head><item>Ilka Marin, Chair</item>');
  });

  it('are tables, with heads, spans and cells without words', async () => {
    const cell = (row: number, column: number, words: string, more: object = {}): BlockOf => ({
      role: { type: 'cell', table: 1, row, column, heads: row === 0, ...more },
      parts: [words],
    });
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        cell(0, 0, 'Year'),
        cell(0, 1, 'Dues', { columns: 2 }),
        cell(1, 0, '1950'),
        cell(1, 2, 'unpaid'),
        ...closing,
      ]),
    );
    expect(body).toContain(
      '<table rows="2" cols="3"><row role="label"><cell>Year</cell><cell cols="2">Dues</cell></row>' +
        '<row><cell>1950</cell><cell/><cell>unpaid</cell></row></table>',
    );
  });

  it('are verse by stanza, and directions', async () => {
    const verse = (stanza: number, words: string): BlockOf => ({ role: { type: 'verse', stanza }, parts: [words] });
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        verse(1, 'The tide comes in,'),
        verse(1, 'the tide goes out,'),
        verse(2, 'and we remain.'),
        { role: { type: 'stage' }, parts: [{ text: 'Laughter', marks: ['italic'] }] },
        ...closing,
      ]),
    );
    expect(body).toContain('<lg><l>The tide comes in,</l><l>the tide goes out,</l></lg><lg><l>and we remain.</l></lg>');
    expect(body).toContain('<stage type="reaction">Laughter</stage>');
  });

  it('are sources, behind the record where they end it, else where they stand', async () => {
    const source: BlockOf = { role: { type: 'source' }, parts: ['Archive of the Board, box 7.'] };
    const blocks = [title, ...opening, ...closing];
    for (let at = 0; at <= blocks.length; at++) {
      const { body } = await encodeManuscript(manuscriptOf([...blocks.slice(0, at), source, ...blocks.slice(at)]));
      const [record, back] = body.split('<back>');
      const cited = at < blocks.length ? record : back;
      expect(cited, `at ${at}`).toContain('<seg type="repository">Archive of the Board</seg>');
      expect(body.match(/box 7/g), `at ${at}`).toHaveLength(1);
      expect(body.match(/<sp /g), `at ${at}`).toHaveLength(4);
    }
  });

  it('are labels alone in their block, and labels within one', async () => {
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        { role: { type: 'speaker' }, parts: [{ text: 'The harbour master', marks: ['bold'] }] },
        'Nothing is silted up.',
        { parts: [{ text: 'E. Dorst', says: { type: 'speaker' } }, ' it is, and badly.'] },
      ]),
    );
    expect(body).toContain('<speaker>The harbour master</speaker><p>Nothing is silted up.</p>');
    expect(body).toContain('<speaker>E. Dorst</speaker><p>it is, and badly.</p>');
  });

  it('have numbers, pages and times', async () => {
    const page = (text: string, n: string) => ({ text, says: { type: 'page', n, unit: 'page' } }) as const;
    const numbered = (n: string, ...parts: BlockOf['parts']): BlockOf => ({
      parts: [{ text: n, says: { type: 'paragraphNumber', n } }, ...parts],
    });
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        numbered('1', opening[0]!),
        { parts: [page('', '61'), ...numbered('2', opening[1]!).parts] },
        numbered('3', 'Marin: Then it ', page('[p. 62]', '62'), ' is dredged', page('', '63'), '.'),
        {
          parts: [
            page('[Page 64]', '64'),
            ' ',
            { text: '00:10', says: { type: 'time', n: '00:10' } },
            ' ',
            closing[1]!,
          ],
        },
      ]),
    );
    expect(body).toContain('<pb n="61"/><sp');
    expect(body).toContain('<speaker>Dorst:</speaker><p n="2" xml:id="pn2">It has silted up again.</p>');
    expect(body).toContain('Then it <pb n="62" rend="[p. 62]"/> is dredged<pb n="63"/>.');
    expect(body).toContain('<pb n="64" rend="[Page 64]"/><milestone unit="time" n="00:10" rend="00:10"/><sp');
  });
});

describe('the type of a file', () => {
  it('is kept within paragraphs, and not where it sets off a label or a direction', async () => {
    const label = (name: string) => ({ text: `${name}:`, marks: ['bold'] }) as const;
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        { parts: [label('Marin'), ' It is ', { text: 'very', marks: ['italic', 'bold'] }, ' late.'] },
        {
          parts: [
            label('Dorst'),
            ' H',
            { text: '2', marks: ['subscript'] },
            'O. ',
            { text: '(Laughter)', marks: ['italic'] },
          ],
        },
        { parts: [{ text: '(Applause)', marks: ['italic'] }] },
      ]),
    );
    expect(body).toContain('<speaker>Marin:</speaker><p>It is <hi rend="bold italic">very</hi> late.</p>');
    expect(body).toContain('<p>H<hi rend="subscript">2</hi>O. <stage type="reaction">(Laughter)</stage></p>');
    expect(body).toContain('<stage type="reaction">(Applause)</stage>');
  });

  it('nests with what is read in the words', async () => {
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        { parts: ['Marin: We ', { text: 'see [the', marks: ['italic'] }, ' ships] now.'] },
      ]),
    );
    expect(body).toMatch(
      /We <hi rend="italic">see <\/hi><supplied [^>]*><hi rend="italic">the<\/hi> ships<\/supplied> now/,
    );
  });

  it('links to addresses that a page may link to, and keeps the words of others', async () => {
    const link = (address: string, text: string) => ({ text, link: address }) as const;
    const { body } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        {
          parts: [
            'Marin: See ',
            link('https://example.org/a?b=c', 'the report'),
            ', ',
            link('javascript:alert(1)', 'this'),
            ', ',
            link(' java\nscript:x', 'that'),
            ' and ',
            link('#fn1', 'there'),
            '.',
          ],
        },
      ]),
    );
    expect(body).toContain('See <ref target="https://example.org/a?b=c">the report</ref>, this, that and there.');
  });

  it('says in which language words and paragraphs are', async () => {
    const { body, header } = await encodeManuscript(
      manuscriptOf([
        title,
        ...opening,
        {
          parts: [
            'Marin: We call it ',
            { text: 'marée', language: 'fr' },
            ' and ',
            { text: 'x', language: 'no tag!' },
            '.',
          ],
        },
        { language: 'de', parts: ['Es ist wieder versandet.'] },
        { language: 'en-GB', parts: ['And so on.'] },
      ]),
    );
    expect(body).toContain('call it <foreign xml:lang="fr">marée</foreign> and x.');
    expect(body).toContain('<p xml:lang="de">Es ist wieder versandet.</p>');
    expect(body).toContain('<p>And so on.</p>');
    expect(header).toContain('<language ident="de">German</language>');
  });
});
