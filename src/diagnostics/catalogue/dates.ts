import type { CatalogueEntry } from '../catalogue.js';

export const dates = {
  'dates/weekday': {
    severity: 'warning',
    title: 'The day of the week does not fit the date',
    means:
      'The copy names a day of the week, and the calendar has another on that date. One of them is wrong: often the year, or the day by one.',
    mend: 'Compare with the original. If the copy is wrong, correct `@when` in the TEI draft; the words stay as they are.',
  },
  'dates/ambiguous': {
    severity: 'warning',
    title: 'A date can be read in two ways',
    means:
      '03/04/1968 is the third of April in one country and the fourth of March in another, and a year of two digits has no century. The date was kept as text and has no value for machines.',
    mend: 'Write the date in the TEI draft: `<date when="1968-04-03">03/04/1968</date>`.',
  },
  'dates/conflict': {
    severity: 'warning',
    title: 'The title and the line below it give different days',
    means: 'Both are dates of the event, and they are not the same day. Both were kept; the title was believed.',
    mend: 'Compare with the original and correct `@when` of the wrong one in the TEI draft.',
  },
} as const satisfies Record<string, CatalogueEntry>;
