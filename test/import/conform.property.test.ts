import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import {
  conform,
  differenceOfWords,
  passGate,
  placeElements,
  readPlaced,
  validateTei,
} from '../../src/validate/index.js';
import { nightly } from '../records.js';

/** Elements of TEI, of acta's part of it and not, that a stranger may nest in any way. */
const names = (
  'p ab div head sp speaker u seg stage note list item table row cell lg l quote q said hi emph persName placeName ' +
  'date ref ptr pb lb gap supplied choice sic corr abbr expan figure graphic castList castItem role set s w pc epigraph ' +
  'titlePage docTitle titlePart docImprint closer signed dateline salute opener trailer floatingText body app lem rdg unclear ' +
  'add del subst damage index span spGrp vocal desc bibl title cit label measure num'
).split(' ');

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom('word ', 'zwei', ' ', '\n', 'три '),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom(
          '',
          ' n="1"',
          ' who="#nobody"',
          ' when="1999-99-99"',
          ' lemma="x"',
          ' type="a b"',
          ' xml:id="twice"',
          ' target="#gone"',
        ),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([name, attributes, children]) => `<${name}${attributes}>${children.join('')}</${name}>`),
  ),
}));

const header =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>';

async function conformed(text: string) {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${text}</TEI>`;
  const source = (await passGate({ file: 'a.xml', bytes: Buffer.from(xml) }, new Report()))!;
  const placed = placeElements(source);
  const made = placed.xml.replace(/^<\?xml[^>]*\?>/, '');
  const { parts } = readPlaced(
    `<x:edition xmlns:x="urn:acta:exchange"><x:document name="a">${made}</x:document></x:edition>`,
    placed,
  );
  const [part] = parts;
  const fits = await conform(part!.editor);
  const after = part!.editor.tree.documentElement!.children.find(({ localName }) => localName === 'text')!;
  return {
    fits,
    difference: differenceOfWords(placed.textAt('1:1'), new Set(), after),
    xml: part!.write(),
  };
}

describe('any tree of TEI elements', () => {
  it('is made to fit, and keeps all its words in their order', { timeout: nightly ? 900_000 : 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (children) => {
        const { fits, difference, xml } = await conformed(`<text><body>${children.join('')}</body></text>`);
        expect(difference).toBeUndefined();
        expect(fits).toBe(true);
        const report = new Report();
        await validateTei({ file: 'a.xml', bytes: Buffer.from(xml) }, report);
        expect(report.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
          [],
        );
      }),
      { numRuns: nightly ? 3000 : 150 },
    );
  });
});
