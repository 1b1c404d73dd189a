import type { CatalogueEntry } from '../catalogue.js';

export const speech = {} as const satisfies Record<string, CatalogueEntry>;
