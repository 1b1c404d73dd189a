import type { Passage, Reading } from '../reading.js';

/** Headings that only plays have. */
const parts =
  /(?<!\p{L})(?:Akt|Aufzug|Auftritt|Szene|Scene|Act|Acte|Scène|Atto|Scena|действие|явление|картина)(?!\p{L})/iu;
/** A parenthesis that is a sentence or follows a name at the start of a line. */
const direction = /(?:[.!?…] |^\p{Lu}[\p{L} ]{1,30}[.:]? )\(\p{L}[^()]{1,200}[.)]/u;

/** True for the text of a play: its parts are headed as such, or many of its speeches hold directions. */
export function isPlay(reading: Reading, passages: readonly Passage[]): boolean {
  const texts = passages.map((passage) => reading.slice(passage));
  const headed = texts.slice(0, 6).some((text) => text.length <= 120 && parts.test(text));
  const directed = texts.filter((text) => direction.test(text.slice(0, 2000))).length;
  return (headed && directed >= 1) || (directed >= 4 && directed * 5 >= texts.length);
}
