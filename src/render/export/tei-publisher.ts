import type { Artifact } from '../../artifact/artifact.js';
import { LossReport, lossFiles } from '../../artifact/exchange.js';
import type { ExportKind } from '../../artifact/export.js';
import { exportTei, leaveOut } from './losses.js';
import { processingModel } from './processing-model.js';
import { xmlFile } from './xml-file.js';

const odd = 'acta.odd';

/**
 * The edition as files for an app of TEI Publisher (teipublisher.com): the documents in `data/`, the persons in `data/registers/`, and in
 * `resources/odd/` how the elements of an edition are shown. Each document names that ODD.
 */
export const teiPublisher: ExportKind = {
  summary: 'files for an app of TEI Publisher: documents, register of persons, ODD',
  files: async (edition, report) => {
    const losses = new LossReport('export', 'tei-publisher');
    const registered = edition.description.persons.map(({ id }) => id).join(' ');
    const register = await exportTei('tei-publisher', edition.corpus, { prefix: '', registered }, losses, report);
    leaveOut(edition.corpus, ['text'], losses);
    const documents: Artifact[] = [];
    const persons: string[] = [];
    for await (const [page, document] of edition.documents()) {
      const prefix = `${/^\d/.test(page) ? 'd' : ''}${page}.`;
      const made = await exportTei('tei-publisher', document, { prefix, registered }, losses, report);
      const shown = `<?teipublisher odd="${odd}" view="div" depth="1"?>`;
      documents.push(xmlFile(`data/${page}.xml`, `${shown}\n${made.principal}`));
      persons.push(made.documents.get('persons') ?? '');
    }
    const nobody = registered === '' && persons.every((own) => own === '');
    const people = register.principal.replace('<?persons?>', () => persons.join(''));
    return [
      ...documents,
      ...(nobody ? [] : [xmlFile('data/registers/people.xml', people)]),
      xmlFile(`resources/odd/${odd}`, processingModel),
      ...lossFiles(losses),
    ];
  },
};
