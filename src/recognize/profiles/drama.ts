import { tellsWho } from '../label-lexicon.js';
import type { Passage, Reading } from '../reading.js';
import { stageKind } from '../stage.js';

/** Headings that only plays have; an act without a number beside it may be a law. */
const parts =
  /(?<!\p{L})(?:(?:\p{L}+(?:er|te|ter|[oa]|me|ère|ier|st|nd|rd|th|ое)|[IVX]+|\d{1,2}[.-]?) (?:Akt|Act|Acte|Atto|акт)|(?:Act|Acte|Atto|Akt|акт) (?:[IVX]+|\d{1,2}|one|two|three|four|five|premier|primo|second[oe]?|terzo|первый)|Aufzug|Auftritt|Szene|Scene|Scène|Scena|действие|явление|картина)(?!\p{L})/iu;
/** A parenthesis that is a sentence or has no capital, behind a sentence, behind a name or at the start of a line. */
const direction = /(?:[.!?…] |^\p{Lu}[\p{L} ]{1,30}[.:]? |^)\((?:\p{Ll}[^()]{1,200}\)|\p{L}[^()]{1,200}[.!?…]\))/u;

/** True for the text of a play: its parts are headed as such, or many of its speeches hold directions. */
export function isPlay(reading: Reading, passages: readonly Passage[]): boolean {
  const texts = passages.map((passage) => reading.slice(passage));
  const headed = texts.slice(0, 6).some((text) => text.length <= 120 && parts.test(text));
  // Laughter and applause are in debates as well, and so is who somebody is.
  const directed = texts.filter((text) => {
    const [found] = direction.exec(text.slice(0, 2000)) ?? [];
    if (found === undefined) return false;
    const aside = found.slice(found.indexOf('('));
    return stageKind(aside) !== 'reaction' && !tellsWho(aside);
  }).length;
  return (headed && directed >= 1) || (directed >= 4 && directed * 5 >= texts.length);
}
