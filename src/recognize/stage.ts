import type { Span } from '../manuscript/manuscript.js';
import type { Inline, StageKind } from '../transcript/transcript.js';
import { isMinuted } from './formulas.js';
import type { Reading } from './reading.js';
import { isReactionAlone, reactionWithin } from './stage-lexicon.js';

/** Words that tell what a direction is about (TEI `stage/@type`); without one of them the type is left open. */
const lexicon: readonly { readonly kind: StageKind; readonly test: RegExp }[] = [
  {
    kind: 'reaction',
    test: reactionWithin,
  },
  {
    kind: 'delivery',
    test: /^[([（](?:(?:\p{L}+[ -]){0,3}(?:second |minute )?(?:pauses?|silence)|thinks|sighs|coughs|nods|smiles|whispers|shrugs)[.!]?[)\]）]/iu,
  },
  {
    kind: 'delivery',
    test: /^[([（](?:(?:the )?witness (?:answer(?:s|ed)|testifie[sd]) (?:through|in|via)(?!\p{L})|smiling|whispering|interrupting|pause|pauses|nodding|pointing|reading|reads|to \p{L}|aside|quietly|angrily|turning|leise|laut|für sich|beiseite|тихо|громко|шепотом|улыба[ею]т?с[ья]|кивает|вздыхает|пауза|показывает|обращаясь)/iu,
  },
  {
    kind: 'delivery',
    test: /^[([（](?:(?:se |si |sich )?(?:rit|sourit|soupire|pleure|hésite|réfléchit|ríe|sonríe|llora|suspira|duda|emociona|ride|sorride|piange|sospira|esita|commuove|lacht|lächelt|weint|seufzt|zögert|überlegt|räuspert sich|schweigt|ri|chora|śmieje się|wzdycha|milczy|płacze|směje se|silence|silencio|silêncio|silenzio|pausa|pauza|schweigen|cisza|molčanje)(?: [^()[\]]{1,20})?)[.!]?[)\]）]/iu,
  },
  {
    kind: 'business',
    test: /^[([（](?:(?:tape|recording|interview|recorder|camera) (?:interrupted|interruption|resumes|resumed|(?:turned |switched )?(?:on|off)|changed)|(?:(?:theme|intro|outro|opening|closing|background|transition) )?music(?: (?:plays|playing|fades(?: \p{L}+)?|starts|stops|ends))?|(?:ad|advert|advertisement|commercial|midroll|station) ?break|sponsor message|jingle)[.!]?[)\]）]/iu,
  },
  {
    kind: 'business',
    test: /^[([（](?:fin|fine|ende|koniec|konec|kraj|конец) (?:de(?: la|l)? |d[’']|der |des |del(?:la|l[’'])? ?|от )?(?:l[’'])?(?:cinta|grabación|entrevista|bande|enregistrement|entretien|face|bandes|aufnahme|interviews?|kassette|seite|nastro|registrazione|intervista|taśmy|nagrania|wywiadu|pásky|traka|записи|кассеты|плёнки|пленки)(?!\p{L})/iu,
  },
  {
    kind: 'business',
    test: /(?<!\p{L})(?:enters?|entered|leaves?|left the|exits?|joined|returns?|returned|rises?|rose|sits?|in the chair|presiding|adjourned|recess|(?:open|closed|private) session|off the record|whereupon|(?:unterbrechung|fortsetzung|ende) der (?:aufnahme|sitzung)|(?:interruption|reprise) de (?:la séance|l[’']enregistrement)|interrupción de la (?:sesión|grabación)|interruzione della (?:seduta|registrazione)|(?:tele)?phone rings|(?:beginning|start|end|continuation) of (?:(?:the )?(?:tape|recording|interview|side|session|transcript|cassette|reel|track|audio|video)|(?:part|side) [A-Z\d])|(?:tape|recorder|recording) (?:off|ends?|stops|stopped|paused)|vorhang|входит|уходит|выходит|занавес)(?!\p{L})/iu,
  },
];

/** `Tape 1, Side A`, `END OF SIDE B`: where in a recording the words stand. */
const sideOfTape =
  /^(?:(?:begin(?:ning|s)?|start|end|continuation|ende|anfang|beginn|fin|début|inicio|fine|inizio|koniec|początek|konec|začátek|конец|начало)(?: of| de(?: la|l)?| del(?:la|l[’'])?| der| des)? )?(?:(?:tape|side|reel|cassette|track|disc|disk|band|seite|kassette|bande|face|cinta|cara|nastro|lato|taśma|strona|kazeta|strana|кассет[аы]|сторон[аы])(?: no\.| nr\.?)? (?:\d{1,3}|[A-Z]|[IVX]{1,4})[,;:.–—-]{0,2} ?){1,2}(?:begins|ends|continued)?\.?$/iu;

export function stageKind(printed: string): StageKind | undefined {
  // A direction may run over the end of a line.
  const words = printed.replace(/\s+/gu, ' ').replace(/^〔/u, '(').replace(/〕$/u, ')');
  if (isFormula(words.replace(/^[([（]|[)\]）]\.?$/gu, ''))) return 'business';
  if (isReaction(words.replace(/^[([（]|[)\]）]\.?$/gu, ''))) return 'reaction';
  return lexicon.find(({ test }) => test.test(words))?.kind;
}

/** True for `Aplausos do PS.`: words that say what was heard in the room and nothing else. */
function isReaction(words: string): boolean {
  return words.length <= 90 && isReactionAlone(words);
}

/** The same as a line without brackets, which ends like a sentence: without its point it may be a heading. */
export function isReactionLine(text: string): boolean {
  return text.endsWith('.') && isReaction(text);
}

/** True for a block that is one parenthesis and nothing else. */
export function isParenthesis(text: string): boolean {
  if (/^〔[^〔〕]{1,200}〕$/u.test(text)) return true;
  if (!/^[(（].*[)）]\.?$/su.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '（') depth++;
    else if (text[at] === ')' || text[at] === '）') depth--;
    if (depth === 0 && at < text.length - 2) return false;
  }
  return true;
}

/** A bracketed block that describes the scene: a sentence, or a known reaction. */
export function isBracketedDirection(text: string): boolean {
  const inside = /^\[([^[\]]*)\]$/u.exec(text)?.[1];
  if (inside === undefined) return false;
  // `[sound of a door closing]`: what a recording heard beside the words, in small letters.
  if (
    /^(?:sounds?|noise|door|music|background|crosstalk|overlapping|phone|footsteps|chatter) ?(?:of|from|in|is|voices|rings)?(?!\p{L})/iu.test(
      inside,
    )
  )
    return true;
  return stageKind(text) !== undefined || (/[.!]["”’)]?$/u.test(inside) && inside.split(/\s+/).length >= 3);
}

/** Formulas of the course of a sitting, by which a line without brackets is known as business of the meeting, beside those of `isMinuted`. */
const formulas: readonly RegExp[] = [
  sideOfTape,
  /^\[?Adjourned (?:to|till|until|at|sine die|for|from)(?!\p{L})|^The witness(?:es)? (?:then |was |were )*(?:withdrew|retired|stood down|excused|sworn|affirmed|directed to withdraw)(?!\p{L})/iu,
  /^(?:The )?House adjourned(?!\p{L})|^The (?:House|Dáil|Seanad|Committee|Council|Assembly|Senate) (?:then )?divided(?:[:;,.]| on )|^The (?:\p{L}+ ){0,2}clerk (?:read|proceeded|called)(?!\p{L})|^There being no objection, the .{3,100}[.:]$/u,
  /^(?:Question put|Motion made|Question proposed|Bill read|Amendment negatived)(?!\p{L})|^Several (?:right )?hon\. Members rose|^Time expired\.?$|took the chair(?!\p{L})/iu,
  /^(?:(?:Several )?(?:Hon(?:ourable|orable|\.) |Opposition |Government )?(?:members|senators|delegates)|(?:An?|The) (?:hon(?:ourable|orable|\.) )?(?:member|senator)) (?:interject|interrupt|applaud|rose|cheer|laugh|protest|shout)(?:s|ed|ing)?\.?$/iu,
  /^(?:A|The) (?:recorded |separate |roll-call )?vote was (?:then )?taken(?!\p{L})|^At the invitation of the (?:President|Chair\p{L}{0,6}), .{3,100} took (?:a |his |her |the )?(?:place|seat)/iu,
  /^The (?:President|Speaker|Chair\p{L}{0,6}) (?:then )?(?:put the question|announced the (?:result|vote)|declared the (?:motion|meeting|session|vote|result)|adjourned the|called the (?:meeting|convention|house) to order)(?!\p{L})/iu,
  /^(?:Beginn|Schlu(?:ss|ß)|Ende)(?: der Sitzung)?:? |^(?:Kapanma|Açılma) Saati ?:/iu,
  /^(?:È|Sono|Non (?:è|sono)) (?:approvat|respint)[oaie]\.$|^\p{Lu}[\p{Lu}’' ]{2,40}, [Ss]egretari[oa],? (?:dà|legge)(?!\p{L})/u,
  /^(?:午前|午後)[〇一二三四五六七八九十百零\d]{1,4}時[^。\n]{0,12}(?:開議|開会|散会|休憩|再開|閉会)$|^[^。，\n]{0,12}(?:会议|會議)[^。，\n]{0,20}(?:开始|開始|结束|結束|休会|散会)。?$/u,
  /^Eram \d{1,2} horas(?: e \d{1,2} minutos)?\.$|^(?:Era la|Eran las) [\p{L} ]{3,40} de la (?:mañana|tarde|noche)\.$/u,
  /^(?:上午|下午|晚上|中午)[〇一二三四五六七八九十\d]{1,4}[时時点點][^。\n]{0,8}(?:散会|散會|休会|休會|开会|開會|结束|結束)。?$|^休息[〇一二三四五六七八九十\d]{1,3}(?:分钟|分鐘)。?$/u,
  /^[([–—-]? ?(?:După pauză|Nach (?:der|einer) Pause|Po (?:przerwie|přestávce|prestávke)|После перерыва|Після перерви|Szünet után)[.:]? ?[)\]–—-]?$/iu,
  /^Kl\.? ?\d{1,2}[:.]\d\d\.?$/iu,
  /^Na tym (?:zakończono|zamknięto)(?!\p{L})/iu,
  /^(?:Aanvang|Sluiting) (?:om |te )?\d{1,2}[.:]\d\d/iu,
  /^(?:STANKA|PAUZA|PREKID) (?:OD|DO|U|od|do|u) \d|^Puheenvuoroja ei (?:haluta|pyydetä|ole pyydetty)\.$/u,
  /^(?:Efectuada|Realizada|Verificada) la votación,? (?:dio|arrojó|dieron?)(?!\p{L})/iu,
  /^Aan de orde (?:is|zijn|komt|komen) (?:de|het|een)(?!\p{L})/u,
  // What the board of votes shows: `"За" - 204.`
  /^[«"„“]За[»"”“] ?[–—-] ?\d{1,4}\b.{0,80}$/u,
  /^В (?:зал|комнату|кабинет) (?:заседаний )?вход\p{L}{1,3} (?!\p{L}{0,3} ?$).{3,80}\.$/u,
  /^\p{Lu}[\p{L}\p{M}.,()’' -]{2,60} (?:started|stopped) (?:transcription|recording|the recording)\.?$/u,
];

/** Sentences of the course of a sitting that run over more than a line. */
const narrated: readonly RegExp[] = [
  /^At the invitation of the (?:President|Chair\p{L}{0,6}), .{3,300} took (?:a |his |her |their |the )?(?:places?|seats?)(?!\p{L})/su,
  // `2. Mr. Holt asked the Minister for Energy if ...`: a question that was put in writing.
  /^\d{1,3}\. (?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Deputy|Shri|Smt)\.? [^.:;?!]{2,60}(?:\([^()]{1,60}\) )?asked the (?:[\p{L}’',-]{1,20} ){0,6}(?:Minister|Secretary|President|Chancellor|Taoiseach|Tánaiste|Attorney|Chairman|Lord)(?!\p{L})/su,
];
const LONGEST_NARRATED = 600;

/** True for a longer sentence of the record of which nobody in the room speaks a word. */
export function isNarrated(text: string): boolean {
  return text.length <= LONGEST_NARRATED && narrated.some((sentence) => sentence.test(text));
}

/** True for a short line that only says when or by whom a sitting was opened, led or closed. */
export function isFormula(text: string): boolean {
  return text.length <= 140 && (isMinuted(text) || formulas.some((formula) => formula.test(text)));
}

/** A direction in round brackets. */
const parentheses = /[(（][^()（）]{1,400}[)）]|〔[^〔〕]{1,200}〕/gu;

/** The direction that fills a numbered paragraph, its note calls aside. */
export function wholeDirection(reading: Reading, span: Span): Inline | undefined {
  const words = reading.uncalled(span).trimEnd();
  if (!isParenthesis(words) && !isBracketedDirection(words)) return undefined;
  return {
    type: 'stage',
    start: span.start,
    end: span.start + words.length,
    open: 0,
    close: 0,
    kind: stageKind(words),
  };
}

/** Words with the ending of a participle that are none where they open a parenthesis. */
const noAction = new Set(
  `according including excluding concerning regarding considering assuming supposing providing depending following notwithstanding pending
  barring during being having something nothing anything everything meaning owing seeing quando segundo während pendant durant avant devant suivant
  concernant cependant moyennant nonobstant autant maintenant`.split(/\s+/),
);
/** `(consulting his tables)`, `(consultando sus notas)`, `(en riant)`, `(śmiejąc się)`, `(улыбаясь)`: what somebody does while speaking. */
const action = /^[(（](?:en )?(\p{L}{2,}(?:ing|ando|endo|iendo|ant|ąc|ясь|вшись|ывая|ивая))(?=[ ,.)）])/u;

/** True for a parenthesis that, right behind a label, says what somebody does while speaking. */
function isAction(words: string): boolean {
  const first = action.exec(words)?.[1];
  return first !== undefined && words.length <= 80 && !noAction.has(first.toLowerCase());
}

/**
 * Directions inside a paragraph. In a play every parenthesis is one; elsewhere only a known reaction or manner, since
 * parentheses of speech hold everything else as well; where a speech begins (`opens`), also what its speaker does.
 */
export function recognizeDirections(reading: Reading, span: Span, isPlay: boolean, opens = false): Inline[] {
  const found: Inline[] = [];
  for (const match of reading.slice(span).matchAll(parentheses)) {
    const kind = stageKind(match[0]);
    const isAct = opens && match.index === 0 && isAction(match[0]);
    if (!isPlay && !isAct && (kind === undefined || match[0].length > 80)) continue;
    const start = span.start + match.index;
    found.push({ type: 'stage', start, end: start + match[0].length, open: 0, close: 0, kind });
  }
  return found;
}
