import type { Paragraph } from '../transcript/transcript.js';
import { type Passage, type Reading, trimmed } from './reading.js';

/** A passage as a paragraph, its number kept apart. What stands in it is read later. */
export function paragraphOf(reading: Reading, passage: Passage): Paragraph {
  const words = trimmed(reading.manuscript.text, passage);
  return {
    type: 'paragraph',
    ...words,
    ...(passage.number && { number: passage.number }),
    content: [],
    open: 0,
    close: 0,
  };
}
