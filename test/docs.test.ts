import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noEdition } from '../src/config/edition.js';
import { catalogue } from '../src/diagnostics/catalogue.js';
import { Report } from '../src/diagnostics/diagnostic.js';
import { draftTei, readTranscript } from '../src/draft.js';
import { filesBelow, root, textOf } from './sources.js';

/** What the pages for readers show must be what they would see. */

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs')].filter((file) =>
  file.endsWith('.md'),
);

/** Headings of a page by the names that links give them. */
function anchors(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the pages for readers', () => {
  it('link to files and headings that are there', () => {
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].flatMap(([link, path, anchor]) => {
        const target = path === '' ? page : posix.join(posix.dirname(page), path!);
        const found = existsSync(`${root}/${target}`) && (!anchor || anchors(target).includes(anchor));
        return found ? [] : [`${page}: ${link}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('name no finding that does not exist', () => {
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\b(?:info|warning|error)\[([\w/-]+)\]|acta explain ([a-z]+\/[\w-]+)/g)].map(
        ([, shown, asked]) => `${page}: ${shown ?? asked}`,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((line) => !Object.hasOwn(catalogue, line.split(': ')[1]!))).toEqual([]);
  });

  it('show the findings of the minutes as acta prints them', async () => {
    const path = fileURLToPath(new URL('../docs/guide/council.txt', import.meta.url));
    const report = new Report();
    const manuscript = await readTranscript(path, 'council', noEdition, report);
    await draftTei(manuscript!, 'council', noEdition, report);
    const found = report.diagnostics
      .map(({ code, severity, message, place }) => ({
        line: place!.line!,
        column: place!.column!,
        code,
        severity,
        message,
      }))
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .map(
        ({ line, column, code, severity, message }) =>
          `council.txt:${line}:${column}: ${severity}[${code}]: ${message}`,
      );
    for (const page of ['README.md', 'docs/guide/01-from-a-copy-to-an-edition.md']) {
      const shown = textOf(page)
        .split('\n')
        .filter((line) => /^council\.txt:\d/.test(line));
      expect([page, shown]).toEqual([page, found]);
    }
  });

  it('quote the minutes as they are', () => {
    const minutes = readFileSync(new URL('../docs/guide/council.txt', import.meta.url), 'utf8');
    const [, quoted] = /```text\n(Mr Berg:[\s\S]*?)```/.exec(textOf('README.md'))!;
    expect(minutes).toContain(quoted);
  });
});
