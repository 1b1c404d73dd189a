import type { CatalogueEntry } from '../catalogue.js';

export const ledger = {} as const satisfies Record<string, CatalogueEntry>;
