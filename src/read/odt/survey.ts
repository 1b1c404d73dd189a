import { childrenOf, textOf, type XmlElement } from '../../manuscript/xml.js';
import { paragraphMeaning } from './blocks.js';
import type { Styles } from './styles.js';

/** What has to be known of a whole document before its first paragraph is read. */
export interface Survey {
  readonly hasTitle: boolean;
  /** Primary language of most of its letters. */
  readonly language: string | undefined;
  /** Forms of lists in whose items more than half of its letters stand. */
  readonly numbering: ReadonlySet<string>;
  /** Names of comments whose end is marked. */
  readonly commentEnds: ReadonlySet<string>;
  /** Names of the pages on which paragraphs and tables begin. */
  readonly pages: readonly string[];
}

interface Around {
  readonly language: string | undefined;
  /** Form of the list, where its items are its outermost. */
  readonly list: string | undefined;
  readonly depth: number;
}

/** Looks through all paragraphs, tables and notes included, but not through what was deleted. */
export function survey(body: XmlElement, styles: Styles): Survey {
  let hasTitle = false;
  let letters = 0;
  const byLanguage = new Map<string, number>();
  const byList = new Map<string, number>();
  const commentEnds = new Set<string>();
  const pages = new Set<string>();
  const add = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count);

  const visitAll = (element: XmlElement, around: Around): void => {
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child, around);
      else if (around.language !== undefined) {
        add(byLanguage, around.language.split('-')[0]!.toLowerCase(), child.trim().length);
      }
    }
  };
  const visit = (element: XmlElement, around: Around): void => {
    const { name, attributes } = element;
    const styleName = attributes.get('text:style-name');
    if (name === 'text:tracked-changes') return;
    if (name === 'office:annotation-end') commentEnds.add(attributes.get('office:name') ?? '');
    if (name === 'text:p' || name === 'text:h') {
      const style = styles.get('paragraph', styleName);
      const { length } = textOf(element).trim();
      const meaning = paragraphMeaning(element, style);
      hasTitle ||= length > 0 && meaning?.type === 'title';
      letters += length;
      const list = around.depth === 1 ? (around.list ?? style.list) : undefined;
      if (list !== undefined && meaning === undefined) add(byList, list, length);
      if (style.page !== undefined) pages.add(style.page);
      const said = { ...styles.defaults, ...style.named, ...style.direct }.language;
      visitAll(element, { ...around, language: said });
    } else if (name === 'text:span') {
      const { named, direct } = styles.get('text', styleName);
      visitAll(element, { ...around, language: direct.language ?? named.language ?? around.language });
    } else if (name === 'text:list') {
      visitAll(element, { ...around, list: styleName ?? around.list, depth: around.depth + 1 });
    } else {
      const { page } = name === 'table:table' ? styles.get('table', attributes.get('table:style-name')) : {};
      if (page !== undefined) pages.add(page);
      visitAll(element, around);
    }
  };
  for (const child of childrenOf(body)) visit(child, { language: undefined, list: undefined, depth: 0 });
  const [language] = [...byLanguage].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return {
    hasTitle,
    language,
    numbering: new Set([...byList].filter(([, count]) => count * 2 > letters).map(([list]) => list)),
    commentEnds,
    pages: [...pages],
  };
}
