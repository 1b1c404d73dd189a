import { eld } from 'eld/small';
import type { Span } from '../manuscript/manuscript.js';
import type { Reading } from './reading.js';

/** Fewer characters than these say too little about their language. */
const ENOUGH = 60;
/** More than these cost time and say nothing new. */
const SAMPLE = 5000;

/**
 * Language of the record as a BCP 47 tag: the editor's word, else what the frequencies of its letter groups prove; `und`
 * where they do not.
 */
export function recognizeLanguage(reading: Reading, spans: readonly Span[]): { tag: string; certain: boolean } {
  if (reading.settings.language) return { tag: reading.settings.language, certain: true };
  let sample = '';
  for (const span of spans) {
    if (sample.length >= SAMPLE) break;
    sample += `${reading.slice(span)}\n`;
  }
  const found = eld.detect(sample.slice(0, SAMPLE));
  if (sample.length < ENOUGH || !found.language || !found.isReliable()) {
    reading.say(
      'header/language-unknown',
      'the language of the record could not be told from its words; name it in edition.yaml (language: en)',
      0,
    );
    return { tag: 'und', certain: false };
  }
  return { tag: found.language, certain: true };
}
