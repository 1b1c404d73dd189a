import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXmlDocument } from 'slimdom';
import { inProcess, notes, tree } from '../commands/acta.js';

/** What an edition says that every archive takes, by the key of edition.yaml. */
const settings: Readonly<Record<string, string>> = {
  title: 'Two Meetings & <more>',
  subtitle: 'A Test',
  description: 'Minutes of two meetings & of "one" <committee>.',
  language: 'en',
  date: '2026-03-01',
  version: '1.0.0',
  publisher: 'City Archive',
  place: 'Prague',
  url: 'https://example.org/meetings',
  licence:
    '{ name: Creative Commons Attribution 4.0 International, spdx: CC-BY-4.0, url: "https://creativecommons.org/licenses/by/4.0/" }',
  identifiers: '{ doi: 10.5281/zenodo.1234, isbn: 978-3-16-148410-0 }',
  contributors: `
  - { name: { forename: Ada, surname: Smith }, role: editor, orcid: 0000-0002-1825-0097 }
  - { name: { forename: Ben, surname: Brown }, role: translator }
  - { name: { forename: Ben, surname: Brown }, role: curator }
  - { name: { forename: Ben, surname: Brown }, role: depositor }
  - { name: { forename: Ben, surname: Brown }, role: metadata creator }
  - { name: { forename: Ben, surname: Brown }, role: licensor }
  - { name: { forename: Ben, surname: Brown }, role: rights holder }
  - { name: { forename: Eve, surname: Host }, role: host }`,
  deposit: `
  contact: { name: Ada Smith, email: ada@example.org, affiliation: City Archive }
  subjects: [minutes, "peace & war"]
  classes: { dataverse: Arts and Humanities, textgrid: non-fiction, hal-domain: shs.hist, hal-type: OUV, hal-structure: "1042", hal-audience: "2", hal-popular: "0" }`,
  documents: '{ may: { url: "https://example.org/source/1", accessed: 2026-01-02 } }',
};

/** An edition.yaml that says all of that; a key of `changes` says something else, or, where it is undefined, nothing. */
export function archiveSettings(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = Object.entries({ ...settings, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [/^[\n{[]/.test(value) ? `${key}: ${value}` : `${key}: ${JSON.stringify(value)}`],
  );
  return `${lines.join('\n')}\n`;
}

/** A new edition of two documents; a key of `changes` says something else, or, where it is undefined, nothing. */
export function archiveEdition(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-archive-'));
  mkdirSync(join(folder, 'transcripts'));
  writeFileSync(join(folder, 'edition.yaml'), archiveSettings(changes));
  writeFileSync(join(folder, 'transcripts/100% sure.txt'), notes);
  writeFileSync(join(folder, 'transcripts/may.txt'), notes.replace('Very well.', 'Very well, then.'));
  return folder;
}

/** The files of packages that acta made, by path below the output: their bytes. */
export type Packages = ReadonlyMap<string, Buffer>;

/** All in this thread: others run what is compiled. */
export async function packages(home: string, kinds: string): Promise<Packages> {
  const outcome = await inProcess('deposit', home, '--to', kinds, '-o', join(home, 'out'), '--no-cache', '--jobs', '1');
  if (outcome.status !== 0) throw new Error(outcome.stderr);
  const files = Object.entries(tree(join(home, 'out'))).filter(([path]) => !path.endsWith('/'));
  return new Map(files.map(([path, hex]) => [path, Buffer.from(hex, 'hex')]));
}

/** The elements of a local name in an XML file, each with what it says and its attributes. */
export function elements(
  xml: Uint8Array | undefined,
  name: string,
): readonly { text: string; [attribute: string]: string }[] {
  const found = parseXmlDocument(Buffer.from(xml ?? '').toString('utf8')).getElementsByTagNameNS('*', name);
  return found.map((element) => ({
    ...Object.fromEntries(element.attributes.map(({ localName, value }) => [localName, value])),
    text: element.textContent?.trim() ?? '',
  }));
}
