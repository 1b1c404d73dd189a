import { describe, expect, it } from 'vitest';
import { encodeText, findings, sample } from '../sample.js';

describe('the sample document, with no configuration', () => {
  const { transcript, diagnostics } = encodeText(sample);

  it('is doubted at exactly these places', () => {
    expect(findings(diagnostics)).toEqual([
      'info header/role-default@3',
      'info header/role-default@4',
      'info header/role-default@5',
      'info speech/label-rejected@8',
      'info furniture/dropped@10',
      'info furniture/dropped@12',
      'warning notes/truncated@18',
      'warning breaks/missing-paragraph@20',
      'info speech/continuation@26',
      'info editorial/bracket-default@26',
      'warning speech/turn-suspect@28',
    ]);
  });

  it('has three speeches, and no speaker called Document', () => {
    const turns = transcript.body.filter((node) => node.type === 'turn');
    expect(turns.map((turn) => turn.speakers.map((person) => person.id))).toEqual([
      ['pers-gorbachev'],
      ['pers-dobrynin'],
      ['pers-gorbachev'],
    ]);
  });

  it('claims every character that is not white space exactly once', () => {
    const counts = new Uint8Array(transcript.manuscript.text.length);
    for (const { span } of transcript.claims) for (let at = span.start; at < span.end; at++) counts[at]!++;
    const wrong = [...counts.keys()].filter((at) => counts[at] !== 1 && /\S/.test(transcript.manuscript.text[at]!));
    expect(wrong).toEqual([]);
  });

  it('gives evidence for every claim that is not plain text', () => {
    for (const claim of transcript.claims) if (claim.what !== 'text') expect(claim.evidence.length).toBeGreaterThan(0);
  });
});
