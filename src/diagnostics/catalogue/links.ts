import type { CatalogueEntry } from '../catalogue.js';

export const links = {} as const satisfies Record<string, CatalogueEntry>;
