import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveEdition, elements, type Packages, packages } from './archive-edition.js';
import { rules } from './kinds/all-rules.js';
import { Package } from './kinds/reading.js';

const funded = `
  - { name: { forename: Ada, surname: Smith }, role: editor, orcid: 0000-0002-1825-0097 }
  - { body: Deutsche Forschungsgemeinschaft, role: funder }`;
const classes =
  'classes: { hal-domain: shs.hist, hal-type: OUV, hal-structure: "1042", hal-audience: "2", hal-popular: "0" }';

async function made(changes: Readonly<Record<string, string | undefined>>): Promise<Packages> {
  return packages(archiveEdition({ outputs: '[pdf]', contributors: funded, ...changes }), 'hal');
}

describe('hal', () => {
  let withPdf: Packages;
  let files: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    withPdf = await made({ deposit: `{ ${classes} }` });
    files = unzipSync(withPdf.get('hal/sword.zip')!);
  });

  it('packs the PDF of the edition with a notice that names it and the licence', () => {
    expect(rules['hal']!(new Package(withPdf, 'hal'), 2)).toEqual([]);
    expect(Object.keys(files)).toEqual(['meta.xml', 'edition.pdf']);
    expect(Buffer.from(files['edition.pdf']!.slice(0, 5)).toString()).toBe('%PDF-');
    expect(elements(files['meta.xml'], 'ref')[0]).toEqual({
      type: 'file',
      subtype: 'author',
      n: '1',
      target: 'edition.pdf',
      text: '',
    });
    expect(elements(files['meta.xml'], 'licence').map(({ target }) => target)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
  });

  it('writes beside it a notice that is sent alone and names no file', () => {
    const notice = withPdf.get('hal/meta.xml');
    expect(elements(notice, 'ref').map(({ type }) => type)).toEqual(['publisher']);
    expect(elements(notice, 'licence')).toEqual([]);
    expect(elements(notice, 'funder').map(({ text }) => text)).toEqual(['Deutsche Forschungsgemeinschaft']);
    expect(elements(notice, 'pubPlace').map(({ text }) => text)).toEqual(['Prague']);
    expect(elements(notice, 'title').map(({ type = '', text }) => [type, text])).toContainEqual(['sub', 'A Test']);
  });

  it('is found out where the zip has not what its notice names', () => {
    const { 'edition.pdf': _, ...without } = files;
    for (const damaged of [without, { ...files, 'other.pdf': new Uint8Array(1) }]) {
      const all = new Map([...withPdf, ['hal/sword.zip', Buffer.from(zipSync(damaged))]]);
      expect(rules['hal']!(new Package(all, 'hal'), 2)).toEqual(['H3']);
    }
  });

  it('says from which day on the PDF may be seen, and packs none that nobody shall see', async () => {
    const access = (words: string) => `{ ${classes}, access: { ${words}, reason: Ask the City Archive. } }`;
    const later = await made({ deposit: access('restricted: files, until: 2030-01-01') });
    const notice = unzipSync(later.get('hal/sword.zip')!)['meta.xml'];
    expect(elements(notice, 'date').map(({ notBefore }) => notBefore)).toContain('2030-01-01');
    const never = await made({ deposit: access('restricted: files') });
    expect([...never.keys()].filter((path) => path.startsWith('hal/'))).toEqual(['hal/meta.xml']);
  });

  it('takes one language, though the documents have several and the edition’s has a region', async () => {
    const home = archiveEdition({ language: 'en-GB', documents: '{ may: { language: fr } }' });
    const own = await packages(home, 'hal');
    expect(elements(own.get('hal/meta.xml'), 'language').map(({ ident }) => ident)).toEqual(['en']);
    expect(rules['hal']!(new Package(own, 'hal'), 2)).toEqual([]);
  });
});
