import type { CatalogueEntry } from '../catalogue.js';

export const config = {} as const satisfies Record<string, CatalogueEntry>;
