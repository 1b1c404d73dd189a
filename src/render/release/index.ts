export { citationCff } from './citation-cff.js';
export { type Comparison, compareReleases } from './comparison.js';
export { releasedDocument } from './document.js';
export { type Compared, listChanges, renderChanges } from './page.js';
