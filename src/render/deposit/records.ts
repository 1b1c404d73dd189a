import type { PackageKind } from '../../artifact/deposit.js';
import { recommended, required, requiredClass } from './requirements.js';
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

/** HAL takes publications: the edition as a notice, which a person sends and HAL's moderators look at. */
export const hal: PackageKind = {
  summary: 'a notice for HAL (TEI AOfr), of the edition as a publication',
  requires: [
    required('title', 'title'),
    required('person', 'author'),
    required('surnames', 'author/persName/surname'),
    required('language', 'language/@ident'),
    requiredClass('hal-domain', 'classCode[@scheme = "halDomain"]', 'shs.hist'),
    requiredClass('hal-type', 'classCode[@scheme = "halTypology"]', 'OUV'),
    requiredClass('hal-structure', 'author/affiliation', '"1042"'),
    requiredClass('hal-audience', 'note[@type = "audience"]', '"2"'),
    requiredClass('hal-popular', 'note[@type = "popular"]', '"0"'),
  ],
  files: (deposit, report) => xmlRecord('hal', deposit, report),
};
