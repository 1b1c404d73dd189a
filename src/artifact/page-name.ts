import { createHash } from 'node:crypto';

/** Names that a site needs for itself, and names that Windows keeps for devices. */
const reserved =
  /^(?:index|assets|acta-build|edition|introduction|persons|places|organizations|browse|search|chronology|sources|about|report|sitemap|robots|feed|linkset|pagefind|dts|oai|con|prn|aux|nul|com\d|lpt\d)$/i;
const maxLength = 80;

/** Letters that have no decomposition into a base letter and an accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The names of documents' pages on a site, by the documents' names. A name of letters, digits, hyphens and underscores stays
 * as it is; from any other one such a name is made. No two are the same to a file system that ignores capitals. The result
 * depends on the names and their order alone.
 */
export function pageNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const pages = new Map<string, string>();
  for (const name of names) {
    const wanted = pageName(name);
    let page = wanted;
    for (let number = 2; taken.has(page.toLowerCase()) || reserved.test(page); number++) page = `${wanted}-${number}`;
    taken.add(page.toLowerCase());
    pages.set(name, page);
  }
  return pages;
}

/** Whether a page of this name is the site's own, not a document's. */
export function isReserved(name: string): boolean {
  return reserved.test(name);
}

/** The name of a document's page, where no other document or page of the site has it. */
export function pageName(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name) && name.length <= maxLength) return name;
  const latin = [...name.toLowerCase().normalize('NFKD')].map((letter) => letters[letter] ?? letter).join('');
  const words = latin.replace(/\p{Mark}+/gu, '').match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-').slice(0, maxLength).replace(/-$/, '');
  // A name in another script is told by its digest: that stays the same whatever documents come beside it.
  return slug === ''
    ? `document-${createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 8)}`
    : slug;
}
