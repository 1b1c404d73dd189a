import type { Report } from '../../diagnostics/diagnostic.js';
import { childrenOf, type Prefixes, type XmlElement, type XmlReader } from '../../manuscript/xml.js';
import type { Archive } from '../zip.js';

const ooxml = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/** Namespaces of ECMA-376, in the transitional and the strict form. */
export const prefixes: Prefixes = {
  [`${ooxml}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${ooxml}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${ooxml}/package/2006/relationships`]: 'rel',
  [`${ooxml}/package/2006/metadata/core-properties`]: 'cp',
  [`${ooxml}/markup-compatibility/2006`]: 'mc',
  [`${ooxml}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${ooxml}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

/** What a part points to: another part, or an address outside the file, which is never opened. */
export interface Relationship {
  /** Last word of its type: `image`, `hyperlink`, `footnotes`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file, by the relationships among them (ECMA-376 part 2). */
export class WordPackage {
  private refused = false;

  constructor(
    private readonly file: string,
    private readonly archive: Archive,
    private readonly readXml: XmlReader,
    private readonly report: Report,
  ) {}

  /** Whether a part could not be read; the report then says why. */
  get isRefused(): boolean {
    return this.refused;
  }

  get names(): readonly string[] {
    return this.archive.names;
  }

  /** The root of an XML part; nothing when there is none, or when it was refused. */
  async xml(name: string): Promise<XmlElement | undefined> {
    const actual = this.archive.names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (actual === undefined) return undefined;
    const bytes = await this.archive.part(actual);
    const root = bytes && (await this.readXml({ file: this.file, part: actual, bytes, prefixes }, this.report));
    this.refused ||= root === undefined;
    return root;
  }

  /** Relationships of a part by their id; of the package as a whole where no part is named. */
  async relationships(part = ''): Promise<ReadonlyMap<string, Relationship>> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const root = await this.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
    const entries = root ? childrenOf(root, 'rel:Relationship') : [];
    return new Map(
      entries.map(({ attributes }) => {
        const target = attributes.get('Target') ?? '';
        const external = attributes.get('TargetMode') === 'External';
        const type = (attributes.get('Type') ?? '').split('/').at(-1)!;
        return [attributes.get('Id') ?? '', { type, external, target: external ? target : resolve(folder, target) }];
      }),
    );
  }
}

/** A target within the package: relative to the folder of the part, or from the root. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
