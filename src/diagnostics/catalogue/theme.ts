import type { CatalogueEntry } from '../catalogue.js';

export const theme = {
  'theme/css': {
    severity: 'error',
    exit: 2,
    title: 'a theme is not well-formed CSS',
    means:
      'A bracket, a quotation mark or a comment in the style sheet of the edition is not closed, or closed twice. Browsers would leave out rules from there on without a word.',
    mend: 'Close what the message names. Each rule is :root { … }, each line in it --name: value; with a semicolon.',
  },
  'theme/from-elsewhere': {
    severity: 'error',
    exit: 2,
    title: 'a theme loads something from elsewhere',
    means:
      'The pages of an edition load nothing from other places, so that they look the same in twenty years and tell nobody who reads them; their content security policy forbids it. A theme is one file, so nothing beside it is copied to the site either.',
    mend: 'Put imported rules into the theme itself. Write a small picture as url("data:image/svg+xml,…"). Faces cannot be loaded: name those that readers have, with a fallback, as in --face: Charter, Georgia, serif.',
  },
  'theme/unknown-property': {
    severity: 'warning',
    title: 'a theme sets a property that acta does not have',
    means: 'The property is used neither by acta nor in the theme itself, so it changes nothing on the pages.',
    mend: 'Write its name as docs/reference/theme.md has it, with both hyphens at the front, or delete it.',
  },
  'theme/light-only': {
    severity: 'warning',
    title: 'a theme sets colours without saying those for dark windows',
    means:
      'Readers whose windows are dark see pale letters on a dark ground. A colour that is set for all of them stands there beside acta’s own dark colours, and text may be unreadable.',
    mend: 'Set the same properties once more for dark windows: @media (prefers-color-scheme: dark) { :root { --paper: #101418; } }. Or give both at once: --paper: light-dark(#ffffff, #101418).',
  },
} as const satisfies Record<string, CatalogueEntry>;
