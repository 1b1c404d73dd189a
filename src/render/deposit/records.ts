import type { PackageKind } from '../../artifact/deposit.js';
import { recommended, required } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/** The edition in Dublin Core: the fifteen elements, and the terms with its parts. All elements are optional; a title is not. */
export const dublinCore: PackageKind = {
  summary: 'a record in Dublin Core, as OAI-DC and as DC terms',
  requires: [
    required('title', 'dc:title'),
    recommended('contributors', 'dc:creator'),
    recommended('date', 'dc:date'),
    recommended('licence', 'dc:rights'),
  ],
  files: (deposit, report) => xmlRecord('dublin-core', deposit, report),
};

/** A record for library catalogues. */
export const mods: PackageKind = {
  summary: 'a record for library catalogues (MODS 3.7), with a part for each document',
  requires: [
    required('title', 'titleInfo/title'),
    recommended('contributors', 'name'),
    recommended('date', 'originInfo/dateIssued'),
    recommended('licence', 'accessCondition'),
  ],
  files: (deposit, report) => xmlRecord('mods', deposit, report),
};
