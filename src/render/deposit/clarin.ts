import type { PackageKind } from '../../artifact/deposit.js';
import { archiveItem } from './dspace.js';
import { recommended, required } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/**
 * For repositories of CLARIN that run clarin-dspace: a record of CMDI 1.2, and an item with it, whose fields beyond Dublin Core are those that its form
 * makes mandatory. The record in the bundle METADATA is what the repository gives to harvesters, as it is (`local.hasCMDI`).
 */
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
    recommended('affiliation', 'local.contact.person: affiliation'),
    recommended('version', 'version'),
  ],
  files: async (deposit, report) => {
    const written = await xmlRecord('clarin', deposit, report);
    const cmdi = { ...written.find(({ path }) => path === 'cmdi.xml')!, mediaType: 'application/x-cmdi+xml' };
    const own = {
      records: written.filter(({ path }) => path !== cmdi.path),
      metadata: [{ ...cmdi, path: 'edition.cmdi' }],
    };
    return [cmdi, ...archiveItem(deposit, own)];
  },
};
