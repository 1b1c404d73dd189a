import type { CatalogueEntry } from '../catalogue.js';

export const gate = {} as const satisfies Record<string, CatalogueEntry>;
