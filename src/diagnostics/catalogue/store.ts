import type { CatalogueEntry } from '../catalogue.js';

/** What a store that several machines share, and a build in parts, can be at fault with. */
export const store = {
  'store/missing': {
    severity: 'error',
    exit: 5,
    title: 'a part of the edition is not in the store',
    means:
      'acta build --merge puts together what the shards have made and makes no document itself. What it names was not made: its shard did not run, was killed, was given other options or another state of the edition, or is not finished.',
    mend: 'Run the shards again, with the same options as the merge; what they have made already takes no time. Or build without --merge, which makes what is missing.',
  },
  'store/damaged': {
    severity: 'warning',
    title: 'a file in the store is not as acta wrote it',
    means:
      'Every piece in the store has a checksum, which is compared whenever it is read. This one was changed or cut off, by a disk, a network or a person. It is as if it were not there.',
    mend: 'Nothing needs doing where it is made again at once. After --merge, run the shards again. Should it come back, look after the disk.',
  },
  'store/unknown': {
    severity: 'error',
    exit: 5,
    title: 'it cannot be read whose store this is',
    means:
      'The file acta-store.json says which acta keeps its work in a store, so that no other mixes its own with it. It is empty or damaged.',
    mend: 'If all machines have the same acta, delete the file: the next part writes it anew, and what is in the store stays.',
  },
  'store/other-version': {
    severity: 'error',
    exit: 5,
    title: 'the store belongs to another acta',
    means:
      'What two versions of acta make of one document may differ, so an edition whose parts come from both would be of neither. The same holds for the version of Node, and for another build of acta under the same number.',
    mend: 'Install the same acta and the same Node on all machines. After an update of all of them, name a new folder for the store.',
  },
  'store/unreachable': {
    severity: 'error',
    exit: 5,
    title: 'the store cannot be used',
    means:
      'The server that keeps the store did not answer, or refused. What it refuses for the moment is asked for again, ten times with longer and longer waits; the message has its name for the reason.',
    mend: 'Look at the name of the bucket, at the network, and at the credentials: they are taken from the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_S3), or from the role of the machine. Then run the part again.',
  },
  'store/foreign': {
    severity: 'error',
    exit: 2,
    title: 'the folder for the store holds something else',
    means:
      'acta begins a store only where nothing is, and goes on only in one that it began: in any other place files could be mixed up.',
    mend: 'Name a new or an empty folder with --store.',
  },
} as const satisfies Record<string, CatalogueEntry>;
