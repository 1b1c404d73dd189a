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
} satisfies Record<string, CatalogueEntry>;
