import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { DateClaim } from '../transcript/transcript.js';

/** A date with its ISO 8601 value (TEI att.datable.w3c). */
export function encodeDate(date: DateClaim, content: TeiContent): TeiElement {
  const { when, from, to, julian } = date;
  return tei('date', { when, 'when-custom': julian, calendar: julian && '#julian', from, to }, content);
}

/** The calendars beside the Gregorian that dates of the document give (TEI 14.3.5). */
export function encodeCalendars(date: DateClaim | undefined): TeiElement | undefined {
  if (!date?.julian) return undefined;
  return tei('calendarDesc', {}, tei('calendar', { 'xml:id': 'julian' }, tei('p', {}, 'Julian calendar')));
}
