import type { CatalogueEntry } from '../catalogue.js';

export const release = {
  'release/version': {
    severity: 'error',
    exit: 2,
    title: 'the version is not the one of edition.yaml',
    means:
      'The version of an edition stands in its TEI, on its pages and in every reference to it, so a release has the version that edition.yaml says.',
    mend: 'Write the version, and the date of the release, into edition.yaml, and run acta release again.',
  },
  'release/frozen': {
    severity: 'error',
    exit: 2,
    title: 'this version was released already, with other content',
    means: 'Somebody may have cited the release. What it holds must stay as it is.',
    mend: 'Raise the version in edition.yaml, and release that.',
  },
  'release/damaged': {
    severity: 'error',
    exit: 6,
    title: 'a release is not what it was',
    means:
      'The site shows readers what each released version changed, from the page that the release made. That page is missing, or its digest is no longer the recorded one.',
    mend: 'Bring the folder of the release back from a copy; acta verify releases/1.0.0 names every file of it that is other.',
  },
  'release/lost-identifier': {
    severity: 'error',
    exit: 1,
    title: 'an address of the former release leads nowhere',
    means:
      'Speeches, paragraphs, notes and persons have identifiers, and readers may have cited a place by its one. In the new version the document does not have it any more, or is not there.',
    mend: 'Where the words are now, put the identifier: <anchor xml:id="sp9" type="retired"/>. Where a whole document has another name, say it under formerly in edition.yaml.',
  },
} satisfies Record<string, CatalogueEntry>;
