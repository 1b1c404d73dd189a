import type { PackageKind } from '../../artifact/deposit.js';
import { roCrate } from './ro-crate.js';

export { describe } from './description.js';
export { required } from './requirements.js';
export { crateMetadata, roCrate } from './ro-crate.js';

/** The packages that are made of records about the edition beside its files, by the name that `--to` takes. */
export const records: Readonly<Record<string, PackageKind>> = {
  'ro-crate': roCrate,
};
