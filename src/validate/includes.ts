import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Element, Node } from 'slimdom';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { teiNamespace } from '../tei/write.js';
import { serializeCanonical } from './canonical.js';
import { checkFile, megabytes } from './file.js';
import { type KnownEntities, passGate, xincludeNamespace } from './gate.js';
import { figure, limits } from './limits.js';

/** A TEI file with the files that it includes, and these by their real paths. */
export interface Included {
  readonly document: TeiDocument;
  /** The bytes of the file itself. */
  readonly bytes: Uint8Array;
  readonly included: ReadonlySet<string>;
}

export interface IncludeOptions {
  readonly entities?: KnownEntities | undefined;
  /** Whether the file with this root may include others at all; those that it includes may. */
  readonly mayInclude?: (root: Element) => boolean;
}

type Place = ReturnType<TeiDocument['locate']>;

/**
 * Reads a TEI file and whatever it includes by `xi:include` (XInclude 1.0, of XML files as a whole), which has to lie in `folder`: each file
 * passes the gate by itself, and stands in the place of the element that includes it. Elements know the files that they come from.
 * What includes anything else is refused, and the report says so, as is a file that includes where `mayInclude` does not allow it.
 */
export async function readWithIncludes(
  path: string,
  folder: string,
  report: Report,
  { entities, mayInclude = () => true }: IncludeOptions = {},
): Promise<Included | undefined> {
  const reading: Reading = {
    home: folder,
    report,
    entities,
    mayInclude,
    places: new Map(),
    included: new Set(),
    bytes: 0,
  };
  const root = await readPart(path, reading, []);
  if (!root) return undefined;
  const { document, bytes } = root;
  if (reading.included.size === 0) return { document, bytes, included: reading.included };
  const { tree } = document;
  if (depthOf(tree.documentElement!) > limits.depth) {
    const message = `with what it includes, elements are nested deeper than ${figure(limits.depth)}; put less into one another`;
    report.add('LIMIT-DEPTH', message, { place: { file: path, line: 1 } });
    return undefined;
  }
  const locate = (node: Node): Place => {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const place = reading.places.get(at as Element);
      if (place) return place;
    }
    return { line: 1, column: 1 };
  };
  return { document: { file: path, xml: serializeCanonical(tree), tree, locate }, bytes, included: reading.included };
}

/** Reads a TEI file as it is; a corpus (`teiCorpus`) with what it includes of its own folder, since a large one is in several files. */
export function readDocumentOrCorpus(
  path: string,
  report: Report,
  entities: KnownEntities | undefined,
): Promise<Included | undefined> {
  const mayInclude = ({ namespaceURI, localName }: Element) =>
    namespaceURI === teiNamespace && localName === 'teiCorpus';
  return readWithIncludes(path, dirname(path), report, { entities, mayInclude });
}

interface Reading {
  readonly home: string;
  readonly report: Report;
  readonly entities: KnownEntities | undefined;
  readonly mayInclude: (root: Element) => boolean;
  /** Where elements stand, each with its file. */
  readonly places: Map<Element, Place>;
  readonly included: Set<string>;
  /** Bytes of all files so far. */
  bytes: number;
}

/** Reads one file, and puts into it what it includes. `within` has the real paths of the files that include it. */
async function readPart(path: string, reading: Reading, within: readonly string[]) {
  const { report, places, entities, mayInclude } = reading;
  const bytes = checkFile(path, report);
  if (!bytes) return undefined;
  reading.bytes += bytes.length;
  if (reading.bytes > limits.bytes) {
    const message = `with what it includes, this is larger than ${megabytes(limits.bytes)}; give its parts one after the other`;
    report.add('LIMIT-SIZE', message, { place: { file: path } });
    return undefined;
  }
  const document = await passGate({ file: path, bytes }, report, entities, within.length > 0 ? () => true : mayInclude);
  if (!document) return undefined;
  const includes = [...document.tree.getElementsByTagNameNS(xincludeNamespace, 'include')];
  if (within.length > 0 || includes.length > 0)
    for (const element of document.tree.getElementsByTagName('*'))
      places.set(element, { ...document.locate(element), file: path });
  const here = [...within, realpathSync(path)];
  for (const include of includes) {
    const target = targetOf(include, path, reading, here);
    if (target === undefined) return undefined;
    reading.included.add(realpathSync(target));
    const part = await readPart(target, reading, here);
    if (!part) return undefined;
    include.parentNode!.replaceChild(document.tree.adoptNode(part.document.tree.documentElement!), include);
  }
  return { document, bytes };
}

/** The file that an element includes, where that is one that may be. */
function targetOf(
  include: Element,
  path: string,
  { home, report, places }: Reading,
  within: readonly string[],
): string | undefined {
  const href = include.getAttribute('href') ?? '';
  const refuse = (message: string): undefined => {
    report.add('XINCLUDE-REFUSED', message, { place: { file: path, ...places.get(include) }, actual: href });
  };
  if (
    include.hasAttribute('xpointer') ||
    href === '' ||
    href.includes('#') ||
    (include.getAttribute('parse') ?? 'xml') !== 'xml'
  )
    return refuse(`"${href}" is not included: only whole XML files are; put what is meant into the document`);
  let name: string;
  try {
    name = decodeURIComponent(href);
  } catch {
    return refuse(`"${href}" is no address; correct it`);
  }
  const outside = `"${href}" is not included, since it is not in the folder of the corpus; put the file there, and name it from here`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path has them.
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])|[\0-\x1f\\]/i.test(name)) return refuse(outside);
  const target = join(dirname(path), name);
  let real: string;
  try {
    const root = realpathSync(home);
    // Nothing is looked for outside, not even whether it is there.
    if (relative(root, join(realpathSync(dirname(path)), name)).split(sep)[0] === '..') return refuse(outside);
    real = realpathSync(target);
    if (!real.startsWith(root + sep)) return refuse(outside);
  } catch {
    return refuse(`there is no file "${href}" to include; put it there, or take this element out`);
  }
  if (within.includes(real)) return refuse(`"${href}" includes itself, by way of others or not; take this element out`);
  return target;
}

function depthOf(root: Element): number {
  let deepest = 0;
  const open: (readonly [element: Element, depth: number])[] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of element.children) open.push([child, depth + 1]);
  }
  return deepest;
}
