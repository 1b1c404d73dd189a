import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { validateLedger } from '../../src/validate/ledger.js';
import { differences } from '../../src/validate/ledger-difference.js';
import { encodeText, sample, teiDocument } from '../sample.js';

const { xml, manuscript } = encodeText(sample);

function ledgerOf(tei: string, edited = false) {
  const report = new Report();
  validateLedger(teiDocument(tei), manuscript, report, { edited });
  return report.diagnostics;
}

describe('the word ledger', () => {
  it('finds a sentence that vanished, at its line of the transcript', () => {
    const [finding, ...others] = ledgerOf(xml.replace('Fidel was right: ', ''));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'ledger/lost', severity: 'error', place: { file: '007.txt', line: 24 } });
    expect(finding?.message).toContain('Fidel was right:');
  });

  it('finds a word that was made up', () => {
    expect(ledgerOf(xml.replace('new stage', 'brand new stage')).map(({ code }) => code)).toEqual(['ledger/invented']);
  });

  it('finds a label that moved', () => {
    const label = '<speaker>Dobrynin:</speaker>';
    expect(ledgerOf(xml.replace(label, '').replace('</front>', `</front>${label}`)).length).toBeGreaterThan(0);
  });

  it('finds a word of a note that is not in the transcript', () => {
    const found = ledgerOf(xml.replace('This refers to', 'This really refers to'));
    expect(found.map(({ code }) => code)).toContain('ledger/invented');
  });

  it('does not believe a list of left-out words that stand elsewhere', () => {
    const [finding] = ledgerOf(xml.replace('n="12:1"', 'n="11:1"'));
    expect(finding).toMatchObject({ code: 'ledger/invented' });
    expect(finding?.message).toContain('Texte intégral');
  });

  it('finds a lost line even where the header no longer lists it as left out', () => {
    const [finding] = ledgerOf(xml.replace(/<item n="12:1".*?<\/item>/, ''));
    expect(finding).toMatchObject({ code: 'ledger/lost', place: { line: 12 } });
  });

  it('asks of the copy no text that an editor sets beside it, such as a translation', () => {
    const beside = (attributes: string) =>
      xml
        .replace(/<text[ >]/, (start) => `<text><group>${start}`)
        .replace(
          /<\/text>(?=\s*<\/TEI>)/,
          `</text><text ${attributes}><body><p>Übersetzt.</p></body></text></group></text>`,
        );
    expect(ledgerOf(beside('resp="#me"'), true)).toEqual([]);
    expect(ledgerOf(beside('type="translation"'), true).map(({ code }) => code)).toEqual(['ledger/invented']);
    expect(ledgerOf(beside('resp="#me"').replace('Fidel was right: ', ''), true)).toHaveLength(1);
  });

  it('accepts what an editor marks as a correction, and warns of what is not marked', () => {
    const words = 'what are the main issues';
    const marked = 'what <choice><sic>are</sic><corr>is</corr></choice> the main issues';
    expect(ledgerOf(xml.replace(words, marked), true)).toEqual([]);
    const found = ledgerOf(xml.replace(words, 'what is the main issue'), true);
    expect(found.map(({ code, severity, message }) => `${severity} ${code} ${message}`)).toEqual([
      'warning ledger/changed the TEI has "is the main issue" where the transcript at line 26 has "are the main issues"',
    ]);
    const [letter, ...others] = ledgerOf(xml.replace('main issues', 'mian issues'), true);
    expect(others).toEqual([]);
    expect(letter?.message).toContain('the TEI has "mian" where the transcript at line 26 has "main"');
  });

  it('accepts words that an editor supplies, in a label and at the end of a note that is cut off', () => {
    const speech = xml.replace('<p n="3" xml:id="pn3">', '$&<supplied reason="lost">Once more:</supplied> ');
    expect(speech).not.toBe(xml);
    expect(ledgerOf(speech, true)).toEqual([]);
    const note = xml.replace(/(<note [^>]*n="1"[^>]*><p>[^<]*)/, '$1 <supplied>and more</supplied> ');
    expect(note).not.toBe(xml);
    expect(ledgerOf(note, true)).toEqual([]);
    // What the copy has in brackets is the copy's.
    const own = xml.replace(/<supplied ([^>]*)>/, '<supplied $1>not ');
    if (own !== xml) expect(ledgerOf(own, true)).not.toEqual([]);
  });

  it('gives the words that somebody added with their spaces', () => {
    const [finding] = ledgerOf(xml.replace('new stage', 'brand and very new stage'));
    expect(finding?.message).toContain('"brand and very"');
  });

  it('accepts a note that an editor signs', () => {
    const signed = 'on our back.<note resp="#me"><p>Thus.</p></note>';
    expect(ledgerOf(xml.replace('on our back.', signed), true)).toEqual([]);
  });

  it('says when the transcript was changed after the encoding', () => {
    const report = new Report();
    validateLedger(teiDocument(xml), { ...manuscript, sha256: '0'.repeat(64) }, report, { edited: false });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['ledger/other-source']);
  });

  it('finds any single deleted word, whichever it is', () => {
    const offset = xml.indexOf('<body>');
    const body = xml.slice(offset, xml.indexOf('</body>'));
    const words = [...body.matchAll(/(?<=[\s>])\p{L}{2,}(?=[\s<])/gu)].filter(
      ({ index }) => !/<[^>]*$|<desc>[^<]*$/.test(body.slice(0, index)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), ({ 0: word, index }) => {
        const at = offset + index;
        const found = ledgerOf(xml.slice(0, at) + xml.slice(at + word.length));
        expect(found.some(({ code }) => /^ledger\/(?:lost|changed)$/.test(code))).toBe(true);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('differences', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '\u{1F600}'), maxLength: 400 });

  it('rebuild one text from the other, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        let rebuilt = '';
        let at = 0;
        for (const difference of differences(left, right)) {
          rebuilt += left.slice(at, difference.left.start) + right.slice(difference.right.start, difference.right.end);
          at = difference.left.end;
        }
        expect(rebuilt + left.slice(at)).toBe(right);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('are none between equal texts', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(differences(same, same)).toEqual([]);
      }),
      { seed: 7 },
    );
  });

  it('are one where a long repetitive text gains a character at its end', () => {
    const left = 'ab'.repeat(100_000);
    expect(differences(left, `${left}x`)).toHaveLength(1);
  });
});

it('finds a note at the beginning of its line, though its call is followed by the same words', () => {
  const transcript =
    'Notes of a Meeting\n\nAdams: We begin at once.1\nSilence.\n\nBaker: Yes.\n\nAdams: Good.2\n\nBaker: Well.\n\n1 Silence.\n2 In June.\n';
  const { ledger, xml } = encodeText(transcript);
  expect(xml).toContain('<p>Silence.</p>');
  expect(ledger.map(({ message }) => message)).toEqual([]);
});
