import type { Package } from './reading.js';
import { crateRules, recordRules } from './records.js';
import { rules as archiveRules } from './rules.js';

/** What is asked of a package, by its kind; the rules that do not hold come back. */
export const rules: Readonly<Record<string, (made: Package, documents: number) => readonly string[]>> = {
  ...archiveRules,
  ...recordRules,
  ...crateRules,
};
