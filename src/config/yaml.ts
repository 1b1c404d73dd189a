import type { Document, Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { checkDepth, checkNodes, explainFault } from './yaml-faults.js';

/** Where something stands in a YAML file: keys of maps and indexes of lists, from the top down. */
export type KeyPath = readonly string[];

/** A YAML file that was read: its value, made of maps, lists and texts only, and the place of each part. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at a path; of the nearest thing around it where there is none. */
  valuePlace(path: KeyPath): Place;
  /** Place of the key that a path ends with. */
  keyPlace(path: KeyPath): Place;
}

const maxAliases = 100;

/**
 * Reads YAML so that what the editor wrote is what acta gets: every scalar is the text that stands in the file. `007` stays
 * three digits, `1.10` keeps its nought and `yes` is a word (the failsafe schema of YAML 1.2.2, section 10.1); where `typed`,
 * numbers and truth values are read as such (the core schema, 10.3). Duplicate
 * keys, tags, a second document and nesting deeper than 32 are faults; a file with faults gives nothing.
 */
export function readYaml(file: string, text: string, report: Report, typed = false): YamlFile | undefined {
  const at = (offset: number): Place => ({ file, ...positionOf(text, offset) });
  if (!checkDepth(file, text, report)) return undefined;
  // Unique keys are checked by checkNodes: the parser's own check is quadratic, 2.6 s for 20,000 keys.
  const document = parseDocument(text, { schema: typed ? 'core' : 'failsafe', uniqueKeys: false, prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    report.add('config/yaml', explainFault(fault.code, fault.message), { place: at(fault.pos[0]) });
    return undefined;
  }
  if (!checkNodes(document.contents, report, at)) return undefined;
  const read = toValue(document, file, report);
  return (
    read && {
      file,
      value: read.value,
      valuePlace: (path) => at(descend(document, path).value),
      keyPlace: (path) => at(descend(document, path).key),
    }
  );
}

function toValue(document: Document.Parsed, file: string, report: Report): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    report.add(
      'config/yaml',
      `aliases (words that begin with *) multiply to more than ${maxAliases}; write the values out`,
      {
        place: { file },
      },
    );
    return undefined;
  }
}

/** Offsets of the key and the value at a path, or of the last ones on the way that exist. */
function descend(document: Document.Parsed, path: KeyPath): { readonly key: number; readonly value: number } {
  let node: unknown = document.contents;
  const found = { key: startOf(node) ?? 0, value: startOf(node) ?? 0 };
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      found.key = startOf(pair.key) ?? found.key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      found.key = startOf(node) ?? found.key;
    } else break;
    found.value = startOf(node) ?? found.key;
  }
  return found;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Line and column of an offset, from 1, in code points. */
function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 };
}
