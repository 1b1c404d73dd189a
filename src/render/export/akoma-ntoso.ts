import type { Artifact } from '../../artifact/artifact.js';
import { LossReport, lossFiles } from '../../artifact/exchange.js';
import type { ExportKind } from '../../artifact/export.js';
import { exportTei, leaveOut } from './losses.js';
import { xmlFile } from './xml-file.js';

/** Each document as the record of a debate in Akoma Ntoso 3.0 (OASIS LegalDocML), in a file of its own. */
export const akomaNtoso: ExportKind = {
  summary: 'a record in Akoma Ntoso 3.0 (OASIS LegalDocML) for each document',
  files: async (edition, report) => {
    const losses = new LossReport('export', 'akoma-ntoso');
    leaveOut(edition.corpus, ['teiHeader', 'text'], losses);
    const debates: Artifact[] = [];
    for await (const [page, document] of edition.documents()) {
      const { principal } = await exportTei('akoma-ntoso', document, { prefix: page }, losses, report);
      debates.push(xmlFile(`${page}.xml`, principal));
    }
    return [...debates, ...lossFiles(losses)];
  },
};
