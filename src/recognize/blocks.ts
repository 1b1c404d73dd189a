import type { EditorialGap, PageBreak, Separator, StageDirection, TimeMark, Vote } from '../transcript/transcript.js';
import { isSeparator, pageBreakOf } from './breaks.js';
import { bracketedGap } from './editorial.js';
import { isExamination, isSworn, saysWhoAsks, witnessNamed } from './examinations.js';
import type { Label } from './labels.js';
import type { Passage, Reading } from './reading.js';
import { isBracketedDirection, isFormula, isNarrated, isParenthesis, isReactionLine, stageKind } from './stage.js';
import { stampKind } from './stamps.js';

/** A block that is a page marker, a rule, a direction or an omission and nothing else. */
export function standsApart(
  reading: Reading,
  passage: Passage,
  isFirst: boolean,
  next?: Passage,
): PageBreak | TimeMark | Separator | StageDirection | EditorialGap | Vote | undefined {
  if (passage.number) return undefined;
  const time = reading.stated.get(passage.start);
  if (time?.type === 'time' && time.end === passage.end) return time;
  const text = reading.uncalled(passage).trimEnd();
  const { start, end } = passage;
  const page = pageBreakOf(reading, passage);
  if (page) return page;
  if (isSeparator(text)) return { type: 'separator', start, end };
  const gap = reading.hasCall(passage) ? undefined : bracketedGap(text);
  if (gap) return { type: 'gap', start, end, ...gap };
  if (isParenthesis(text) || isBracketedDirection(text)) {
    return { type: 'stage', start, end, kind: stageKind(text), content: [] };
  }
  const isVote = vote.test(text) || (inFavour.test(text) && next !== undefined && vote.test(reading.slice(next)));
  if (isVote) return { type: 'vote', start, end, content: [] };
  if (isFirst) return undefined;
  if (saysWhoAsks(text) || witnessNamed(text) !== undefined || isUpon(text) || isSworn(text) || isNarrated(text))
    return { type: 'stage', start, end, kind: 'business', content: [] };
  if (isReactionLine(text)) return { type: 'stage', start, end, kind: 'reaction', content: [] };
  return isFormula(text) ? { type: 'stage', start, end, kind: 'business', content: [] } : undefined;
}

/** `--- Upon commencing at 9.03 a.m.`: the course of a trial, behind hyphens. */
function isUpon(text: string): boolean {
  return text.length <= 90 && /^-{2,3} ?(?:Upon|Whereupon|Recess|Break|Luncheon|On resuming|The)(?!\p{L})/u.test(text);
}

/** `AYES: Arlen, Bohm.`, `For 47, against 19`. */
const vote =
  /^(?:(?:ayes|noes|yeas|nays|abstain(?:ing|ed)?|abstentions?|in favou?r|against|pour|contre|abstentions|za|proti|за|против|воздержал\p{L}*)(?: ?[:：]|[—–](?=Mess|\p{Lu}|None|\d))|for \d+, against \d+|(?:for|total|dafür|dagegen|enthaltungen) ?[:：] ?\d)/iu;

/** `For: Holt, Brand`, over `Against: Penn`. */
const inFavour = /^(?:for|yes|no|ja|oui|sí|sì|tak|ano|da) ?[:：]/iu;

/** `II. Begnadigungsgesuch`, `A. TOP 1`, `[Enclosure 1]`, `Vierte Szene`: a short line that is no sentence. */
const numberedHeading = /^(?:(?:[IVXLC]{1,7}|[A-Z]|\d{1,2})\.|§ ?\d{1,3}[a-z]?\.?) (?:[–—-] )?\p{Lu}/u;
/** `TOP 2: Haushalt`, `Ad 1.`: an item of the agenda by its number. */
const itemHeading =
  /^(?:TOP|Tagesordnungspunkt|Punkt|Bod|Point|Item|Agenda item|Ad\.?|Pkt\.) \d{1,2}[a-z]?(?:[.:)]?$|[.:)] (?=\p{Lu})| ?[–—-] )/u;
/** `2. Approval of the list ........ 3`: a line of a table of contents. */
const entryOfContents = /(?<![. …])[. …]+(?=[\divxlc]{1,6}\s*$)/u;

/** True for words, a row of points and a page. */
export function isEntryOfContents(text: string): boolean {
  const [points] = entryOfContents.exec(text.slice(-220)) ?? [];
  return points !== undefined && /(?:\. ?|…){4}/u.test(points);
}

/** Characters of a heading that nothing but its capitals tell. */
const LONGEST_CAPITALS = 90;

/** `2. LIGHT DUES.`: capitals are no sentence, whatever ends them. */
function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

/** `3. Minister then asked following three questions:`: a sentence that leads to what stands under it. */
function isLeadIn(text: string): boolean {
  return (
    text.endsWith(':') && text.split(' ', 5).length === 5 && /^\p{Ll}+:$/u.test(text.slice(text.lastIndexOf(' ') + 1))
  );
}
/** `Morning Session`, `Afternoon Sitting`, `Séance du matin`, `Nachmittagssitzung`: a part of the day's proceedings. */
const partOfDay =
  /^(?:(?:Morning|Afternoon|Evening|Night) (?:Session|Sitting|Meeting)|(?:Vormittags|Nachmittags|Abend)sitzung|(?:Première |Deuxième |Troisième )?[Ss]éance (?:du matin|de l[’']après-midi|du soir)|Audience du matin|Audience de l[’']après-midi|Sesión (?:matutina|vespertina|de la mañana|de la tarde)|Seduta (?:antimeridiana|pomeridiana|notturna)|(?:Утреннее|Дневное|Вечернее) заседание)[.:]?$/iu;
const partHeading = /^\[?(?:Enclosure|Attachment|Annex|Appendix|Tab|Anlage|Beilage)\b.{0,40}$/u;
/** Names of the parts of a play, the wider before the narrower; headings write those of the first row with a capital. */
const partsOfPlay: readonly { readonly level: number; readonly capital: string; readonly small: string }[] = [
  {
    level: 1,
    capital: 'act acte akt aufzug acto jornada ato atto actul actus actvs',
    small: 'jednání dějství dejstvo čin felvonás akten bedrijf näytös действие дія пәрдә πράξη πραξη',
  },
  { level: 2, capital: 'cuadro', small: 'odsłona картина' },
  {
    level: 3,
    capital: 'scene scène auftritt szene escena cena scena scaena',
    small: 'výstup prizor jelenet scen scenen toneel tooneel kohtaus явление ява сцена күренеш σκηνή σκηνη',
  },
];
const actsAndScenes = partsOfPlay.flatMap(({ capital }) => capital.split(' '));
/** Those that are small behind an ordinal number: `Första akten`, `Первое действие`. */
const smallActs = partsOfPlay.flatMap(({ small }) => small.split(' '));
const levels = new Map(
  partsOfPlay.flatMap(({ level, capital, small }) => `${capital} ${small}`.split(' ').map((word) => [word, level])),
);
const withCapitals = [...actsAndScenes, ...smallActs]
  .flatMap((word) => [word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|');
/** `ACTVS I`, `Erster Akt`; a sentence such as `He left the scene.` or `Act now.` is none. */
const partOfPlay = new RegExp(
  String.raw`^(?!Act \p{Ll}+\.$)(?:[\p{L}\p{N}]{1,20}\.? ){0,3}(?:${withCapitals})(?!\p{L})(?:[ .,:–—-]{1,3}[\p{L}\p{N}]{1,14}){0,3}\.?$`,
  'u',
);
const smallPartOfPlay = new RegExp(String.raw`^[\p{Lu}\p{N}][\p{L}\p{N}]{0,20}\.? (?:${smallActs.join('|')})\.?$`, 'u');

/** Rank of the heading of an act, a tableau or a scene of a play, so that acts hold their scenes; nothing for another. */
export function levelOfPart(text: string): number | undefined {
  if (text.length > 200 || !(partOfPlay.test(text) || smallPartOfPlay.test(text))) return undefined;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  // `Act I, Scene 2` heads a scene.
  const found = words.flatMap((word) => levels.get(word) ?? []);
  return found.length > 0 ? Math.max(...found) : undefined;
}

/** `QUESTIONS WITHOUT NOTICE`: among speeches, a line in capitals between blank lines that ends like no sentence. */
export function isHeadingInCapitals(reading: Reading, passage: Passage, next: Passage | undefined): boolean {
  if (!next || passage.number || passage.block.blankBefore === 0 || next.block.blankBefore === 0) return false;
  const text = reading.uncalled(passage).trimEnd();
  if (text.length > LONGEST_CAPITALS || !isInCapitals(text) || !/\p{L}\p{L} \p{L}/u.test(text)) return false;
  return !/\d|[.?!:;,…—–-]["”»’)\]]*$/u.test(text) && stampKind(reading, passage) === undefined;
}

/** Characters of a heading in small letters that nothing but its place tells. */
const LONGEST_BETWEEN = 90;

/**
 * `Adoption of the agenda`: among speeches, a line between blank lines that ends like no sentence, over somebody's label or what says
 * how the sitting went. The paragraph above it ends like one.
 */
export function isHeadingBetween(
  reading: Reading,
  [above, passage, next]: readonly [Passage | undefined, Passage, Passage | undefined],
  labels: ReadonlyMap<number, Label>,
): boolean {
  if (!above || !next || passage.number || next.number || passage.block.role) return false;
  if (passage.block.blankBefore === 0 || next.block.blankBefore === 0) return false;
  const text = reading.uncalled(passage).trimEnd();
  if (text.length > LONGEST_BETWEEN || !/^\p{Lu}\S* \S.*[\p{L}\p{N})]$/u.test(text)) return false;
  if (/ {2}|[:：?!;“”"«»]|\p{L}{3}[.,] /u.test(text)) return false;
  if (!/[.?!:…—–-]["”’»)\]]*$/u.test(reading.uncalled(above).trimEnd())) return false;
  return labels.has(next.start) || isFormula(reading.uncalled(next).trimEnd());
}

export function isHeading(
  reading: Reading,
  passage: Passage,
  next: Passage | undefined,
  labels: ReadonlyMap<number, Label>,
): boolean {
  if (passage.number || !next) return false;
  const text = reading.uncalled(passage).trimEnd();
  if (text.length > 200 || /[,;]$/u.test(text)) return false;
  const headings = [partHeading, partOfDay, partOfPlay, smallPartOfPlay];
  if (headings.some((heading) => heading.test(text)) || isExamination(text)) return true;
  if (isEntryOfContents(text)) return false;
  if (passage.block.blankBefore > 0 && itemHeading.test(text) && !/[?!]$/u.test(text)) return true;
  if (!numberedHeading.test(text) || isLeadIn(text)) return false;
  if (/[.?!]["”’)]?$/u.test(text) && !isInCapitals(text)) return false;
  return labels.size === 0 || passage.block.blankBefore > 0;
}

/** `RESOLVED: That the report be approved.`, `Beschluss: ...`, `Abstimmung: ...`: a decision of the meeting, which no speaker says. */
const decision =
  /^(?:(?:it was )?(?:unanimously )?(?:resolved|ordered)|decision|beschlu(?:ss|ß)|beschlossen|usnesení|uznesenie|décision|résolu|acuerdo|deliberazione|uchwała|postanowiono|постановили|решили|abstimmung|scrutin|votación|votazione|hlasování|hlasovanie|głosowanie|glasovanje|stemming|votering|afstemning|szavazás|голосование|голосування)(?: ?[:：]|\.[—–])/iu;

/** `Drafted by: R. Hall`, `Protokołowała: E. Nowak`: under a record, who wrote it. */
const subscription =
  /^(?:(?:drafted|recorded|transcribed|prepared|typed|written|approved|cleared|distribution|minutes taken|notes taken)(?: and \p{L}+)?(?: by)?|protokołowała?|zapisała?|zapsala?|записала?|протокол вела?|protokoll(?:führer(?:in)?)?|secrétaire de séance|verbalizzante) ?[:：] /iu;

/** True for a line under the record that says who wrote it. */
export function isSubscription(text: string): boolean {
  return text.length <= 200 && subscription.test(text);
}

/** True for a paragraph of the minutes that gives a decision of the meeting. */
export function isDecision(text: string): boolean {
  return decision.test(text);
}

const closing =
  /^(?:K\. ?m\. ?f\.?|(?:the )?end(?:s|e)?(?: of (?:transcript|document|conversation|meeting|interview|tape))?[.]?|fin|fine|koniec|konec|конец|\* ?END ?\*|-{0,3} ?END ?-{0,3}|(?:END {1,40})?\d{1,2}:\d\d [AP]\.?M\.?(?: \p{Lu}{2,4})?)$/iu;

/** True for a formula that ends the record and nothing else. */
export function isCloser(text: string): boolean {
  return text.length <= 60 && closing.test(text);
}
