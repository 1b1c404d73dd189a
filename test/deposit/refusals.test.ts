import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../commands/acta.js';
import { archiveEdition } from './archive-edition.js';

/** What an archive would find out too late. */
describe('a package is refused', () => {
  const refused = async (home: string, ...parameters: readonly string[]) => {
    const outcome = await inProcess('deposit', home, ...parameters, '-o', join(home, 'out'), '--no-cache');
    expect(existsSync(join(home, 'out'))).toBe(false);
    expect(outcome.status).toBe(2);
    return outcome.stderr;
  };

  it('by TextGrid without the texts, and of a document that has no date', async () => {
    const home = archiveEdition();
    expect(await refused(home, '--to', 'textgrid', '--parts', 'site')).toContain('textgrid needs the TEI');
    writeFileSync(
      join(home, 'transcripts/undated.txt'),
      'Notes of a Meeting\n\nAdams: We begin.\n\nBaker: Very well.\n',
    );
    expect(await refused(home, '--to', 'textgrid')).toContain('"dateOfCreation" of every document');
  });

  it('where a contributor’s family name is not known, since it may be a body', async () => {
    const contributors = ['editor', 'curator'].map((role) => `\n  - { name: City Archive, role: ${role} }`).join('');
    const home = archiveEdition({
      contributors: `${contributors}\n  - { name: { surname: Smith, forename: Ada }, role: editor }\n  - { name: B. Brown, role: editor }`,
    });
    const said = await refused(home, '--to', 'zenodo,nakala');
    expect(said).toContain(
      'zenodo needs "metadata.creators.person_or_org.family_name" of "City Archive", "B. Brown", which',
    );
    expect(said).toContain('nakala needs "creator.surname" of "City Archive", "B. Brown", which');
    expect(said).toContain('{ body: City Archive, role: hosting institution }');
  });

  it('with a line of edition.yaml for a mail address that is none', async () => {
    const home = archiveEdition({ deposit: '{ contact: { name: Ada, email: ada at example } }' });
    expect(await refused(home, '--to', 'dataverse')).toMatch(/edition\.yaml:\d+:\d+: error\[config\/.*email/);
  });
});
