import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edition, noEdition } from '../../src/config/edition.js';
import { selectorsFor } from '../../src/recognize/index.js';
import { type Answer, answersTo, type Decision } from '../../src/transcript/decisions.js';
import { type Encoded, encodeText, findings } from '../sample.js';

function decide(text: string, decisions: readonly Decision[]): Encoded {
  const edition: Edition = { ...noEdition, decisions: { '007': decisions } };
  return encodeText(text, edition);
}

const body = (encoded: Encoded) => /<body>.*<\/body>/s.exec(encoded.xml)![0];

const council = [
  'Mrs Arlen: The mole cannot be saved. What do you say?',
  '',
  'No, we cannot pay for the [new] mole.',
  '',
  'Mr Bohm: It was promised.',
  '',
  'Mrs Arlen: Not to me.',
  '',
  'Mr Bohm: To the fishermen.',
].join('\n');

describe('a decision', () => {
  it('begins a speech where the copy has no label, and names nobody for it', () => {
    const encoded = decide(council, [{ line: 3, words: 'No, we cannot pay', is: 'new-turn' }]);
    expect(body(encoded)).toContain('<sp xml:id="sp2" change="#decided">\n          <p>No, we cannot pay');
    expect(encoded.ledger).toEqual([]);
    expect(findings(encoded.diagnostics).join()).not.toContain('turn-suspect');
  });

  it('keeps a paragraph in its speech, and the question is asked no more', () => {
    const before = decide(council, []);
    expect(findings(before.diagnostics)).toContain('warning speech/turn-suspect@3');
    const encoded = decide(council, [{ line: 3, words: 'No, we cannot', is: 'continue' }]);
    expect(body(encoded)).toBe(body(before));
    expect(findings(encoded.diagnostics).join()).not.toContain('turn-suspect');
    expect(encoded.xml).toContain('<q>No, we cannot</q> goes on in the same speech');
  });

  it.each([
    ['note', '<note type="editorial" place="inline" source="#src-copy" rend="[]" change="#decided">new</note>'],
    ['stage', '<stage change="#decided">[new]</stage>'],
    ['text', 'the [new] mole'],
    ['supplied', '<supplied reason="omitted" source="#src-copy" rend="[]" change="#decided">new</supplied>'],
  ] as const)('makes a bracket %s', (is, tei) => {
    const encoded = decide(council, [{ line: 3, words: '[new]', is }]);
    expect(body(encoded)).toContain(tei);
    expect(encoded.ledger).toEqual([]);
  });

  it('takes a label for text, and text for a label', () => {
    const text = `${council}\n\nMr Bohm: Again.\n\nVenue: the harbour`;
    const no = decide(text, [{ line: 5, words: 'Mr Bohm:', after: 'mole.', is: 'not-a-speaker' }]);
    expect(body(no)).toContain('<p>Mr Bohm: It was promised.</p>');
    expect(no.ledger).toEqual([]);
    const yes = decide(text, [{ line: 13, words: 'Venue:', is: 'speaker' }]);
    expect(body(yes)).toContain('change="#decided">\n          <speaker>Venue:</speaker>');
    expect(body(yes)).not.toContain('cert=');
  });

  it('leaves a line out as furniture, and the ledger says so', () => {
    const encoded = decide(`${council}\n\nShare this page`, [{ line: 11, words: 'Share this page', is: 'furniture' }]);
    expect(body(encoded)).not.toContain('Share');
    expect(encoded.xml).toContain('ana="#ledger.decided-furniture">Share this page</item>');
    expect(encoded.ledger).toEqual([]);
  });

  it('makes one person of two names that differ in a letter', () => {
    const text = 'Mr Lindholm: One.\n\nMr Arlen: Two.\n\nMr Lindholm: Three.\n\nMr Lindholn: Four.\n\nMr Arlen: Five.';
    const two = decide(text, []);
    const one = decide(text, [{ line: 7, words: 'Mr Lindholn:', is: 'same-person' }]);
    expect(two.transcript.persons.map(({ id }) => id)).toContain('pers-lindholn');
    expect(one.transcript.persons.map(({ id }) => id)).toEqual(['pers-lindholm', 'pers-arlen']);
    expect(body(one)).toContain('<speaker>Mr Lindholn:</speaker>');
  });

  it('lets a number stay a number', () => {
    const text = 'Mr Arlen: See telegram 254715.1 and go.\n\nMr Bohm: Yes.\n\nMr Arlen: Go.\n\nNotes\n\n1. A note.';
    const called = decide(text, []);
    const offset = called.transcript.notes[0]!.call;
    expect(offset).toBeDefined();
    const not = decide(text, [{ line: 1, words: '1', after: 'telegram 254715.', is: 'not-a-call' }]);
    expect(not.transcript.notes[0]!.call).toBeUndefined();
    expect(not.ledger).toEqual([]);
  });

  it('that fits nowhere is reported where it is written', () => {
    const place = { file: 'decisions/007.yaml', line: 4, column: 5 };
    const lost = decide(council, [{ line: 3, words: 'gone', is: 'stage', place }]);
    expect(findings(lost.diagnostics)).toContain('warning decisions/lost@4');
    const idle = decide(council, [{ line: 3, words: '[new]', is: 'call', place }]);
    expect(findings(idle.diagnostics)).toContain('warning decisions/idle@4');
  });
});

/** One decision for each thing that a document asks, with the answer that is not the one chosen. */
function contrary({ transcript, manuscript }: Encoded): Decision[] {
  const selectorOf = selectorsFor(manuscript);
  return transcript.findings.flatMap(({ doubt }) =>
    doubt
      ? [{ ...selectorOf(doubt.span), is: answersTo[doubt.question].find((answer) => answer !== doubt.chosen)! }]
      : [],
  );
}

const fixtures = new URL('../fixtures/', import.meta.url);
const transcripts = readdirSync(fixtures).flatMap((name) => {
  try {
    return [[name, readFileSync(new URL(`${name}/transcript.txt`, fixtures), 'utf8')] as const];
  } catch {
    return [];
  }
});

describe('in any document', () => {
  const shapes = fc.array(
    fc.constantFrom(
      'Mr Arlen: We met [the] man.',
      'Mr Bohm: Yes. Who [the]?',
      'Mr Bohn: No [of course] not.',
      'No, never [the] man.',
      'Venue: the harbour',
      'A line that goes on [the] way it began.',
      'Share',
    ),
    { minLength: 3, maxLength: 14 },
  );

  it('each doubt names a place that its decision finds again', () => {
    fc.assert(
      fc.property(shapes, (lines) => {
        const encoded = decide(lines.join('\n\n'), []);
        const decisions = contrary(encoded);
        const settled = decide(lines.join('\n\n'), decisions);
        expect(settled.diagnostics.filter(({ code }) => code === 'decisions/lost')).toEqual([]);
        expect(settled.ledger).toEqual([]);
      }),
      { seed: 20_261_124, numRuns: 50 },
    );
  });

  it('decisions are kept when a line is put in at the top', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom('A new heading', 'Mr Arlen wrote this.', 'x'), (lines, top) => {
        const text = lines.join('\n\n');
        const decisions = contrary(decide(text, []));
        const before = decide(text, decisions).transcript.settled;
        const after = decide(`${top}\n\n${text}`, decisions).transcript;
        const shift = top.length + 2;
        const lost = decide(`${top}\n\n${text}`, decisions).diagnostics.filter(({ code }) => code === 'decisions/lost');
        expect(lost).toEqual([]);
        // What is at the top is read otherwise, so a decision may have nothing to decide there; none has moved.
        const places = new Map(before.map(({ decision, offset }) => [decision, offset]));
        for (const { decision, offset } of after.settled) {
          if (places.has(decision)) expect(offset).toBe(places.get(decision)! + shift);
        }
      }),
      { seed: 20_261_124, numRuns: 50 },
    );
  });

  it.each(transcripts)('the doubts of %s can be settled, and nothing is lost', (_, text) => {
    const first = decide(text, []);
    const decisions = contrary(first);
    const settled = decide(text, decisions);
    expect(findings(settled.ledger)).toEqual([]);
    expect(settled.diagnostics.filter(({ code }) => code === 'decisions/lost')).toEqual([]);
    const twice = decide(text, [...decisions, ...decisions]);
    expect(body(twice)).toBe(body(settled));
  });

  it.each(transcripts)('what is certain in %s can be settled otherwise too, and nothing is lost', (_, text) => {
    const first = decide(text, []);
    const selectorOf = selectorsFor(first.manuscript);
    const decisions = first.transcript.readings.map(({ question, span, chosen }) => ({
      ...selectorOf(span),
      is: answersTo[question].find((answer) => answer !== chosen)!,
    }));
    const settled = decide(text, decisions);
    expect(findings(settled.ledger)).toEqual([]);
    expect(settled.diagnostics.filter(({ code }) => code === 'decisions/lost')).toEqual([]);
  });

  it('answers are told apart by their question', () => {
    const answers = Object.values(answersTo).flat() as Answer[];
    expect(answers.filter((answer, index) => answers.indexOf(answer) !== index)).toEqual(['text']);
  });
});
