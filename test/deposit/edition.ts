import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notes } from '../commands/acta.js';

const settings = `title: Two Meetings
description: Minutes of two meetings of a committee.
language: en
date: 2026-03-01
version: 1.0.0
publisher: City Archive
url: https://example.org/meetings
licence:
  name: Creative Commons Attribution 4.0 International
  spdx: CC-BY-4.0
  url: https://creativecommons.org/licenses/by/4.0/
contributors:
  - { name: { forename: Ada, surname: Smith }, role: editor, orcid: 0000-0002-1825-0097 }
  - { name: Ben Brown, role: translator }
identifiers: { doi: 10.5281/zenodo.1234 }
`;

const people = `people:
  - id: pers-adams
    name: { forename: Jane, surname: Adams }
    aliases: [Adams]
    authorities: { wikidata: Q11633 }
`;

/** A new edition of two documents that says all that packages ask for; `without` leaves out keys of edition.yaml. */
export function edition(
  without: readonly string[] = [],
  folder = mkdtempSync(join(tmpdir(), 'acta-deposit-')),
): string {
  const kept = settings.split(/\n(?=\S)/).filter((entry) => !without.includes(entry.split(':')[0]!));
  mkdirSync(join(folder, 'transcripts'), { recursive: true });
  writeFileSync(join(folder, 'edition.yaml'), `${kept.join('\n').trimEnd()}\n`);
  writeFileSync(join(folder, 'people.yaml'), people);
  writeFileSync(join(folder, 'transcripts/100% sure.txt'), notes);
  writeFileSync(join(folder, 'transcripts/may.txt'), notes.replace('Very well.', 'Very well, then.'));
  return folder;
}
