import { readYaml } from '../../config/yaml.js';
import { Report } from '../../diagnostics/diagnostic.js';
import type { Property } from '../../manuscript/manuscript.js';

/** Keys of front matter by the names of the Dublin Core. Any other key keeps its own name. */
const names: Readonly<Record<string, string>> = {
  title: 'dc.title',
  author: 'dc.creator',
  creator: 'dc.creator',
  date: 'dc.date',
  language: 'dc.language',
  lang: 'dc.language',
  publisher: 'dc.publisher',
  subject: 'dc.subject',
  description: 'dc.description',
};

/**
 * The YAML between `---` at the top of a file. What is no YAML is no front matter but text, and so is what a blank line
 * opens or nothing follows: a transcript may stand between lines of hyphens.
 */
export function frontMatter(
  file: string,
  text: string,
): { readonly end: number; readonly properties: readonly Property[] } {
  const none = { end: 0, properties: [] };
  if (!/^---[ \t]{0,9}\n(?![ \t]{0,9}\n)/.test(text)) return none;
  const close = /\n(?:---|\.\.\.)[ \t]{0,9}(?:\n|$)/g;
  close.lastIndex = 3;
  const end = close.exec(text);
  if (!end || text.slice(end.index + end[0].length).trim() === '') return none;
  const yaml = readYaml(file, text.slice(text.indexOf('\n') + 1, end.index + 1), new Report());
  const { value } = yaml ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return none;
  const properties = Object.entries(value as Record<string, unknown>).flatMap(([key, stated]) => {
    const name = Object.hasOwn(names, key.toLowerCase()) ? names[key.toLowerCase()]! : key;
    const values = (Array.isArray(stated) ? stated : [stated]).filter((one) => typeof one === 'string' && one !== '');
    return values.map((one) => ({ name, value: one as string }));
  });
  return { end: end.index + end[0].length, properties };
}

/** The text with spaces in place of its front matter, so that what follows stays where it is. */
export function withoutFrontMatter(file: string, text: string): string {
  return blankedOut(text, frontMatter(file, text).end);
}

/** The text with spaces up to an offset; its lines stay. */
export function blankedOut(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
