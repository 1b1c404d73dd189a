import type { CatalogueEntry } from '../catalogue.js';

export const dates = {} as const satisfies Record<string, CatalogueEntry>;
