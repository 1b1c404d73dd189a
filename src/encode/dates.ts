import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { DateClaim } from '../transcript/transcript.js';

/** A date with its ISO 8601 value (TEI att.datable.w3c). */
export function encodeDate(date: DateClaim, content: TeiContent): TeiElement {
  return tei('date', { when: date.when, from: date.from, to: date.to }, content);
}
