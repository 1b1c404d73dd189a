import type { Profile } from './profile.js';

/** No assumption about the page. */
export const generic: Profile = {
  name: 'generic',
  furniture: {},
  translatorLabels: ['Translated by', 'Translation by', 'Traduit par', 'Übersetzt von'],
  editorsUnderTitle: false,
  headnote: false,
};
