import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { RunProperties } from '../office/marks.js';

/** What the formatting of a run says; unset where it says nothing. */
export interface TextProperties extends RunProperties {
  /** Family of the face that it is set in. */
  readonly font?: string;
}

/** A style with what it takes from its parents. */
export interface Style {
  /** As the program shows it: of formatting without a name that of the style beneath it. */
  readonly name: string | undefined;
  /** What the named style says, and what the formatting over it says that has no name. */
  readonly named: TextProperties;
  readonly direct: TextProperties;
  /** Level in the outline from 0. */
  readonly outline?: number;
  /** Name of its list; the empty one takes a heading out of the numbering of headings. */
  readonly list?: string;
  /** Page on which a paragraph in it begins. */
  readonly page?: string;
}

export type Family = 'paragraph' | 'text' | 'table';

const nothing: Style = { name: undefined, named: {}, direct: {} };

/**
 * The styles of an OpenDocument file (OpenDocument 1.3 part 3, 16): those that have names, and over them those that the program makes
 * for what somebody formats by hand. The latter are of one part of the file, so `part` is that whose text is read.
 */
export class Styles {
  private readonly common: ReadonlyMap<string, XmlElement>;
  private readonly automatic: ReadonlyMap<string, XmlElement>;
  private readonly resolved = new Map<string, Style>();
  private readonly faces: ReadonlyMap<string, string>;
  /** How a text is set where no style says anything. */
  readonly defaults: TextProperties;

  constructor(stylesheet: XmlElement | undefined, part: XmlElement) {
    this.faces = new Map(
      [childOf(stylesheet, 'office:font-face-decls'), childOf(part, 'office:font-face-decls')].flatMap((declared) =>
        (declared ? childrenOf(declared, 'style:font-face') : []).map(
          ({ attributes }) =>
            [
              attributes.get('style:name') ?? '',
              attributes.get('svg:font-family')?.replace(/['"]/g, '') ?? '',
            ] as const,
        ),
      ),
    );
    const common = childOf(stylesheet, 'office:styles');
    this.common = byName(common);
    this.automatic = byName(childOf(part, 'office:automatic-styles'));
    const usual = (common ? childrenOf(common, 'style:default-style') : []).find(
      ({ attributes }) => attributes.get('style:family') === 'paragraph',
    );
    this.defaults = this.textProperties(usual);
  }

  /** A style by its name in the file. One that the file does not have still has its name. */
  get(family: Family, name: string | undefined): Style {
    if (name === undefined) return nothing;
    const key = `${family} ${name}`;
    const known = this.resolved.get(key);
    if (known) return known;
    const direct = this.automatic.get(key);
    const style = direct ? this.over(family, direct) : this.named(family, name, 0);
    this.resolved.set(key, style);
    return style;
  }

  private over(family: Family, element: XmlElement): Style {
    const parent = element.attributes.get('style:parent-style-name');
    const base = parent === undefined ? nothing : this.named(family, parent, 0);
    return { ...base, ...placeOf(element), direct: this.textProperties(element) };
  }

  private named(family: Family, name: string, depth: number): Style {
    const key = `${family} ${name}`;
    const element = this.common.get(key);
    if (!element) return { ...nothing, name: shownName(name) };
    const parent = element.attributes.get('style:parent-style-name');
    // Depth ends a circle of styles that are each other's parents.
    const base = parent !== undefined && depth < 20 ? this.named(family, parent, depth + 1) : nothing;
    return {
      ...base,
      ...placeOf(element),
      name: element.attributes.get('style:display-name') ?? shownName(name),
      named: { ...base.named, ...this.textProperties(element) },
    };
  }

  private textProperties(style: XmlElement | undefined): TextProperties {
    const all = (style ? childrenOf(style, 'style:text-properties') : []).map(({ attributes }) => {
      const face = attributes.get('style:font-name');
      const font = face === undefined ? attributes.get('fo:font-family') : (this.faces.get(face) ?? face);
      return { ...propertiesOf(attributes), ...(font !== undefined && { font }) };
    });
    return Object.assign({}, ...all);
  }
}

function byName(styles: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const all = styles ? childrenOf(styles, 'style:style') : [];
  return new Map(
    all.map((style) => [`${style.attributes.get('style:family')} ${style.attributes.get('style:name')}`, style]),
  );
}

/** `Text body` of `Text_20_body`: names in the file have no spaces. */
function shownName(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function placeOf({ attributes }: XmlElement): Pick<Style, 'outline' | 'list' | 'page'> {
  const outline = Number.parseInt(attributes.get('style:default-outline-level') ?? '', 10);
  const list = attributes.get('style:list-style-name');
  const page = attributes.get('style:master-page-name');
  return {
    ...(outline > 0 && { outline: outline - 1 }),
    ...(list !== undefined && { list }),
    ...(page && { page }),
  };
}

type Attributes = XmlElement['attributes'];

const isDrawn = (attributes: Attributes, line: string) => {
  const given = [attributes.get(`style:text-${line}-style`), attributes.get(`style:text-${line}-type`)];
  const said = given.filter((value) => value !== undefined);
  return said.length === 0 ? undefined : said.every((value) => value !== 'none');
};

/** Text properties of OpenDocument (20.1.x), of the Western text only, as for Word. */
function propertiesOf(attributes: Attributes): TextProperties {
  const properties: Record<string, unknown> = {};
  const put = (name: keyof TextProperties, value: unknown) => {
    if (value !== undefined) properties[name] = value;
  };
  const is = (name: string, pattern: RegExp) => {
    const value = attributes.get(name);
    return value === undefined ? undefined : pattern.test(value);
  };
  put('italic', is('fo:font-style', /^(?:italic|oblique)$/));
  put('bold', is('fo:font-weight', /^(?:bold|[6-9]00)$/));
  put('smallCaps', is('fo:font-variant', /^small-caps$/));
  put('hidden', is('text:display', /^none$/));
  put('strike', isDrawn(attributes, 'line-through'));
  put('underline', isDrawn(attributes, 'underline'));
  const position = attributes.get('style:text-position')?.trim();
  if (position !== undefined) {
    const raised = /^super/.test(position) || Number.parseFloat(position) > 0;
    const lowered = /^sub/.test(position) || Number.parseFloat(position) < 0;
    put('position', raised ? 'superscript' : lowered ? 'subscript' : 'baseline');
  }
  put('language', languageOf(attributes));
  return properties;
}

/** `de-AT`; nothing where the text is in no language or the file says none. */
function languageOf(attributes: Attributes): string | undefined {
  const whole = attributes.get('style:rfc-language-tag');
  if (whole !== undefined) return whole;
  const [language, ...rest] = ['fo:language', 'fo:script', 'fo:country']
    .map((name) => attributes.get(name))
    .filter((part, index) => index === 0 || (part !== undefined && part !== '' && part !== 'none'));
  return language === undefined || /^(?:none|zxx|)$/.test(language) ? undefined : [language, ...rest].join('-');
}
