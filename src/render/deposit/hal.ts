import type { Artifact } from '../../artifact/artifact.js';
import type { Deposit, PackageKind } from '../../artifact/deposit.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { zip } from '../zip.js';
import { required, requiredClass } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/**
 * HAL takes publications: the edition as a notice, which a person sends and HAL's moderators look at. Where the edition has a PDF of
 * the whole, a package of SWORD as well, a zip with that PDF and a notice that names it.
 */
export const hal: PackageKind = {
  summary: 'for HAL: a notice (TEI AOfr) of the edition as a publication, and a zip for SWORD with its PDF',
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
  files: async (deposit, report) => [
    ...(await xmlRecord('hal', deposit, report)),
    ...(await swordPackage(deposit, report)),
  ],
};

/** Where a site has the edition as one PDF. */
const pdfOfSite = 'site/edition.pdf';

/** The zip with the PDF, whose embargo the notice says; none where there is no PDF, or one that nobody may see for good. The notice itself is public. */
async function swordPackage(deposit: Deposit, report: Report): Promise<readonly Artifact[]> {
  const {
    files,
    description: { access },
  } = deposit;
  const pdf = files.find(({ path }) => path === pdfOfSite);
  if (!pdf || (access && (access.restricted === 'record' || access.until === undefined))) return [];
  const path = 'edition.pdf';
  const notice = await xmlRecord('hal', deposit, report, { 'hal-file': path });
  return [{ path: 'sword.zip', mediaType: 'application/zip', content: zip([...notice, { ...pdf, path }]) }];
}
