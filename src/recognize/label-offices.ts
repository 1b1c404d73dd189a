import { courtesyForms } from './label-lexicon.js';

/** What somebody is who speaks at proceedings, by the word's stem or its end, since languages compound and inflect it. */
const stems =
  /(?<!ad)minist|sekret[aä]r|secret[aá]r|secrét|segretari|rapporteu|berichterstatter|präsident|pr[eé]siden|prezyden|kanzler|chancel|chair|vorsitzend|voorzitter|beauftragt|kommissar|commiss|director|directeur|direktor|dyrektor|relator|relatrice|ponente|sprawozdaw|zpravoda|předse|predse|predsje|marsza|elnök|előadó|államtitkár|képviselő|miniszter|senat|sénat|député|deputa|diputad|poseł|posł|posel|poslan|counsel|attorney|advocate|anwalt|avocat|judge|juge|richter|governor|gouverneur|bürgermeister|alcald|sindaco|(?<![a-zé])maire|mayor|burmistrz|starost|primátor|burgemeester|wethouder|speaker|moderator|ambassad|botschafter|velvyslan|consiglier|conseill|concej|councillor|министр|министер|міністр|министър|секретар|председател|депутат|член|директор|докладчик|доповідач|голова|начальник|генерал|başkan|bakan|sözcü|puheenjohtaja|ordförande|ordfører|formand|statsråd|υπουργ|πρόεδρ|εισηγητ/u;

const capital = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,40}`;
const capitals = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]{1,40}`;

/** `Kern, Bundesminister für Ernährung, Landwirtschaft und Forsten:`, `M. Holt-Vidal, rapporteur:`: an office behind a name, commas within it. */
export const colonWithNamedOffice = new RegExp(
  String.raw`^(?<name>(?:(?:${courtesyForms})\.? )?${capital}(?: ${capital}){0,3})(?<aside>)(?: \([^()\n]{1,40}\))?(?:, | [–—] )(?<office>[^:;!?\n]{3,200}):(?=\s|$)`,
  'u',
);
/** `O Sr. Ministro da Agricultura, Pescas e Alimentação (Holt):`: an office with commas, and who holds it. */
export const colonWithHolder =
  /^(?<name>(?<office>\p{Lu}[^,:;!?()\n]{3,60}))(?<aside>)(?:, [^,:;!?()\n]{2,40}){1,4} \(\p{Lu}[^()\n]{2,60}\) ?:(?=\s|$)/u;
/** `KÓSA LAJOS földművelésügyi miniszter:`: the office in small letters right behind a name in capitals. */
export const colonWithSmallOffice = new RegExp(
  String.raw`^(?<name>${capitals}(?: ${capitals}){0,3})(?<aside>) (?<office>\p{Ll}[^.,:;!?()\n]{3,100}):(?=\s|$)`,
  'u',
);
/** `ЯВОРОВ В.О., член Комісії з питань науки (Одеська область). Шановні`: initials behind a surname in capitals, and an office. */
export const initialsWithOffice =
  /^(?<name>\p{Lu}[\p{Lu}\p{M}'’ʼ-]{1,30} \p{Lu}\.(?: ?\p{Lu}\.)?)(?<aside>), (?<office>\p{L}[^.:;!?()\n]{2,140})(?: \([^()\n]{2,100}\))?\.(?= )/u;

/** An office says within so many words what it is. */
const MOST_WORDS = 4;

/** True for words of which one of the first is that of an office. */
export function namesOffice(words: string): boolean {
  return stems.test(words.toLowerCase().split(' ', MOST_WORDS).join(' '));
}

/** True for a label that says behind a name what its bearer is: `HOLT, Sottosegretario di Stato.` */
export function hasOffice(name: string, printed: string): boolean {
  if (printed.length < name.length + 4 || !printed.startsWith(name)) return false;
  const behind = /^(?: \([^()]{1,40}\))?(?:, | (?=\p{Ll}))(.{3,200})/su.exec(printed.slice(name.length))?.[1];
  return behind !== undefined && namesOffice(behind);
}

/** `El señor MINISTRO DE AGRICULTURA`: an office, and what it is for. */
const officeFor = / (?:of|for|de|des|du|für|del|della|dei|delle|per|da|do|dos|das) /u;

/** True for the first part of an office for two matters: `Ministro de Agricultura` and `Pesca`. */
export function isOfficeFor(words: string): boolean {
  const lower = words.toLowerCase();
  return officeFor.test(lower) && namesOffice(lower);
}
