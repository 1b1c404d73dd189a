import type { CatalogueEntry } from '../catalogue.js';

export const read = {} as const satisfies Record<string, CatalogueEntry>;
