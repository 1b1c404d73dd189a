import { type Formulary, formularies } from './formula-words.js';

/** A formula is a line: no longer than this. */
const LONGEST = 140;
/** Words that may stand between what the sentence is about and what was done. */
const MOST_BETWEEN = 8;
/** Words from the sitting to how it began or ended. */
const MOST_OF_SITTING = 12;

/** Words and stems of which a text may have one. */
class WordList {
  private readonly whole = new Set<string>();
  private readonly stems = new Set<string>();
  private readonly shortest: number;

  constructor(words: string) {
    for (const word of words.split(' ')) {
      if (word.endsWith('*')) this.stems.add(word.slice(0, -1));
      else this.whole.add(word.replace('?', ''));
      if (word.endsWith('?')) this.whole.add(word.slice(0, -2));
    }
    this.shortest = Math.min(...[...this.stems].map(({ length }) => length));
  }

  has(word: string): boolean {
    if (this.whole.has(word)) return true;
    for (let end = this.shortest; end <= word.length; end++) if (this.stems.has(word.slice(0, end))) return true;
    return false;
  }
}

type Words = { readonly [kind in keyof Formulary]: WordList };

const languages: readonly Words[] = formularies.map(({ matters, decided, sittings, moves, chairs, votes, links }) => ({
  matters: new WordList(matters),
  decided: new WordList(decided),
  sittings: new WordList(sittings),
  moves: new WordList(moves),
  chairs: new WordList(chairs),
  votes: new WordList(votes),
  links: new WordList(links),
}));
/** Without one of these words a line is no sentence of minutes: most lines are read no further. */
const acts = new WordList(formularies.map(({ decided, moves }) => `${decided} ${moves}`).join(' '));

/** Who speaks says so of himself or to somebody: minutes do not. */
const persons =
  /(?<![\p{L}-])(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Mm]e|us|[Mm]y|[Oo]ur|[Yy]our|[Jj](?=[’'])|[Nn]ous|[Vv]ous|[Ii]ch|[Ww]ir|[Ii]hr|mir|uns|yo|nosotros|usted(?:es)?|io|noi|voi|nós|ik|wij|jag|vi|jeg|wy|já|vy|jaz|[Яя]|[Мм]ы|[Вв]ы|[Мм]и|[Вв]и|én)(?![\p{L}\p{M}])/u;
/** A second sentence, a question, a call, words that are quoted, a clause that another word opens. */
const noLine =
  /[?!;«»“”„"…]|:(?!\d)|\p{L}{3}[.] +\p{Lu}\p{L}{2}| (?:that|which|who|because|que|qui|dass|daß|weil|che|że|že|что|hogy)(?!\p{L})/u;
/** Why a sitting ends: `There being no further business, the meeting ...`. */
const lead =
  /^(?:There being|As there was|There was) no (?:further|other) [^,.]{3,60}, |^(?:(?:L|Toute l)[’']ordre du jour (?:étant|est) |Plus rien n[’']étant )[^,.]{3,60}, |^(?:No habiendo|Sin) (?:más|otros) [^,.]{3,60}, |^Non (?:essendovi|essendoci) [^,.]{3,60}, |^Nada mais havendo [^,.]{3,60}, /u;

/** True for a sentence of minutes that says that something was decided, or that a sitting began or ended. */
export function isMinuted(text: string): boolean {
  if (text.length > LONGEST || text.length < 8 || /^\d{1,3}[.)]/u.test(text)) return false;
  const sentence = text.replace(lead, '').replace(/[.)\]]{1,3}$/u, '');
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+){0,3}|\d+/gu) ?? [];
  if (!words.some((word) => acts.has(word))) return false;
  if (noLine.test(sentence) || persons.test(sentence)) return false;
  return languages.some((language) => isDecided(words, language) || isSitting(words, language));
}

/** `The motion of Mr. Holt was carried by 14 votes to 3`, `Adopté à l'unanimité`, `Se aprueba el acta`. */
function isDecided(words: readonly string[], { matters, decided, votes, links, sittings }: Words): boolean {
  const at = words.findIndex((word) => decided.has(word));
  if (at < 0) return false;
  const kinds = [links, votes, matters, decided, sittings];
  const isPlain = (word: string) => /^\d/.test(word) || kinds.some((kind) => kind.has(word));
  if (!words.slice(at + 1).every(isPlain)) return false;
  const ahead = words.slice(0, at);
  const matter = ahead.findIndex((word) => matters.has(word));
  if (matter >= 0) return ahead.slice(0, matter).every(isPlain) && at - matter - 1 <= MOST_BETWEEN;
  // Without a subject it needs the votes, or the subject behind it.
  return ahead.every(isPlain) && words.some((word, index) => votes.has(word) || (index > at && matters.has(word)));
}

/** `The meeting rose at noon`, `Se levanta la sesión`, `Le président ouvre la séance à 20 heures`. */
function isSitting(words: readonly string[], { sittings, moves, chairs, links }: Words): boolean {
  const sitting = words.findIndex((word) => sittings.has(word));
  const move = words.findIndex((word, index) => index !== sitting && moves.has(word));
  if (sitting < 0 || move < 0 || Math.abs(sitting - move) > MOST_OF_SITTING) return false;
  const isLink = (word: string) => links.has(word) || /^\d/.test(word);
  if (sitting < move) return words.slice(0, sitting).every(isLink) && words.slice(sitting + 1, move).every(isLink);
  return (
    words.slice(0, move).every((word) => isLink(word) || chairs.has(word)) &&
    words.slice(move + 1, sitting).every(isLink)
  );
}
