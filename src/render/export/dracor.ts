import type { Artifact } from '../../artifact/artifact.js';
import { LossReport, lossFiles } from '../../artifact/exchange.js';
import type { ExportKind } from '../../artifact/export.js';
import { exportTei, leaveOut } from './losses.js';
import { xmlFile } from './xml-file.js';

/** Each document as a play in the form of DraCor (dracor.org), in `tei/` as the repositories of its corpora have it. */
export const dracor: ExportKind = {
  summary: 'a TEI file for each document in the form of the plays of DraCor',
  files: async (edition, report) => {
    const losses = new LossReport('export', 'dracor');
    leaveOut(edition.corpus, ['teiHeader', 'text'], losses);
    const plays: Artifact[] = [];
    for await (const [page, document] of edition.documents()) {
      const { principal } = await exportTei('dracor', document, {}, losses, report);
      plays.push(xmlFile(`tei/${page}.xml`, principal));
    }
    return [...plays, ...lossFiles(losses)];
  },
};
