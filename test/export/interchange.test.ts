import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../commands/acta.js';
import { shared } from '../judges.js';
import { nightly } from '../records.js';
import { textOf } from '../sources.js';
import { type Facts, factsOf } from './facts.js';
import { filesOf, type LossGroup, lossesIn, project } from './projects.js';
import { placed, type Renamed, unsaid, untrue } from './truth.js';

/** What the two stylesheets of a kind give another name, so that it has its own again in the end. */
const renamed: Readonly<Record<string, { readonly there: Renamed; readonly back: Renamed }>> = {
  parlamint: { there: { u: 'sp', seg: 'p', note: 'stage' }, back: { sp: 'u', p: 'seg', stage: 'note' } },
  dracor: { there: { relation: 'idno' }, back: {} },
};

/** A file of another project and those that it includes, imported, and exported in its own form again. */
interface Round {
  readonly source: ReadonlyMap<string, string>;
  readonly edition: ReadonlyMap<string, string>;
  readonly result: ReadonlyMap<string, string>;
  readonly imported: readonly LossGroup[];
  readonly exported: readonly LossGroup[];
}

async function round(path: string, kind: string, included: readonly string[] = []): Promise<Round> {
  const home = mkdtempSync(join(tmpdir(), 'acta-round-'));
  const [edition, out] = [join(home, 'edition'), join(home, 'out')];
  for (const parameters of [
    ['import', path, '--from', kind, '-o', edition, '-q'],
    ['export', edition, '--to', kind, '-o', out, '-q', '--no-cache', '-j', '1'],
  ]) {
    const { status, stderr } = await inProcess(...parameters);
    if (status !== 0) throw new Error(stderr.slice(0, 2000));
  }
  const named = (file: string) => [file.split('/').at(-1)!, readFileSync(file, 'utf8')] as const;
  return {
    source: new Map([path, ...included].map(named)),
    edition: filesOf(edition, (file) => file.startsWith('tei/')),
    result: filesOf(join(out, kind)),
    imported: lossesIn(edition),
    exported: lossesIn(join(out, kind)),
  };
}

/** Everything that is wrong with a round: facts that differ, losses that are not true, and losses that no report has. */
async function wrongWith(kind: string, { source, edition, result, imported, exported }: Round) {
  const [before, between, after] = await Promise.all([source, edition, result].map(placed));
  return {
    facts: differences(factsOf([...source.values()]), factsOf([...result.values()])),
    untrue: [
      ...untrue(imported, before!, between!, renamed[kind]!.there),
      ...untrue(exported, between!, after!, renamed[kind]!.back),
    ],
    unsaid: unsaid(before!, after!, imported, exported),
  };
}

const nothing = { facts: [], untrue: [], unsaid: [] };

/** The names of facts that two lists of documents differ in, with the place where they part. */
function differences(before: readonly Facts[], after: readonly Facts[]): readonly string[] {
  if (before.length !== after.length) return [`${before.length} documents, ${after.length} come back`];
  return before.flatMap((facts, index) =>
    (Object.keys(facts) as (keyof Facts)[]).flatMap((name) => {
      const [one, two] = [JSON.stringify(facts[name]), JSON.stringify(after[index]![name])];
      let at = 0;
      while (at < one.length && one[at] === two[at]) at += 1;
      return one === two
        ? []
        : [`${name}: ${one.slice(Math.max(0, at - 40), at + 40)} | ${two.slice(Math.max(0, at - 40), at + 40)}`];
    }),
  );
}

/** A corpus in a folder of its own: its root, which includes the files that are at hand, and these. */
function corpusOfSittings(corpora: string): readonly [root: string, included: readonly string[]] {
  const home = mkdtempSync(join(tmpdir(), 'acta-corpus-'));
  const sittings = readdirSync(join(corpora, 'siparl')).sort();
  mkdirSync(join(home, 'SDT2'));
  for (const name of sittings) cpSync(join(corpora, 'siparl', name), join(home, 'SDT2', name));
  const root = readFileSync(join(corpora, 'parla-clarin/SDT2-sample.xml'), 'utf8').replace(
    /<xi:include href="SDT2\/([^"]*)"\/>/g,
    (include, name: string) => (sittings.includes(name) ? include : ''),
  );
  writeFileSync(join(home, 'corpus.xml'), root);
  return [join(home, 'corpus.xml'), sittings.map((name) => join(home, 'SDT2', name))];
}

const corpora = shared('corpora');

describe.skipIf(corpora === undefined)('files of other projects, imported and exported again', () => {
  it('have what they had, or the reports say what not: a corpus that includes its sittings', {
    timeout: 300_000,
  }, async () => {
    const [root, included] = corpusOfSittings(corpora!);
    const made = await round(root, 'parlamint', included);
    expect(await wrongWith('parlamint', made)).toEqual(nothing);
    expect(factsOf([...made.result.values()]).flatMap(({ turns }) => turns.map(([who]) => who))).toContain(
      'Kužnik Rafael',
    );
  });

  const files = ['gerdracor', 'rusdracor', 'parla-clarin']
    .flatMap((folder) =>
      corpora === undefined
        ? []
        : readdirSync(join(corpora, folder))
            .sort()
            .map((name) => `${folder}/${name}`),
    )
    // That one includes the sittings.
    .filter((path) => !path.endsWith('SDT2-sample.xml'))
    .filter((path) => nightly || /chekhov|Exemplar/.test(path));
  it.each(files)('have what they had, or the reports say what not: %s', { timeout: 600_000 }, async (path) => {
    const kind = dirname(path).endsWith('dracor') ? 'dracor' : 'parlamint';
    expect(await wrongWith(kind, await round(join(corpora!, path), kind))).toEqual(nothing);
  });
});

/** An edition with everything for which one form or another has no place. */
const everything = readFileSync(new URL('../fixtures/export.everything/document.xml', import.meta.url), 'utf8');

/** What comes back by a form that has no place for all of a fact, as its report says. */
const asFarAs: Readonly<Record<string, (facts: Facts) => Facts>> = {
  // Whatever happens in a play is a direction.
  dracor: (facts) => ({ ...facts, asides: facts.asides.map(([, words]) => ['', words]) }),
  // A speech is said by one; notes and scenes have no types, dates are days, and of who speaks there are names.
  'akoma-ntoso': ({ text, turns, asides, dates, people }) => ({
    text,
    turns: turns.map(([who, ...rest]) => [who.split(', ')[0]!, ...rest]),
    asides: asides.map(([, words]) => ['', words]),
    dates: dates.filter((date) => /^\d{4}-\d\d-\d\d\|{4}$/.test(date)),
    people: Object.fromEntries(
      Object.keys(people)
        .filter((name) => turns.some(([who]) => who.split(', ')[0] === name))
        .map((name) => [name, '']),
    ),
  }),
};

describe('an edition, exported and imported again', () => {
  const kinds = ['parlamint', 'parla-clarin', 'dracor', 'akoma-ntoso'];
  it.each(kinds)('has its texts, turns, notes, dates and people, in the form of %s', async (kind) => {
    const examples = ['speech', 'stage', 'notes', 'dates'].map((name) => textOf(`tei/examples/${name}.xml`));
    const documents = Object.fromEntries([everything, ...examples].map((xml, index) => [`d${index}`, xml]));
    const { home, out } = await project(kind, documents);
    const again = join(home, 'again');
    const input = join(out, { dracor: 'tei', 'akoma-ntoso': '' }[kind] ?? 'corpus.xml');
    const { status, stderr } = await inProcess('import', input, '-o', again, '-q');
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('error')]);
    const facts = (files: Iterable<string>) =>
      factsOf([...files]).map((one) => (asFarAs[kind] ?? ((all: Facts) => all))(one));
    const came = facts(filesOf(again, (file) => file.startsWith('tei/')).values());
    expect(differences(facts(Object.values(documents)), came)).toEqual([]);
  });
});

const header = (title: string, more = '') =>
  `<teiHeader><fileDesc><titleStmt><title>${title}</title>${more}</titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>`;
const sitting = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header('Debates')}
<profileDesc><particDesc><listPerson><person xml:id="berg"><persName>Berg</persName></person><person xml:id="lind"><persName>Lind</persName></person></listPerson></particDesc></profileDesc></teiHeader>
<TEI xml:id="day1">${header('Day', '<meeting n="2">Second</meeting>')}<profileDesc><settingDesc><setting><date when="1921-03-12">12 March</date></setting></settingDesc></profileDesc></teiHeader>
<text><body><div type="debateSection"><note type="speaker">BERG:</note><u who="#berg"><seg>The quay leaks.</seg><note type="noise">Applause.</note></u>
<note type="speaker">LIND:</note><u who="#lind" trans="pause"><seg>It does.</seg></u></div></body></text></TEI></teiCorpus>`;

describe('what these tests hold', () => {
  const made = (async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'acta-sitting-')), 'sitting.xml');
    writeFileSync(path, sitting);
    return round(path, 'parlamint');
  })();
  /** The round with another result. */
  const changed = async (from: string | RegExp, to: string): Promise<Round> => {
    const good = await made;
    const result = new Map([...good.result].map(([name, xml]) => [name, xml.replace(from, to)]));
    expect(result).not.toEqual(good.result);
    return { ...good, result };
  };

  it('is so where nothing was changed', async () => {
    expect(await wrongWith('parlamint', await made)).toEqual(nothing);
    expect((await made).imported.map(({ construct }) => construct)).toContain('meeting');
  });

  const breaches: readonly (readonly [what: string, fact: string, from: string | RegExp, to: string])[] = [
    ['a word', 'text', 'quay', 'key'],
    ['a speaker', 'turns', 'who="#lind"', 'who="#berg"'],
    ['a label', 'turns', 'BERG:', 'BERG.'],
    ['a note', 'asides', 'type="noise"', 'type="vote"'],
    ['a date', 'dates', '1921-03-12', '1921-03-13'],
    ['a person', 'people', '<persName>Lind', '<persName>Linde'],
  ];
  it.each(breaches)('is not where %s is another', async (_, fact, from, to) => {
    const { facts } = await wrongWith('parlamint', await changed(from, to));
    expect(facts.map((one) => one.split(':')[0])).toContain(fact);
  });

  it('is not where a report does not say what was lost', async () => {
    const good = await made;
    const silent = { ...good, imported: good.imported.filter(({ construct }) => construct !== 'meeting') };
    expect((await wrongWith('parlamint', silent)).unsaid).toEqual(['meeting: 0 of 1', 'meeting/@n: 0 of 1']);
    expect((await wrongWith('parlamint', await changed(' when="1921-03-12"', ''))).unsaid).toEqual([
      'date/@when: 0 of 1',
    ]);
  });

  it('is not where a report says what is not so', async () => {
    const good = await made;
    const place = { file: 'sitting.xml', line: 4, column: sitting.split('\n')[3]!.indexOf('<u ') + 1 };
    const saying = async (construct: string, kept: string, value: string, at = place) =>
      (
        await wrongWith('parlamint', {
          ...good,
          imported: [...good.imported, { construct, kept, count: 1, places: [{ ...at, value }] }],
        })
      ).untrue;
    expect(await saying('u/@who', 'left out', '#berg')).toEqual(['u/@who, left out: "#berg" is there']);
    expect(await saying('u/@who', 'left out', '#holm')).toHaveLength(2);
    expect(await saying('seg', 'left out', '')).toEqual(['seg, left out: <u> stands at sitting.xml:4:72']);
    expect(await saying('u', "kept as ab[@type='u']", '')).toEqual(["u, kept as ab[@type='u']: nothing is"]);
    expect(await saying('u', 'left out', '', { ...place, line: 1, column: 2 })).toHaveLength(1);
  });
});
