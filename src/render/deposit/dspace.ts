import type { Artifact } from '../../artifact/artifact.js';
import type { Deposit, PackageKind } from '../../artifact/deposit.js';
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
  files: async (deposit, report) =>
    archiveItem(deposit, { records: await xmlRecord('dspace', deposit, report), metadata: [] }),
};

/** What an item says of itself: its records (`dublin_core.xml`, `metadata_local.xml` ...), and records of other kinds that go with it. */
interface ItemMetadata {
  readonly records: readonly Artifact[];
  readonly metadata: readonly Artifact[];
}

/** The item: its records, its files, and the list of these, in which fields are parted by tabs and one file is the first to be shown. */
export function archiveItem({ corpus, files }: Deposit, { records, metadata }: ItemMetadata): readonly Artifact[] {
  const tei = files.filter(({ path }) => path === corpus.file);
  const all: Artifact = { path: 'edition.zip', mediaType: 'application/zip', content: zip(files) };
  const about: Readonly<Record<string, string>> = {
    [corpus.file]: 'The edition in TEI',
    [all.path]: 'All files of the edition',
  };
  const lines = [
    ...[...tei, all].map(({ path }, index) => [
      path,
      'bundle:ORIGINAL',
      `description:${about[path]}`,
      ...(index === 0 ? ['primary:true'] : []),
    ]),
    ...metadata.map(({ path }) => [path, 'bundle:METADATA']),
  ];
  const contents = lines.map((line) => `${line.join('\t')}\n`).join('');
  const list: Artifact = { path: 'contents', mediaType: 'text/plain', content: contents };
  return [...records, list, ...tei, all, ...metadata].map((file) => ({ ...file, path: `item_000/${file.path}` }));
}
