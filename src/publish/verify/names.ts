import { decodePath } from './manifest.js';

/** The files of a folder by their names, as manifests may write them. */
export class Names {
  private readonly exact: ReadonlySet<string>;
  private readonly composed: ReadonlyMap<string, string>;

  constructor(files: readonly string[]) {
    this.exact = new Set(files);
    this.composed = new Map(files.map((path) => [path.normalize('NFC'), path]));
  }

  has(path: string): boolean {
    return this.exact.has(path);
  }

  /**
   * The file that a manifest's path means, and whether it is written as it should be: with `%0A`, `%0D` and `%25` for line ends and
   * percent signs since BagIt 1.0, before then with the signs themselves, though some wrote those too. A file system may have composed
   * its accents otherwise. What no file fits means itself.
   */
  find(path: string, isEncoded: boolean): readonly [path: string, isExact: boolean] {
    const decoded = decodePath(path);
    const forms = isEncoded ? [decoded, path] : [path, decoded];
    for (const [index, form] of forms.entries()) if (this.exact.has(form)) return [form, index === 0];
    for (const form of forms) {
      const other = this.composed.get(form.normalize('NFC'));
      if (other !== undefined) return [other, false];
    }
    return [forms[0]!, true];
  }

  /** Pairs of files with names that some file systems take for one: they ignore capitals, or how accents are composed. */
  twins(): readonly (readonly [string, string])[] {
    const seen = new Map<string, string>();
    const pairs: (readonly [string, string])[] = [];
    for (const path of this.exact) {
      const folded = path.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
      const twin = seen.get(folded);
      if (twin !== undefined) pairs.push([twin, path]);
      seen.set(folded, twin ?? path);
    }
    return pairs;
  }
}
