import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieToCopy } from '../../src/validate/index.js';
import { type Encoded, encodeText, sample, teiDocument } from '../sample.js';

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What each element's own words are, and the words of the copy to which they are tied. */
function pairs({
  document,
  manuscript,
}: Pick<Encoded, 'document' | 'manuscript'>): readonly (readonly [string, string])[] {
  const { document: tied, ties } = tieToCopy(document, manuscript);
  const elements = new Map(
    [...tied.tree.getElementsByTagName('*')].map((element) => [element.getAttribute('xml:id') ?? '', element]),
  );
  return ties.map(({ id, spans }) => {
    const element = elements.get(id)!;
    const own = element.childNodes
      .filter((node) => node.nodeType === node.TEXT_NODE)
      .map((node) => node.nodeValue ?? '');
    return [
      squeezed(own.join('')),
      squeezed(spans.map(({ start, end }) => manuscript.text.slice(start, end)).join('')),
    ];
  });
}

describe('the ties between TEI and copy', () => {
  it('lead every element to its own words', () => {
    const found = pairs(encodeText(sample));
    expect(found.length).toBeGreaterThan(25);
    for (const [own, copied] of found) if (own !== '') expect(copied).toContain(own);
  });

  it('hold in any document, notes included', () => {
    const lines = fc.array(
      fc.constantFrom('Mr Arlen: We met [the] man.1', 'Mr Bohm: Yes.', 'A line […] more.', '(Laughter.)', 'Page 12'),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (chosen) => {
        const text = `${chosen.join('\n\n')}\n\nNotes\n\n1. A note on it.`;
        for (const [own, copied] of pairs(encodeText(text))) if (own !== '') expect(copied).toContain(own);
      }),
      { seed: 20_261_126, numRuns: 40 },
    );
  });

  it('hold beside what an editor changed in the TEI', () => {
    const { xml, manuscript } = encodeText(
      'Mr Arlen: We met the man.\n\nMr Bohm: Yes.\n\nMr Arlen: Good.\n\nMr Bohm: So.',
    );
    const edited = teiDocument(xml.replace('We met the man.', 'We met the <hi>old</hi> man.'));
    const found = new Map(pairs({ document: edited, manuscript }));
    expect(found.get('Yes.')).toBe('Yes.');
    expect(found.has('old')).toBe(false);
  });

  it('leave the identifiers of a document as they are', () => {
    const { document, manuscript } = encodeText(sample);
    const before = document.xml.match(/xml:id="[^"]*"/g);
    const after = tieToCopy(document, manuscript).document.xml.match(/xml:id="[^"]*"/g)!;
    expect(after.filter((id) => !/"tie\d+"/.test(id))).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
  });
});
