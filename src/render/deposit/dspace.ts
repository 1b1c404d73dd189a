import type { Artifact } from '../../artifact/artifact.js';
import type { Deposit, PackageKind } from '../../artifact/deposit.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { zip } from '../zip.js';
import { recommended, required } from './requirements.js';
import { xmlRecord } from './xml-record.js';

/** One item in DSpace's Simple Archive Format, which `dspace import` reads. */
export const dspace: PackageKind = {
  summary: 'for DSpace: an item in the Simple Archive Format',
  requires: [
    required('title', 'dc.title'),
    required('date', 'dc.date.issued'),
    recommended('contributors', 'dc.contributor.author'),
    recommended('licence', 'dc.rights'),
    recommended('subjects', 'dc.subject'),
  ],
  files: archiveItem,
};

/** The item: its record, its files, and the list of these, in which fields are parted by tabs and one file is the first to be shown. */
export async function archiveItem(deposit: Deposit, report: Report): Promise<readonly Artifact[]> {
  const { file } = deposit.corpus;
  const corpus = deposit.files.filter(({ path }) => path === file);
  const bitstreams: readonly Artifact[] = [
    ...corpus,
    { path: 'edition.zip', mediaType: 'application/zip', content: zip(deposit.files) },
  ];
  const about: Readonly<Record<string, string>> = {
    [file]: 'The edition in TEI',
    'edition.zip': 'All files of the edition',
  };
  const contents = bitstreams.map(({ path }, index) =>
    [path, 'bundle:ORIGINAL', `description:${about[path]}`, ...(index === 0 ? ['primary:true'] : [])].join('\t'),
  );
  const files = [
    ...(await xmlRecord('dspace', deposit, report)),
    { path: 'contents', mediaType: 'text/plain', content: `${contents.join('\n')}\n` },
    ...bitstreams,
  ];
  return files.map((file) => ({ ...file, path: `item_000/${file.path}` }));
}
