// What a very large edition costs beside the work on its documents: the plan, what was kept of each document, and the merge. The work on a
// single document (draft, check, pages, what registers and lists say of it) is NOT done here: each has the outcomes of one of a few documents that
// were really made, under its own name and with a day of its own. Nor are pages of lists transformed: in their place stands what they would be
// made of. All else is what `acta build` does: reading transcripts, keys, a store of outcomes, registers, lists, site. The edition is searched with
// OpenSearch.
//   node bench/many-documents.mjs [DOCUMENTS...]     needs dist/; prints a line of Markdown for each build
// The first build keeps what it made; the second has all of it from the store, which is what a merge has. Then, for an edition that is not too large,
// the pages of the edition alone are made anew, in earnest: keys, lists, front page, which shards do among themselves.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEdition } from './made-up-edition.mjs';

const BYTES = 5000;
/** Documents that are really made. */
const MODELS = 20;
/** Most documents of an edition whose pages are made in earnest. */
const MOST_PAGES = 1000;
/** The day that all made-up documents have. */
const day = '1962-06-05';

const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

/** Builds an edition as `acta build --store` does, with the work on documents stubbed out. */
async function build(folder, site) {
  const [{ plan }, { build }, { Report }, { openStore }, { prepareUnit, renderUnit }, { renderUnitEntries }, lists] =
    await Promise.all(
      [
        'commands/build.js',
        'build.js',
        'diagnostics/diagnostic.js',
        'publish/index.js',
        'unit.js',
        'edition-pages.js',
        'division/pages.js',
      ].map(dist),
    );
  const report = new Report();
  const { units, edition } = await plan([folder], { output: site }, report);
  const place = { store: join(folder, '../store'), home: folder };
  const store = await openStore(place, report);
  const models = new Map();
  let register;

  /** What a step gives for a document: what it gave for a model. */
  const stub = (n) => ({
    remember: (step, inputs, _work) => store.remember(step, inputs, () => outcomeOf(n, step.kind)),
  });
  // A pool gives its threads one document each; here nothing but this would hold the others back.
  let last = Promise.resolve();
  const inTurn = (work) => {
    last = last.then(work);
    return last;
  };
  async function outcomeOf(n, kind) {
    const model = (n % MODELS) + 1;
    if (!models.has(model)) models.set(model, made(model));
    const outcome = (await models.get(model)).get(kind);
    return renamed(await (typeof outcome === 'function' ? outcome() : outcome), `d${model}`, `d${n}`, dayOf(n));
  }
  /** Outcomes of a document that is really made, by their kinds. */
  async function made(n) {
    const outcomes = new Map();
    const cache = {
      async remember({ kind }, _inputs, work) {
        const outcome = await work();
        outcomes.set(kind, outcome);
        return outcome;
      },
    };
    const unit = units.find(({ name }) => name === `d${n}`);
    const { result } = await prepareUnit(unit, unit.name, edition, { cache });
    await renderUnit(result, { site: { index: 'index.html', pages: ['persons', 'about'] } }, cache);
    outcomes.set(
      'keys',
      lazily(() => renderUnitEntries(result, register)),
    );
    return outcomes;
  }
  const number = (page) => Number(page.slice(1));
  const workers = {
    prepare: (unit, page) => inTurn(() => prepareUnit(unit, page, edition, { cache: stub(number(page)) })),
    render: (prepared, around) => inTurn(() => renderUnit(prepared, around, stub(number(prepared.page)))),
    entries: (unit, of) => {
      register = of;
      return inTurn(() => renderUnitEntries(unit, of, stub(number(unit.page))));
    },
    // In place of a page there is what it would be made of.
    list: (page) =>
      lists.makeListPage(page, {
        remember: (step, inputs) =>
          store.remember(step, inputs, async () => ({
            result: [{ path: `${page.name}.html`, mediaType: 'text/html', content: inputs.corpus }],
            found: [],
          })),
      }),
    close: async () => {},
  };
  const built = await build(units, edition, site, report, { ...place, workers });
  if (!built) throw new Error(report.diagnostics.filter(({ severity }) => severity === 'error')[0]?.message);
  return built.record.files.length;
}

/** Makes the pages of an edition whose documents are kept; gives how many files that are, and what else was needed before. */
async function pagesOf(folder) {
  const [{ plan }, { Report }, { openRun }, { openWorkshop }, { renderFront }] = await Promise.all(
    ['commands/build.js', 'diagnostics/diagnostic.js', 'publish/index.js', 'pool/workshop.js', 'front.js'].map(dist),
  );
  const report = new Report();
  const { units, edition } = await plan([folder], {}, report);
  const kept = openWorkshop(edition, {}, await openRun({ store: join(folder, '../store'), home: folder }, report));
  const prepared = await kept.prepareAll(units.map((unit) => ({ unit, page: unit.name })));
  const before = process.resourceUsage();
  const workshop = openWorkshop(edition, {});
  const front = await renderFront(
    prepared.map(({ result }) => result),
    edition,
    report,
    { home: folder },
    workshop,
    false,
  );
  if (!front) throw new Error(report.diagnostics.filter(({ severity }) => severity === 'error')[0]?.message);
  await workshop.close();
  await kept.close();
  return { files: front.artifacts.length, before };
}

function lazily(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

function renamed(value, from, to, when) {
  const name = new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g');
  // Keys of entries have names as numbers of their letters.
  const key = new RegExp(`(?<![\\d.])${codesOf(from).replace(/\./g, '\\.')}(?![\\d.])`, 'g');
  const change = (part) => {
    if (typeof part === 'string') return part.replace(name, to).replace(key, codesOf(to)).replaceAll(day, when);
    if (part instanceof Uint8Array) return Buffer.from(change(Buffer.from(part).toString()));
    if (Array.isArray(part)) return part.map(change);
    if (part && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([key, own]) => [change(key), change(own)]));
    return part;
  };
  return change(value);
}

function codesOf(name) {
  return [...name].map((letter) => letter.codePointAt(0)).join('.');
}

/** Days from 1950 on, over fifty years. */
function dayOf(n) {
  return new Date(Date.UTC(1950, 0, 1 + ((n * 7919) % 18250))).toISOString().slice(0, 10);
}

function measure(documents) {
  const work = mkdtempSync(join(tmpdir(), 'acta-many-'));
  try {
    const folder = join(work, 'edition');
    writeEdition(documents, BYTES, folder, 'search: [opensearch]\n');
    for (const [what, site] of [
      ['first', 'first'],
      ['all kept', 'second'],
      ['pages of the edition alone', undefined],
    ]) {
      // It takes as long as making the documents would.
      if (!site && documents > MOST_PAGES) continue;
      // A merge finds no drafts: shards write none. And nobody seals the stubbed ones.
      rmSync(join(folder, 'tei'), { recursive: true, force: true });
      const options = process.execArgv.concat([
        import.meta.filename,
        ...(site ? ['--build', folder, join(work, site)] : ['--pages', folder]),
      ]);
      const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status !== 0) throw new Error(`${documents} documents, ${what}: ${status} ${stderr.slice(-2000)}`);
      if (process.env.VERBOSE) process.stderr.write(stderr);
      const { files, seconds, peak } = JSON.parse(stdout.trim().split('\n').at(-1));
      console.log(
        `| ${documents.toLocaleString('en')} | ${what} | ${files.toLocaleString('en')} | ${seconds.toFixed(1)} s | ${((1000 * seconds) / documents).toFixed(1)} ms | ${Math.round(peak / 1e6).toLocaleString('en')} MB |`,
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--build' || process.argv[2] === '--pages') {
  const { files, before = { userCPUTime: 0, systemCPUTime: 0 } } =
    process.argv[2] === '--pages'
      ? await pagesOf(process.argv[3])
      : { files: await build(process.argv[3], process.argv[4]) };
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6;
  console.log(JSON.stringify({ files, seconds, peak: maxRSS * 1024 }));
} else {
  const sizes = process.argv.slice(2).map(Number);
  console.log('| documents | build | files | processor time | for each | most memory |\n|---|---|---|---|---|---|');
  for (const documents of sizes.length > 0 ? sizes : [1000, 5000, 20_000, 100_000]) measure(documents);
}
