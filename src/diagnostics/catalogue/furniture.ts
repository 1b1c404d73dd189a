import type { CatalogueEntry } from '../catalogue.js';

export const furniture = {} as const satisfies Record<string, CatalogueEntry>;
