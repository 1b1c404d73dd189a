import { childOf, childrenOf, textOf, type XmlElement } from '../../manuscript/xml.js';
import { meaningOf } from '../office/roles.js';
import type { Numbering } from './numbering.js';
import { numberingOf, type Styles, val } from './styles.js';

/** What has to be known of a whole document before its first paragraph is read. */
export interface Survey {
  readonly hasTitle: boolean;
  /** Primary language of most of its letters. */
  readonly language: string | undefined;
  /** Forms of lists in whose paragraphs more than half of its letters stand. */
  readonly numbering: ReadonlySet<string>;
  readonly sections: readonly XmlElement[];
}

/** Looks through all paragraphs, tables and notes included. */
export function survey(body: XmlElement, styles: Styles, lists: Numbering): Survey {
  let hasTitle = false;
  let letters = 0;
  const byLanguage = new Map<string, number>();
  const byList = new Map<string, number>();
  const sections: XmlElement[] = [];
  const add = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count);

  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') {
      const properties = childOf(element, 'w:pPr');
      const style = styles.paragraph(val(childOf(properties, 'w:pStyle')));
      const { length } = textOf(element);
      hasTitle ||= length > 0 && meaningOf(style)?.type === 'title';
      const { list, level } = { ...style?.numbering, ...numberingOf(properties) };
      letters += length;
      const form = list === undefined ? undefined : lists.formOf(list);
      if (form !== undefined && (level ?? 0) === 0 && meaningOf(style) === undefined) add(byList, form, length);
    }
    if (element.name === 'w:r') {
      const language = val(childOf(childOf(element, 'w:rPr'), 'w:lang')) ?? styles.language;
      if (language !== undefined) add(byLanguage, language.split('-')[0]!.toLowerCase(), textOf(element).length);
    }
    if (element.name === 'w:sectPr') sections.push(element);
    for (const child of childrenOf(element)) visit(child);
  };
  visit(body);
  const [language] = [...byLanguage].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return {
    hasTitle,
    language,
    numbering: new Set([...byList].filter(([, count]) => count * 2 > letters).map(([list]) => list)),
    sections,
  };
}
