import { type Element, serializeToWellFormedString } from 'slimdom';
import type { Artifact } from '../../artifact/artifact.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { type CitableUnit, type CiteStructure, citationTree } from './units.js';

/** What a document's services are told beside its TEI. */
export interface Served {
  /** The document's name on the site. */
  readonly name: string;
  /** Address of the entry point, e.g. `https://example.org/council/dts/index.json`. */
  readonly entry: string;
  /** The reference to the document as CSL-JSON. */
  readonly reference: string | undefined;
}

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
}

/** The members of CSL-JSON that Dublin Core has names for. */
interface CslItem {
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly publisher?: string;
  readonly language?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
}

const head = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' } as const;
const mediaType = 'application/ld+json';

/**
 * A document in the Distributed Text Services, version 1.0 (dtsapi.org/versions/v1.0), as files that need no server: what the three
 * endpoints answer about it. The entry point and the collection of the edition are xslt/edition/dts.xsl's, with the same addresses.
 */
export function renderServices(document: TeiDocument, served: Served, report: Report): readonly Artifact[] {
  const { name, entry } = served;
  const base = entry.slice(0, entry.lastIndexOf('/') + 1);
  const { structure, units, leftOut } = citationTree(document.tree);
  for (const { element, reason } of leftOut) {
    report.add('render/cite-structure', `passages are not offered to other programs by this citeStructure: ${reason}`, {
      place: { file: document.file, ...document.locate(element) },
    });
  }
  const resource = resourceOf(served, base, structure);
  const depth = Math.max(1, ...units.map(({ level }) => level));
  const downs = [...Array.from({ length: depth }, (_, index) => index + 1), -1];
  return [
    json(`dts/collection/${name}.json`, { ...head, ...resource }),
    ...downs.map((down) => navigation(down)),
    tei(`dts/document/${name}.xml`, document.xml),
    ...units.map(({ identifier, element }) => tei(`dts/document/${name}/${identifier}.xml`, fragment(element))),
  ];

  function navigation(down: number): Artifact {
    const path = `navigation/${name};down=${down}.json`;
    return json(`dts/${path}`, {
      ...head,
      '@id': `${base}${path}`,
      '@type': 'Navigation',
      resource,
      member: units.filter(({ level }) => down === -1 || level <= down).map(memberOf),
    });
  }
}

function resourceOf({ name, reference }: Served, base: string, structure: readonly CiteStructure[]) {
  const item = reference === undefined ? {} : (JSON.parse(reference) as readonly CslItem[])[0]!;
  return {
    '@id': name,
    '@type': 'Resource',
    title: item.title ?? name,
    totalParents: 1,
    totalChildren: 0,
    collection: `${base}collection/${name}.json`,
    navigation: `${base}navigation/${name}{;down}.json`,
    document: `${base}document/${name}{/ref}.xml`,
    download: `${base}document/${name}.xml`,
    mediaTypes: ['application/tei+xml'],
    dublinCore: dublinCore(item),
    citationTrees: structure.length === 0 ? [] : [{ '@type': 'CitationTree', citeStructure: structure.map(typed) }],
  };
}

function typed({ citeType, citeStructure }: CiteStructure): object {
  return { '@type': 'CiteStructure', citeType, ...(citeStructure && { citeStructure: citeStructure.map(typed) }) };
}

function dublinCore({ language, ...item }: CslItem): object {
  const said = (terms: readonly (string | undefined)[]) => {
    const values = terms.filter((term) => term !== undefined);
    return values.length > 0 ? values.map((value) => ({ lang: language ?? 'und', value })) : undefined;
  };
  const [year, ...rest] = item.issued?.['date-parts']?.[0] ?? [];
  // A member without a value is not written.
  return {
    title: said([item.title]),
    creator: said((item.author ?? []).map(nameOf)),
    contributor: said([...(item.editor ?? []), ...(item.translator ?? [])].map(nameOf)),
    publisher: said([item.publisher]),
    date: year && [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
    language: language && [language],
  };
}

function nameOf({ literal, given, family, 'non-dropping-particle': particle }: CslName): string {
  return literal ?? [given, particle, family].filter(Boolean).join(' ');
}

function memberOf({ element, ...unit }: CitableUnit): object {
  const title = headingOf(element);
  return {
    '@type': 'CitableUnit',
    ...unit,
    ...(title && { dublinCore: { title: [{ lang: languageOf(element) ?? 'und', value: title }] } }),
  };
}

/** What stands over a unit: its heading, or the name of who speaks. */
function headingOf(element: Element): string | undefined {
  const heading = element.children.find(({ localName }) => ['head', 'speaker', 'label'].includes(localName));
  return heading?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}

function languageOf(element: Element | null): string | undefined {
  for (let around = element; around; around = around.parentElement) {
    const language = around.getAttribute('xml:lang');
    if (language) return language;
  }
  return undefined;
}

/** A unit as it stands in the document, in the wrapper that the specification asks for, with the language that it is in. */
function fragment(element: Element): string {
  const language = languageOf(element.parentElement);
  const attribute = language === undefined ? '' : ` xml:lang="${language.replace(/[^A-Za-z0-9-]/g, '')}"`;
  // A carriage return in a text would be lost to the next parser.
  const passage = serializeToWellFormedString(element).replaceAll('\r', '&#13;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"${attribute}><dts:wrapper xmlns:dts="https://w3id.org/api/dts#">${passage}</dts:wrapper></TEI>
`;
}

function json(path: string, content: object): Artifact {
  return { path, mediaType, content: `${JSON.stringify(content)}\n` };
}

function tei(path: string, content: string): Artifact {
  return { path, mediaType: 'application/tei+xml', content };
}
