import type { CatalogueEntry } from '../catalogue.js';

export const publish = {
  'publish/anew': {
    severity: 'info',
    title: 'a part of the edition was made anew',
    means:
      'A build takes from .acta/cache what it made before from the same things. With --explain it says what of them is other now. A step that was never done, or whose outcome is not there any more, has no such thing.',
    mend: 'Nothing needs mending. acta cache clean removes all that is kept.',
  },
  'publish/no-space': {
    severity: 'error',
    exit: 5,
    title: 'there is no space left on the disk',
    means:
      'The disk, or the share of it that you may use, is full. An edition is put in its place only when all of it is written, so the old one is untouched.',
    mend: 'Make room on the disk, or name a folder on another one with -o, and build again.',
  },
  'publish/not-writable': {
    severity: 'error',
    exit: 5,
    title: 'acta may not write here',
    means: 'The folder, or one above it, does not let you write into it, or the disk is read-only.',
    mend: 'Look at the permissions of the folder and of the one that it lies in, or name another folder with -o.',
  },
  'publish/disk': {
    severity: 'error',
    exit: 5,
    title: 'the disk reports a fault',
    means: 'The system refused to read or write a file; the message has its name for the reason.',
    mend: 'Build again. Should the fault come back, look after the disk.',
  },
  'publish/locked': {
    severity: 'error',
    exit: 5,
    title: 'another build is writing to the same place',
    means: 'Two builds at once could mix two editions, so the second one does not begin.',
    mend: 'Wait until the other build has finished. If there is none, delete the lock file that the message names.',
  },
  'publish/foreign-folder': {
    severity: 'error',
    exit: 2,
    title: 'the folder for the site holds files that acta did not write',
    means:
      'A build replaces the whole folder. Acta replaces only what it has written itself, which it knows by the file acta-build.json.',
    mend: 'Name a new or an empty folder with -o.',
  },
  'publish/foreign-file': {
    severity: 'error',
    exit: 2,
    title: 'there is a file in the site that acta did not write',
    means: 'A build replaces the whole folder of the site, so the file would be lost.',
    mend: 'Move the file out of the site. If it may go, build with --force.',
  },
  'publish/changed': {
    severity: 'error',
    exit: 2,
    title: 'a file of the site was changed after acta wrote it',
    means:
      'A build writes the site anew, so the change would be lost. What shall stay belongs into the TEI file in the folder tei, or into edition.yaml.',
    mend: 'Carry the change over to its source, then build with --force.',
  },
  'publish/meanwhile': {
    severity: 'error',
    exit: 5,
    title: 'a file was changed while acta was at work',
    means:
      'Between reading a file and writing it anew, somebody saved it. Their work would have been lost, so nothing was written.',
    mend: 'Run the command again.',
  },
  'publish/link': {
    severity: 'error',
    exit: 5,
    title: 'a link stands where acta would write',
    means: 'A symbolic link leads to another place, and what lies there could be overwritten without being meant.',
    mend: 'Name the place itself with -o, or remove the link.',
  },
  'publish/not-a-folder': {
    severity: 'error',
    exit: 2,
    title: 'a file stands where the site would be',
    means: 'A site is a folder, and there is a file of that name.',
    mend: 'Name another folder with -o, or move the file away.',
  },
  'publish/not-a-file': {
    severity: 'error',
    exit: 2,
    title: 'something that is not a file stands where a file would be written',
    means: 'There is a folder, a pipe or a device under the name of the file.',
    mend: 'Name another folder with -o, or move away what stands there.',
  },
  'publish/current-folder': {
    severity: 'error',
    exit: 2,
    title: 'the site cannot be the folder in which you are',
    means:
      'A build replaces the whole folder of the site. The folder in which the program runs, or one around it, would be pulled away from under it.',
    mend: 'Name a folder below with -o, such as -o site.',
  },
  'publish/path': {
    severity: 'error',
    exit: 2,
    title: 'a name that cannot be the name of a file in a site',
    means:
      'A site shall work on every computer and web server, so names that some of them cannot bear, or cannot tell apart, are refused.',
    mend: 'Rename the document from which the file is made.',
  },
} as const satisfies Record<string, CatalogueEntry>;
