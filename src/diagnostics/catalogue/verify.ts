import type { CatalogueEntry } from '../catalogue.js';

/** What acta verify finds: an archive acts on these, so each says which file it is about. */
export const verify = {
  'verify/changed': {
    severity: 'error',
    exit: 6,
    title: 'a file is not what it was',
    means:
      'The digest of the file, a number that stands for all its bytes, is another one than the manifest or the record has. A byte at least has changed: by an accident of the disk or of a copy, or because somebody edited it.',
    mend: 'Take the file from another copy of the package. If it was changed on purpose, make the package again.',
  },
  'verify/missing': {
    severity: 'error',
    exit: 6,
    title: 'a file is not there',
    means: 'A manifest, or the record of acta, names the file, and the folder does not have it.',
    mend: 'Copy the package again, whole. A file that was renamed is missing under its name, and extra under the new one.',
  },
  'verify/extra': {
    severity: 'error',
    exit: 6,
    title: 'a file is there that nothing names',
    means: 'Nobody can say whether the file belongs to the package, and whether it is what it was.',
    mend: 'Move it out of the folder. If it belongs there, make the package again.',
  },
  'verify/not-a-file': {
    severity: 'error',
    exit: 6,
    title: 'a link, or something else that is not a file, is in the package',
    means:
      'What a link leads to lies elsewhere, can change at any time, and does not come along when the package is copied.',
    mend: 'Put the file itself in its place, and make the package again.',
  },
  'verify/record': {
    severity: 'error',
    exit: 6,
    title: 'the record of what acta wrote was changed',
    means:
      'The file acta-build.json, by which files are compared, is not as acta wrote it, so it proves nothing about the others.',
    mend: 'Take it from another copy, or build or deposit again.',
  },
  'verify/declaration': {
    severity: 'error',
    exit: 6,
    title: 'this is not declared as a bag',
    means:
      'The file bagit.txt must have two lines: BagIt-Version and Tag-File-Character-Encoding, each with a colon, one space and a value, and no byte order mark. Programs that meet anything else refuse the bag.',
    mend: 'Ask for the bag again, or have its maker mend that file. An example: BagIt-Version: 1.0',
  },
  'verify/manifest': {
    severity: 'error',
    exit: 6,
    title: 'a manifest of the bag cannot be relied on',
    means:
      'A bag has at least one manifest of its payload, with a line for each file: the digest and the path. Here a line cannot be read, a file has two lines, or one has none.',
    mend: 'Make the bag again, or have its maker do so.',
  },
  'verify/algorithm': {
    severity: 'warning',
    title: 'digests of a kind that cannot be counted here',
    means: 'The manifest uses an algorithm that this computer does not have. The other manifests were compared.',
    mend: 'Nothing needs doing where another manifest, such as manifest-sha512.txt, covers the same files.',
  },
  'verify/path': {
    severity: 'error',
    exit: 6,
    title: 'the bag names a file outside of it',
    means:
      'A path that leads out of the folder could have a program read, or write, what is none of its business. It was not followed.',
    mend: 'Do not use the bag with other programs before its maker has explained it.',
  },
  'verify/to-fetch': {
    severity: 'error',
    exit: 6,
    title: 'a file of the bag is still to be fetched',
    means:
      'The bag says in fetch.txt that the file is kept elsewhere. Acta uses no network, so whether it is what it was is not known.',
    mend: 'Fetch the file from the address in fetch.txt into its place, and verify again.',
  },
  'verify/oxum': {
    severity: 'error',
    exit: 6,
    title: 'the payload is not of the size that bag-info.txt states',
    means:
      'Payload-Oxum gives the bytes of all payload files, a full stop, and their number. It is there to notice a bag that was cut short.',
    mend: 'Copy the bag again, whole. If all digests fit, its maker has miscounted.',
  },
  'verify/twins': {
    severity: 'warning',
    title: 'two files have names that some computers take for one',
    means:
      'Some file systems do not tell capitals from small letters, or an accent from a letter and an accent. Copied to one, one file would replace the other.',
    mend: 'Nothing is wrong here. Where the bag is to travel, have one of the files renamed.',
  },
  'verify/loose': {
    severity: 'warning',
    title: 'a manifest is written otherwise than BagIt has it',
    means:
      'The line was understood: a path with ./ or * before it, as md5sum writes them, a name with its accents composed otherwise, a percent sign that is not encoded, or a file that is named twice alike. Other programs may not understand it.',
    mend: 'Nothing is wrong here. Where the bag is to travel, have it made anew.',
  },
  'verify/crate': {
    severity: 'error',
    exit: 6,
    title: 'the metadata of the crate cannot be read',
    means:
      'The file ro-crate-metadata.json, by which the files are compared, is no JSON-LD of the form that RO-Crate has.',
    mend: 'Take it from another copy, or make the package again.',
  },
  'verify/nothing': {
    severity: 'error',
    exit: 3,
    title: 'there is nothing that could be verified',
    means:
      'A folder can be verified where something says what should be in it: the record acta-build.json of a site or a deposit, the manifests of a bag, the metadata of an RO-Crate.',
    mend: 'Name the folder that has that file at its top: site, or the folder that was given to acta deposit with -o.',
  },
} satisfies Record<string, CatalogueEntry>;
