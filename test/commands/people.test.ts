import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, inProcess } from './acta.js';

const meeting = (a: string, b: string) =>
  `Notes of a meeting, 5 May 1985\n\n${a}: We begin.\n\n${b}: Yes.\n\n${a}: Good.\n\n${b}: Very good.\n`;

function edition(transcripts: Readonly<Record<string, string>>, people?: string): string {
  const home = folder();
  mkdirSync(join(home, 'transcripts'));
  writeFileSync(join(home, 'edition.yaml'), 'title: Council\n');
  if (people !== undefined) writeFileSync(join(home, 'people.yaml'), people);
  for (const [name, text] of Object.entries(transcripts)) writeFileSync(join(home, 'transcripts', `${name}.txt`), text);
  return home;
}

describe('acta people', () => {
  it('proposes those who speak, with where they do, and leaves the register alone', async () => {
    const home = edition({ one: meeting('Mr Arlen', 'Mrs Bohm') });
    const { stdout, status } = await inProcess('people', home);
    expect(status).toBe(0);
    expect(stdout).toBe(
      'people:\n  # one: lines 3, 7\n  - id: pers-arlen\n    name: Mr Arlen\n\n  # one: lines 5, 9\n  - id: pers-bohm\n    name: Mrs Bohm\n',
    );
  });

  it('appends them once, and comments and order stay', async () => {
    const people =
      '# Ours.\n\npeople:\n  # She first.\n  - id: pers-bohm\n    name: Clara Bohm # of Bergen\n    aliases: [ Mrs Bohm ]\n';
    const home = edition({ one: meeting('Mr Arlen', 'Mrs Bohm') }, people);
    await inProcess('people', home, '--write');
    const written = readFileSync(join(home, 'people.yaml'), 'utf8');
    expect(written).toBe(`${people}\n  # one: lines 3, 7\n  - id: pers-arlen\n    name: Mr Arlen\n`);
    expect((await inProcess('people', home, '--write')).stdout).toContain('has everybody');
    expect(readFileSync(join(home, 'people.yaml'), 'utf8')).toBe(written);
  });

  it('makes nobody one with somebody else: it asks', async () => {
    const home = edition({ one: meeting('Mr Lindholm', 'Mrs Bohm'), two: meeting('Mr Lindholn', 'Mrs Bohm') });
    const { stdout } = await inProcess('people', home);
    expect(stdout).toContain(
      '# one: lines 5, 9; two: lines 5, 9\n  # 2 documents call somebody so; are they one person?',
    );
    expect(stdout).toContain('# one letter off Mr Lindholn: if it is a slip');
    expect(stdout.match(/- id:/g)).toHaveLength(3);
  });

  it('says of an office that it is one', async () => {
    const { stdout } = await inProcess('people', edition({ one: meeting('The Chairman', 'Mrs Bohm') }));
    expect(stdout).toContain('# an office, not a name');
  });
});
