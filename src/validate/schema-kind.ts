import { extname } from 'node:path';
import type { Element } from 'slimdom';
import { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { checkFile } from './file.js';
import { passGate } from './gate.js';
import { schematronNamespace } from './rules/rule-set.js';

export type SchemaKind = 'relaxng' | 'schematron';

/** A file that is a schema. */
export interface SchemaFile {
  readonly kind: SchemaKind;
  readonly document: TeiDocument;
}

export const relaxNgNamespace = 'http://relaxng.org/ns/structure/1.0';

/** What a file can be that is taken for a schema, by the end of its name, and what to do with it. */
const others: Readonly<Record<string, string>> = {
  '.rnc':
    'this is RELAX NG in compact syntax; trang makes of it the XML syntax that acta reads: trang schema.rnc schema.rng',
  '.dtd': 'this is a DTD; trang makes a RELAX NG schema of it: trang schema.dtd schema.rng',
  '.odd': 'this is an ODD; Roma or the TEI stylesheets make a RELAX NG schema of it',
};

/** The same, by the outermost element. */
const otherRoots: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/XMLSchema': 'this is an XML Schema (XSD); take the RELAX NG schema of the same project',
  'http://www.tei-c.org/ns/1.0':
    'this is a TEI document, not a schema; of an ODD Roma or the TEI stylesheets make a RELAX NG schema',
  'http://www.ascc.net/xml/schematron': 'this is Schematron 1.5; bring it into the namespace of ISO Schematron',
  'http://www.w3.org/1999/XSL/Transform': 'this is a stylesheet; name the Schematron schema that it was made of',
};

const known = new Map<string, SchemaFile>();

/** Reads a schema, once, and says what it is. A file that is none is a finding; it is read through the gate, as every XML is. */
export async function readSchema(file: string, report: Report): Promise<SchemaFile | undefined> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const refuse = (message: string) => {
    report.add('schema/unusable', message, { place: { file } });
    return undefined;
  };
  const other = others[extname(file).toLowerCase()];
  if (other !== undefined) return refuse(other);
  const bytes = checkFile(file, report);
  if (!bytes) return undefined;
  // Only what stops it: that a schema names a DTD is nothing to whoever validates by it.
  const findings = new Report();
  const document = await passGate({ file, bytes }, findings);
  report.addAll(findings.diagnostics.filter(({ severity }) => severity === 'error'));
  if (!document) return undefined;
  const root = document.tree.documentElement as Element;
  if (root.namespaceURI === relaxNgNamespace) return kept({ kind: 'relaxng', document });
  if (root.namespaceURI === schematronNamespace && root.localName === 'schema') {
    return kept({ kind: 'schematron', document });
  }
  return refuse(
    otherRoots[root.namespaceURI ?? ''] ??
      `this is no schema, its outermost element is <${root.nodeName}>; name a RELAX NG (.rng) or Schematron (.sch) file`,
  );
}

function kept(schema: SchemaFile): SchemaFile {
  known.set(schema.document.file, schema);
  return schema;
}
