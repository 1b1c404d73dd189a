/** Words of the stenographer for what was heard in the room, a row for each group of languages. `_` is a space. */
const reactionWords: readonly string[] = [
  // English
  'laughter laughs? laughing applause cheers murmurs exclamations? interruptions? shouts? commotion uproar booing',
  // French
  'murmures rires applaudissements exclamations protestations? mouvements? rumeurs brouhaha',
  // German
  'beifall heiterkeit gelächter zwischenrufe? zurufe?',
  // Spanish, Portuguese, Catalan
  'aplausos risas rumores protestas risos aplaudiments rialles',
  // Italian, Romanian
  'applausi ilarità interruzion[ei] segni_di_\\p{L}+ aplauze râsete rumoare vociferări',
  // Dutch, Swedish, Danish, Norwegian, Icelandic, Finnish, Estonian
  'applaus gelach geroffel hilariteit applåder skratt munterhet bifald lófatak hlátur naurua suosionosoituksia välihuuto välihuutoja hälinää aplaus',
  // Polish, Czech, Slovak
  'oklaski wesołość poruszenie śmiech smiech protesty potlesk smích veselost veselosť vzrušení rozruch nesouhlas',
  // Slovene, Croatian, Serbian
  'smeh smijeh ploskanje pljesak aplauz žamor negodovanje аплауз смех жамор граја',
  // Hungarian, Turkish, Basque
  'taps derültség közbeszólás közbeszólások alkışlar gülüşmeler gürültüler txaloak barreak',
  // Russian, Ukrainian, Bulgarian
  'аплодисменты смех смеется выкрики оплески сміх вигуки ръкопляскания шум_в_зале шум_у_залі шум_в_залі шум_в_залата',
  // Greek, Latvian, Lithuanian
  'χειροκροτήματα γέλια θόρυβος aplausi smiekli plojimai juokas',
  // Arabic, Hebrew, Chinese, Japanese, Korean
  'ضحك تصفيق צחוק מחיאות_כפיים',
  '众人议论 众笑 眾笑 掌声 掌聲 笑声 笑聲 笑い 拍手 박수 웃음 웃음소리 박수소리 장내소란 장내웃음',
];

/** What is called from the floor, in the stenographer's parentheses: without these, the same words may be a speech. */
const calls = ['hear,_hear très_bien hört,?_hört sehr_richtig'];

/** Words that are a reaction only where they are all that is said, or nearly: in a longer parenthesis they are words like others. */
const wordsAlone: readonly string[] = [
  '笑 鼓掌 protests? jeers noise lachen widerspruch unruhe sourires? bruit protestos protestes rumors proteste commenti rumori',
  'rumoer bifall latter uro nauru klapp hluk zvoni gong galama upadica dobacivanje zaj moraj шум возгласы оживление διαμαρτυρίες',
];

const patternOf = (rows: readonly string[]): string =>
  [...new Set(rows.flatMap((row) => row.split(' ')))].map((one) => one.replaceAll('_', ' ')).join('|');
const reaction = patternOf([...reactionWords, ...wordsAlone]);

/** Finds a reaction anywhere in a direction. */
export const reactionWithin = new RegExp(
  String.raw`(?<!\p{L})(?:${patternOf([...reactionWords, ...calls])})(?!\p{L})`,
  'iu',
);

/** Small words with which a line goes on that says whence a reaction came: `Aplausos do PS.`, `Beifall bei der SPD.` */
const whence =
  'from|on|in|at|all|by|among|bei|im|auf|von|vom|aus|rechts|links|à|au|aux|sur|dans|des|de|del|della|dal|dai|dalla|al|alla|en|do|da|dos|das|na|no|van|op|bij|från|i|på|fra|u|na|ve|pe|din|pri|z|ze|s|в|на|от|из|з|із|у|от|με|από|στην|στο';

/** Most words open with none, and making `alone` ready takes ten times as long. */
const opening = new RegExp(`^(?:${reaction})(?:[ ,.]|$)`, 'iu');
const alone = new RegExp(
  String.raw`^(?:${reaction})(?:(?:,| and| et| und| e| y| i| и| і| og| och| en| ve) (?:${reaction}))?(?: (?:${whence}) [^.!?:;]{1,60})?\.?$`,
  'iu',
);

/**
 * True for words that say what was heard and nothing else: a reaction, another one, and whence it came. Only nouns that
 * open them and small words that say whence are allowed, since `Laughter is the best medicine.` is speech.
 */
export function isReactionAlone(words: string): boolean {
  return opening.test(words) && alone.test(words);
}
