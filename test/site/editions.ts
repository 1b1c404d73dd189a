import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.js';
import { plan } from '../../src/commands/build.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { inProcess, sample, tree } from '../commands/acta.js';

/** The site of an edition, built as `acta build` builds it. `remove()` takes it away with its sources. */
export interface BuiltSite {
  readonly folder: string;
  /** Names of its HTML pages, sorted. */
  readonly pages: readonly string[];
  /** Bytes of a file by its path; hexadecimal digits of them stand in `files`. */
  readonly files: Readonly<Record<string, string>>;
  remove(): void;
}

/** Kinds of pages that an edition can have, beside those of its documents. */
export const kinds = [
  'about',
  'browse',
  'chronology',
  'index',
  'introduction',
  'organizations',
  'persons',
  'places',
  'report',
  'search',
  'sources',
] as const;

const examples = new URL('../../tei/examples/', import.meta.url);

/** A document every word of which is Russian: whatever of it stands on a page says so by its letters. */
const russian = `Запись беседы

3 июля 1986 г.

Горбачев: Начнем. В порту [снова] закрыта гавань.1

Добрынин: Да, это так. [Смех.]

Горбачев: Что делать? Экономика важнее всего (…).

Добрынин: Согласен. Но времени мало.

1. Речь идет о порте Альтмар.
`;

/**
 * An edition with every kind of page: an introduction, documents of several years and languages, the sample, and one document for
 * each construct. acta's words on it are in the language `words`; the edition's own language is given or not.
 */
export async function editionOfAllKinds(words = 'en', language?: string): Promise<BuiltSite> {
  return await built(sourcesOfAllKinds(words, language));
}

/** The same with every list on pages of so few lines. */
export async function dividedEdition(lines: number, words = 'en'): Promise<BuiltSite> {
  const home = sourcesOfAllKinds(words);
  const report = new Report();
  const site = join(home, 'site');
  const task = await plan([home], { output: site }, report);
  const introduction = join(home, 'introduction.md');
  const options = { home, introduction, divideAbove: lines, jobs: 1 };
  const made = task && (await build(task.units, task.edition, site, report, options));
  if (!made) throw new Error(report.diagnostics.find(({ severity }) => severity === 'error')?.message);
  return siteOf(home);
}

function sourcesOfAllKinds(words: string, language?: string): string {
  const home = mkdtempSync(join(tmpdir(), 'acta-edition-'));
  mkdirSync(join(home, 'transcripts'));
  cpSync(examples, join(home, 'tei'), { recursive: true });
  writeFileSync(join(home, 'introduction.md'), '# Harbours\n\nWhy *harbours*?[^1]\n\n[^1]: Ships need them.\n');
  writeFileSync(
    join(home, 'edition.yaml'),
    `title: The Free Port\nsubtitle: Minutes and conversations\ndescription: What the Harbour Board said.\ninterface: ${words}\n${language ? `language: ${language}\n` : ''}licence: { name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }\npublisher: Quay Press\nurl: https://example.org/port/\ndate: 2026-01-01\ndocuments: { russian: { language: ru } }\n`,
  );
  writeFileSync(join(home, 'transcripts', 'sample.txt'), sample);
  writeFileSync(join(home, 'transcripts', 'russian.txt'), russian);
  return home;
}

/** Builds the edition in a folder. */
export async function built(home: string): Promise<BuiltSite> {
  const { status, stderr } = await inProcess('build', home);
  if (status !== 0) throw new Error(stderr);
  return siteOf(home);
}

function siteOf(home: string): BuiltSite {
  const folder = join(home, 'site');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return { folder, pages: pages.sort(), files: tree(folder), remove: () => rmSync(home, { recursive: true }) };
}

/** Where the edition of all kinds stands on its server, as its `url` says. */
export const root = '/port/';

/**
 * A server of the files of a folder as any is: it knows nothing of acta. It has the folder at its `root`, and answers with the folder's
 * 404.html, if there is one, where there is no file.
 */
export function serve(directory: string, root = '/'): Server {
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const files = tree(directory);
  return createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url!, 'http://x').pathname);
    if (asked === '/favicon.ico') return response.writeHead(204).end();
    const path = asked.startsWith(root) ? asked.slice(root.length) : '';
    const content = Object.hasOwn(files, path) ? files[path]! : undefined;
    if (content === undefined) {
      const page = Buffer.from(files['404.html'] ?? '', 'hex');
      return response.writeHead(404, { 'content-type': 'text/html' }).end(page);
    }
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'content-type': type }).end(Buffer.from(content, 'hex'));
  }).listen(0, '127.0.0.1');
}
