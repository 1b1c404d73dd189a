/**
 * What a document may demand. The figures lie far above any honest edition (the deepest file of the TEI's own test
 * suite nests 20 elements) and below what makes a parser or stylesheet slow or overflow.
 */
export const limits = {
  /** Bytes of a file. */
  bytes: 64 * 1024 * 1024,
  /** Elements inside one another. libxml2 stops at the same figure, and XSLT overflows some way above it. */
  depth: 256,
  /** Attributes of one element. Some parsers take time quadratic in it. */
  attributes: 256,
  /** Characters of one name. */
  name: 1000,
  /** Characters of one text, comment, processing instruction or attribute value. libxml2 stops at the same figure. */
  text: 10_000_000,
  /** Characters that entities may add in all, where that is also more than `amplification` times the document. */
  expansion: 1_000_000,
  amplification: 5,
  /** Entities inside one another. */
  entityDepth: 20,
} as const;

/** A limit as the messages write it: `1,000,000`. */
export function figure(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',');
}
