import type { CatalogueEntry } from '../catalogue.js';

export const editorial = {} as const satisfies Record<string, CatalogueEntry>;
