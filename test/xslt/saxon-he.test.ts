import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, serialize } from 'parse5';
import { parseXmlDocument } from 'slimdom';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { kinds as packages } from '../../src/deposit.js';
import { kinds as forms } from '../../src/export.js';
import type { Transformed } from '../../src/render/saxon.js';
import { inProcess, tree } from '../commands/acta.js';
import { archiveEdition } from '../deposit/archive-edition.js';
import { itWith, judge } from '../judges.js';
import { nightly } from '../records.js';
import { editionOfAllKinds } from '../site/editions.js';
import { canonical } from '../validate/conformance.js';

// Debian's package libsaxonhe-java puts it there.
const jar = '/usr/share/java/Saxon-HE.jar';
const it = existsSync(jar) ? itWith('java') : itWith('java', 'Saxon-HE');

const xslt = new URL('../../xslt/', import.meta.url).pathname;
const roots = ['', 'import/', 'export/'].flatMap((folder) =>
  readdirSync(xslt + folder).flatMap((name) =>
    name.endsWith('.xsl') ? [`${folder}${name.slice(0, -'.xsl'.length)}`] : [],
  ),
);

/** A transformation that acta asked SaxonJS for, and what came of it. */
interface Transformation {
  readonly stylesheet: string;
  readonly xml: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly made: Transformed;
}

const recorded = vi.hoisted(() => new Map<string, Transformation>());
vi.mock('../../src/render/saxon.js', async (original) => {
  const real = await original<typeof import('../../src/render/saxon.js')>();
  const transform: typeof real.transform = async (stylesheet, xml, parameters, ...rest) => {
    const made = await real.transform(stylesheet, xml, parameters, ...rest);
    recorded.set(JSON.stringify([stylesheet, xml, parameters]), { stylesheet, xml, parameters, made });
    return made;
  };
  return { ...real, transform };
});

/** Saxon-HE, as Debian has it. */
function saxonHe(...parameters: readonly string[]): void {
  execFileSync(judge('java')!, ['-Xss8m', '-cp', jar, 'net.sf.saxon.Transform', ...parameters], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What Saxon-HE makes of a text with a stylesheet as it lies in xslt/. */
function alone({ stylesheet, xml, parameters }: Transformation, folder: string): Transformed {
  const source = join(folder, 'source.xml');
  writeFileSync(source, xml);
  const made = mkdtempSync(join(folder, 'made-'));
  const values = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  saxonHe(`-s:${source}`, `-xsl:${xslt}${stylesheet}.xsl`, `-o:${made}/principal`, ...values);
  const files = Object.entries(tree(made)).filter(([path]) => !path.endsWith('/'));
  const documents = new Map(files.map(([path, hex]) => [path, Buffer.from(hex, 'hex').toString('utf8')]));
  const principal = documents.get('principal') ?? '';
  documents.delete('principal');
  return { principal, documents };
}

/**
 * The same for many texts, in their order: run by one stylesheet, `saxon-he.xsl` beside this file, since starting a machine for each
 * would take longer than all of them. (Of Saxon-HE 9.9, what a stylesheet has from another by `fn:transform` is all serialized by
 * that one's unnamed output, so this serves only where no result needs another.)
 */
function together(transformations: readonly Transformation[], folder: string): readonly Transformed[] {
  const escaped = (text: string) => text.replace(/[&<>"\r\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
  const jobs = transformations.map(({ stylesheet, xml, parameters }, index) => {
    writeFileSync(join(folder, `${index}.xml`), xml);
    const params = Object.entries(parameters).map(
      ([name, value]) => `<param name="${name}" type="${typeof value}" value="${escaped(String(value))}"/>`,
    );
    return `<job stylesheet="file://${xslt}${stylesheet}.xsl" source="file://${folder}/${index}.xml">${params.join('')}</job>`;
  });
  writeFileSync(join(folder, 'jobs.xml'), `<jobs>${jobs.join('\n')}</jobs>`);
  const driver = new URL('saxon-he.xsl', import.meta.url).pathname;
  const made = mkdtempSync(join(folder, 'made-'));
  saxonHe(`-s:${folder}/jobs.xml`, `-xsl:${driver}`, `-o:${made}/out`);
  return transformations.map((_, index) => {
    const names = JSON.parse(readFileSync(join(made, `${index}.json`), 'utf8')) as string[];
    const documents = new Map(
      names.map((name, at) => [decodeURI(name), readFileSync(join(made, `${index}-${at + 1}`), 'utf8')]),
    );
    const principal = documents.get('') ?? '';
    documents.delete('');
    return { principal, documents };
  });
}

/** One for each way in which the stylesheet is asked: the longest text of each. By night all are judged. */
function oneOfEachKind(transformations: readonly Transformation[]): readonly Transformation[] {
  const byLength = transformations.toSorted((a, b) => a.xml.length - b.xml.length);
  return [...new Map(byLength.map((one) => [Object.entries(one.parameters).map(kindOf).join(), one])).values()];
}

/** Which parameter, and its value where it is one of few. */
function kindOf([name, value]: readonly [string, string | number | boolean]): string {
  return ['entries', 'site', 'search'].includes(name) ? `${name}=${value}` : name;
}

/**
 * A result without what is left to a processor: in HTML the case of the document type and which signs of an attribute are references, in
 * XML the document type of a page, the order of attributes and the lines on which they stand, and whether nothing at all has a declaration.
 */
function plain(made: string): string {
  if (/^<!DOCTYPE html>/i.test(made)) return serialize(parse(made));
  const [declaration] = /^<\?xml [^?]*\?>/.exec(made) ?? [];
  if (declaration === undefined) return made;
  return made === declaration ? '' : canonical(parseXmlDocument(made));
}

/** Exports of which each kind of import has one. */
const imported = ['frus/volume.xml', 'parlamint/corpus.xml', 'dracor/tei', 'akoma-ntoso'];

const folders: string[] = [];
let work: string;
beforeAll(async () => {
  const site = await editionOfAllKinds();
  const home = dirname(site.folder);
  const deposited = archiveEdition();
  work = mkdtempSync(join(tmpdir(), 'acta-saxon-he-'));
  folders.push(home, deposited, work);
  const out = join(work, 'out');
  for (const parameters of [
    ['build', home, '--to', 'pdf,epub', '--no-cache'],
    ['deposit', deposited, '--to', Object.keys(packages).join(','), '--dry-run', '--no-cache'],
    ['export', home, '--to', Object.keys(forms).join(','), '-o', out, '--no-cache'],
    // What was exported in the form of a project can be imported from it.
    ...imported.map((file) => ['import', join(out, file), '-o', mkdtempSync(join(work, 'imported-'))]),
  ]) {
    const { status, stderr } = await inProcess(...parameters);
    expect([parameters[0], status], stderr.slice(-2000)).toEqual([parameters[0], 0]);
  }
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the same stylesheets under Saxon-HE', () => {
  it.each(roots)(
    'make of every text in an edition of all kinds what they make under SaxonJS: %s.xsl',
    (root) => {
      const transformations = [...recorded.values()].filter(({ stylesheet }) => stylesheet === root);
      expect(transformations).not.toEqual([]);
      const judged = root === 'edition' && !nightly ? oneOfEachKind(transformations) : transformations;
      const made = root === 'edition' ? judged.map((one) => alone(one, work)) : together(judged, work);
      for (const [index, { made: expected, parameters }] of judged.entries()) {
        const found = made[index]!;
        expect(plain(found.principal), JSON.stringify(parameters)).toBe(plain(expected.principal));
        expect([...found.documents.keys()].sort()).toEqual([...expected.documents.keys()].sort());
        for (const [name, content] of expected.documents)
          expect(plain(found.documents.get(name)!), name).toBe(plain(content));
      }
    },
    240_000,
  );
});
