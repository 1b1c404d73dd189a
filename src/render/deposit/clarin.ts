import type { PackageKind } from '../../artifact/deposit.js';
import { archiveItem } from './dspace.js';
import { recommended, required } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/** For repositories of CLARIN that run clarin-dspace: a record of CMDI 1.2, and an item with it. */
export const clarin: PackageKind = {
  summary: 'for CLARIN repositories: a CMDI 1.2 record, and an item for clarin-dspace',
  requires: [
    required('title', 'dc.title'),
    required('date', 'dc.date.issued'),
    required('publisher', 'dc.publisher'),
    required('contributors', 'dc.contributor.author'),
    required('contact', 'local.contact.person'),
    required('description', 'dc.description'),
    required('language', 'dc.language.iso'),
    required('subjects', 'dc.subject'),
    required('licence', 'licenseInfo'),
    required('url', 'ResourceRef'),
    recommended('version', 'version'),
  ],
  files: async (deposit, report) => {
    const [cmdi] = await xmlRecord('clarin', deposit, report);
    return [{ ...cmdi!, mediaType: 'application/x-cmdi+xml' }, ...(await archiveItem(deposit, report))];
  },
};
