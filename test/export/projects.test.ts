import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { itWith, judge, shared } from '../judges.js';
import { fixture, fixtures } from '../render/pages.js';
import { filesBelow, textOf } from '../sources.js';
import { elements, missingWords, type Projected, project, said } from './projects.js';

/** A document with everything for which one form or another has no place. */
const everything = readFileSync(new URL('../fixtures/export.everything/document.xml', import.meta.url), 'utf8');

/** Fixtures that no edition can have: they are no document, or hold what acta refuses. */
const unfit = /^(?:corpus\.|dates\.forms|header\.full|phrases\.forms|speech\.labels)/;

/** An introduction with a list of persons of its own, as that of a volume which was imported. */
const introduction = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Introduction</title></titleStmt>
  <publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
  <text><front><docTitle><titlePart>Before the quay</titlePart></docTitle></front><body><p>How it began.</p><pb n="1"/>
  <div type="section" xml:id="persons"><head>Who is who</head><list><item><persName xml:id="p_ada">Arendal, Ada</persName>, engineer</item></list></div>
  <div><head>Thanks</head><p>To all.</p></div></body><back><div><head>Index</head><p>Quay 1</p></div></back></text></TEI>`;

const people =
  'people:\n  - id: ada\n    name: { forename: Ada, surname: Arendal }\n    authorities: { gnd: "118540238" }\n';

/** Elements that a form writes otherwise without losing anything by it. */
const mapped: Readonly<Record<string, readonly string[]>> = {
  frus: [
    'text',
    'front',
    'body',
    'back',
    'sp',
    'speaker',
    'docTitle',
    'titlePart',
    'docDate',
    'desc',
    'div',
    'noteGrp',
    'p',
    'ab',
    'u',
    'seg',
  ],
  parlamint: [
    'closer',
    'opener',
    'signed',
    'salute',
    'dateline',
    'trailer',
    'postscript',
    'argument',
    'epigraph',
    'front',
    'body',
    'back',
    'sp',
    'speaker',
    'docTitle',
    'titlePart',
    'docDate',
    'docAuthor',
    'byline',
    'p',
    'ab',
    'stage',
    'text',
  ],
  dracor: ['u', 'seg', 'incident', 'kinesic', 'vocal', 'desc', 'list', 'item'],
  'tei-publisher': [],
};

/** Attributes likewise. */
const renamed: Readonly<Record<string, readonly string[]>> = {
  frus: ['who', 'ref', 'type', 'place', 'rend'],
  parlamint: [],
  dracor: [],
  'tei-publisher': [],
};

/** What each form has no place for in the document with everything, beside its header: each time it is told. */
const told: Readonly<Record<string, readonly string[]>> = {
  frus: [
    'bibl/@corresp',
    'div/@resp',
    'div/@subtype',
    'gap',
    'head',
    'incident',
    'kinesic',
    'note/@place',
    'person/birth',
    'person/idno',
    'sp',
    'sp/@next',
    'sp/@prev',
    'sp/@xml:id',
    'stage',
    'supplied',
    'titlePart/@type',
    'u',
    'unclear',
    'vocal',
  ],
  parlamint: ['ab/@type', 'back', 'div/@subtype', 'front', 'noteGrp'],
  dracor: ['incident', 'kinesic', 'kinesic/@type', 'teiCorpus/teiHeader', 'u', 'vocal', 'vocal/@type'],
  'tei-publisher': [],
};

describe.each(Object.keys(mapped))('an edition in the form of %s', (kind) => {
  const documents: Record<string, string> = { everything };
  let made: Projected;

  beforeAll(async () => {
    for (const name of fixtures.filter((one) => !unfit.test(one))) documents[name.replace('.', '-')] = fixture(name);
    for (const path of filesBelow('tei/examples'))
      documents[path.split('/').at(-1)!.replace('.xml', '')] = textOf(path);
    made = await project(kind, documents, people);
  });

  it('has every word of the texts', () => {
    expect(missingWords(Object.values(documents), [...made.tei.values()])).toEqual([]);
  });

  const itJudged = shared('schemas/tei_all.rng') === undefined ? it.skip : itWith('jing');
  itJudged('is valid TEI', () => {
    // The root of a corpus includes all else.
    const paths = made.tei.has('corpus.xml') ? ['corpus.xml'] : [...made.tei.keys()];
    const files = paths.map((path) => join(made.out, path));
    expect(said(shared('schemas/tei_all.rng')!, files)).toBe('');
  });

  it('says of each loss where the element stands, and what it says is true', () => {
    // TEI Publisher has a place for everything.
    expect(made.losses.length > 0).toBe(kind !== 'tei-publisher');
    const result = [...made.tei.values()].join('\n');
    for (const { construct, kept, places, count } of made.losses) {
      expect(places.length).toBe(count);
      const [name, attribute] = construct.split('/').slice(-2).join('/').split('/@') as [string, string?];
      for (const { file, line, column, value } of places) {
        if (file === 'edition.xml') continue;
        const start = [...documents[file.slice('tei/'.length, -'.xml'.length)]!.split('\n')[line - 1]!]
          .slice(column - 1)
          .join('');
        expect([construct, start.slice(0, 40)]).toEqual([
          construct,
          expect.stringMatching(new RegExp(`^<${name.split('/').at(-1)}\\b`)),
        ]);
        if (attribute && kept === 'left out' && value && value.length > 8 && !value.startsWith('#'))
          expect([construct, result.includes(`${attribute}="${value}"`)]).toEqual([construct, false]);
      }
    }
  });

  it('has every element and attribute of the texts, or says that it has not', () => {
    const count = (names: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts;
    };
    const all = (files: readonly string[], of: (xml: string) => readonly string[]) => count(files.flatMap(of));
    const names = (xml: string) => elements(xml, 'text').map(({ localName }) => localName);
    const source = all(Object.values(documents), names);
    const result = all([...made.tei.values()], names);
    const lost = (test: (construct: string) => boolean) =>
      made.losses.filter(({ construct }) => test(construct)).reduce((sum, loss) => sum + loss.count, 0);
    const short = [...source].filter(([name, times]) => (result.get(name) ?? 0) + lost((one) => one === name) < times);
    expect(short.map(([name]) => name).filter((name) => !mapped[kind]!.includes(name))).toEqual([]);
    // The attributes of an element that is lost are lost with it, and its loss tells them.
    const gone = new Set(made.losses.map(({ construct }) => construct).filter((one) => !/[/@]/.test(one)));
    const attributes = (xml: string) =>
      elements(xml, 'text')
        .filter(({ localName }) => !gone.has(localName))
        .flatMap((one) => one.attributes.map(({ name }) => name));
    const wanted = all(Object.values(documents), attributes);
    const there = all([...made.tei.values()], (xml) =>
      elements(xml, 'text').flatMap((one) => one.attributes.map(({ name }) => name)),
    );
    const fewer = [...wanted].filter(
      ([name, times]) => (there.get(name) ?? 0) + lost((one) => one.endsWith(`/@${name}`)) < times,
    );
    expect(fewer.map(([name]) => name).filter((name) => !renamed[kind]!.includes(name))).toEqual([]);
  });

  it('tells all that it has no place for in a document that has everything', async () => {
    const { losses } = await project(kind, { everything }, people);
    const constructs = losses.map(({ construct }) => construct).filter((one) => !one.startsWith('teiHeader/'));
    expect([...new Set(constructs)].sort()).toEqual([...told[kind]!].sort());
  });

  it('has the introduction, or says that it has not', async () => {
    const { losses, tei, out } = await project(kind, { everything }, people, introduction);
    const isLeftOut = losses.some(({ construct }) => construct === 'teiCorpus/text');
    expect(isLeftOut).toBe(kind === 'dracor' || kind === 'tei-publisher');
    if (!isLeftOut) expect(missingWords([introduction], [...tei.values()])).toEqual([]);
    const schema = shared('schemas/tei_all.rng');
    const root = ['volume.xml', 'corpus.xml'].find((path) => tei.has(path));
    if (schema && root && judge('jing')) expect(said(schema, [join(out, root)])).toBe('');
  });

  it('points to nothing that is not there', () => {
    const files = [...made.tei.values()];
    const all = files.map((xml) => elements(xml));
    const ids = new Set(all.flat().map((element) => element.getAttribute('xml:id')));
    const pointers = all.flatMap((one) =>
      one.flatMap((element) =>
        element.attributes.flatMap(({ name, value }) =>
          name === 'key'
            ? [value]
            : value
                .split(/\s+/)
                .filter((part) => part.startsWith('#'))
                .map((part) => part.slice(1)),
        ),
      ),
    );
    const before = new Set(
      Object.values(documents).flatMap((xml) => [...xml.matchAll(/#([\w.-]+)/g)].map(([, id]) => id)),
    );
    expect(pointers.length).toBeGreaterThan(20);
    // A pointer to what the edition has not is not mended.
    expect(pointers.filter((id) => !ids.has(id) && !before.has(id))).toEqual([]);
  });

  it('is the same bytes each time', async () => {
    const few = { everything, b: everything };
    expect((await project(kind, few, people)).tei).toEqual((await project(kind, few, people)).tei);
  });
});
