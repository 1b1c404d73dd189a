import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Element, parseXmlDocument } from 'slimdom';
import { beforeAll, describe, expect } from 'vitest';
import { acta } from '../../commands/acta.js';
import { itWith, judge } from '../../judges.js';
import { editions } from './editions.js';

const ops = 'http://www.idpf.org/2007/ops';

/** What `schema:accessibilityFeature` may say (W3C, Schema.org Accessibility Properties for Discoverability Vocabulary). */
const features =
  'tableOfContents readingOrder structuralNavigation displayTransformability printPageNumbers index pageBreakMarkers pageNavigation'.split(
    ' ',
  );

/** The cases of books for reading systems, X1 to X3, each on every edition, as whoever builds it gets it. */
describe.each(editions)('an EPUB of $name', ({ make, patience }) => {
  let path: string;
  let parts: ReadonlyMap<string, string>;
  let chapters: readonly string[];
  const all = (xml: string, name: string) => parseXmlDocument(xml).getElementsByTagName(name);
  const typed = (xml: string, name: string, type: string) =>
    all(xml, name).filter((one) => one.getAttributeNS(ops, 'type') === type);
  const part = (name: string) => parts.get(`EPUB/${name}`) ?? '';

  beforeAll(() => {
    if (!make) return;
    const home = make();
    const { status, stderr } = acta(home, ['build', '.', '--to', 'epub']);
    expect(status, stderr.slice(-2000)).toBe(0);
    path = join(home, 'site/edition.epub');
    parts = new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
    chapters = all(part('package.opf'), 'itemref')
      .map((one) => one.getAttribute('idref')!)
      .filter((id) => id.startsWith('chapter.'))
      .map((id) => `${id.slice('chapter.'.length)}.xhtml`);
  }, patience);

  const itCan = (...judges: readonly string[]) => {
    const judged = itWith(...judges);
    return (name: string, check: () => void) => (make ? judged : judged.skip)(name, { timeout: patience }, check);
  };

  itCan('java', 'epubcheck')('X1: is passed by epubcheck without an error or a warning', () => {
    const said = execFileSync(judge('java')!, ['-jar', judge('epubcheck')!, path], { encoding: 'utf8', stdio: 'pipe' });
    expect(/Messages: (.*)/.exec(said)?.[1]).toBe('0 fatals / 0 errors / 0 warnings / 0 infos');
  });

  itCan()('X2: tells how it can be read, in the terms of schema.org, and tells the truth', () => {
    const said = (property: string) =>
      all(part('package.opf'), 'meta')
        .filter((meta) => meta.getAttribute('property') === `schema:${property}`)
        .map((meta) => meta.textContent!);
    expect(said('accessMode')).toEqual(['textual']);
    expect(said('accessModeSufficient')).toEqual(['textual']);
    expect(said('accessibilityHazard')).toEqual(['none']);
    expect(said('accessibilitySummary')[0]!.length).toBeGreaterThan(40);
    const claimed = said('accessibilityFeature');
    expect(claimed.filter((feature) => !features.includes(feature))).toEqual([]);
    // What is said to be readable as text has no picture, sound or film in it.
    const pictures = [...parts.values()].join('').match(/<(?:img|svg|audio|video|canvas)\b/g);
    expect(pictures).toBeNull();
    expect(claimed.includes('tableOfContents')).toBe(typed(part('nav.xhtml'), 'nav', 'toc').length === 1);
    expect(claimed.includes('printPageNumbers')).toBe(typed(part('nav.xhtml'), 'nav', 'page-list').length === 1);
    // Headings by which one can move: each chapter begins with one of the first level, and none leaves out a level.
    expect(claimed).toContain('structuralNavigation');
    for (const name of chapters) {
      const levels = [...part(name).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(levels[0], name).toBe(1);
      expect(
        levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1),
        name,
      ).toEqual([]);
    }
  });

  itCan()('X3: leads to every page of the source, and from every call to its note', () => {
    const listed = typed(part('nav.xhtml'), 'nav', 'page-list').flatMap((nav) => nav.getElementsByTagName('a'));
    const breaks = chapters.flatMap((name) =>
      all(part(name), '*')
        .filter(isBreak)
        .map((one) => `${name}#${encodeURIComponent(one.getAttribute('id') ?? '')}`),
    );
    expect(listed.map((link) => link.getAttribute('href'))).toEqual(breaks);
    expect(listed.every((link) => link.textContent!.trim() !== '')).toBe(true);
    let called = 0;
    for (const name of chapters) {
      const calls = typed(part(name), 'a', 'noteref').map((call) =>
        decodeURIComponent(call.getAttribute('href')!.slice(1)),
      );
      const notes = typed(part(name), 'aside', 'footnote').map((note) => note.getAttribute('id'));
      expect([...new Set(calls)].sort(), name).toEqual([...notes].sort());
      called += calls.length;
    }
    expect(called).toBeGreaterThan(0);
  });
});

function isBreak(element: Element): boolean {
  return element.getAttributeNS(ops, 'type') === 'pagebreak';
}
