/** A passage that can be found: a speech, or all of a document that no speech has. Everything in it is plain text. */
export interface SearchRecord {
  /** Its address on the site, e.g. `007.html#sp3`. */
  readonly address: string;
  readonly title?: string;
  /** When what the document records took place, ISO 8601. */
  readonly date?: string;
  readonly year?: string;
  readonly kinds?: readonly string[];
  readonly speakers?: readonly string[];
  /** Who is spoken of. */
  readonly persons?: readonly string[];
  /** Language of the words (BCP 47), where it is not that of the document. */
  readonly language?: string;
  readonly words: string;
}
