import type { CatalogueEntry } from '../catalogue.js';

export const breaks = {} as const satisfies Record<string, CatalogueEntry>;
