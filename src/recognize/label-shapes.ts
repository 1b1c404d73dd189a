import type { Role, Span } from '../manuscript/manuscript.js';
import { courtesyForms, isSmallForm, smallForms, tellsWho, titleForms } from './label-lexicon.js';
import {
  colonWithHolder,
  colonWithNamedOffice,
  colonWithSmallOffice,
  initialsWithOffice,
  namesOffice,
} from './label-offices.js';
import { findQuestionLetters, letterBefore, type QuestionLetters } from './question-letters.js';
import type { Passage, Reading } from './reading.js';

/** How a label ends: `Name:`, `Name.`, `Name –`, `Name` on a line of its own, `Q` before its question. */
export type Delimiter = 'colon' | 'stop' | 'dash' | 'line' | 'none';

/** Words at the start of a block that have the shape of a speaker's label. */
export interface Candidate {
  readonly passage: Passage;
  readonly delimiter: Delimiter;
  /** The name without aside and delimiter, and without the brackets of an editor who supplied it. */
  readonly name: string;
  /** An editor put the name, or what stands for it, in brackets: `[name not declassified]:`, `(?):`. */
  readonly bracketed: boolean;
  /** The label with its parentheses, as printed. */
  readonly printed: string;
  /** The label as it stays in `speaker`: the name, and the delimiter where nothing comes between. */
  readonly span: Span;
  /** Directions for the speaker between the name and the delimiter, the delimiter included: `(smiling):`. */
  readonly aside?: Span;
}

const word = String.raw`[\p{L}\p{M}_][\p{L}\p{M}.'’\x60_-]*`;
const plainName = String.raw`\p{Lu}[\p{L}\p{M}.'’\x60_-]*(?:[ \u00a0](?:${word}|&|\p{N}{1,2})){0,11}`;
/** A name without points: those of abbreviations are hidden before it is looked for. */
const stopName = String.raw`\p{Lu}[\p{L}\p{M}'’\x60_-]*(?:[ \u00a0][\p{L}\p{M}_][\p{L}\p{M}'’\x60_-]*){0,5}`;
/** `JAKE TAPPER, CNN MODERATOR`: an office after a comma, in capitals like the name. */
const withOffice = String.raw`(?:, \p{Lu}[\p{Lu}\p{M}.'’-]*(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4})?`;
/** `[J.] Valko`: an editor supplied the first part. */
const supplied = String.raw`(?:\[\p{Lu}[\p{L}\p{M}]{0,12}\.?\] )?`;
/** `Anf. 12 `: the number of a speech before its label, in Swedish minutes. */
const speechNumber = String.raw`(?:Anf\.|Anförande) ?\d{1,4}[.,]? `;
const anonymous = String.raw`\*{2,3}`;
const bracketedName = String.raw`\[[^\[\]\n:]{1,60}\]|\(\?\)`;
const asideWords = String.raw`\([^()\n]{1,800}\)|\[[^\[\]\n]{1,200}\]`;

const colon = new RegExp(
  String.raw`^(?:${speechNumber})?(?<name>(?:${supplied}|${smallForms} ?)${plainName}${withOffice}|${bracketedName}|${anonymous})(?<aside>(?: ?(?:${asideWords})){0,2})(?: replik)?[ \u00a0\u202f]{0,5}[:：](?: [—–](?= ))?(?=\s|$|[\p{Lu}"“„«(])`,
  'u',
);
/** `Anf. 12 Anna Berg (S)` on a line of its own. */
const numbered = new RegExp(
  String.raw`^${speechNumber}(?<name>${plainName})(?<aside>(?: \([^()\n]{1,60}\))?)(?: replik)?$`,
  'u',
);
/** What only labels have before them: the number of a speech, the circle of Japanese and Korean minutes. */
const mark = new RegExp(`^(?:${speechNumber}|[○◯])`, 'u');
/** `KÓSA LAJOS, a Fidesz képviselője:`: an office in small letters behind a name in capitals. */
const colonWithOffice =
  /^(?<name>\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,3}), \p{Ll}[^.:;!?()\n]{2,60}(?<aside>)[ \u00a0]?:(?=\s)/u;
/** `ADA HOLT (D-NY), PRESIDENTIAL CANDIDATE:`: a party and an office behind a name in capitals. */
const colonWithParty =
  /^(?<name>\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,3})(?<aside>) \([^()\n]{1,20}\), [^:;!?()\n]{2,60}:(?=\s)/u;
/** `[The President:]` */
const bracketedColon = new RegExp(String.raw`^\[(?<name>${plainName}\??):\](?=\s|$)`, 'u');
/** A script without capitals, whose abbreviations have a mark that looks like a quotation mark: `היו"ר אבי ניסן:` */
const caselessWord = String.raw`[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Hangul}][\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Hangul}\p{M}"״׳'’.-]*`;
const caseless = new RegExp(
  String.raw`^(?<name>${caselessWord}(?: ${caselessWord}){0,5})(?<aside>(?: \([^()\n]{1,80}\))?) ?:(?=\s|$)`,
  'u',
);
/** `○議長（山田太郎君）　` of the minutes of the Japanese Diet: a circle, and an ideographic space behind the name. */
const circle =
  /^[○◯](?<name>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{1,14}(?:（[\p{sc=Han}\p{sc=Hiragana}]{1,4}）[\p{sc=Han}]{1,10})?)(?<aside>(?:（[^（）\n]{1,80}）)?)(?=[　 ])/u;
/** `○의장 김재순  `: a circle, an office and a name in either order, and a wide space. */
const circleHangul =
  /^[○◯](?<name>\p{sc=Hangul}{1,14}(?: \p{sc=Hangul}{1,6}){0,2})(?<aside>(?: ?\([^()\n]{1,40}\))?)(?= {2}|　)/u;
const cjk = /^(?<name>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{1,10})(?<aside>(?:（[^（）\n]{1,80}）)?)[：:]/u;
/** `ADA HOLT (FI) e JAMES IVES (FI).`: two who speak together, each with a party. */
const second = `(?: (?<and>e|et|and|und|y|i|и) (?<second>${stopName}) (?:${asideWords}))?`;
/** `Mme Ada Holt, ministre de la santé.`, `HOLT, Presidente del Consiglio.`: the office behind the name of a label in front of a point. */
const office = String.raw`(?:, \p{L}[^.,:;!?()\n]{2,60}(?:, [^.,:;!?()\n]{2,60})?)`;
const stopWithOffice = new RegExp(
  String.raw`^(?<name>(?:\p{Lu}[\p{Lu}\p{M}'’-]+(?: \p{Lu}[\p{Lu}\p{M}'’-]*){0,3}|(?:${courtesyForms})’? ${stopName}))${office}(?: ?\([^()\n]{2,80}\))?(?<aside>)\.(?= |$)`,
  'u',
);
/** `т’ `, with its point hidden. */
const smallBefore = String.raw`(?:\p{Ll}[\p{Ll}-]{0,4}’ ?)?`;
const stop = new RegExp(
  String.raw`^(?<name>${smallBefore}${stopName})(?<aside>(?: (?:${asideWords})${second})?)\.(?:[—–-]{1,2})?(?= |$)`,
  'u',
);
/**
 * `ЛУКЬЯНОВ А.И. Слово имеет`, `Зимин И. С. Порт`: initials behind a surname end a label by themselves, in records of Soviet and later
 * parliaments; behind one in small letters there are two.
 */
const initialsBehind =
  /^(?<name>(?:\p{Lu}[\p{Lu}\p{M}'’ʼ-]{1,30} \p{Lu}\.(?: ?\p{Lu}\.)?|\p{Lu}[\p{L}\p{M}'’ʼ-]{1,30} \p{Lu}\. ?\p{Lu}\.))(?<aside>(?: \([^()\n]{1,80}\))?)(?= \p{Lu})/u;
/**
 * `M. Vidal. – Oui`, `Captain REEVE.—Then`, `Kern (PPE), Berichterstatter. - Frau`: a point and a dash, with the party and the
 * office of the speaker in between.
 */
const stopThenDash = new RegExp(
  String.raw`^(?<name>${stopName})(?<aside>(?: (?:${asideWords}))?)(?:, \p{L}[^.:;!?()\n]{2,80})?\.(?: [—–-]{1,2}(?= )|[—–](?=[\p{Lu}\p{N}"“«([]))`,
  'u',
);
const dash = new RegExp(`^(?<name>(?:${smallForms} ?)?${plainName})(?<aside>(?: (?:${asideWords}))?) [–—-](?= )`, 'u');
/** `Mr. HALDANE—I do.`, `THE CHAIRMAN--Order.`: nothing stands between the dash and the words. */
const gluedDash = new RegExp(
  String.raw`^(?<name>(?:(?:${titleForms}|The|Senator|Delegate)(?:\.|’)? ?\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lu}[\p{Lu}\p{M}.'’-]+)(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3})(?<aside>(?: (?:${asideWords}))?)(?:[—–]|--)(?=[\p{Lu}"“‘(\[])`,
  'u',
);
/** Words with which an English sentence begins, and no name goes on. */
const openers =
  'I|The|An?|Is|Are|Was|Were|Will|Would|Does|Do|Did|Has|Have|Had|Can|Could|May|Might|Should|Shall|Must|No|Not|Yes|Oh|In|On|At|As|By|For|From|With|To|If|When|Where|While|What|Who|Why|How|Which|That|This|These|Those|There|They|He|She|It|We|You|My|Our|His|Her|Its|Their|And|But|Or|So|Since|Because|Although|After|Before|Surely|Perhaps|Certainly|Order|Further|Arising|Additional|Following|Under|Having|Being|Hear|Nobody|Nothing|Some|Many|Most|All|Any|Each|Every|None|Let|Please|Thank|Quite|Only|Even|Then|Now';
/** `Mr. Harkness I am not so aware.`: a form of address and a name, and nothing behind them, in debates copied from bold type. */
const bare = new RegExp(
  String.raw`^(?<name>(?:(?:${titleForms})\.? (?:\p{Lu}\.[ -]?){0,3}\p{Lu}[\p{L}\p{M}'’-]+(?: (?!(?:${openers}) )\p{Lu}[\p{L}\p{M}'’-]+){0,2}|(?:Several )?Hon\. Members?))(?<aside>(?: \([^()\n]{2,60}\))?)(?= (?:${openers})[ ,.!?]|(?<=Members?) \p{Lu}[\p{L}, ]{1,30}[!?])`,
  'u',
);
/** `The Minister of Fuel and Power (Mr. Harkness) Additional wagons`: an office, and who holds it. */
const bareOffice = new RegExp(
  String.raw`^(?<name>The \p{Lu}[\p{L}\p{M}'’, -]{2,80})(?<aside> \((?:${titleForms})\.? [^()\n]{2,60}\))(?= \p{Lu})`,
  'u',
);
const question = /^(?<name>Q|A)(?<aside>)(?= {1,8}\S)/u;
/** `Q. Where did you stand?` */
const questionStop = /^(?<name>Q|A)(?<aside>)\.(?= \S)/u;
/** `- QUESTION.- Were you there?` */
const stopDash =
  /^[–—-] (?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \u00a0][\p{L}\p{M}.'’-]+){0,5}?)(?<aside>)\.[–—-]{1,2}(?= )/u;

/** Abbreviations that end in a point without ending a label. */
const abbreviations = new Set(
  `mr mrs ms dr prof sen rep gov gen lt col maj capt cmdr cdr adm sgt amb sec st hon rev fr m mm mme mlle sr sra jr on dott
  ing cde comrade tov т тов г проф акад`.split(/\s+/),
);

interface Form {
  readonly delimiter: Delimiter;
  readonly shape: RegExp;
  /** What every such label has: its shape is not tried where it cannot be. */
  readonly needs?: RegExp;
}

const colonMark = /[:：]/;
const commaThenColon = /^[^:,–—]{2,120}(?:,| [–—]) [^:]{3,200}:/;
const smallThenColon = /^\p{Lu}{2}[^:,]{2,100} \p{Ll}[^:]{2,120}:/u;
const initialsThenComma = /^[^,.]{3,34}\.[^,]{0,4}, /;
const circleMark = /^[○◯]/;
const forms: readonly Form[] = [
  { delimiter: 'colon', shape: colon, needs: colonMark },
  { delimiter: 'colon', shape: numbered, needs: /^Anf/ },
  { delimiter: 'colon', shape: bracketedColon, needs: colonMark },
  { delimiter: 'colon', shape: colonWithParty, needs: colonMark },
  { delimiter: 'colon', shape: caseless, needs: colonMark },
  { delimiter: 'colon', shape: colonWithOffice, needs: colonMark },
  { delimiter: 'colon', shape: colonWithNamedOffice, needs: commaThenColon },
  { delimiter: 'colon', shape: colonWithHolder, needs: commaThenColon },
  { delimiter: 'colon', shape: colonWithSmallOffice, needs: smallThenColon },
  { delimiter: 'colon', shape: circle, needs: circleMark },
  { delimiter: 'colon', shape: circleHangul, needs: circleMark },
  { delimiter: 'colon', shape: cjk, needs: colonMark },
  { delimiter: 'stop', shape: initialsBehind },
  { delimiter: 'stop', shape: initialsWithOffice, needs: initialsThenComma },
  { delimiter: 'stop', shape: stopWithOffice },
  { delimiter: 'stop', shape: stop },
  { delimiter: 'dash', shape: stopThenDash },
  { delimiter: 'dash', shape: dash, needs: / [–—-] / },
  { delimiter: 'dash', shape: gluedDash },
  { delimiter: 'stop', shape: questionStop },
  { delimiter: 'stop', shape: stopDash },
  { delimiter: 'none', shape: question },
  { delimiter: 'none', shape: bare },
  { delimiter: 'none', shape: bareOffice },
];

/** A label cannot be longer than this, aside included; the cap keeps every shape linear. */
const LONGEST = 900;

/** What a label can begin with; most blocks that are not labels fail here. */
const opening = /^(?:[\p{Lu}\p{Lo}[(ー・○◯]|\*\*|[–—-] \p{Lu}|\p{Ll}[\p{Ll}-]{0,4}\.? ?\p{Lu})/u;
/** A point that ends a label stands within so many characters; an aside may follow it. */
const STOP_WITHIN = 80;

/** The candidates of every block, by shape alone; the grammar decides later. A block may have one in each form. */
export class LabelShapes {
  private readonly byPassage = new Map<Passage, readonly Candidate[]>();
  private readonly letters: QuestionLetters | undefined;

  constructor(
    private readonly reading: Reading,
    /** Every parenthesis of a label says how or to whom one speaks, as in plays. */
    private readonly asPlay = false,
  ) {
    const { blocks, text } = reading.manuscript;
    this.letters = findQuestionLetters(blocks.map(({ start, end }) => text.slice(start, end)));
  }

  of(passages: readonly Passage[]): Candidate[] {
    return passages.flatMap((passage) => {
      let candidates = this.byPassage.get(passage);
      if (!candidates) {
        candidates = shapesOf(this.reading, passage, this.asPlay, this.letters);
        this.byPassage.set(passage, candidates);
      }
      return candidates;
    });
  }

  /** Of these passages, those that open with a label-shaped name that recurs among them, whole or shortened. */
  recurring(passages: readonly Passage[]): ReadonlySet<Passage> {
    const candidates = this.of(passages);
    const counts = new Map<string, number>();
    const keys = candidates.map(({ delimiter, name }) => `${delimiter} ${name}`);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    // `T.B.M.M.` alone on its line is the house whose record it is.
    const isFilled = ({ delimiter, span, aside, passage }: Candidate) =>
      delimiter === 'stop' && aside === undefined && span.end >= passage.end;
    const recurs = (candidate: Candidate, index: number) =>
      !isFilled(candidate) &&
      (counts.get(keys[index]!)! > 1 ||
        this.shortForms(candidate).some((form) => counts.has(`${candidate.delimiter} ${form}`)));
    return new Set(candidates.filter(recurs).map(({ passage }) => passage));
  }

  /**
   * Shorter forms under which a long label may go on: `TAPLOW` and `MODERATOR` for `JACK TAPLOW, MODERATOR`, `Zeit` for
   * `Die Zeit (Zeit)`, `KH` for `Karla Holm`. A document uses one only if it has it as a label.
   */
  shortForms(candidate: Candidate): string[] {
    return shortFormsOf(candidate.name, this.reading.slice(candidate.span));
  }
}

/** Short forms of a name, by its words alone; `printed` is the label with its parentheses. */
export function shortFormsOf(name: string, printed: string): string[] {
  const person = name.split(', ')[0]!;
  const words = person.split(' ');
  const aside = /[([]([^()[\]]{1,60})[)\]] ?[:.]?$/u.exec(printed)?.[1];
  const initials = words.filter((word) => /^\p{Lu}/u.test(word) && !word.endsWith('.')).map((word) => word[0]!);
  const forms = [
    ...(words.length > 1 ? [words.at(-1)!, initials.join('')] : []),
    person,
    ...(aside && /^\p{Lu}/u.test(aside) ? [aside] : []),
  ];
  return [...new Set(forms)].filter((form) => form !== name && form !== '');
}

/** Roles of blocks in which nobody begins to speak. */
const silent: ReadonlySet<Role['type']> = new Set(['heading', 'item', 'cell', 'verse', 'stage', 'source', 'note']);

function shapesOf(
  reading: Reading,
  passage: Passage,
  asPlay: boolean,
  letters: QuestionLetters | undefined,
): Candidate[] {
  if (passage.label || (passage.block.role && silent.has(passage.block.role.type))) return [];
  const text = reading.manuscript.text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST));
  if (!opening.test(text)) return [];
  const letter = letters && letterBefore.exec(text);
  // `Q` and `A` are known without.
  if (letter && letters.asks !== 'Q' && [letters.asks, letters.answers].includes(letter.groups!['name']!))
    return [candidate(passage, 'none', letterBefore, text, letter, letter.groups!, asPlay)];
  const hidden = stopText(text);
  // `A. Military.—The first` heads a paragraph; so may `K. Military.`, and no name tells.
  const isDashed = stopThenDash.test(hidden) && !/^(?!M’)\p{Lu}(?:[’.]|$)/u.test(hidden);
  const hasDash = /[—–]|--/u.test(text.slice(0, STOP_WITHIN));
  return forms.flatMap(({ delimiter, shape, needs }) => {
    if (needs?.test(text) === false) return [];
    if (isDashed ? shape !== stopThenDash : shape === stopThenDash) return [];
    if (shape === gluedDash && !hasDash) return [];
    const match = shape.exec(isBeforeStop(shape) ? hidden : text);
    // `II. The second day`, `II. – The second day` are headings.
    if ((delimiter === 'stop' || isDashed) && /^[IVXLC]+$/.test(match?.groups?.['name'] ?? '')) return [];
    const office = match?.groups?.['office'];
    if (office !== undefined && !namesOffice(office)) return [];
    return match?.groups ? [candidate(passage, delimiter, shape, text, match, match.groups, asPlay)] : [];
  });
}

/** True for the shapes in which the first point that is no abbreviation's ends the name. */
function isBeforeStop(shape: RegExp): boolean {
  return shape === stop || shape === stopWithOffice || shape === stopThenDash;
}

/** True for a candidate with a sign before it that only labels have: `○議長`, `Anf. 3 Anna Berg`. */
export function isMarked({ printed }: Candidate): boolean {
  return mark.test(printed);
}

/** A name by which labels are counted: points and apostrophes aside. */
export function keyOf({ name }: Candidate): string {
  return /[.’'`\s]/u.test(name) ? name.replace(/[.’'`]/gu, '').replace(/\s+/g, ' ') : name;
}

/** The label that the file says a passage opens with, read like one that is guessed. */
export function statedCandidate(reading: Reading, passage: Passage, label: Span): Candidate {
  const words = reading.slice(label).trimEnd();
  const isClosed = /[:：]$/u.test(words);
  const match = colon.exec(isClosed ? words : `${words}:`);
  if (match?.groups && match[0].length >= words.length) {
    const found = candidate({ ...passage, start: label.start }, 'colon', colon, words, match, match.groups, false);
    const clip = (span: Span): Span => ({ start: span.start, end: Math.min(span.end, label.end) });
    const aside = found.aside && { ...clip(found.aside), end: label.end };
    const span = aside ? found.span : { ...found.span, end: label.end };
    return { ...found, passage, printed: words, span, ...(aside && { aside }) };
  }
  const name = cleanName(words.replace(/(?<![.:：–—-])[.:：–—-]+$/u, ''));
  return { passage, delimiter: 'line', printed: words, name, bracketed: false, span: label };
}

/** The text with the points of abbreviations hidden, so that `Mr. Polk. The` ends at the second point. */
function stopText(text: string): string {
  const head = text.slice(0, STOP_WITHIN);
  if (!/[.([]/.test(head)) return '';
  const hidden = head.replace(/(?<=^|[ .])(\p{L}{1,7})\.(?= ?\p{L}|, )/gu, (whole, letters: string, at: number) => {
    const isAbbreviation =
      abbreviations.has(letters.toLowerCase()) || /^\p{Lu}$/u.test(letters) || (at === 0 && isSmallForm(letters));
    return at < STOP_WITHIN / 2 && isAbbreviation ? `${letters}’` : whole;
  });
  return hidden + text.slice(STOP_WITHIN);
}

function candidate(
  passage: Passage,
  delimiter: Delimiter,
  shape: RegExp,
  text: string,
  match: RegExpExecArray,
  groups: Readonly<Record<string, string | undefined>>,
  asPlay: boolean,
): Candidate {
  const { start } = passage;
  // The shape may have been found in a text whose abbreviations are hidden; what is printed is in the text itself.
  const at = match[0].indexOf(groups.name!);
  const nameEnd = at + groups.name!.length;
  const name = text.slice(at, nameEnd);
  const printed = text.slice(0, match[0].length);
  const aside = groups.aside?.trim() ?? '';
  const end = start + match[0].length;
  const common = {
    passage,
    delimiter,
    printed,
    name: cleanName(groups.second ? `${name} ${groups.and} ${groups.second}` : name),
    bracketed: /^(?:[[(]|\*)/.test(printed) && !/^\[[^\]]*\] /.test(printed),
  };
  // In `○議長（山田太郎君）` the parenthesis names who holds the office.
  if (aside === '' || shape === circle || !(asPlay || isDirection(aside))) return { ...common, span: { start, end } };
  const asideStart = start + match[0].indexOf(aside, nameEnd);
  return {
    ...common,
    span: { start, end: start + nameEnd },
    aside: { start: asideStart, end },
  };
}

/** A direction tells how or to whom one speaks; `(Lord Justice Lawrence)` and `(FI)` tell who speaks and stay in the label. */
function isDirection(aside: string): boolean {
  if (tellsWho(aside)) return false;
  return /^[([（](?:\p{Ll}|\p{Lu}\p{Ll}+ing\b|[^\p{L}]*$|\p{sc=Han})/u.test(aside);
}

function cleanName(name: string): string {
  return name
    .replace(/[[\]]|\?$|\?(?=\])/gu, '')
    .replace(/ replik$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
