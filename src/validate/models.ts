import type { ProcessingInstruction } from 'slimdom';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { teiNamespace, teiSchema } from '../tei/write.js';
import type { SchemaKind } from './schema-kind.js';
import { storedSchemas, verifiedPath } from './schema-store.js';

/** A schema that a document names with `<?xml-model?>` (W3C, Associating Schemas with XML documents). */
interface Model {
  readonly href: string;
  readonly kind: SchemaKind;
  readonly node: ProcessingInstruction;
}

/** A schema of a document that is in the store. */
export interface FoundModel {
  readonly path: string;
  readonly kind: SchemaKind;
}

/** What `schematypens` says. */
const kinds: Readonly<Record<string, SchemaKind>> = {
  'http://relaxng.org/ns/structure/1.0': 'relaxng',
  'http://purl.oclc.org/dsdl/schematron': 'schematron',
};

/**
 * The schemas that a document names and the store holds. One that it does not hold is a warning that says how to add it; nothing is
 * fetched. That drafts of acta name the TEI's own schema is none: acta's grammar allows nothing that it does not.
 */
export function storedModels(document: TeiDocument, folder: string, report: Report): readonly FoundModel[] {
  const models = modelsOf(document);
  if (models.length === 0) return [];
  const stored = storedSchemas(folder, report);
  const missing = new Set<string>();
  return models.flatMap(({ href, kind, node }): readonly FoundModel[] => {
    const entry = stored.find((schema) => schema.href === href);
    if (entry) {
      const path = verifiedPath(folder, entry, report);
      return path === undefined ? [] : [{ path, kind }];
    }
    if (!missing.has(href) && !(href === teiSchema && isOfActa(document))) {
      const argument = /^https?:/.test(href) ? href : `FILE --as "${href}"`;
      const message = `the schema "${href}" is not in the store, so it was not asked; add it: acta schema add ${argument}`;
      report.add('schema/not-stored', message, { place: { file: document.file, ...document.locate(node) } });
    }
    missing.add(href);
    return [];
  });
}

/** Whether acta wrote a document: its header names the program. */
export function isOfActa({ tree }: TeiDocument): boolean {
  return tree
    .getElementsByTagNameNS(teiNamespace, 'application')
    .some((application) => application.getAttribute('ident') === 'acta');
}

function modelsOf({ tree }: TeiDocument): readonly Model[] {
  return tree.childNodes.flatMap((child): readonly Model[] => {
    if (child.nodeType !== child.PROCESSING_INSTRUCTION_NODE) return [];
    const node = child as ProcessingInstruction;
    if (node.target !== 'xml-model') return [];
    const said = pseudoAttributes(node.data);
    const href = said.get('href');
    const kind = kinds[said.get('schematypens') ?? ''] ?? (/\.rn[gc]$/.test(href ?? '') ? 'relaxng' : undefined);
    return href === undefined || kind === undefined ? [] : [{ href, kind, node }];
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The pseudo-attributes of an instruction, their references resolved. */
function pseudoAttributes(data: string): ReadonlyMap<string, string> {
  const found = data.matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(found, ([, name, double, single]) => [
      name!,
      (double ?? single ?? '').replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole),
    ]),
  );
}
