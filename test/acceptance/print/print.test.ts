import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { acta, folder } from '../../commands/acta.js';
import { itWith, judge } from '../../judges.js';
import {
  brokenPages,
  contentsOf,
  type Entry,
  endOf,
  indexedPages,
  indexOf,
  isNamedOn,
  misledEntries,
  type Placed,
  pageNumbered,
  strayNotes,
} from './claims.js';
import { documentOf, entriesOf } from './documents.js';
import { editions } from './editions.js';
import { ask, bare, byColumns, type Page, pagesOf } from './pages.js';

/** The cases of print, P1 to P10, each on every edition, as whoever builds it gets it. */
describe.each(editions)('print of $name', ({ make, patience }) => {
  let home: string;
  let book: string;
  /** The PDF of each document, and its TEI. */
  let sheets: readonly { readonly pdf: string; readonly xml: string }[];
  let pages: readonly Page[];
  let contents: readonly Entry[];
  let placed: readonly Placed[];

  const legible = () => placed.filter(({ document }) => document.isLegible);

  const build = (cwd: string, purpose: string, site: string) => {
    const parameters = ['build', '.', '--to', 'pdf', '--pdf', purpose, '-o', site];
    const { status, stderr } = acta(cwd, parameters);
    expect(status, stderr.slice(-2000)).toBe(0);
    return join(cwd, site);
  };
  /** The documents in their order, which their corpus has. */
  const files = (site: string) => {
    const corpus = readFileSync(join(site, 'edition.xml'), 'utf8');
    const names = [...corpus.matchAll(/<TEI\b[^>]*\sn="([^"]+)"/g)].map(([, name]) => join(site, name!));
    return names.map((path) => ({ pdf: `${path}.pdf`, xml: readFileSync(`${path}.xml`, 'utf8') }));
  };

  beforeAll(() => {
    if (!make || judge('pdftotext') === undefined) return;
    home = make();
    const site = build(home, 'archive-tei', 'site');
    book = join(site, 'edition.pdf');
    sheets = files(site);
    pages = pagesOf(book);
    contents = contentsOf(pages, 'Contents');
    const starts = contents.filter(({ number }) => /^\d/.test(number)).map(({ number }) => pageNumbered(pages, number));
    placed = sheets.map(({ xml }, at) => ({ document: documentOf(xml), from: starts[at]!, to: starts[at + 1]! }));
  }, patience);

  const itCan = (...judges: readonly string[]) => {
    const judged = itWith(...judges, 'pdftotext');
    return (name: string, check: () => void | Promise<void>) =>
      (make ? judged : judged.skip)(name, { timeout: patience }, check);
  };

  itCan('pdffonts', 'qpdf')('P1: every face is in the file, with what its glyphs mean', () => {
    for (const pdf of [book, ...sheets.map((sheet) => sheet.pdf)]) {
      const fonts = ask('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
      expect(fonts.length, pdf).toBeGreaterThan(0);
      for (const font of fonts) expect(font, pdf).toMatch(/ yes yes yes +\d+ +0$/);
      expect(ask('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
    }
  });

  itCan('pdfinfo')('P2: says its standard, language, structure and title', () => {
    const title = /<title\b[^>]*>([^<]*)/;
    const corpus = readFileSync(join(home, 'site/edition.xml'), 'utf8');
    for (const { pdf, xml } of [{ pdf: book, xml: corpus }, ...sheets]) {
      const bytes = readFileSync(pdf, 'latin1');
      expect(bytes).toContain('pdfaid:part>3<');
      expect(bytes).toContain('pdfaid:conformance>A<');
      for (const key of ['/Lang (', '/MarkInfo', '/StructTreeRoot']) expect(bytes, pdf).toContain(key);
      const [told] = /(?<=^Title: +).*/m.exec(ask('pdfinfo', pdf)) ?? [];
      expect(bare(told ?? '')).toBe(bare(title.exec(xml)![1]!));
    }
    const accessible = join(build(home, 'accessible', 'accessible'), 'edition.pdf');
    const bytes = readFileSync(accessible, 'latin1');
    expect(bytes).toContain('pdfuaid:part>1<');
    expect(bytes).toMatch(/\/DisplayDocTitle\s+true/);
  });

  itCan('pdfinfo')('P3: has every paragraph of the TEI in its structure, in reading order', () => {
    let compared = 0;
    for (const [at, { pdf }] of sheets.entries()) {
      if (!placed[at]!.document.isLegible) continue;
      const lines = ask('pdfinfo', pdf, '-struct-text').match(/^\s*".*"$/gm) ?? [];
      // A hyphen by itself is that of a divided word.
      const told = bare(
        lines
          .map((line) => line.trim().slice(1, -1))
          .filter((line) => line !== '-')
          .join(''),
      );
      let from = 0;
      for (const piece of placed[at]!.document.paragraphs.flat()) {
        const end = endOf(piece, told, from);
        expect(end, `${basename(pdf)}: ${piece.slice(0, 60)}`).toBeGreaterThan(0);
        from = end;
        compared += piece.length;
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  itCan()('P4: has each note at the foot of the page that calls it', () => {
    const notes = legible().flatMap(({ document }) => document.notes);
    expect(notes.length).toBeGreaterThan(0);
    expect(legible().flatMap((one) => strayNotes(pages, one))).toEqual([]);
  });

  itCan()('P5: names in its index the pages on which somebody is named, and those only', () => {
    const opens = pages.findIndex(({ text }, at) => at > placed.at(-1)!.to - 1 && text[0]?.words === 'Persons');
    const closes = pages.findIndex(
      ({ text }, at) => at > opens && /^(?:Bodies|Places|Colophon)$/.test(text[0]?.words ?? ''),
    );
    const lines = pages.slice(opens, closes).flatMap(({ text }) => byColumns(text));
    const index = indexOf(lines.filter(({ words }) => words !== 'Persons'));
    const register = entriesOf(readFileSync(join(home, 'site/edition.xml'), 'utf8'));
    const naming = new Map<string, { forms: string[]; documents: Placed[] }>();
    for (const one of legible()) {
      for (const [id, forms] of one.document.mentions) {
        const entry = one.document.entries.get(id) ?? register.get(id);
        if (entry === undefined) continue;
        const known = naming.get(entry) ?? { forms: [], documents: [] };
        naming.set(entry, { forms: [...known.forms, ...forms], documents: [...known.documents, one] });
      }
    }
    expect(naming.size).toBeGreaterThan(3);
    for (const [entry, { forms, documents }] of naming) {
      const places = indexedPages(index, entry).map((number) => pageNumbered(pages, number));
      expect(
        places.filter((at) => !isNamedOn(pages, at, forms)),
        entry,
      ).toEqual([]);
      expect(
        documents.filter(({ from, to }) => !places.some((at) => at >= from && at < to)),
        entry,
      ).toEqual([]);
    }
  });

  itCan()('P6: lists in its contents every document, with the page on which its heading stands', () => {
    const listed = contents.filter(({ number }) => /^\d/.test(number)).slice(0, placed.length);
    expect(listed.map(({ title }) => title)).toEqual(placed.map(({ document }) => document.title));
    expect(misledEntries(pages, contents)).toEqual([]);
  });

  itCan()('P7: ends no page with a heading, and begins none with the last line of a paragraph', () => {
    expect(legible().flatMap((one) => brokenPages(pages, one))).toEqual([]);
  });

  itCan('pdfinfo')('P8: is of trim size for a press, in one box, black, with nothing that can be clicked', () => {
    const pressed = join(build(home, 'press', 'press'), 'edition.pdf');
    const told = ask('pdfinfo', pressed, '-box', '-f', '1', '-l', String(pages.length));
    const boxes = [...told.matchAll(/(\w+Box): +(.*)/g)];
    expect(new Set(boxes.map(([, name]) => name))).toEqual(
      new Set(['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']),
    );
    expect(boxes.length).toBeGreaterThanOrEqual(5 * pages.length);
    for (const [, , box] of boxes) expect(box!.trim().split(/\s+/).map(Number)).toEqual([0, 0, 419.53, 595.28]);
    const objects = ask(
      'qpdf',
      pressed,
      '--qdf',
      '--object-streams=disable',
      '--stream-data=uncompress',
      '--no-original-object-ids',
    );
    expect(objects.includes('/Annots')).toBe(false);
    // Colours of what is painted: gray alone, by the operators g and G or a space of gray; nothing of red, green and blue, or of four inks.
    expect(/\/DeviceRGB|\/DeviceCMYK|^[\d. ]+ (?:rg|RG|k|K)$/m.exec(objects)?.[0]).toBeUndefined();
  });

  itCan()('P9: is the same bytes when it is made anew elsewhere', () => {
    const other = folder();
    for (const name of readdirSync(home)) {
      if (!['.acta', 'site', 'press', 'accessible'].includes(name))
        cpSync(join(home, name), join(other, name), { recursive: true });
    }
    const site = build(other, 'archive-tei', 'site');
    for (const { pdf } of [{ pdf: book }, ...sheets]) {
      expect(readFileSync(join(site, basename(pdf))).equals(readFileSync(pdf)), basename(pdf)).toBe(true);
    }
  });

  itCan('pdfdetach')('P10: holds the TEI that it was made of, byte for byte', () => {
    const saved = join(folder(), 'saved.xml');
    const corpus = readFileSync(join(home, 'site/edition.xml'), 'utf8');
    for (const { pdf, xml } of [{ pdf: book, xml: corpus }, ...sheets]) {
      execFileSync(judge('pdfdetach')!, ['-save', '1', '-o', saved, pdf], { stdio: 'ignore' });
      expect(readFileSync(saved, 'utf8') === xml, pdf).toBe(true);
    }
  });
});
