import type { Document, Element, Node } from 'slimdom';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument, TeiFile } from '../tei/document.js';
import { controlName, type Unbalanced, unbalancedControls } from './bidi.js';
import { serializeCanonical } from './canonical.js';
import { decodeXml } from './encoding.js';
import { megabytes } from './file.js';
import { inspect } from './inspect.js';
import { limits } from './limits.js';
import { locator } from './locate.js';
import { type LineColumn, places } from './places.js';
import { scanProlog } from './prolog.js';
import { tokens } from './tokens.js';
import { parseWellFormed } from './wellformed.js';

/** Which entities a document may use beyond those it declares: `html` adds the 252 of HTML 4.01. */
export type KnownEntities = 'html';

/** Namespace of `xi:include`. */
export const xincludeNamespace = 'http://www.w3.org/2001/XInclude';

/**
 * Lets a TEI file in, or says why not: bytes become text, the text is looked through for what no parser may be given,
 * two parsers read it, and what comes out has neither DOCTYPE nor entities. A refusal leaves exactly one error, of
 * exit status 3 (refused) or 4 (a limit). Nothing but the bytes is read. Where `keepsIncludes` says so of the root, `xi:include` is let in, for
 * who reads what that names (includes.ts).
 */
export async function passGate(
  { file, bytes }: TeiFile,
  report: Report,
  entities?: KnownEntities,
  keepsIncludes: (root: Element) => boolean = () => false,
): Promise<TeiDocument | undefined> {
  const refuse = (code: DiagnosticCode, message: string, at?: LineColumn): undefined => {
    report.add(code, message, { place: { file, ...at } });
    return undefined;
  };

  if (bytes.length > limits.bytes) {
    return refuse('LIMIT-SIZE', `the document is larger than ${megabytes(limits.bytes)}; split it into several`);
  }
  const decoded = decodeXml(bytes);
  if ('code' in decoded) return refuse(decoded.code, decoded.message, places(decoded.before)(decoded.before.length));

  const { text } = decoded;
  const place = places(text);
  const prolog = scanProlog(text);
  const added = entities === 'html' ? (await import('./html-entities.js')).htmlEntities : noEntities;
  const refusal = inspect(text, prolog, place, (name) => added.has(name));
  if (refusal !== undefined) return refuse(refusal.code, refusal.message, place(refusal.offset));

  const parsed = await parseWellFormed(withEntities(text, prolog.end, added, prolog.entities));
  if ('code' in parsed) {
    const { code, message, line, column } = parsed;
    return refuse(code, message, line === undefined ? undefined : { line, column: column ?? 1 });
  }

  const xml = serializeCanonical(parsed);
  // Read again where the text has nodes that no later reader should meet: a DOCTYPE, CDATA sections, divided texts. Comments are none.
  const tree = /<!(?!--)/.test(text) ? await reread(xml) : parsed;
  const offsetOf = locator(text, prolog.end, prolog.entities, tree);
  const locate = (node: Node) => place(offsetOf(node));

  const [include] = tree.getElementsByTagNameNS(xincludeNamespace, '*');
  if (include !== undefined && !keepsIncludes(tree.documentElement!)) {
    const href = include.getAttribute('href') ?? include.getAttribute('xpointer') ?? '';
    return refuse(
      'XINCLUDE-REFUSED',
      `"${href}" is not included; put its text into the document, as xmllint --xinclude does`,
      locate(include),
    );
  }
  if (prolog.externalDtd !== undefined) {
    const { address, offset } = prolog.externalDtd;
    const message = `the DTD "${address}" is not read; the schema decides what is valid`;
    report.add('XML-DTD-IGNORED', message, { place: { file, ...place(offset) } });
  }
  for (const control of unbalancedControls(tree, xml)) {
    const message = `${controlName(control)} turns the direction of text and is not closed in its paragraph; close it or delete it`;
    const at = place(offsetOfControl(text, offsetOf(control.node), control));
    report.add('BIDI-UNBALANCED', message, { place: { file, ...at } });
  }
  return { file, xml, tree, locate };
}

async function reread(xml: string): Promise<Document> {
  const { parseXmlDocument } = await import('slimdom');
  return parseXmlDocument(xml);
}

/** Where a control stands in the text of the node that begins at `start`; the node's start where it is a reference. */
function offsetOfControl(text: string, start: number, { character, before }: Unbalanced): number {
  let at = start - 1;
  for (let count = 0; count <= before; count += 1) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return start;
  }
  return at;
}

const noEntities: ReadonlyMap<string, string> = new Map();

/** The text with its references to `added` entities replaced by character references, but not those it declares. */
function withEntities(
  text: string,
  rootStart: number,
  added: ReadonlyMap<string, string>,
  declared: ReadonlyMap<string, string>,
): string {
  if (added.size === 0) return text;
  const replace = (source: string) =>
    source.replace(/&(\w+);/g, (reference, name: string) => {
      const character = declared.has(name) ? undefined : added.get(name);
      return character === undefined ? reference : `&#${character.codePointAt(0)};`;
    });
  const parts = [text.slice(0, rootStart)];
  for (const token of tokens(text, rootStart)) {
    const source = text.slice(token.start, token.end);
    parts.push(token.kind === 'start' || token.kind === 'reference' ? replace(source) : source);
  }
  return parts.join('');
}
