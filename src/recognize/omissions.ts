import type { GapReason, Omission } from '../transcript/transcript.js';

/** `two words`, `ein Wort`, `слово`: how much cannot be heard or read. */
const amount = String.raw`(?:(?:(?:one|two|three|several|some|ein|zwei|einige|une?|deux|quelques|una|dos|due|jedno|jeden|kilka|dwa|egy|два|одно|несколько|\d{1,2}) )?(?:words?|names?|lines?|sentences?|wort|wörter|name|mots?|noms?|palabras?|parol[ae]|palavras?|woord|woorden|ord|слово|слова|слов|slov[oa]|słow[oa]|szó) )?`;

/** Omissions by the words in their brackets. The first row is a mark alone; the words of the others are kept. */
const rows: readonly { readonly test: RegExp; readonly reason: GapReason; readonly describes: boolean }[] = [
  { test: /^(?:…|\. ?\. ?\.(?: ?\.)?|\s*)$/u, reason: 'editorial', describes: false },
  {
    test: new RegExp(
      String.raw`^${amount}(?:inaudible|unintelligible|indistinct|unclear|incompréhensible|unverständlich|inaudibile|incomprensibile|inaudível|ininteligible|ininteligível|onverstaanbaar|onhoorbaar|ohörbart|uhørlig|uhørbart|неразборчиво|нрзб|нерозбірливо|не слышно|nesrozumitelné|nezrozumiteľné|neslyšitelné|niezrozumiałe|niesłyszalne|nerazumljivo|nem érthető|nem hallható|neinteligibil|anlaşılamadı)(?!\p{L})|^(?:聞き取れず|聴取不能|聞取不能|听不清|聽不清|못 알아들음|청취 불능|غير مسموع|לא ברור)`,
      'iu',
    ),
    reason: 'inaudible',
    describes: true,
  },
  {
    test: new RegExp(
      String.raw`^${amount}(?:illegible|unleserlich|illisibles?|ilegibles?|illeggibil[ei]|ilegível|onleesbaar|oläsligt|ulæselig|nečitelné|nečitelně|nečitateľné|nieczytelne|nečitljivo|olvashatatlan|indescifrabil|okunamadı)(?!\p{L})|^(?:判読不能|字迹不清|字跡不清|판독 불능)`,
      'iu',
    ),
    reason: 'illegible',
    describes: true,
  },
  {
    test: /(?<!\p{L})(?:not declassified|text omitted|redacted|excised|withheld|sanitized|lines? of source text|(?:expletive|characterization|adjective) (?:deleted|omitted|removed)|withdrawn item)(?!\p{L})|^(?:(?:security |name |names )?deletions?|(?:names? )?deleted)\.?$/iu,
    reason: 'withheld',
    describes: true,
  },
  {
    test: /^(?:Here follow|Omitted here|Here was|Discussion (?:of|on) .* omitted|.{0,40}(?<!\p{L})omitted\b|Es folgt|Ici suit|Далее)/u,
    reason: 'editorial',
    describes: true,
  },
];

/** The omission that words in brackets state, or nothing where they state none. */
export function omissionOf(words: string): Omission | undefined {
  // The words may run over the end of a line.
  const inside = words.replace(/\s+/gu, ' ');
  const row = rows.find(({ test }) => test.test(inside));
  if (!row) return undefined;
  const { reason, describes } = row;
  return { reason, describes, ...(reason === 'withheld' && extentOf(inside)) };
}

const extent =
  /^(?:(\d{1,3}(?:[.,]\d)?|\d{0,3} ?[½¼¾]|\d{0,3}-1\/2|one|two|three|four|five|six|a) )?(?:and (?:a|one) half )?(?:\p{L}{3,12} )?(line|word|paragraph|page|name|sentence|digit)s?(?: of source text)?(?: \([^()]{1,40}\))? not declassified/iu;
const numerals: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** `2½ lines not declassified`: 2.5 lines. */
function extentOf(inside: string): Pick<Omission, 'unit' | 'quantity'> {
  const [, number, unit] = extent.exec(inside) ?? [];
  if (!unit) return {};
  if (number === undefined)
    return { unit: unit.toLowerCase(), ...(/^name|^\p{L}+ name/u.test(inside) && { quantity: '1' }) };
  const half = number.endsWith('-1/2') ? '½' : /[½¼¾]$/u.exec(number)?.[0];
  const whole = Number.parseInt(number, 10);
  const quantity =
    numerals[number.toLowerCase()] ??
    (half ? (Number.isNaN(whole) ? 0 : whole) + fractions[half]! : Number(number.replace(',', '.')));
  return { unit: unit.toLowerCase(), quantity: String(quantity) };
}
