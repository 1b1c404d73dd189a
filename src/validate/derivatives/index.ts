import type { Document, Element } from 'slimdom';
import { Matcher } from './matcher.js';
import { Names } from './names.js';
import { Patterns } from './patterns.js';
import { checkRestrictions } from './restrictions.js';
import { Schema } from './schema.js';
import { Undecided } from './undecided.js';

export { withoutForeignSpaces } from './values.js';

/** Says whether a document is valid, and no more. */
export type Verdict = (tree: Document) => boolean | undefined;

/**
 * A way to find out quickly whether documents are valid by a RELAX NG schema in XML syntax, of which the tree is given. It says nothing
 * (`undefined`) where the schema is more than one file, asks for the meaning of prefixes in texts, or has a fault: then salve is to be asked.
 */
export function verdictBy(schema: Document): Verdict {
  try {
    const patterns = new Patterns();
    const names = new Names();
    const { start } = new Schema(schema, patterns, names);
    checkRestrictions(start);
    const matcher = new Matcher(patterns, names, start);
    return (tree) => matcher.accepts(tree.documentElement as Element);
  } catch (cause) {
    if (!(cause instanceof Undecided)) throw cause;
    return () => undefined;
  }
}
