import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { readPlainText } from '../../src/read/index.js';
import { type RecognizeSettings, recognize } from '../../src/recognize/index.js';
import { profileNames, profileOf, resolveProfile } from '../../src/recognize/profiles/index.js';
import { findings } from '../sample.js';

const root = new URL('../../schemas/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

function read(text: string, profile?: RecognizeSettings['profile']) {
  const report = new Report();
  const manuscript = readPlainText('t.txt', new TextEncoder().encode(text), {}, report)!;
  const transcript = recognize(manuscript, { people: [], ...(profile !== undefined && { profile }) }, report);
  return { transcript, found: findings(report.diagnostics) };
}

const dialogue = 'HOLT: Let us begin.\nIVES: Let us.\nHOLT: Is it late?\nIVES: It is.\n';

describe('layout profiles', () => {
  const schema = new Ajv2020({ formats: { regex: true } }).compile(json('profile.schema.json') as object);

  it.each([...profileNames])('%s follows the schema', (name) => {
    schema(json(`profiles/${name}.json`));
    expect(schema.errors ?? []).toEqual([]);
  });

  it('are all known by name', () => {
    const files = readdirSync(new URL('profiles/', root)).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual([...profileNames].sort());
  });

  it('take what they leave out from the profile that they extend', () => {
    const generic = profileOf('generic')!;
    const own = resolveProfile('own', { extends: 'openedition', headnote: false, labels: { nonSpeakers: ['Chairs'] } });
    expect(own.notePreviewLength).toBe(100);
    expect(own.headnote).toBe(false);
    expect(own.translatorLabels).toEqual(expect.arrayContaining([...generic.translatorLabels]));
    expect(own.traces).toBeUndefined();
  });

  it.each([
    ['press-briefing', `Press Briefing by Ann Holt\n\n${dialogue}Q  Will it rain?\nHOLT: It will.\nQ  When?\n`],
    ['congressional-record', `${dialogue}[[Page S697]]\n${dialogue}`],
    ['wilson-center', `${dialogue}This document was made possible with support from a fund.\n`],
    ['tapes', `Conversation No. 12-3\n\n${dialogue}HOLT: The (unintelligible) is gone.\n`],
    ['interview', `Interview with Ann Holt\n\n${dialogue}`],
    ['generic', dialogue],
  ])('%s is found by its traces', (name, text) => {
    expect(read(text).transcript?.profile).toBe(name);
  });

  it('can be named, and a name that is none is said', () => {
    expect(read(dialogue, 'court').transcript?.profile).toBe('court');
    expect(read(dialogue, 'courtroom').found).toContain('warning read/unknown-profile@1');
  });

  it('can be an editor’s own', () => {
    const text = `${dialogue}DOCK: 12\nDOCK: 14 is the number of it.\n[Menu]\n`;
    const own = {
      name: 'dock',
      extends: 'generic',
      furniture: { menu: ['[Menu]'] },
      labels: { nonSpeakers: ['Dock'] },
    };
    const { transcript } = read(text, own);
    expect(transcript?.persons.map(({ id }) => id)).toEqual(['pers-holt', 'pers-ives']);
    expect(transcript?.leftOut.map(({ rule }) => rule)).toEqual(['menu']);
  });
});

describe('a copy that is no record', () => {
  it('is refused with the reason', () => {
    const contents =
      'Contents\n\nPreface . . . . . . . . 3\nThe first winter . . . . 17\nThe second winter ...... 45\n';
    expect(read(contents)).toEqual({ transcript: undefined, found: ['error header/not-a-transcript@1'] });
  });
});
