import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';

/** Nothing that passes the gate is changed by it: properties over made-up documents, judged through other readers. */

const settings = { numRuns: 300, seed: 20_261_123 };

const allowed = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '&',
      '<',
      '>',
      '"',
      "'",
      ']]>',
      '--',
      '?>',
      '\u0085',
      '\u2028',
      '𝒳',
      '\uFEFF',
      '&lt;',
      '{}',
    ),
  )
  .filter((text) => !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text));
const text = fc.array(allowed, { maxLength: 6 }).map((pieces) => pieces.join(''));

/** Every character as a reference, so that no reader can change one. */
const references = (value: string) => [...value].map((character) => `&#${character.codePointAt(0)};`).join('');

async function gate(xml: string) {
  const report = new Report();
  const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, report);
  return { document, report };
}

describe('what passes the gate', () => {
  it('keeps every text and every attribute, to the character', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (content, value) => {
        const { document } = await gate(
          `<a b="${references(value)}">${references(content)}<c/>${references(content)}</a>`,
        );
        const root = parseXmlDocument(document!.xml).documentElement!;
        expect(root.getAttribute('b')).toBe(value);
        expect(root.textContent).toBe(content + content);
        expect(document!.tree.documentElement!.getAttribute('b')).toBe(value);
        expect(document!.tree.documentElement!.textContent).toBe(content + content);
      }),
      settings,
    );
  });

  it('is the same when it passes again', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (content, value) => {
        const { document } = await gate(
          `<a b="${references(value)}"><![CDATA[x]]>${references(content)}<!--c--><?p d?></a>`,
        );
        expect((await gate(document!.xml)).document!.xml).toBe(document!.xml);
      }),
      { ...settings, numRuns: 100 },
    );
  });

  it('or not: any text at all is let in or refused with a place, and nothing is thrown', async () => {
    const fragments = fc.constantFrom(
      '<a>',
      '</a>',
      '<b c="',
      '"',
      '/>',
      '&amp;',
      '&x;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?p',
      '?>',
      '<!DOCTYPE a [',
      '<!ENTITY x "y">',
      ']>',
      ' ',
      '=',
      'é',
      '𝒳',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fragments, allowed), { maxLength: 12 }), async (pieces) => {
        const { document, report } = await gate(pieces.join(''));
        if (document === undefined) {
          expect(report.exitCode).toBeGreaterThanOrEqual(3);
          expect(report.diagnostics.at(-1)?.place?.line).toBeGreaterThan(0);
        } else expect(report.hasErrors).toBe(false);
      }),
      { ...settings, numRuns: 1000 },
    );
  });
});

describe('the place of a node', () => {
  const name = fc.constantFrom('p', 'hi', 'sp', '__proto__');
  const inner = fc.constantFrom(
    'x',
    'é𝒳',
    '&amp;',
    '&#65;',
    '&e;',
    '&m;',
    '&n;',
    '<![CDATA[<p>]]>',
    '<![CDATA[]]>',
    '<!-- <p> -->',
    '<?p <p?>',
    '\n',
    '\r\n',
    '\r',
    '\t',
  );
  const { tree: markup } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      inner,
      fc
        .tuple(name, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, parts]) => `<${tag} n='>' xml:id = "a">${parts.join('')}</${tag}>`),
      name.map((tag) => `<${tag}/>`),
    ),
  }));
  const subset = '<!DOCTYPE a [\n<!ENTITY e "text"> <!-- <p> -->\n<!ENTITY m "<hi>1</hi>-<hi/>&e;"><!ENTITY n "">]>\n';

  it('is where its tag stands, whatever stands before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(markup, { maxLength: 5 }), async (parts) => {
        const source = `${subset}<a>${parts.join('')}</a>`;
        const { document } = await gate(source);
        const lines = source.split(/\r\n|\r|\n/);
        for (const element of document!.tree.getElementsByTagName('*')) {
          const { line, column } = document!.locate(element);
          const found = [...lines[line - 1]!].slice(column - 1).join('');
          // What an entity holds stands where the entity is called.
          expect([`<${element.nodeName}`, '&m;']).toContainEqual(
            found.slice(0, found.startsWith('&') ? 3 : element.nodeName.length + 1),
          );
          for (const attribute of element.attributes) {
            const at = document!.locate(attribute);
            expect([...lines[at.line - 1]!].slice(at.column - 1).join('')).toMatch(
              new RegExp(`^(?:${attribute.name}|&m;)`),
            );
          }
        }
      }),
      settings,
    );
  });

  it('is, for a text, where its first character stands', async () => {
    const source = '<a>\n one<b/>𝒳<!-- c -->two<![CDATA[three]]>&amp;<?p?>&#65;</a>';
    const { document } = await gate(source);
    const places = document!.tree.documentElement!.childNodes.map((node) => {
      const { line, column } = document!.locate(node);
      return `${node.nodeName} ${line}:${column}`;
    });
    expect(places).toEqual(['#text 1:4', 'b 2:5', '#text 2:9', '#comment 2:10', '#text 2:20', 'p 2:45', '#text 2:50']);
  });
});
