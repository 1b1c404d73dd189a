import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { type KnownEntities, passGate } from '../../src/validate/gate.js';
import { least, processorTime } from '../time.js';

/** Hostile and broken input ends in one plain line at the exact place; the figures are those of docs/reliability.md. */

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

async function gate(input: string | Uint8Array, entities?: KnownEntities) {
  const report = new Report();
  const bytes = typeof input === 'string' ? utf8(input) : input;
  const document = await passGate({ file: 'a.xml', bytes }, report, entities);
  const lines = report.diagnostics.map(
    ({ place, severity, code, message }) =>
      `${[place?.file, place?.line, place?.column].filter(Boolean).join(':')}: ${severity}[${code}]: ${message}`,
  );
  return { document, lines, first: lines[0] ?? '', exit: report.exitCode };
}

/** The root element as the gate hands it on. */
async function passed(input: string | Uint8Array, entities?: KnownEntities): Promise<string | undefined> {
  const { document } = await gate(input, entities);
  return document?.xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '').trim();
}

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
const billion = `<!DOCTYPE a [<!ENTITY e0 "lollollollollollollol">${laughs}`;

const refused: ReadonlyArray<readonly [what: string, input: string | Uint8Array, exit: number, line: string]> = [
  [
    'a mismatched tag',
    '<a>\n  <x/>\n  <b>\n  </c>\n</a>',
    3,
    'a.xml:4:3: error[XML-WF]: found </c>, expected </b> opened at 3:3',
  ],
  ['a tag that is never closed', '<a>\n<b>', 3, 'a.xml:2:1: error[XML-WF]: <b> is never closed; add </b>'],
  [
    'a duplicate attribute',
    '<a>\n<b/>\n<b  x="1" x="2"/></a>',
    3,
    'a.xml:3:11: error[XML-WF]: attribute "x" appears twice',
  ],
  [
    'two attributes with one name',
    '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>',
    3,
    'a.xml:1:36: error[XML-WF]: attribute "q:x" must not',
  ],
  ['two roots', '<a/><b/>', 3, 'a.xml:1:5: error[XML-WF]: a second root element <b> follows </a>'],
  ['text after the root', '<a/>xx', 3, 'a.xml:1:5: error[XML-WF]: text stands after the end of </a>'],
  ['an empty file', '', 3, 'a.xml:1:1: error[XML-WF]: the file is empty'],
  ['blanks alone', ' \n ', 3, 'a.xml:2:2: error[XML-WF]: the file is empty'],
  ['JSON', '{"a":1}', 3, 'a.xml:1:1: error[XML-WF]: text stands before the first element'],
  [
    'HTML',
    '<!DOCTYPE html><html><p>x<br></p></html>',
    3,
    'a.xml:1:30: error[XML-WF]: found </p>, expected </br> opened at 1:26',
  ],
  [
    'a bare & after characters of two units',
    '<a>\n𝒳𝒳𝒳𝒳 & b</a>',
    3,
    'a.xml:2:6: error[XML-WF]: this "&" begins no entity; write &amp;',
  ],
  ['a bare <', '<a>1 < 2</a>', 3, 'a.xml:1:6: error[XML-WF]: this "<" begins no tag; write &lt;'],
  ['< in an attribute', '<a x="1 < 2"/>', 3, 'a.xml:1:9: error[XML-WF]: "<" may not stand in the value of "x"'],
  [']]> in text', '<a>]]></a>', 3, 'a.xml:1:4: error[XML-WF]: "]]>" may not stand in text'],
  ['an unquoted value', '<a x=1/>', 3, 'a.xml:1:6: error[XML-WF]: the value of "x" must stand in quotation marks'],
  ['an attribute without value', '<a x/>', 3, 'a.xml:1:4: error[XML-WF]: the attribute "x" has no value'],
  ['a comment without end', '<a><!-- x</a>', 3, 'a.xml:1:4: error[XML-WF]: this comment never ends'],
  ['an undeclared prefix', '<x:a/>', 3, 'a.xml:1:2: error[XML-WF]: use of undeclared element prefix "x"'],
  ['NUL', '<a>\0</a>', 3, 'a.xml:1:4: error[XML-CHAR]: U+0000 is not allowed'],
  ['U+0001', '<a>\x01</a>', 3, 'a.xml:1:4: error[XML-CHAR]: U+0001 is not allowed'],
  ['a reference to U+0001', '<a>&#x1;</a>', 3, 'a.xml:1:4: error[XML-CHAR]: U+0001 is not allowed'],
  ['U+FFFE', '<a>\uFFFE</a>', 3, 'a.xml:1:4: error[XML-CHAR]: U+FFFE is not allowed'],
  ['a lone surrogate', utf16('<a>\uD800</a>'), 3, 'a.xml:1:4: error[XML-CHAR]: U+D800 is not allowed'],
  ['a reference to a surrogate', '<a>&#xD800;</a>', 3, 'a.xml:1:4: error[XML-CHAR]: U+D800 is not allowed'],
  ['a surrogate in UTF-8', latin1('<a>\xED\xA0\x80</a>'), 3, 'a.xml:1:4: error[XML-CHAR]: U+D800 is not allowed'],
  [
    'a byte that is not UTF-8',
    latin1('<a>\xFF</a>'),
    3,
    'a.xml:1:4: error[ENC-INVALID]: byte 0xFF does not belong in utf-8',
  ],
  ['an overlong form', latin1('<a>\xC0\xAF</a>'), 3, 'a.xml:1:4: error[ENC-INVALID]: byte 0xC0'],
  [
    'Latin-1 called UTF-8',
    latin1('<?xml version="1.0" encoding="UTF-8"?>\n<a>caf\xE9!</a>'),
    3,
    'a.xml:2:7: error[ENC-INVALID]: byte 0xE9',
  ],
  [
    'a byte that is not ASCII',
    latin1('<?xml version="1.0" encoding="US-ASCII"?><a>\xE9</a>'),
    3,
    'a.xml:1:45: error[ENC-INVALID]: byte 0xE9',
  ],
  [
    'UTF-8 by its mark, Latin-1 by its word',
    utf8('\uFEFF<?xml version="1.0" encoding="ISO-8859-1"?><a/>'),
    3,
    'a.xml:1:1: error[ENC-CONFLICT]',
  ],
  ['UTF-16 by its word alone', '<?xml version="1.0" encoding="UTF-16"?><a/>', 3, 'a.xml:1:1: error[ENC-CONFLICT]'],
  ['UTF-7', '<?xml version="1.0" encoding="UTF-7"?><a/>', 3, 'a.xml:1:1: error[ENC-UNKNOWN]: the encoding “utf-7”'],
  [
    'an external entity',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    3,
    'a.xml:1:58: error[XML-EXTENT]: external entity "x" is not read; paste its text or declare it inline',
  ],
  [
    'an external entity in another',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "x"><!ENTITY y "[&x;]">]><a b="&y;"/>',
    3,
    'a.xml:1:63: error[XML-EXTENT]',
  ],
  [
    'an external parameter entity',
    '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]><a/>',
    3,
    'a.xml:1:57: error[XML-EXTENT]: external entity "p"',
  ],
  [
    'an entity that an unread DTD declares',
    '<!DOCTYPE a SYSTEM "tei.dtd"><a>caf&eacute;</a>',
    3,
    'a.xml:1:36: error[XML-ENTITY]: "&eacute;" is not declared here (the DTD "tei.dtd" is never read)',
  ],
  [
    'the same in an attribute',
    '<!DOCTYPE a SYSTEM "tei.dtd"><a b="caf&eacute;"/>',
    3,
    'a.xml:1:39: error[XML-ENTITY]: "&eacute;" is not declared here',
  ],
  [
    'an undeclared entity',
    '<a>&eacute;</a>',
    3,
    'a.xml:1:4: error[XML-ENTITY]: "&eacute;" is not declared here; write',
  ],
  [
    'an entity that contains itself',
    '<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>',
    3,
    'a.xml:1:53: error[XML-ENTITY]: entity "x" contains itself',
  ],
  [
    'a billion laughs',
    `${billion}]><a>&e9;</a>`,
    4,
    'error[LIMIT-AMPLIFICATION]: entities would add more than 1,000,000 characters',
  ],
  ['a billion laughs in an attribute', `${billion}]><a x="&e9;"/>`, 4, 'error[LIMIT-AMPLIFICATION]'],
  ['a billion laughs in a default', `${billion}<!ATTLIST a x CDATA "&e9;">]><a/>`, 4, 'error[LIMIT-AMPLIFICATION]'],
  [
    'a quadratic blow-up',
    `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(50_000)}">]><a>${'&x;'.repeat(4000)}</a>`,
    4,
    'error[LIMIT-AMPLIFICATION]',
  ],
  [
    '257 elements inside one another',
    `${'<a>'.repeat(257)}${'</a>'.repeat(257)}`,
    4,
    'a.xml:1:769: error[LIMIT-DEPTH]: elements are nested deeper than 256',
  ],
  ['100,000 elements inside one another', '<a>'.repeat(100_000), 4, 'a.xml:1:769: error[LIMIT-DEPTH]'],
  [
    '1,500 prefixes inside one another',
    Array.from({ length: 1500 }, (_, n) => `<a xmlns:p${n}="u${n}">`).join(''),
    4,
    'error[LIMIT-DEPTH]',
  ],
  [
    '100,000 attributes',
    `<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`,
    4,
    'a.xml:1:1: error[LIMIT-ATTRIBUTES]: <a> has 100,000 attributes; at most 256 are read',
  ],
  ['a text of 20 million characters', `<a>${'x'.repeat(20_000_000)}</a>`, 4, 'a.xml:1:4: error[LIMIT-TEXT]'],
  [
    'a text of 20 million bytes',
    `<a>${'é'.repeat(8_000_000)}&#233;${'é'.repeat(4_000_000)}</a>`,
    4,
    'error[LIMIT-TEXT]',
  ],
  ['a name of a million letters', `<${'a'.repeat(1_000_000)}/>`, 4, 'a.xml:1:1: error[LIMIT-NAME]'],
  ['65 MB', new Uint8Array(65 * 1024 * 1024), 4, 'error[LIMIT-SIZE]: the document is larger than 64 MB'],
  [
    'an attribute named __proto__',
    '<a __proto__="z"/>',
    3,
    'a.xml:1:4: error[XML-ATTRIBUTE]: an attribute may not be named "__proto__"',
  ],
  ['an attribute named hasOwnProperty', '<a hasOwnProperty="z"/>', 3, 'a.xml:1:4: error[XML-ATTRIBUTE]'],
  [
    'XInclude',
    '<a xmlns:xi="http://www.w3.org/2001/XInclude">\n <xi:include href="file:///etc/hostname" parse="text"/></a>',
    3,
    'a.xml:2:2: error[XINCLUDE-REFUSED]: "file:///etc/hostname" is not included',
  ],
];

describe('the gate refuses', () => {
  it.each(refused)('%s', async (_what, input, exit, line) => {
    const time = await least(5000, () =>
      processorTime(async () => {
        const { document, first, lines, exit: status } = await gate(input);
        expect(document).toBeUndefined();
        expect(first).toContain(line);
        expect(first).toMatch(/^[^:]+(:\d+(:\d+)?)?: error\[[A-Z0-9-]+\]: .+$/);
        expect(lines).toHaveLength(1);
        expect(status).toBe(exit);
      }),
    );
    expect(time).toBeLessThan(5000);
  });
});

describe('the gate lets in', () => {
  const original = '<a>é “𝒳” עברית</a>';

  it.each<[string, Uint8Array]>([
    ['UTF-16LE', utf16(`<?xml version="1.0" encoding="UTF-16"?>${original}`)],
    ['UTF-16BE', utf16(original, true)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${original}`)],
    ['UTF-8 with CR LF', utf8(`<?xml version="1.0"?>\r\n${original}\r\n`)],
  ])('%s, as the same text', async (_what, bytes) => {
    expect(await passed(bytes)).toBe(original);
  });

  it('encodings of single bytes, by their declaration', async () => {
    expect(await passed(latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xE9\x85</a>'))).toBe('<a>é\u0085</a>');
    expect(await passed(latin1('<?xml version="1.0" encoding="windows-1252"?><a>\x93\xE9\x94</a>'))).toBe('<a>“é”</a>');
    expect(await passed(latin1('<?xml version="1.0" encoding="KOI8-R"?><a>\xF0</a>'))).toBe('<a>П</a>');
  });

  it('a document that names a DTD, with a warning, and never looks for it', async () => {
    const { document, lines, exit } = await gate('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/tei.dtd"><a/>');
    expect(document?.xml).toContain('<a/>');
    expect(lines).toEqual([
      'a.xml:1:1: warning[XML-DTD-IGNORED]: the DTD "http://127.0.0.1:1/tei.dtd" is not read; the schema decides what is valid',
    ]);
    expect(exit).toBe(0);
  });

  it('entities that the document declares, with what they stand for', async () => {
    const subset =
      '<!ENTITY h "<hi>A</hi>&amp;"><!ENTITY e "[&h;]"><!ENTITY q \'Q\'><!ENTITY unused SYSTEM "x"><!ENTITY % p "<!-- -->">%p;';
    expect(await passed(`<!DOCTYPE a [${subset}]><a b="&q;">1&e;2</a>`)).toBe('<a b="Q">1[<hi>A</hi>&amp;]2</a>');
  });

  it('HTML’s entities where that is asked for', async () => {
    expect(await passed('<a b="&eacute;">caf&eacute; &mdash; &amp; &thetasym;<!-- &x; --></a>', 'html')).toBe(
      '<a b="é">café — &amp; ϑ<!-- &x; --></a>',
    );
    expect((await gate('<a>&nosuch;</a>', 'html')).first).toContain('XML-ENTITY');
  });

  it('256 elements inside one another', async () => {
    expect((await gate(`${'<a>'.repeat(256)}${'</a>'.repeat(256)}`)).document).toBeDefined();
  });

  it.each([
    ['A14: 100,000 CDATA sections', `<a>${'<![CDATA[x]]>'.repeat(100_000)}</a>`, 100_000],
    ['A14: a million character references', `<a>${'&#65;'.repeat(1_000_000)}</a>`, 1_000_000],
    ['A14: 300,000 siblings', `<a>${'<b/>'.repeat(300_000)}</a>`, 0],
  ])('%s, in good time', async (_what, xml, length) => {
    const { document } = await gate(xml);
    expect(document?.tree.documentElement?.textContent).toHaveLength(length);
  });

  it('names that JavaScript uses itself, losing nothing', async () => {
    const xml =
      '<__proto__ xml:id="constructor" toString="valueOf"><hasOwnProperty/><constructor target="#toString">__proto__</constructor></__proto__>';
    expect(await passed(xml)).toBe(xml);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('processing instructions and comments, wherever they stand', async () => {
    const xml =
      '<?xml-model href="a.rng"?>\n<!-- before -->\n<a><?p not like="attributes?><!-- in --></a>\n<!-- after -->';
    expect(await passed(xml)).toBe(xml);
  });
});

describe('direction controls', () => {
  it('are kept, and warned of at their place where they are not closed in their paragraph', async () => {
    const { document, lines } = await gate(
      '<a><p>\u202B\u202Aאב\u202C ok\u202C</p>\n<p>one \u202Egnp <hi>two</hi></p><p n="\u2067x">\u2067<hi>x</hi>\u2069</p></a>',
    );
    expect(document?.xml).toContain('one \u202Egnp');
    expect(lines.map((line) => line.split(' turns')[0])).toEqual([
      'a.xml:2:8: warning[BIDI-UNBALANCED]: U+202E',
      'a.xml:2:35: warning[BIDI-UNBALANCED]: U+2067',
    ]);
  });
});
