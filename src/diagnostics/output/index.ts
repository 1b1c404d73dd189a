import type { Diagnostic } from '../diagnostic.js';
import { toGitHub } from './github.js';
import { toJUnit } from './junit.js';
import { toSarif } from './sarif.js';

/** What a format for other programs is made from. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were looked at, also those in which nothing was found. */
  readonly files: readonly string[];
  /** Version of acta. */
  readonly version: string;
}

/** Findings as other programs read them, by the name of the format. JSON is `--json`. */
export const outputFormats = {
  github: ({ diagnostics }: Findings) => toGitHub(diagnostics),
  junit: ({ diagnostics, files }: Findings) => toJUnit(diagnostics, files),
  sarif: ({ diagnostics, version }: Findings) => toSarif(diagnostics, version),
} as const;

export type OutputFormat = keyof typeof outputFormats;
