import { readStyle } from '../assets.js';

/** A face of acta's own: the name of its file (see `readFace`), and the `@font-face` rule that names it as `fonts/…`. */
export interface OwnFace {
  readonly file: string;
  readonly rule: string;
}

const rules = /@font-face \{[^{}]*\}/g;
const address = /url\("fonts\/([^"]+)"\)/;

/** The faces that a text needs: of the files cut by script only those with its characters, in the order of the style sheet. */
export async function ownFacesFor(text: string): Promise<readonly OwnFace[]> {
  const used = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  const all = (await readStyle('faces')).match(rules) ?? [];
  return all
    .filter((rule) => rangesOf(rule).some((range) => isUsed(range, used)))
    .map((rule) => ({ rule, file: address.exec(rule)![1]! }));
}

/** A rule whose file stands at another address. */
export function withAddress({ rule }: OwnFace, url: string): string {
  return rule.replace(address, () => `url("${url}")`);
}

type Range = readonly [first: number, last: number];

function rangesOf(rule: string): Range[] {
  return Array.from(rule.matchAll(/U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?/g), ([, first, last]): Range => {
    const start = Number.parseInt(first!, 16);
    return [start, last === undefined ? start : Number.parseInt(last, 16)];
  });
}

/** Punctuation stands in several files; letters of a script in one alone. */
function isUsed([first, last]: Range, used: ReadonlySet<number>): boolean {
  if (first >= 0x2000 && last < 0x2e80) return false;
  for (const point of used) if (point >= first && point <= last) return true;
  return false;
}
