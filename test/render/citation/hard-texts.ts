import fc from 'fast-check';

/** Texts that one format or another would take for something else. */
export const hardTexts: readonly string[] = [
  '100% {of} R&D_#1 \\ "x"',
  'A } , note={x',
  '}}}',
  '{{{',
  '\\',
  '\\}',
  '\\input{/etc/passwd}',
  '\\write18{id} ^^5c',
  '@string{a = "b"}',
  '@',
  '%',
  '$E=mc^2$',
  '~a~',
  '-- --- ---- -',
  "``quoted'' ''",
  '?` !` << >> ,,',
  'and And AND',
  'Beaumont and Fletcher, Inc.',
  'others',
  'ER  - ',
  'a\nER  - \nTY  - JOUR',
  'a\r\nTY  - BOOK',
  'a\u0085ER  - b',
  'a\u2028b\u2029c',
  'TY  - JOUR',
  '</script><script>alert(1)</script>',
  '<!-- -->',
  ']]>',
  '&amp; &lt;',
  '__proto__',
  'constructor',
  '"',
  "'",
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0"',
  '$#read("/etc/passwd")$',
  '@cite <label> *bold* _italic_ `raw`',
  '= heading + list',
  '{verbatim} {{nested}}',
  'key: [a, &b *b] # no comment',
  'שלום العربية 中文 日本語',
  'e\u0301 \u0300',
  '\u{1f5f3}\u{10fffd}',
  '\u{1fffe} \ufdd0 \u009f',
  '\u200e\u202eabc\u202c',
  '\ufeffBOM',
  'no\u00a0break\u202fspace',
  'x\ty',
];

/** What XML 1.0 can hold, for the hard texts and any other. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...hardTexts) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...hardTexts), fc.constantFrom(...hardTexts)).map((two) => two.join(' ')),
    },
    {
      weight: 2,
      arbitrary: fc.string({ unit: fc.constantFrom(...'\\{}%&$#_^~-`\'",<>?!=@*+ aA1.:;()[]'), maxLength: 24 }),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 16 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  .map((text) => text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));

/** A text as every reference prints it: on one line, without what is no character. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\x7f-\x9f\u2028\u2029]/gu, ' ')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}
