import type { Declarations } from './styles.js';
import type { PageElement } from './tree.js';

/** Elements whose content a browser with scripts never shows as text (HTML Standard, 15.3.1). */
const unseen = new Set(
  `area audio base basefont canvas datalist head iframe link meta noembed noframes noscript param rp script source style
  template title track video`.split(/\s+/),
);

/** Whether a browser would show the words of an element. */
export function isVisible({ name, attributes }: PageElement, style: Declarations): boolean {
  if (unseen.has(name)) return false;
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return false;
  if (name === 'dialog' && !attributes.has('open')) return false;
  if (name === 'input' || name === 'img') return false;
  // A style sheet of the page is for all media; what it hides may be what a script shows, so only the element's own word counts.
  return style.get('display') !== 'none' && style.get('visibility') !== 'hidden' && style.get('mso-hide') !== 'all';
}

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section
  select summary table tbody td textarea tfoot th thead tr ul xmp #document`.split(/\s+/),
);

/** Whether an element begins a line of its own (HTML Standard, 15.3). */
export function isBlock({ name }: PageElement, style: Declarations): boolean {
  const display = style.get('display');
  if (display === 'inline') return false;
  return blocks.has(name) || (display !== undefined && /^(?:block|flex|grid|list-item|table)/.test(display));
}

/** Whether an empty line stands before an element: browsers set these off by a margin. */
export function isSetOff({ name }: PageElement): boolean {
  return /^(?:p|h[1-6]|blockquote|pre|ul|ol|dl|dt|table|figure|fieldset|hr)$/.test(name);
}

/** Whether white space within an element is kept. */
export function keepsSpace({ name }: PageElement, style: Declarations, around: boolean): boolean {
  const space = style.get('white-space');
  if (space !== undefined) return /^(?:pre|break-spaces)/.test(space);
  return (
    around || name === 'pre' || name === 'textarea' || name === 'listing' || name === 'plaintext' || name === 'xmp'
  );
}
