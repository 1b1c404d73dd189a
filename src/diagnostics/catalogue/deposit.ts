import type { CatalogueEntry } from '../catalogue.js';

export const deposit = {
  'deposit/missing': {
    severity: 'error',
    exit: 2,
    title: 'an archive would refuse the package: something is not said',
    means:
      'Those who take a package ask for some facts about it, such as a title, a day or a licence. Acta takes them from the TEI header of the edition, which says what edition.yaml says, and makes up none.',
    mend: 'Write the line that the message shows into edition.yaml, with your own words, and run acta deposit again. acta deposit --dry-run shows all that is missing.',
  },
  'deposit/recommended': {
    severity: 'info',
    title: 'a package would say more',
    means: 'The package is sound without it, but people and catalogues that meet it would look for it.',
    mend: 'Write the line that the message shows into edition.yaml, with your own words, where you can.',
  },
  'deposit/address': {
    severity: 'error',
    exit: 2,
    title: 'a package cannot be sent to this address',
    means:
      'Acta sends over https only, since a token that goes over the network in the clear can be read by anybody on the way. The address is that of the archive, without a name, a password or a token in it; for a Dataverse, that of the page of a collection.',
    mend: 'Give an address as the message shows: --send https://sandbox.zenodo.org',
  },
  'deposit/token': {
    severity: 'error',
    exit: 2,
    title: 'the archive does not let us in',
    means:
      'An archive knows you by a token, a long word that it made for you. It stands in a variable of the environment, and only its name is given to acta, so that the token is in no history and in no file. Either the variable is not set, or the archive does not know the token, or the token may not do what was asked.',
    mend: 'Make a token in the settings of your account at the archive, with the right to deposit. Then: export ARCHIVE_TOKEN=… and run acta deposit … --token-env ARCHIVE_TOKEN. For a Dataverse, see that you may make datasets in the collection.',
  },
  'deposit/refused': {
    severity: 'error',
    exit: 2,
    title: 'the archive refuses what the edition says',
    means:
      'The archive looked at the record of the edition, or at a file, and does not take it. Its own words stand in the message, with the field, where it names one.',
    mend: 'Change the line of edition.yaml, and run the same command again. What was sent already is not sent twice.',
  },
  'deposit/full': {
    severity: 'error',
    exit: 5,
    title: 'the archive has no room',
    means: 'A file is larger than the archive takes, or all files together are more than you may deposit there.',
    mend: 'Ask the archive for more room. Or leave parts out: --parts tei,settings sends neither transcripts nor the website.',
  },
  'deposit/busy': {
    severity: 'error',
    exit: 5,
    title: 'the archive takes no more for now',
    means:
      'An archive takes only so many requests in a time. Acta waits as long as it says, up to five minutes; this is longer.',
    mend: 'Run the same command later. It goes on where it stopped.',
  },
  'deposit/unreachable': {
    severity: 'error',
    exit: 5,
    title: 'the archive cannot be reached',
    means: 'The connection broke or the archive has a fault, and it did not get better when it was tried again.',
    mend: 'Look at your connection, and at the page on which the archive says how it is. Then run the same command again: it goes on where it stopped.',
  },
  'deposit/redirect': {
    severity: 'error',
    exit: 5,
    title: 'the archive sends us elsewhere',
    means:
      'The answer says that the archive is at another address. Your token was made for this one, so it is not taken there.',
    mend: 'If the archive has moved, give its new address after --send.',
  },
  'deposit/conflict': {
    severity: 'error',
    exit: 5,
    title: 'something is in the way in the archive',
    means:
      'The archive does not do it in the state in which the draft is: somebody may be at work on it, or it is being published.',
    mend: 'Look at the draft in the archive, and run the same command again.',
  },
  'deposit/checksum': {
    severity: 'error',
    exit: 6,
    title: 'a file did not arrive as it was sent',
    means:
      'The archive says what checksum each file has there, and this one is not that of the file here. It was damaged on the way, or the archive changes such files. Nothing is published.',
    mend: 'Run the same command again; the file is sent anew. If that does not help, ask the archive whether it changes files of this kind.',
  },
  'deposit/answer': {
    severity: 'error',
    exit: 5,
    title: 'this does not answer as such an archive',
    means:
      'The address answers, but not as the kind of archive does that --to names. Nothing is there, or something else.',
    mend: 'Look at the address and the kind: --to zenodo --send https://zenodo.org, --to dataverse --send https://demo.dataverse.org/dataverse/NAME, --to nakala --send https://api.nakala.fr',
  },
  'deposit/published': {
    severity: 'error',
    exit: 2,
    title: 'what is published is not changed',
    means:
      'The edition was published in this archive, and is another one by now. What is published stays as it was cited; a change of it is a new version, which is yours to decide.',
    mend: 'On the page of the archive, make a new version, and give it the package that acta deposit … -o writes. To begin a deposit of its own instead, take the entry out of .acta/deposits.json.',
  },
  'deposit/left': {
    severity: 'warning',
    title: 'the draft in the archive has a file more',
    means:
      'The draft has a file that the package does not have: somebody added it there, or an earlier package had it.',
    mend: 'Look at the draft. Delete the file there, if it should not be published.',
  },
  'deposit/locked': {
    severity: 'error',
    exit: 5,
    title: 'another acta deposit --send is at work on this edition',
    means: 'Two at once would make two drafts, or send files past one another, so the second one does not begin.',
    mend: 'Wait until the other has finished. If there is none, delete the lock file that the message names.',
  },
  'deposit/memory': {
    severity: 'error',
    exit: 2,
    title: 'it is not known what the archive has',
    means:
      'Acta writes into .acta/deposits.json of the edition which drafts it made, so that nothing is sent twice. The file cannot be read, or cannot be written. No token is in it.',
    mend: 'Bring the file back from version control or a backup, or make its folder writable. To begin anew, move it away, and delete the draft in the archive.',
  },
} satisfies Record<string, CatalogueEntry>;
