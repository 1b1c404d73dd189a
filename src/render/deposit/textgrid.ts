import type { PackageKind } from '../../artifact/deposit.js';
import { recommended, required, requiredClass } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/** For the TextGrid Repository: a collection of editions, each of one work and one text, every object with its metadata beside it. */
export const textgrid: PackageKind = {
  summary: 'for TextGrid: collection, editions, works and texts, each with its .meta',
  requires: [
    required('title', 'title'),
    required('contributors', 'agent'),
    required('spdx', 'license'),
    requiredClass('textgrid', 'genre', 'non-fiction'),
    recommended('description', 'abstract'),
  ],
  files: async (deposit, report) => {
    const texts = deposit.files.filter(({ part, document }) => part === 'tei' && document !== undefined);
    if (texts.length === 0) {
      report.add(
        'deposit/missing',
        'textgrid needs the TEI of the documents; name tei among the --parts, or leave them out',
      );
      return [];
    }
    // A date of creation is asked of every work.
    for (const { page, title, date } of deposit.description.documents) {
      if (date !== undefined) continue;
      report.add(
        'deposit/missing',
        `textgrid needs "dateOfCreation" of every document, and "${title}" (${page}) says none; give its title a date, such as "5 May 1985"`,
        { place: { file: `tei/${page}.xml` } },
      );
    }
    return [
      ...(await xmlRecord('textgrid', deposit, report)),
      ...texts.map((file) => ({ ...file, path: `${file.document}.xml` })),
    ];
  },
};
