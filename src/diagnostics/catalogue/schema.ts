import type { CatalogueEntry } from '../catalogue.js';

export const schema = {} as const satisfies Record<string, CatalogueEntry>;
