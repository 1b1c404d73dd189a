import type { CatalogueEntry } from '../catalogue.js';

export const header = {} as const satisfies Record<string, CatalogueEntry>;
