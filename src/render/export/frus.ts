import { LossReport, lossFiles } from '../../artifact/exchange.js';
import type { Exported, ExportKind } from '../../artifact/export.js';
import { exportTei } from './losses.js';
import { xmlFile } from './xml-file.js';

/**
 * The edition as a volume in the form of Foreign Relations of the United States (history.state.gov): one file, in which each document is a
 * division.
 */
export const frus: ExportKind = {
  summary: 'one TEI file in the form of a volume of Foreign Relations of the United States',
  files: async (edition, report) => {
    const losses = new LossReport('export', 'frus');
    const registered = edition.description.persons.map(({ id }) => id).join(' ');
    const { principal } = await exportTei('frus', edition.corpus, { prefix: '', registered }, losses, report);
    const divisions: string[] = [];
    const persons: string[] = [];
    const prefixOf = prefixes(edition);
    for await (const [page, document] of edition.documents()) {
      const parameters = { prefix: prefixOf(page), registered };
      const made = await exportTei('frus', document, parameters, losses, report);
      divisions.push(made.principal);
      persons.push(made.documents.get('persons') ?? '');
    }
    const nobody = principal.includes('<list type="persons"><?persons?></list>') && persons.every((own) => own === '');
    const volume = (nobody ? withoutPersons(principal) : principal)
      .replace('<?persons?>', () => persons.join('\n'))
      .replace('<?documents?>', () => divisions.join('\n'));
    return [xmlFile('volume.xml', volume), ...lossFiles(losses)];
  },
};

/** A volume without its list of persons, since a list has an entry. */
function withoutPersons(volume: string): string {
  const list = volume.indexOf('<list type="persons"><?persons?></list>');
  return (
    volume.slice(0, volume.lastIndexOf('<div ', list)) + volume.slice(volume.indexOf('</div>', list) + '</div>'.length)
  );
}

/** `d1`, `d2` for the documents in their order; names that have this form already stay, where all have it. */
function prefixes({ description: { documents } }: Exported): (page: string) => string {
  const pages = documents.map(({ page }) => page);
  if (pages.every((page) => /^d\d+[a-z]?$/.test(page))) return (page) => page;
  const numbers = new Map(pages.map((page, index) => [page, `d${index + 1}`]));
  return (page) => numbers.get(page)!;
}
