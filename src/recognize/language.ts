import { languageTag } from '../manuscript/language-tags.js';
import type { Span } from '../manuscript/manuscript.js';
import type { DetectLanguage, Reading } from './reading.js';

/** Fewer characters than these say too little about their language. */
const ENOUGH = 60;
/** More than these cost time and say nothing new. */
const SAMPLE = 2500;

/**
 * Loads what tells languages apart by the frequencies of their letter groups. It is large, so it is loaded only for
 * documents whose language the editor does not name.
 */
export async function loadLanguages(): Promise<DetectLanguage> {
  const { eld } = await import('eld/small');
  return (text) => {
    const found = eld.detect(text);
    return found.isReliable() && found.language ? found.language : undefined;
  };
}

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
  const found = sample.length < ENOUGH ? undefined : reading.settings.detectLanguage?.(sample.slice(0, SAMPLE));
  const stated = found === undefined ? languageTag(statedLanguage(reading)) : undefined;
  if (stated !== undefined) return { tag: stated, certain: false };
  if (found === undefined) {
    reading.say(
      'header/language-unknown',
      'the language of the record could not be told from its words; name it in edition.yaml (language: en)',
      0,
    );
    return { tag: 'und', certain: false };
  }
  return { tag: found, certain: true };
}

/** Where the words do not tell, what the head of the file says of them, or the file of all its text. */
function statedLanguage({ manuscript }: Reading): string | undefined {
  const named = manuscript.properties?.find(({ name }) =>
    /^(?:citation_language|dc\.language|dcterms\.language)$/i.test(name),
  );
  return named?.value ?? manuscript.language;
}
