import type { Property } from '../../manuscript/manuscript.js';
import { elementsOf, type PageElement, textOf } from './tree.js';

/** Names of `meta` elements that say something of the text: Highwire's, Dublin Core's, and the page's own. */
const named = /^(?:citation_|dc\.|dcterms\.|author$|description$|language$|og:(?:title|url|site_name|locale)$)/i;

/** What the head of a page says of it: its title, its `meta` elements, its address and its licence. */
export function propertiesOf(page: PageElement): Property[] {
  const found: Property[] = [];
  const add = (name: string, value: string | undefined) => {
    const words = value?.replace(/\s+/g, ' ').trim();
    if (words) found.push({ name, value: words });
  };
  for (const element of elementsOf(page)) {
    const { name, attributes } = element;
    if (name === 'title' && element.parent?.name === 'head') add('title', textOf(element));
    else if (name === 'meta') {
      const key = attributes.get('name') ?? attributes.get('property') ?? '';
      if (named.test(key)) add(key.toLowerCase(), attributes.get('content'));
    } else if (name === 'link' && attributes.get('rel') === 'canonical') add('canonical', attributes.get('href'));
    else if (/(?:^|\s)license(?:\s|$)/i.test(attributes.get('rel') ?? '')) add('license', attributes.get('href'));
  }
  return found;
}
