import type { DiagnosticCode } from '../diagnostics/diagnostic.js';

/** A reason to refuse a document, with the offset (UTF-16 code units) into its text at which it stands. */
export interface Refusal {
  readonly code: DiagnosticCode;
  readonly offset: number;
  readonly message: string;
}

/** What stands before the root element: the DOCTYPE, and the entities that it declares in the document itself. */
export interface Prolog {
  /** Where the root element may begin. */
  readonly end: number;
  /** The DTD that the document names and acta never reads. */
  readonly externalDtd?: { readonly address: string; readonly offset: number };
  /** Replacement text by entity name. */
  readonly entities: ReadonlyMap<string, string>;
  /** Names of entities whose text lies in another file. */
  readonly external: ReadonlySet<string>;
  /** A parameter entity whose text lies in another file and that the document calls. */
  readonly refusal?: Refusal;
}

const space = '[ \\t\\r\\n]';
const literal = `"[^"]*"|'[^']*'`;
const externalId = `(?:SYSTEM${space}+(?<system>${literal})|PUBLIC${space}+(?:${literal})${space}+(?<public>${literal}))`;
/** Constructs of a prolog and of an internal subset (XML 1.0 sections 2.8 and 4.2), each matched where it stands. */
const patterns = {
  skip: new RegExp(`(?:${space}+|<!--[^]*?-->|<\\?[^]*?\\?>)+`, 'y'),
  doctype: new RegExp(`<!DOCTYPE${space}+[^\\s\\[>]+(?:${space}+${externalId})?${space}*(?<subset>\\[)?`, 'y'),
  doctypeEnd: new RegExp(`\\]?${space}*>`, 'y'),
  entity: new RegExp(
    `<!ENTITY${space}+(?<parameter>%${space}+)?(?<name>[^\\s"'>]+)${space}+(?:(?<value>${literal})|${externalId}(?<unparsed>${space}+NDATA${space}+[^\\s>]+)?)${space}*>`,
    'y',
  ),
  reference: /%(?<called>[^\s;]+);/y,
  /** Any other declaration: its quoted parts may hold `>`. A comment without an end is none, or each would be read to the end. */
  declaration: new RegExp(`<!(?!--)(?:${literal}|[^"'>])*>`, 'y'),
} as const;

/**
 * Reads the prolog of an XML text far enough to know what no parser may be asked: which entities the document
 * declares itself, and whether it would have other files read. It never fails: what it does not understand it leaves
 * to the parser, which refuses it.
 */
export function scanProlog(text: string): Prolog {
  const scan: SubsetScan = { entities: new Map(), external: new Set(), parameters: new Map(), at: 0 };
  const { entities, external } = scan;
  const start = match(patterns.skip, text, 0)?.end ?? 0;
  const doctype = match(patterns.doctype, text, start);
  if (doctype === undefined) return { end: start, entities, external };

  scan.at = doctype.end;
  if (doctype.groups['subset'] !== undefined) scanSubset(text, scan);
  const close = match(patterns.doctypeEnd, text, scan.at)?.end ?? scan.at;
  const address = doctype.groups['system'] ?? doctype.groups['public'];
  return {
    end: match(patterns.skip, text, close)?.end ?? close,
    entities,
    external,
    ...(address === undefined ? {} : { externalDtd: { address: address.slice(1, -1), offset: start } }),
    ...(scan.refusal === undefined ? {} : { refusal: scan.refusal }),
  };
}

interface SubsetScan {
  readonly entities: Map<string, string>;
  readonly external: Set<string>;
  /** Parameter entities; true for one whose text lies in another file. */
  readonly parameters: Map<string, boolean>;
  /** How far the text was read. */
  at: number;
  refusal?: Refusal;
}

/**
 * Reads the declarations up to the closing bracket. What a parameter entity of the document itself declares counts as not
 * declared: slimdom does not look there either.
 */
function scanSubset(text: string, scan: SubsetScan): void {
  while (scan.refusal === undefined) {
    const step =
      match(patterns.skip, text, scan.at) ??
      match(patterns.entity, text, scan.at) ??
      match(patterns.reference, text, scan.at) ??
      match(patterns.declaration, text, scan.at);
    if (step === undefined) break;
    if (text.startsWith('<!ENTITY', scan.at)) declare(step.groups, scan);
    const { called } = step.groups;
    if (called !== undefined && scan.parameters.get(called)) {
      scan.refusal = { code: 'XML-EXTENT', offset: scan.at, message: externalEntity(called) };
    }
    scan.at = step.end;
  }
}

/** What to say of an entity whose text lies in another file. */
export function externalEntity(name: string): string {
  return `external entity "${name}" is not read; paste its text or declare it inline`;
}

function declare({ name, parameter, value, unparsed }: Groups, scan: SubsetScan): void {
  // A declaration that the pattern does not understand is left to the parser.
  if (name === undefined || unparsed !== undefined) return;
  const replacement = value === undefined ? undefined : withCharacters(value.slice(1, -1));
  // The first declaration of a name is the binding one (XML 1.0 section 4.2).
  if (parameter !== undefined) {
    if (!scan.parameters.has(name)) scan.parameters.set(name, replacement === undefined);
  } else if (!scan.entities.has(name) && !scan.external.has(name)) {
    if (replacement === undefined) scan.external.add(name);
    else scan.entities.set(name, replacement);
  }
}

/** A literal entity value as replacement text: character references are replaced when it is declared (section 4.5). */
function withCharacters(value: string): string {
  return value.replace(/&#(?:x([0-9A-Fa-f]+)|([0-9]+));/g, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function match(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly end: number; readonly groups: Groups } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { end: pattern.lastIndex, groups: found.groups ?? {} };
}
