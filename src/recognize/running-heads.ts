import type { Passage, Reading } from './reading.js';

/** A head stands on at least so many pages before it is one. */
const FEWEST = 3;
const LONGEST = 90;

/**
 * Finds the heads and folios that a page prints over every page: lines that are the same but for a number at their end or
 * beginning, and the number rises. A heading such as `Article 3` is like that too, so either the line has more words or it
 * interrupts a sentence. They become page breaks, and are listed.
 */
export function recognizeRunningHeads(reading: Reading, passages: readonly Passage[]): void {
  recognizeFolios(reading, passages);
  const byMask = new Map<string, { readonly passage: Passage; readonly at: number; readonly n: string }[]>();
  passages.forEach((passage, at) => {
    if (passage.number || passage.end - passage.start > LONGEST) return;
    if (reading.decided('furniture', passage.start)) return;
    const text = reading.slice(passage);
    if (!/^\d|\d$/.test(text) || /[:?![\]]/.test(text)) return;
    const n = (/\d{1,5}$/.exec(text) ?? /^\d{1,5}(?= )/.exec(text))?.[0];
    if (n === undefined) return;
    const mask = text.replace(/\d+/g, '#');
    const heads = byMask.get(mask);
    if (heads) heads.push({ passage, at, n });
    else byMask.set(mask, [{ passage, at, n }]);
  });
  for (const [mask, heads] of byMask) {
    if (heads.length < FEWEST || !heads.every(({ n }, i) => i === 0 || Number(n) > Number(heads[i - 1]!.n))) continue;
    const words = mask.match(/\p{L}{2,}/gu)?.length ?? 0;
    const interrupting = heads.filter(
      ({ at }) => at > 0 && /[\p{Ll},-]$/u.test(reading.slice(passages[at - 1]!).slice(-1)),
    );
    if (words === 0 || (words < 3 && interrupting.length * 3 < heads.length)) continue;
    for (const { passage, n } of heads) {
      reading.folios.set(passage.start, n);
      const words = reading.slice(passage);
      reading.say('furniture/running-head', `"${words}" was taken for the head of page ${n}`, passage.start, {
        doubt: {
          question: 'furniture',
          span: passage,
          chosen: 'furniture',
          evidence: ['the line is the same on other pages but for a number that rises'],
        },
      });
    }
  }
}

/** `[2]` as oral histories have it, `- 2 -` of a typewriter. */
const folio = /^(?:\[(\d{1,4})\]|[–—-] ?(\d{1,4}) ?[–—-])$/u;

/**
 * Finds the numbers of pages that stand alone between brackets or dashes: two or more, each one more than that before it.
 * Where the text has such brackets within its paragraphs too, they are calls of notes, and these may be their numbers.
 */
function recognizeFolios(reading: Reading, passages: readonly Passage[]): void {
  const found = passages.flatMap((passage) => {
    if (passage.number || passage.end - passage.start > 12) return [];
    const text = reading.slice(passage);
    const match = folio.exec(text);
    return match ? [{ passage, n: (match[1] ?? match[2])!, isBracketed: text.startsWith('[') }] : [];
  });
  const isRun = found.every(({ n }, at) => at === 0 || Number(n) === Number(found[at - 1]!.n) + 1);
  if (found.length < 2 || !isRun || !found.every(({ isBracketed }) => isBracketed === found[0]!.isBracketed)) return;
  const brackets = reading.manuscript.text.match(/\[\d{1,4}\]/gu)?.length ?? 0;
  if (found[0]!.isBracketed && brackets > found.length) return;
  for (const { passage, n } of found) reading.folios.set(passage.start, n);
}
