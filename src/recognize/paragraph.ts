import { languageTag } from '../manuscript/language-tags.js';
import type { Paragraph } from '../transcript/transcript.js';
import type { Passage, Reading } from './reading.js';

/** A passage as a paragraph, its number kept apart. What stands in it is read later. */
export function paragraphOf(reading: Reading, passage: Passage): Paragraph {
  const words = reading.wordsOf(passage);
  const language = languageTag(passage.block.language);
  return {
    type: 'paragraph',
    ...words,
    ...(passage.number && { number: passage.number }),
    ...(language !== undefined && { language }),
    content: [],
    open: 0,
    close: 0,
  };
}
