import type { Report } from '../../diagnostics/diagnostic.js';
import { childOf, childrenOf, type Prefixes, textOf, type XmlElement, type XmlReader } from '../../manuscript/xml.js';
import type { Archive } from '../zip.js';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** Namespaces of OpenDocument 1.0 to 1.4, and of what LibreOffice adds to it. */
export const prefixes: Prefixes = {
  [`${oasis}:office:1.0`]: 'office',
  [`${oasis}:style:1.0`]: 'style',
  [`${oasis}:text:1.0`]: 'text',
  [`${oasis}:table:1.0`]: 'table',
  [`${oasis}:drawing:1.0`]: 'draw',
  [`${oasis}:xsl-fo-compatible:1.0`]: 'fo',
  [`${oasis}:svg-compatible:1.0`]: 'svg',
  [`${oasis}:meta:1.0`]: 'meta',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** The parts of an OpenDocument text, which of a flat file are all in one. */
export interface OdtParts {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  /** The words of formulas by the address at which the text has them; each is shown once. */
  readonly formulas: Map<string, string>;
  /** Parts of the archive. */
  readonly names: readonly string[];
  readonly isFlat: boolean;
}

interface Package {
  readonly file: string;
  readonly archive: Archive;
  readonly readXml: XmlReader;
}

/** Opens the parts that are read; nothing when one is refused, and the report says why. */
export async function openPackage(source: Package, report: Report): Promise<OdtParts | undefined> {
  const { file, archive } = source;
  if (await isLocked(archive)) {
    report.add('read/zip-encrypted', 'the file is locked with a password; save it without one and give that', {
      place: { file },
    });
    return undefined;
  }
  let isRefused = false;
  const xml = async (part: string): Promise<XmlElement | undefined> => {
    if (!archive.names.includes(part)) return undefined;
    const bytes = await archive.part(part);
    const root = bytes && (await source.readXml({ file, part, bytes, prefixes }, report));
    isRefused ||= root === undefined;
    return root;
  };
  const content = await xml('content.xml');
  const styles = await xml('styles.xml');
  const meta = await xml('meta.xml');
  const formulas = new Map<string, string>();
  for (const address of content ? objectsIn(content) : []) {
    const root = isRefused ? undefined : await xml(`${address.replace(/^\.\//, '')}/content.xml`);
    if (root?.name === 'math:math') formulas.set(address, formulaText(root));
  }
  if (isRefused) return undefined;
  if (!content) {
    report.add('read/zip-damaged', 'there is no text in the file: its part content.xml is missing; save it anew', {
      place: { file },
    });
    return undefined;
  }
  return { content, styles, meta, formulas, names: archive.names, isFlat: false };
}

/**
 * Whether parts are encrypted (OpenDocument 1.3 part 2, 4.8). The manifest is looked at as characters: programs of 2005 gave it a
 * DOCTYPE.
 */
async function isLocked(archive: Archive): Promise<boolean> {
  const manifest = await archive.part('META-INF/manifest.xml');
  return manifest !== undefined && /<(?:[\w.-]{1,40}:)?encryption-data\b/.test(new TextDecoder().decode(manifest));
}

/** Addresses of the embedded objects of a text. */
function objectsIn(element: XmlElement): string[] {
  const own = element.name === 'draw:object' ? element.attributes.get('xlink:href') : undefined;
  return [...(own === undefined ? [] : [own]), ...childrenOf(element).flatMap(objectsIn)];
}

/** The signs of a formula in MathML, without the notation of the program that it was typed in. */
export function formulaText(math: XmlElement): string {
  const parts = math.children.map((child) => {
    if (typeof child === 'string') return child.trim();
    return /^math:annotation(?:-xml)?$/.test(child.name) ? '' : formulaText(child);
  });
  return parts.join('');
}

/** The text of a document; nothing where it is a table of figures or a presentation. */
export function bodyOf(content: XmlElement): XmlElement | undefined {
  return childOf(childOf(content, 'office:body'), 'office:text');
}

/** Properties by the names of the Dublin Core. Who began the file is its author, who saved it last is not. */
export function propertiesOf(meta: XmlElement | undefined): { readonly name: string; readonly value: string }[] {
  const head = childOf(meta, 'office:meta');
  const values = (name: string) =>
    (head ? childrenOf(head, name) : [])
      .map((element) => textOf(element).replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '');
  const creator = values('meta:initial-creator');
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['dc.title', values('dc:title')],
    ['dc.creator', creator.length > 0 ? creator : values('dc:creator')],
    ['dc.subject', values('dc:subject')],
    ['dc.description', values('dc:description')],
    ['dc.language', values('dc:language')],
    ['keywords', values('meta:keyword')],
  ];
  return found.flatMap(([name, all]) => (all.length === 0 ? [] : [{ name, value: all.join(', ') }]));
}
