import { readFace, readStyle } from '../assets.js';

const face = /@font-face \{[^{}]*\}/g;
const file = /url\("fonts\/([^"]+)"\)/;

/** The faces that a text needs, as a style sheet that holds them: of the files cut by script only those with its characters. */
export async function embeddedFaces(text: string): Promise<string> {
  const used = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  const rules = [...(await readStyle('faces')).matchAll(face)].map(([rule]) => rule);
  const needed = rules.filter(
    (rule) => rule.includes('font-weight: 400') && rangesOf(rule).some((range) => isUsed(range, used)),
  );
  const embedded = needed.map(async (rule) => {
    const name = file.exec(rule)![1]!;
    const data = Buffer.from(await readFace(name)).toString('base64');
    return rule.replace(file, `url("data:font/woff2;base64,${data}")`);
  });
  return (await Promise.all(embedded)).join('\n');
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
