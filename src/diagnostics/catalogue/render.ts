import type { CatalogueEntry } from '../catalogue.js';

export const render = {} as const satisfies Record<string, CatalogueEntry>;
