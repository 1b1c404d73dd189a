import fc from 'fast-check';
import { XmlComment, XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';
import { type Element, parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { isElement, type TeiElement, type TeiNode, tei } from '../../src/tei/element.js';
import { isBroken } from '../../src/tei/layout.js';
import { teiNamespace, writeTei } from '../../src/tei/write.js';

/** Two readers that are not the writer; each gives the tree back, without the line breaks of the layout. */
const readers: Readonly<Record<string, (xml: string) => TeiElement>> = {
  slimdom: (xml) => fromSlimdom(parseXmlDocument(xml).documentElement!),
  'libxml2-wasm': (xml) => {
    const document = XmlDocument.fromBuffer(new TextEncoder().encode(xml));
    try {
      return fromLibxml2(document.root);
    } finally {
      document.dispose();
    }
  },
};

const hard = [
  'Q&A; a story',
  '&lt;',
  '&amp;amp;',
  '&#13;',
  ']]>',
  'a\rb',
  'a\r\nb',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u{1f5f3} \u{10ffff}',
  'line\u2028separator\u2029',
  '\u0085',
  '\ufffd',
  '<p>"it\'s"</p>',
  '__proto__',
  '-->',
  '?>',
];

const text = fc.oneof(
  fc.constantFrom(...hard),
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/gu, '')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const attributes = fc.dictionary(
  fc.constantFrom('n', 'who', 'rend', 'source', 'cert', '__proto__', 'constructor'),
  text,
  {
    noNullPrototype: true,
  },
);
const names = fc.constantFrom(
  'p',
  'persName',
  'speaker',
  'note',
  'hi',
  'choice',
  'div',
  'sp',
  'list',
  'item',
  'listPerson',
);
const comment = fc.constantFrom('', ' left out: <b>&amp;</b> ', 'a - b', '>').map((value) => ({ comment: value }));

const { tree } = fc.letrec<{ tree: TeiElement }>((tie) => ({
  tree: fc
    .record({
      name: names,
      attributes,
      children: fc.array(fc.oneof({ depthSize: 'small' }, text, comment, tie('tree'))),
    })
    .map(({ name, attributes, children }) => tei(name, attributes, children as TeiNode[])),
}));

describe('writeTei', () => {
  for (const [reader, read] of Object.entries(readers)) {
    it(`writes any tree so that ${reader} reads the same tree`, () => {
      fc.assert(
        fc.property(tree, (root) => {
          expect(read(writeTei(root))).toEqual(unlaidTree(root));
        }),
        { seed: 7, numRuns: 500 },
      );
    });

    it(`writes every hard string as text and as an attribute so that ${reader} reads it back`, () => {
      for (const value of hard) {
        const root = tei('p', { n: value, 'xml:id': '__proto__' }, value, tei('hi', {}, value), value);
        expect(read(writeTei(root))).toEqual(root);
      }
    });
  }

  it('keeps the single space between the parts of a name', () => {
    const name = tei('persName', {}, tei('forename', {}, 'Anatoly'), ' ', tei('surname', {}, 'Dobrynin'));
    expect(writeTei(tei('person', {}, name))).toContain(
      '<persName><forename>Anatoly</forename> <surname>Dobrynin</surname></persName>',
    );
  });

  it('puts element-only content on lines of its own and leaves mixed content alone', () => {
    const root = tei(
      'div',
      { type: 'proceedings' },
      tei(
        'sp',
        { who: '#pers-gorbachev', 'xml:id': 'sp1' },
        tei('speaker', {}, tei('supplied', {}, 'M.'), tei('surname', {}, 'Gorbachev')),
        tei('p', {}, tei('persName', {}, 'Fidel'), tei('note', {}, tei('p', {}, 'was right')), tei('gap')),
      ),
      { comment: ' end ' },
    );
    expect(writeTei(root, { instructions: [{ target: 'acta-draft', data: 'sha256="00"' }] })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<?acta-draft sha256="00"?>
<div xmlns="http://www.tei-c.org/ns/1.0" type="proceedings">
  <sp who="#pers-gorbachev" xml:id="sp1">
    <speaker><supplied>M.</supplied><surname>Gorbachev</surname></speaker>
    <p><persName>Fidel</persName><note><p>was right</p></note><gap/></p>
  </sp>
  <!-- end -->
</div>
`,
    );
  });

  it('lays out a list inside a paragraph and not the paragraph around it', () => {
    const root = tei(
      'p',
      {},
      'Ordered: ',
      tei('list', {}, tei('item', {}, 'one'), tei('item', {}, 'two')),
      ' and more',
    );
    expect(writeTei(root)).toContain(
      '>Ordered: <list>\n  <item>one</item>\n  <item>two</item>\n</list> and more</p>\n',
    );
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u000b', 'U+000B'],
    ['\ud800', 'U+D800'],
    ['\udc00', 'U+DC00'],
    ['\ufffe', 'U+FFFE'],
  ])('refuses %j, naming it and its place', (character, named) => {
    expect(() => writeTei(tei('p', {}, `a${character}`))).toThrow(`${named} cannot be written in XML (in p)`);
    expect(() => writeTei(tei('p', { n: character }))).toThrow(`${named} cannot be written in XML (in p/@n)`);
    expect(() => writeTei(tei('p', {}, { comment: character }))).toThrow(named);
  });

  it('refuses names, comments and instructions that would change the structure', () => {
    const p = tei('p');
    expect(() => writeTei(tei('p><script'))).toThrow(RangeError);
    expect(() => writeTei(tei(''))).toThrow(RangeError);
    expect(() => writeTei(tei('p', { 'n="" x': '' }))).toThrow(RangeError);
    expect(() => writeTei(tei('p', { xmlns: 'urn:x' }))).toThrow(RangeError);
    expect(() => writeTei(tei('p', {}, { comment: 'a--b' }))).toThrow(RangeError);
    expect(() => writeTei(tei('p', {}, { comment: 'a-' }))).toThrow(RangeError);
    expect(() => writeTei(p, { instructions: [{ target: 'xml', data: '' }] })).toThrow(RangeError);
    expect(() => writeTei(p, { instructions: [{ target: 'x', data: 'a?>b' }] })).toThrow(RangeError);
  });
});

function fromSlimdom(element: Element): TeiElement {
  expect(element.namespaceURI).toBe(teiNamespace);
  const attributes = element.attributes.filter((attribute) => attribute.name !== 'xmlns');
  return unlaid(
    tei(
      element.localName,
      Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value])),
      element.childNodes.map((node): TeiNode => {
        if (node.nodeType === node.ELEMENT_NODE) return fromSlimdom(node as Element);
        return node.nodeType === node.COMMENT_NODE ? { comment: node.nodeValue! } : node.nodeValue!;
      }),
    ),
  );
}

function fromLibxml2(element: XmlElement): TeiElement {
  expect(element.namespaceUri).toBe(teiNamespace);
  const children: TeiNode[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(fromLibxml2(node));
    else if (node instanceof XmlComment) children.push({ comment: node.content });
    else if (node instanceof XmlText) children.push(node.content);
    else throw new Error('a node that the writer did not write');
  }
  const attributes = element.attrs.map((attribute) => [
    attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name,
    attribute.content,
  ]);
  return unlaid(tei(element.name, Object.fromEntries(attributes), children));
}

/** Takes the layout away again: line breaks between the children of an element that can hold no text. */
function unlaid(element: TeiElement): TeiElement {
  const kept = element.children.filter((child) => typeof child !== 'string' || !/^\n *$/.test(child));
  return isBroken({ ...element, children: kept }) ? { ...element, children: kept } : element;
}

function unlaidTree(element: TeiElement): TeiElement {
  const children = element.children.map((child) => (isElement(child) ? unlaidTree(child) : child));
  return unlaid({ ...element, children });
}
