import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Element, parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../commands/acta.js';
import { itWith, shared } from '../judges.js';
import { nightly } from '../records.js';
import { said, wordsIn } from './projects.js';

/** What of a document must come back: all its words, and what it says of notes, dates, persons and turns, in the order of the text. */
function facts(document: Element) {
  const all = (name: string) => document.getElementsByTagName(name);
  // A page that begins right before a document is its first.
  const before = document.previousElementSibling;
  const opening = before?.localName === 'pb' ? [before] : [];
  const leading = (p: Element) => p.childNodes.find((node) => node.nodeType === 1 || node.nodeValue?.trim());
  return {
    words: [...wordsIn(document)].sort(),
    notes: all('note').map((note) => [...wordsIn(note).keys()].join(' ')),
    dates: all('date').map((date) => date.getAttribute('when') ?? date.getAttribute('from')),
    persons: all('persName').map((name) =>
      (name.getAttribute('corresp') ?? name.getAttribute('key'))?.replace('#', ''),
    ),
    turns: all('p').filter((p) => (leading(p) as Element | undefined)?.localName === 'persName').length,
    pages: [...opening, ...all('pb')].map((pb) => pb.getAttribute('n')),
  };
}

const documentsOf = (xml: string): readonly Element[] =>
  parseXmlDocument(xml)
    .getElementsByTagName('div')
    .filter((div) => div.getAttribute('type') === 'document');

/** Documents of these files, as they are and as they come back, by their numbers and titles. */
async function there(
  files: readonly string[],
): Promise<readonly [source: readonly Element[], result: readonly Element[], volume: string]> {
  const home = mkdtempSync(join(tmpdir(), 'acta-round-'));
  const folder = join(home, 'files');
  mkdirSync(folder);
  for (const file of files) copyFileSync(file, join(folder, file.split('/').at(-1)!));
  const [edition, out] = [join(home, 'edition'), join(home, 'out')];
  for (const parameters of [
    ['import', files.length === 1 ? files[0]! : folder, '--from', 'frus', '-o', edition, '-q'],
    ['export', edition, '--to', 'frus', '-o', out, '-q', '--no-cache', '-j', '1'],
  ]) {
    const { status, stderr } = await inProcess(...parameters);
    if (status !== 0) throw new Error(stderr);
  }
  const volume = join(out, 'frus/volume.xml');
  const key = (div: Element) =>
    `${div.getAttribute('n')} ${div.getElementsByTagName('head')[0]?.textContent?.replace(/\s+/g, '')}`;
  const order = (a: Element, b: Element) => (key(a) < key(b) ? -1 : 1);
  const source = files.flatMap((file) => documentsOf(readFileSync(file, 'utf8')));
  return [source.sort(order), [...documentsOf(readFileSync(volume, 'utf8'))].sort(order), volume];
}

const folder = shared('corpora/frus');
const documents =
  folder === undefined
    ? []
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
/** Turns with persons, a list of participants, notes in two series, a text without a label; the rest at night. */
const few = documents.filter((path) => /v28_d182|v04_d50|v38p1_d84|Parisv11_d141/.test(path));

describe('documents of Foreign Relations, imported and exported again', () => {
  it.skipIf(documents.length === 0)(
    'have the same words, notes, dates, persons, turns and pages',
    async () => {
      const [source, result] = await there(nightly ? documents : few);
      expect(source.length).toBe(nightly ? documents.length : 4);
      expect(result.map(facts)).toEqual(source.map(facts));
    },
    nightly ? 1_800_000 : 300_000,
  );

  const volumes = shared('corpora/frus-volumes');
  const one =
    volumes &&
    readdirSync(volumes)
      .map((name) => join(volumes, name))
      .filter((path) => path.endsWith('.xml'))
      .sort()[0];
  const judged = one && nightly ? itWith('jing') : it.skip;
  judged(
    'come back in a whole volume, which is valid',
    async () => {
      const [source, result, volume] = await there([one!]);
      expect(result.map(facts)).toEqual(source.map(facts));
      expect(said(shared('schemas/tei_all.rng')!, [volume])).toBe('');
    },
    1_800_000,
  );
});
