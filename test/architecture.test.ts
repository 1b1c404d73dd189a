import { describe, expect, it } from 'vitest';
import { filesBelow, type Import, importsOf, textOf, withoutComments } from './sources.js';

/** What docs/architecture.md says about who may know whom, held true. A list that is not empty names the offenders. */

const stages = ['read', 'recognize', 'encode', 'validate', 'render', 'publish'];
const values = ['diagnostics', 'manuscript', 'transcript', 'tei', 'artifact', 'config'];
const entrances = [
  'books.ts',
  'build.ts',
  'build-options.ts',
  'deposit.ts',
  'division',
  'draft.ts',
  'edition-files.ts',
  'edition-pages.ts',
  'export.ts',
  'front.ts',
  'import.ts',
  'rebuild.ts',
  'release.ts',
  'search.ts',
  'shards.ts',
  'unit.ts',
  'templates.ts',
  'validation.ts',
  'versions.ts',
  'pool',
  'queue',
  'index.ts',
  'cli.ts',
  'commands',
];

/** The one file, or the few, through which a library is reached. Whatever is imported in src/ stands here. */
const doors: Readonly<Record<string, readonly RegExp[]>> = {
  '@aws-sdk/client-s3': [/^src\/publish\/store\/bucket\.ts$/],
  '@csstools/css-tokenizer': [/^src\/render\/theme\.ts$/],
  '@myriaddreamin/typst-ts-node-compiler': [/^src\/render\/(?:citation\/processor|print\/engine)\.ts$/],
  ajv: [/^src\/config\/(?:shape(?:-findings)?|validators)\.ts$/],
  bullmq: [/^src\/queue\/redis\.ts$/],
  chokidar: [/^src\/commands\/watch\.ts$/],
  commander: [/^src\/cli\.ts$/, /^src\/commands\//],
  docx: [/^src\/render\/docx\/word-file\.ts$/],
  eld: [/^src\/recognize\/language\.ts$/],
  fontoxpath: [/^src\/validate\/rules\/evaluate\.ts$/],
  // The nearest valid key of a setting; the slips of a pen in speakers' labels.
  'fastest-levenshtein': [/^src\/diagnostics\/nearest\.ts$/, /^src\/recognize\//],
  fflate: [/^src\/render\/zip\.ts$/],
  // Fonts: which characters they have, and as Typst reads them.
  fontkitten: [/^src\/render\/fonts\/font-file\.ts$/],
  'hyparquet-writer': [/^src\/render\/tables\/parquet\.ts$/],
  ioredis: [/^src\/queue\/redis\.ts$/],
  'iso-639-3': [/^src\/config\/language-codes\.ts$/],
  'libxml2-wasm': [/^src\/validate\/wellformed\.ts$/],
  // One syntax of Markdown, and its tree.
  'mdast-util-from-markdown': [/^src\/read\/markdown\/parse\.ts$/, /^src\/encode\/introduction\.ts$/],
  'mdast-util-gfm-footnote': [/^src\/read\/markdown\/parse\.ts$/, /^src\/encode\/introduction\.ts$/],
  'mdast-util-gfm-table': [/^src\/read\/markdown\/parse\.ts$/, /^src\/encode\/introduction\.ts$/],
  'micromark-extension-gfm-footnote': [/^src\/read\/markdown\/parse\.ts$/, /^src\/encode\/introduction\.ts$/],
  'micromark-extension-gfm-table': [/^src\/read\/markdown\/parse\.ts$/, /^src\/encode\/introduction\.ts$/],
  // Saved pages that are read, and pages that an edition's own templates took part in.
  parse5: [/^src\/read\/html\/tree\.ts$/, /^src\/render\/templates\.ts$/],
  pagefind: [/^src\/publish\/search\.ts$/],
  picocolors: [/^src\/diagnostics\/print\.ts$/],
  'salve-annos': [/^src\/validate\/(?:grammar|relaxng-faults|relaxng-findings|derivatives\/values)\.ts$/],
  'node-diff3': [/^src\/tei\/(?:merge|identifiers)\.ts$/, /^src\/render\/release\/comparison\.ts$/],
  'saxon-js': [/^src\/render\/saxon\.ts$/],
  // The tree of a document that passed the gate is what all of validate looks at; a corpus holds headers as they are.
  slimdom: [
    /^src\/tei\/document\.ts$/,
    /^src\/validate\//,
    /^src\/encode\/corpus\.ts$/,
    /^src\/render\/(?:locate|templates|dts\/\w+|docx\/printed)\.ts$/,
  ],
  'spdx-license-ids': [/^src\/config\/licences\.ts$/],
  tinypool: [/^src\/pool\//],
  wawoff2: [/^src\/render\/fonts\/font-file\.ts$/],
  xmlbuilder2: [/^src\/tei\/write\.ts$/],
  yaml: [/^src\/config\/yaml(?:-faults|-edit)?\.ts$/],
  yauzl: [/^src\/read\/zip\.ts$/],
};

/** Where a grammar is recursive its encoders are: a paragraph holds notes and sources, and these hold paragraphs. */
const recursive = /^src\/encode\/(?:inline|notes|paragraph|sources)\.ts$/;

/** Files that may have more than 400 lines, and why. */
const longFiles: Readonly<Record<string, string>> = {
  'test/read/docx.test.ts': 'a Word file in its every construct, each with what must come of it',
  'test/read/odt.test.ts': 'an OpenDocument text in its every construct, as above',
  'test/config/load.test.ts': 'a table of faulty settings, each with the message that it must end in',
  'test/publish/site.test.ts': 'one site through every fault that a disk can have',
};

/** Decides when a terminal is told that work goes on, and is in no output. */
const clock = 'src/commands/progress.ts';

/** Listens at 127.0.0.1 for `acta review --serve`; its secret is by chance, and is in no file. */
const server = 'src/publish/server.ts';

/** Fetches a schema for `acta schema add ADDRESS`, and nothing for any other command. */
const fetcher = 'src/commands/schema-fetch.ts';

/** Sends a package to an archive for `acta deposit --send ADDRESS`, and nothing for any other command. */
const sender = 'src/commands/send/client.ts';

const sources = filesBelow('src');
const imports = sources.filter((file) => file.endsWith('.ts')).flatMap(importsOf);

describe('the flow', () => {
  it('files every source under a stage, a shared value or an entrance', () => {
    const known = [...stages, ...values, ...entrances];
    expect(sources.filter((file) => !known.includes(division(file)))).toEqual([]);
  });

  it('lets no stage know another stage', () => {
    const crossing = imports.filter(
      ({ file, target }) =>
        stages.includes(division(file)) && stages.includes(division(target)) && division(file) !== division(target),
    );
    expect(crossing.map(arrow)).toEqual([]);
  });

  it('lets no shared value know a stage', () => {
    expect(
      imports.filter((i) => values.includes(division(i.file)) && stages.includes(division(i.target))).map(arrow),
    ).toEqual([]);
  });

  it('lets nobody but the entrances import stages, and nobody import the entrances', () => {
    const inside = (i: Import) => !entrances.includes(division(i.file));
    expect(imports.filter((i) => inside(i) && entrances.includes(division(i.target))).map(arrow)).toEqual([]);
    expect(imports.filter((i) => i.file !== 'src/cli.ts' && division(i.target) === 'cli.ts').map(arrow)).toEqual([]);
    expect(imports.filter((i) => i.file === 'src/build.ts' && division(i.target) === 'commands').map(arrow)).toEqual(
      [],
    );
  });

  it('has no cycle among modules at run time', () => {
    const atRunTime = imports.filter(({ names }) => names.length > 0);
    expect(cycles(atRunTime).filter((cycle) => !cycle.every((file) => recursive.test(file)))).toEqual([]);
  });

  it('has no cycle among the entrances, by their types either', () => {
    const among = ({ file, target }: Import): boolean =>
      [file, target].every((one) => entrances.includes(division(one)));
    expect(cycles(imports.filter(among))).toEqual([]);
  });

  it('imports only files that are there', () => {
    const missing = imports.filter(
      ({ target }) => target && !sources.includes(target) && !sources.includes(target.replace(/\.ts$/, '.d.ts')),
    );
    expect(missing.map(arrow)).toEqual([]);
  });
});

describe('libraries', () => {
  it('are reached through their doors', () => {
    const outside = imports.filter(({ file, library }) => library && !doors[library]?.some((door) => door.test(file)));
    expect([...new Set(outside.map((i) => `${i.file} -> ${i.library}`))]).toEqual([]);
  });

  it('have no door that nobody uses', () => {
    const used = new Set(imports.map((i) => i.library));
    expect(Object.keys(doors).filter((library) => !used.has(library))).toEqual([]);
  });
});

describe('effects', () => {
  const writers =
    /^(?:\*|write|append|mk|rm|rename|unlink|copy|cp|symlink|link|chmod|chown|utimes|truncate|createWrite)/;

  it('writes files in the entrances and in publish only', () => {
    const elsewhere = imports.filter(
      ({ file, specifier, names }) =>
        /^node:fs(?:\/promises)?$/.test(specifier) &&
        !['cli.ts', 'commands', 'publish'].includes(division(file)) &&
        names.some((name) => writers.test(name)),
    );
    expect(elsewhere.map((i) => `${i.file} -> ${i.names.join(' ')}`)).toEqual([]);
  });

  it('opens files elsewhere for reading only', () => {
    const toWrite = /\bopen(?:Sync)?\([^)]*['"](?:w|a|r\+)|\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b/;
    const here = /^src\/(?:cli\.ts|commands\/|publish\/)/;
    expect(matches('src', toWrite).filter((found) => !here.test(found))).toEqual([]);
  });

  it('opens no network and runs no code that came as text', () => {
    const network = /^node:(?:https?|http2|net|tls|dgram|dns|vm|inspector|repl)(?:\/|$)/;
    const outside = imports.filter((i) => network.test(i.specifier) && i.file !== server && i.file !== sender);
    expect(outside.map((i) => `${i.file} -> ${i.specifier}`)).toEqual([]);
    expect(code(server)).not.toMatch(/\b(?:connect|createConnection|request|get)\(/);
    expect(textOf(server)).toContain("'127.0.0.1', () =>");
    const asked = matches('src', /\b(?:eval|fetch)\(|\bnew (?:Function|WebSocket)\b|\bXMLHttpRequest\b/);
    expect(asked.filter((found) => !found.startsWith(`${fetcher}:`))).toEqual([]);
    expect(imports.filter(({ target }) => target === fetcher).map(arrow)).toEqual([
      `src/commands/schema-store.ts -> ${fetcher}`,
    ]);
    const atSender = imports.filter(({ target, names }) => target === sender && names.length > 0);
    expect(atSender.map(arrow)).toEqual([`src/commands/send/index.ts -> ${sender}`]);
    // What stands behind that door is opened by one command, when it is told to.
    const atSending = imports.filter(
      ({ file, target, names }) =>
        /^src\/commands\/send\//.test(target ?? '') && names.length > 0 && !/\/send\//.test(file),
    );
    expect([...new Set(atSending.map(({ file }) => file))]).toEqual(['src/commands/deposit.ts']);
  });

  it('asks neither clock nor chance', () => {
    const asked = matches('src', /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandom(?:UUID|Bytes)\b/);
    expect(asked.filter((found) => !found.startsWith(`${clock}:`) && !found.startsWith(`${server}:`))).toEqual([]);
  });
});

describe('files', () => {
  it('are named for what they are about', () => {
    const vague = /(?:^|\/)(?:utils?|misc|helpers?|common|types?|lib|stuff)(?:\/|\.[a-z.]+$)/;
    const ours = ['src', 'xslt', 'schemas', 'scripts', 'test'].flatMap(filesBelow);
    expect(ours.filter((file) => vague.test(file))).toEqual([]);
  });

  it('have at most 400 lines, unless the reason stands here', () => {
    const code = ['src', 'xslt', 'scripts', 'test']
      .flatMap(filesBelow)
      .filter((file) => /\.(?:ts|mjs|xsl|css)$/.test(file) && !/\/fixtures\//.test(file));
    const long = code.filter((file) => textOf(file).split('\n').length > 401);
    expect(long.sort()).toEqual(Object.keys(longFiles).sort());
  });
});

describe('shipped stylesheets', () => {
  const forbidden: Readonly<Record<string, RegExp>> = {
    'read nothing but their input':
      /(?:(?<![\w:-])|\bfn:)(?:doc|document|doc-available|json-doc|collection|uri-collection|unparsed-text(?:-lines|-available)?|environment-variable|available-environment-variables)\(/,
    'run no code that came as data':
      /<xsl:evaluate\b|(?:(?<![\w:-])|\bfn:)(?:transform|load-xquery-module|function-lookup)\(/,
    'need no browser and no JavaScript': /\b(?:ixsl|js):/,
    'cost linear time': /level="any"|\b(?:preceding|following)::|(?:(?<![\w:-])|\bfn:)id\(/,
    'ask neither clock nor chance':
      /(?:(?<![\w:-])|\bfn:)(?:current-(?:dateTime|date|time)|implicit-timezone|random-number-generator)\(/,
  };
  for (const [claim, pattern] of Object.entries(forbidden)) {
    it(claim, () => {
      expect(matches('xslt', pattern)).toEqual([]);
    });
  }
});

/** First part of a path below src/: a stage, a shared value, an entrance. */
function division(path: string | undefined): string {
  return path?.split('/')[1] ?? '';
}

function arrow({ file, target }: Import): string {
  return `${file} -> ${target}`;
}

/** `file:line: text` of each line of code below a folder that matches, comments apart. */
function matches(folder: string, pattern: RegExp): readonly string[] {
  return filesBelow(folder)
    .filter((file) => /\.(?:ts|mjs|xsl)$/.test(file))
    .flatMap((file) =>
      code(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
}

function code(file: string): string {
  return file.endsWith('.xsl')
    ? textOf(file).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    : withoutComments(textOf(file));
}

/** Cycles in the graph of these imports, each as the path that closes it. */
function cycles(among: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of among) {
    if (target) next.set(file, [...(next.get(file) ?? []), target]);
  }
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
