import type { Mark } from '../../manuscript/manuscript.js';
import { elementsOf, type PageElement, textOf } from './tree.js';

/** Declarations of CSS by property, in lower case; of several the last holds. */
export type Declarations = ReadonlyMap<string, string>;

/** Declarations of classes that a page's own style sheets make: `.c3 { font-weight: 700 }`, as word processors export it. */
export type ClassStyles = ReadonlyMap<string, Declarations>;

const none: Declarations = new Map();
/** Style sheets of word processors are long, but not longer. */
const LONGEST_SHEET = 500_000;

function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    found.set(part.slice(0, colon).trim().toLowerCase(), value.replace('!important', '').trim());
  }
  return found;
}

/** Reads the rules whose selector is a class or an element with a class; what else a sheet says is about the whole page. */
export function classStylesOf(page: PageElement): ClassStyles {
  const styles = new Map<string, Declarations>();
  for (const element of elementsOf(page)) {
    if (element.name !== 'style') continue;
    const sheet = textOf(element).slice(0, LONGEST_SHEET);
    for (let at = 0; at < sheet.length; ) {
      const open = sheet.indexOf('{', at);
      const close = sheet.indexOf('}', open);
      if (open < 0 || close < 0) break;
      const selectors = sheet.slice(at, open).slice(-2000).split(',');
      const declarations = declarationsOf(sheet.slice(open + 1, close));
      for (const selector of selectors) {
        const name = /^\s{0,20}(?:[a-z]{1,10})?\.([\w-]{1,80})\s{0,20}$/i.exec(selector)?.[1];
        if (name !== undefined) styles.set(name, new Map([...(styles.get(name) ?? []), ...declarations]));
      }
      at = close + 1;
    }
  }
  return styles;
}

/** What the page's sheets and the element itself say of how it is set. */
export function styleOf(element: PageElement, classes: ClassStyles): Declarations {
  const own = element.attributes.get('style');
  const named = classesOf(element).flatMap((name) => classes.get(name) ?? []);
  if (own === undefined && named.length === 0) return none;
  return new Map([...named.flatMap((styles) => [...styles]), ...(own === undefined ? [] : declarationsOf(own))]);
}

/** The classes of an element. */
export function classesOf({ attributes }: PageElement): readonly string[] {
  return (
    attributes
      .get('class')
      ?.split(/[ \t\n\f\r]+/)
      .filter(Boolean) ?? []
  );
}

const markOfElement: Readonly<Record<string, Mark>> = {
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  b: 'bold',
  strong: 'bold',
  sup: 'superscript',
  sub: 'subscript',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
};

/** What properties of CSS set a mark, and which take it away again. */
const properties: readonly { readonly mark: Mark; readonly name: string; readonly on: RegExp; readonly off: RegExp }[] =
  [
    { mark: 'italic', name: 'font-style', on: /italic|oblique/, off: /^normal/ },
    { mark: 'bold', name: 'font-weight', on: /^(?:bold|bolder|[6-9]00)$/, off: /^(?:normal|lighter|[1-5]00)$/ },
    { mark: 'smallcaps', name: 'font-variant', on: /small-caps/, off: /^normal/ },
    { mark: 'smallcaps', name: 'font-variant-caps', on: /small-caps/, off: /^normal/ },
    { mark: 'superscript', name: 'vertical-align', on: /^super$/, off: /^baseline$/ },
    { mark: 'subscript', name: 'vertical-align', on: /^sub$/, off: /^baseline$/ },
    { mark: 'underline', name: 'text-decoration', on: /underline/, off: /^none/ },
    { mark: 'strike', name: 'text-decoration', on: /line-through/, off: /^none/ },
  ];

/** The marks of an element's words, from those of the element around it. */
export function marksWithin(element: PageElement, style: Declarations, around: readonly Mark[]): readonly Mark[] {
  const own = markOfElement[element.name];
  if (own === undefined && style.size === 0) return around;
  const marks = new Set(around);
  if (own !== undefined) marks.add(own);
  for (const { mark, name, on, off } of properties) {
    const value = style.get(name);
    if (value === undefined) continue;
    if (on.test(value)) marks.add(mark);
    else if (off.test(value)) marks.delete(mark);
  }
  return [...marks];
}
