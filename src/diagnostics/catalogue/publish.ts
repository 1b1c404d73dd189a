import type { CatalogueEntry } from '../catalogue.js';

export const publish = {} as const satisfies Record<string, CatalogueEntry>;
