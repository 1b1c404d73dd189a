import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { sealDraft } from '../../src/tei/draft.js';
import { keepIdentifiers } from '../../src/tei/identifiers.js';
import { mergeDrafts } from '../../src/tei/merge.js';
import { encodeText } from '../sample.js';

/** Short transcripts of every kind that the fixtures have. */
const fixtures = new URL('../fixtures/', import.meta.url);
const copies = readdirSync(fixtures)
  .map((name) => new URL(`${name}/transcript.txt`, fixtures))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text.length < 3000);

const copy = fc.constantFrom(...copies);
const speech = fc
  .tuple(
    fc.constantFrom('MR. HOLT', 'MRS. OKRA', 'The Chairman'),
    fc.constantFrom('Order.', 'I object [sic].', 'So be it.'),
  )
  .map(([who, words]) => `${who}: ${words}`);
const draft = (text: string) => sealDraft(encodeText(text).xml);

/** A transcript as it was, and after somebody put a block in before one of its blocks. */
const grown = fc.tuple(copy, speech, fc.nat()).map(([text, block, place]) => {
  const blocks = text.split('\n\n');
  const at = place % (blocks.length + 1);
  return { text, longer: [...blocks.slice(0, at), block, ...blocks.slice(at)].join('\n\n') };
});

/** Marks a word of the text as an editor might; the word stays. */
function mark(xml: string, place: number): string {
  const start = xml.indexOf('<text');
  const words = [...xml.slice(start).matchAll(/(?<=<p[^>]*>[^<]*)\b\p{L}{3,}\b(?=[^<>]*<)/gu)];
  if (words.length === 0) return xml;
  const { 0: word, index } = words[place % words.length]!;
  return `${xml.slice(0, start + index)}<hi rend="bold">${word}</hi>${xml.slice(start + index + word.length)}`;
}

describe('whatever the transcript', () => {
  it('merging a TEI file that nobody touched is encoding afresh', () => {
    expect(copies.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(grown, ({ text, longer }) => {
        const base = draft(text);
        const acta = keepIdentifiers(base, draft(longer));
        expect(mergeDrafts({ base, editor: base, acta })).toEqual({ xml: acta, conflicts: [] });
      }),
      { numRuns: 60, seed: 20_261_126 },
    );
  });

  it('a mark that an editor made survives, the file stays XML, and merging twice changes nothing', () => {
    let broken = 0;
    fc.assert(
      fc.property(grown, fc.nat(), ({ text, longer }, place) => {
        const base = draft(text);
        const acta = keepIdentifiers(base, draft(longer));
        const editor = mark(base, place);
        // As the command does: whole lines where words of both make no XML.
        const merged = (['words', 'lines'] as const)
          .map((granularity) => mergeDrafts({ base, editor, acta }, granularity))
          .find(({ xml }) => isXml(xml));
        if (!merged) {
          broken++;
          return;
        }
        expect(merged.xml.includes('<hi rend="bold">')).toBe(editor !== base);
        expect(mergeDrafts({ base: acta, editor: merged.xml, acta })).toEqual({ xml: merged.xml, conflicts: [] });
        if (editor === base) expect(merged.xml).toBe(acta);
      }),
      { numRuns: 100, seed: 20_261_126 },
    );
    expect(broken).toBeLessThan(3);
  });
});

function isXml(text: string): boolean {
  try {
    parseXmlDocument(text);
    return true;
  } catch {
    return false;
  }
}
