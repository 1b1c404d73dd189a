import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { renderManyCitations } from '../../../src/render/citation.js';
import { cite, escapeXml, withHeader } from './documents.js';
import { anyText, hardTexts, onOneLine } from './hard-texts.js';
import { printed, printedNames, readBib, readRis } from './readers.js';

const seed = 20261123;

/** Text that leaves something over when it is put on one line. */
const text = anyText.filter((value) => onOneLine(value) !== '');
const name = fc.record({ forename: text, surname: text });

/** A chapter with hostile facts in every place. */
function hostile(
  title: string,
  book: string,
  publisher: string,
  editors: readonly { forename: string; surname: string }[],
) {
  const persons = editors.map(
    ({ forename, surname }) =>
      `<editor><persName><forename>${escapeXml(forename)}</forename> <surname>${escapeXml(surname)}</surname></persName></editor>`,
  );
  return withHeader({
    title: escapeXml(title),
    sourceDesc: `<biblStruct><analytic><title level="a">x</title></analytic><monogr><title level="m">${escapeXml(book)}</title>
      ${persons.join('')}<imprint><publisher>${escapeXml(publisher)}</publisher><date when="1998"/></imprint></monogr></biblStruct>`,
  });
}

const chapter = fc.record({
  title: text,
  book: text,
  publisher: text,
  editors: fc.array(name, { minLength: 1, maxLength: 3 }),
});

describe('any text survives', () => {
  it.each(['bibtex', 'biblatex'] as const)('A22: in %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(chapter, async ({ title, book, publisher, editors }) => {
        const entries = readBib(await cite(hostile(title, book, publisher, editors), format));
        expect(entries).toHaveLength(1);
        const { type, key, fields } = entries[0]!;
        expect(type).toBe('incollection');
        expect(key).toMatch(/^[A-Za-z0-9-]+$/);
        expect(printed(fields.get('title')!)).toBe(onOneLine(title));
        expect(printed(fields.get('booktitle')!)).toBe(onOneLine(book));
        expect(printed(fields.get('publisher')!)).toBe(onOneLine(publisher));
        expect(printedNames(fields.get('editor')!)).toEqual(
          editors.map(({ forename, surname }) => [onOneLine(surname), onOneLine(forename)]),
        );
      }),
      { seed, numRuns: 150 },
    );
  });

  it('A22: in RIS', async () => {
    await fc.assert(
      fc.asyncProperty(chapter, async ({ title, book, publisher, editors }) => {
        const records = readRis(await cite(hostile(title, book, publisher, editors), 'ris'));
        expect(records).toHaveLength(1);
        expect(Object.fromEntries(records[0]!)).toEqual({
          TY: ['CHAP'],
          TI: [onOneLine(title)],
          T2: [onOneLine(book)],
          A2: editors.map(({ forename, surname }) => `${onOneLine(surname)}, ${onOneLine(forename)}`),
          PB: [onOneLine(publisher)],
          PY: ['1998'],
          ER: [''],
        });
      }),
      { seed, numRuns: 150 },
    );
  });

  it('in CSL-JSON, which no script element and no JavaScript reader would misread', async () => {
    await fc.assert(
      fc.asyncProperty(chapter, async ({ title, book, publisher, editors }) => {
        const json = await cite(hostile(title, book, publisher, editors), 'csl-json');
        expect(json).not.toMatch(/[<\u2028\u2029]/);
        const [item, ...others] = JSON.parse(json);
        expect(others).toEqual([]);
        expect(item.title).toBe(onOneLine(title));
        expect(item['container-title']).toBe(onOneLine(book));
        expect(item.publisher).toBe(onOneLine(publisher));
        expect(item.editor).toEqual(
          editors.map(({ forename, surname }) => ({ family: onOneLine(surname), given: onOneLine(forename) })),
        );
      }),
      { seed, numRuns: 150 },
    );
  });

  it('in the styles, where double quotation marks inside a quoted title become single ones', async () => {
    const chapters = [
      ...hardTexts.map((hard) => ({ title: `${hard} x`, book: `${hard} y`, publisher: `${hard} z` })),
      ...fc.sample(fc.record({ title: text, book: text, publisher: text }), { seed, numRuns: 100 }),
    ].filter(({ title, book, publisher }) => [title, book, publisher].every((value) => onOneLine(value) !== ''));
    const report = new Report();
    const all = await renderManyCitations(
      chapters.map(({ title, book, publisher }) => ({
        document: hostile(title, book, publisher, [{ forename: 'Ann', surname: 'Other' }]),
        formats: ['chicago', 'mla', 'apa'] as const,
      })),
      report,
    );
    expect(report.diagnostics).toEqual([]);
    for (const [index, texts] of chapters.entries()) {
      const [chicago, mla, apa] = all[index]!;
      const { title, book, publisher } = {
        title: ending(texts.title),
        book: ending(texts.book),
        publisher: ending(texts.publisher),
      };
      const quoted = title.replace(/“/g, '‘').replace(/”/g, '’');
      for (const words of [...chicago!.references, ...mla!.references].map((reference) => reference.text)) {
        expect(words).toContain(quoted);
      }
      expect(apa!.text).toContain(title);
      for (const words of [chicago, mla, apa].flatMap((citation) => citation!.references)) {
        expect(words.text).toContain(book);
        expect(words.text).toContain(publisher);
        expect(unescaped(words.markup)).toBe(words.text);
      }
    }
  });
});

/** A text up to its last full stop, which a style may share with the text before it. */
function ending(value: string): string {
  return onOneLine(value).replace(/\.$/, '');
}

/** Markup read as XML: the `i` elements and three entities are all there is. */
function unescaped(markup: string): string {
  expect(markup.replace(/<\/?i>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  return markup
    .replace(/<\/?i>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
