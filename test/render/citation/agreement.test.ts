import { describe, expect, it } from 'vitest';
import { isCslData } from './csl-data.js';
import { cite, fixture, situations } from './documents.js';
import { printed, printedNames, readBib, readRis } from './readers.js';

const parts = ['', 'sp1', 'sp2', 'pn1', 'pn3', 'closing', 'fn1'];

/** The facts that every format has a place for, as each of them says it. */
async function facts(situation: (typeof situations)[number], id: string) {
  const document = fixture(situation);
  const [bibtex] = readBib(await cite(document, 'bibtex', { id }));
  const [biblatex] = readBib(await cite(document, 'biblatex', { id }));
  const [ris] = readRis(await cite(document, 'ris', { id }));
  const [csl] = JSON.parse(await cite(document, 'csl-json', { id }));
  const fromBib = ({ key, fields }: NonNullable<typeof bibtex>) => ({
    key,
    title: printed(fields.get('title') ?? ''),
    container: printed(fields.get('booktitle') ?? ''),
    year: (fields.get('year') ?? fields.get('date') ?? '').slice(0, 4),
    editors: fields.has('editor') ? printedNames(fields.get('editor')!).map((name) => name.join(', ')) : [],
    authors: fields.has('author') ? printedNames(fields.get('author')!).map((name) => name.join(', ')) : [],
    publisher: printed(fields.get('publisher') ?? ''),
    url: fields.get('url') ?? '',
  });
  type Name = Record<'family' | 'given' | 'suffix' | 'literal' | 'non-dropping-particle', string | undefined>;
  // BibTeX has the suffix before the given name, RIS behind it; here all have it where BibTeX does.
  const inverted = (names: readonly Name[] = []) =>
    names.map((name) => {
      const last = [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ');
      return [last, name.suffix, name.given].filter(Boolean).join(', ');
    });
  const risNames = (names: readonly string[] = []) =>
    names.map((name) =>
      name.replace(/^(?<last>[^,]+), (?<given>[^,]+), (?<suffix>[^,]+)$/, '$<last>, $<suffix>, $<given>'),
    );
  return {
    bibtex: fromBib(bibtex!),
    biblatex: fromBib(biblatex!),
    ris: {
      key: csl.id,
      title: ris!.get('TI')?.[0] ?? '',
      container: ris!.get('T2')?.[0] ?? '',
      year: ris!.get('PY')?.[0] ?? '',
      editors: risNames(ris!.get('A2')),
      authors: risNames(ris!.get('AU')),
      publisher: csl['container-title'] ? (ris!.get('PB')?.[0] ?? '') : '',
      url: ris!.get('UR')?.[0] ?? '',
    },
    csl: {
      key: csl.id,
      title: csl.title,
      container: csl['container-title'] ?? '',
      year: String(csl.issued?.['date-parts']?.[0][0] ?? ''),
      editors: inverted(csl.editor),
      authors: inverted(csl.author),
      publisher: csl['container-title'] ? csl.publisher : '',
      url: csl.URL ?? '',
    },
  };
}

describe.each(situations)('citations of citation.%s', (situation) => {
  it.each(parts)('agree in all formats on #%s', async (id) => {
    const { bibtex, biblatex, ris, csl } = await facts(situation, id);
    expect(bibtex).toEqual(csl);
    expect(biblatex).toEqual(csl);
    expect(ris).toEqual(csl);
    expect(csl.title).not.toBe('');
  });

  it.each(parts)('keep the rules of CSL-JSON for #%s', async (id) => {
    isCslData(JSON.parse(await cite(fixture(situation), 'csl-json', { id })));
    expect(isCslData.errors).toBeNull();
  });

  it('come out the same however often they are made', async () => {
    for (const format of ['bibtex', 'ris', 'csl-json', 'chicago', 'apa'] as const) {
      const once = await cite(fixture(situation), format, { id: 'sp2' });
      expect(await cite(fixture(situation), format, { id: 'sp2' })).toBe(once);
    }
  });
});

describe('the rules of CSL-JSON', () => {
  it('refuse what the schema refuses', () => {
    expect(isCslData([{ id: 'a', type: 'chapter' }])).toBe(true);
    for (const wrong of [
      { id: 'a' },
      { type: 'chapter' },
      { id: 'a', type: 'poem' },
      { id: 'a', type: 'chapter', titel: 'x' },
      { id: 'a', type: 'chapter', author: [{ name: 'x' }] },
      { id: 'a', type: 'chapter', issued: { 'date-parts': [[]] } },
    ]) {
      expect(isCslData([wrong])).toBe(false);
    }
  });
});
