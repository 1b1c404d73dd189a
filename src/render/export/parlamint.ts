import type { Artifact } from '../../artifact/artifact.js';
import { LossReport, lossFiles } from '../../artifact/exchange.js';
import type { Exported, ExportKind } from '../../artifact/export.js';
import { exportTei } from './losses.js';
import { xmlFile } from './xml-file.js';

/**
 * The edition as a corpus in the form of ParlaMint (github.com/clarin-eric/ParlaMint) and Parla-CLARIN: `corpus.xml`, the root with the header
 * and the persons, and a component for each document, which the root includes (XInclude).
 */
const debates = (kind: string): ExportKind => ({
  summary: 'a TEI corpus in the form of ParlaMint and Parla-CLARIN: a root, and a component for each document',
  files: async (edition, report) => {
    const losses = new LossReport('export', kind);
    const registered = edition.description.persons.map(({ id }) => id).join(' ');
    const components: Artifact[] = [];
    const persons: string[] = [];
    const nameOf = componentNames(edition);
    for await (const [page, document] of edition.documents()) {
      const name = nameOf(page);
      const made = await exportTei('parlamint', document, { prefix: `${name}.`, registered }, losses, report);
      components.push(xmlFile(`${name}.xml`, made.principal));
      persons.push(made.documents.get('persons') ?? '');
    }
    const included = components.map(
      ({ path }) => `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${path}"/>`,
    );
    const parameters = { prefix: '', registered, described: persons.join('') };
    const { principal } = await exportTei('parlamint', edition.corpus, parameters, losses, report);
    const root = principal.replace('<?documents?>', () => `\n${included.join('\n')}\n`);
    return [xmlFile('corpus.xml', root), ...components, ...lossFiles(losses)];
  },
});

export const parlamint = debates('parlamint');

/** The same by the name of the wider form, of which every component of ParlaMint is one. */
export const parlaClarin = debates('parla-clarin');

/** Names of the components, which are identifiers of XML too: that of the page, or `d007` where it begins with a digit. */
function componentNames({ description: { documents } }: Exported): (page: string) => string {
  const names = new Map<string, string>();
  const taken = new Set(['corpus', 'introduction']);
  for (const { page } of documents) {
    let name = /^\d/.test(page) ? `d${page}` : page;
    while (taken.has(name.toLowerCase())) name = `${name}_`;
    taken.add(name.toLowerCase());
    names.set(page, name);
  }
  return (page) => names.get(page)!;
}
