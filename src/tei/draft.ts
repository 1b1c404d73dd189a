import { basename, dirname, join } from 'node:path';
import { digest } from '../artifact/digest.js';

/**
 * What became of a TEI file since acta wrote it: a draft as acta left it, a draft that somebody changed, or a file that acta
 * did not make.
 */
export type DraftState = 'untouched' | 'edited' | 'foreign';

// What may stand before the root element (XML 1.0, production 22): declaration, instructions, comments, a DOCTYPE without
// internal subset. None of them can hold another, so the expression cannot go back on itself.
const prologPart = /\s+|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^[>]*>/y;
const seal = /<\?acta-draft sha256="([0-9a-f]{64})"\?>/;
const sealLine = /^<\?acta-draft sha256="[0-9a-f]{64}"\?>\n/m;

/**
 * Marks a TEI file as acta's draft: the last line of its prolog becomes `<?acta-draft sha256="..."?>`, where the number is
 * the SHA-256 of the file's UTF-8 without that line. A seal that is there already is replaced. Throws on a text without root
 * element.
 */
export function sealDraft(xml: string): string {
  const text = withoutSeal(xml);
  const root = startOfRoot(text);
  if (text[root] !== '<') throw new RangeError('a draft needs a root element');
  const before = text.slice(0, root);
  const lineBreak = before === '' || before.endsWith('\n') ? '' : '\n';
  const sealed = before + lineBreak + text.slice(root);
  return `${before}${lineBreak}<?acta-draft sha256="${digest('sha256', sealed)}"?>\n${text.slice(root)}`;
}

/** Whether somebody changed a file since acta wrote it. Line ends and a byte order mark, which editors change, do not count. */
export function draftState(xml: string): DraftState {
  const text = xml
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const found = seal.exec(text.slice(0, startOfRoot(text)));
  if (!found) return 'foreign';
  return digest('sha256', withoutSeal(text)) === found[1] ? 'untouched' : 'edited';
}

/** The number in a file's seal: which draft of acta's it was made from. Nothing for a file without one. */
export function sealOf(xml: string): string | undefined {
  const text = xml.replace(/^\ufeff/, '');
  return seal.exec(text.slice(0, startOfRoot(text)))?.[1];
}

/** Where acta keeps the draft that it wrote last to a path, for merging: `tei/.acta/007.xml` beside `tei/007.xml`. */
export function pristinePath(path: string): string {
  return join(dirname(path), '.acta', basename(path));
}

/** The copy of a draft that is kept beside it, so that an editor's changes can be told from acta's (`acta encode --merge`). */
export function pristine<Content>({ path, content }: { readonly path: string; readonly content: Content }): {
  readonly path: string;
  readonly content: Content;
  readonly isCopy: true;
} {
  return { path: pristinePath(path), content, isCopy: true };
}

function withoutSeal(text: string): string {
  const root = startOfRoot(text);
  return text.slice(0, root).replace(sealLine, '') + text.slice(root);
}

function startOfRoot(text: string): number {
  let offset = 0;
  for (;;) {
    prologPart.lastIndex = offset;
    const part = prologPart.exec(text)?.[0];
    if (part === undefined) return offset;
    offset += part.length;
  }
}
