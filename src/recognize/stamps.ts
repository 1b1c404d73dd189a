import type { Inline } from '../transcript/transcript.js';
import type { Passage, Reading } from './reading.js';

const LONGEST = 100;

type StampKind = Extract<Inline, { readonly type: 'stamp' }>['kind'];

/** Words that fill a line of classification and handling; prose about secrets is longer and has other words. */
const stamps: readonly { readonly kind: StampKind; readonly test: RegExp }[] = [
  {
    kind: 'declassification',
    test: /^(?:declassified|sanitized|approved for release|released in (?:full|part)|rozsekreceno|odtajněno|odtajniono|рассекречено|freigegeben)(?!\p{L})/iu,
  },
  {
    kind: 'classification',
    test: /^(?:(?:top |strictly |most )?secret|confidential|unclassified|restricted|limited official use|official use only|(?:streng )?geheim|(?:streng )?vertraulich|très secret|secret défense|confidentiel|ściśle tajne|tajne|(?:přísně )?tajné|(?:szigorúan )?titkos|(?:strict )?secret de importanță deosebită|strogo zaupno|(?:совершенно |сов\. ?)?секретно|особая папка|絕密|绝密|機密|机密)(?:[ /,;–-]{1,3}(?:高度敏感件|僅限目視|\p{Lu}[\p{L} ]{2,99}(?![\p{L} ])))*\.?$/iu,
  },
  {
    kind: 'handling',
    test: /^(?:(?:only )?cop(?:y|ies) (?:no\.?|#|\d)|making copies|(?:nodis|exdis|eyes only|noforn|limdis)(?!\p{L})|not for publication|not to be (?:copied|published|quoted)|return to|jedyny egzemplarz|egz\. ?(?:nr|poj)|экз\. ?№|ausfertigung)/iu,
  },
];

/** What kind of stamp a line is, if it is nothing else. */
export function stampKind(reading: Reading, passage: Passage): StampKind | undefined {
  if (passage.number || passage.end - passage.start > LONGEST) return undefined;
  const text = reading.slice(passage).replace(/^[–—*=-]{1,3} ?| ?[–—*=-]{1,3}$/gu, '');
  return stamps.find(({ test }) => test.test(text))?.kind;
}

/** The stamp that a paragraph is. */
export function recognizeStamp(reading: Reading, passage: Passage): Inline[] {
  const kind = stampKind(reading, passage);
  return kind ? [{ type: 'stamp', start: passage.start, end: passage.end, open: 0, close: 0, kind }] : [];
}

const mark = String.raw`\((?:TS|S|C|U|R|FOUO|NF|(?:TS|S|C)[/-](?:NF|NOFORN))\)`;
const portion = new RegExp(`^${mark}(?= )`, 'u');
const portions = new RegExp(String.raw`(?:^|\n|[:.] )${mark} `, 'gu');

/** Finds the mark of a paragraph's classification, `(S)`, in a record where more than one paragraph has one. */
export function portionReader(reading: Reading): (start: number) => Inline[] {
  const { text } = reading.manuscript;
  const isMarked = text.includes(') ') && (text.match(portions)?.length ?? 0) > 1;
  return (start) => {
    const found = isMarked ? portion.exec(text.slice(start, start + 14)) : null;
    return found ? [{ type: 'portion', start, end: start + found[0].length, open: 0, close: 0 }] : [];
  };
}
