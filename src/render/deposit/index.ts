import type { PackageKind } from '../../artifact/deposit.js';
import { arche } from './arche.js';
import { clarin } from './clarin.js';
import { datacite } from './datacite.js';
import { dataverse } from './dataverse.js';
import { dspace } from './dspace.js';
import { hal } from './hal.js';
import { nakala } from './nakala.js';
import { dublinCore, mods } from './records.js';
import { roCrate } from './ro-crate.js';
import { textgrid } from './textgrid.js';
import { zenodo } from './zenodo.js';

export { describe } from './description.js';
export { required } from './requirements.js';
export { crateFiles, roCrate } from './ro-crate.js';

/** The packages that are made of records about the edition beside its files, by the name that `--to` takes. */
export const records: Readonly<Record<string, PackageKind>> = {
  'ro-crate': roCrate,
  datacite,
  'dublin-core': dublinCore,
  mods,
  zenodo,
  dataverse,
  nakala,
  textgrid,
  arche,
  dspace,
  clarin,
  hal,
};
