import type { CatalogueEntry } from '../catalogue.js';

export const notes = {} as const satisfies Record<string, CatalogueEntry>;
