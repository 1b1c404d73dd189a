import type { ExportKind } from '../../artifact/export.js';
import { frus } from './frus.js';
import { parlamint } from './parlamint.js';

/** The forms of other projects, by the name that `--to` takes; each with a report of what it has no place for. */
export const projectKinds: Readonly<Record<string, ExportKind>> = { frus, parlamint };
