import type { CSSToken } from '@csstools/css-tokenizer';
import type { Artifact } from '../artifact/artifact.js';
import type { Theme } from '../config/edition.js';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { readStyle } from './assets.js';

/** Where a theme stands on a site, below `assets/`; pages link it after acta's own style sheet. */
const themePath = 'assets/theme.css';

/** A declaration of a custom property in a style sheet. */
interface Property {
  readonly name: string;
  readonly offset: number;
  /** Colour scheme for which it holds; `both` where its value says both, `any` where nothing is said. */
  readonly scheme: 'light' | 'dark' | 'both' | 'any' | 'print';
}

/** An address, or a style sheet that is imported. */
interface Reference {
  readonly address: string;
  readonly offset: number;
  readonly imports: boolean;
}

/** What a style sheet holds that a theme is checked for. */
interface StyleSheet {
  readonly properties: readonly Property[];
  /** Names that a `var()` asks for. */
  readonly used: ReadonlySet<string>;
  readonly references: readonly Reference[];
  readonly faults: readonly { readonly offset: number; readonly message: string }[];
}

/** Something open: a block with what stands before it, brackets, or a function with its name. */
interface Open {
  readonly close: string;
  readonly offset: number;
  readonly name: string;
}

const pairs: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** Functions of CSS that fetch what a text in them names. */
const fetching = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade']);

/**
 * The style sheet of an edition's theme as it stands on the site, unchanged, or nothing where it has errors. Checked is what a page could
 * not show and would not tell: what is not CSS, what lies elsewhere, properties that acta does not have, colours for light alone.
 */
export async function renderTheme(theme: Theme, report: Report): Promise<Artifact | undefined> {
  const read = await reader();
  const sheet = read(theme.css);
  const own = read(await readStyle('theme')).properties;
  const add = (code: DiagnosticCode, offset: number, message: string, actual?: string) =>
    report.add(code, message, {
      place: { file: theme.file, ...positionOf(theme.css, offset) },
      ...(actual && { actual }),
    });
  for (const { offset, message } of sheet.faults) add('theme/css', offset, message);
  for (const reference of sheet.references) {
    if (!isElsewhere(reference)) continue;
    add('theme/from-elsewhere', reference.offset, elsewhere(reference), reference.address);
  }
  if (report.diagnostics.some(({ severity, place }) => severity === 'error' && place?.file === theme.file))
    return undefined;
  checkNames(sheet, own, add);
  checkSchemes(sheet, own, add);
  return { path: themePath, mediaType: 'text/css', content: theme.css };
}

type Add = (code: DiagnosticCode, offset: number, message: string) => void;

/** A property that neither acta nor the theme itself uses is a slip of the pen, or comes from another version of acta. */
function checkNames({ properties, used }: StyleSheet, own: readonly Property[], add: Add): void {
  const known = [...new Set(own.map(({ name }) => name))];
  const unknown = properties.filter(({ name }) => !known.includes(name) && !used.has(name));
  for (const { name, offset } of unknown.filter(
    (one, index) => unknown.findIndex((o) => o.name === one.name) === index,
  )) {
    const meant = nearest(name, known);
    const way = meant === undefined ? 'docs/reference/theme.md lists those that there are' : `did you mean ${meant}?`;
    add('theme/unknown-property', offset, `acta has no property ${name}, so this changes nothing; ${way}`);
  }
}

/** Colours that hold for every scheme stand beside acta's own colours for dark windows, and may be as dark as these. */
function checkSchemes({ properties }: StyleSheet, own: readonly Property[], add: Add): void {
  const twofold = new Set(own.filter(({ scheme }) => scheme === 'dark').map(({ name }) => name));
  const dark = new Set(properties.filter(({ scheme }) => scheme === 'dark').map(({ name }) => name));
  const bare = properties.filter(({ name, scheme }) => scheme === 'any' && twofold.has(name) && !dark.has(name));
  const [first] = bare;
  if (!first) return;
  const names = [...new Set(bare.map(({ name }) => name))].join(', ');
  const way = 'give the values for dark ones too, below @media (prefers-color-scheme: dark) { :root { … } }';
  add('theme/light-only', first.offset, `${names}: the same in light and in dark windows; ${way}`);
}

/** What a theme brings with itself, pictures in its text and parts of them, is no reference to elsewhere. */
function isElsewhere({ address, imports }: Reference): boolean {
  return imports || !/^(?:data:image\/|#)/i.test(address.trim());
}

function elsewhere({ address, imports }: Reference): string {
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  return imports
    ? '@import: a theme is one file, and pages load nothing from elsewhere; put the rules of the other file here'
    : `"${shown}" is not loaded: a theme is one file, and pages load nothing from elsewhere; write a picture as data:image/…, name a face that readers have, or delete this`;
}

/** Gives what reads style sheets. The tokenizer is loaded here, as few editions have a theme. */
async function reader(): Promise<(css: string) => StyleSheet> {
  const { TokenType, tokenize } = await import('@csstools/css-tokenizer');
  const silent: readonly string[] = [TokenType.Whitespace, TokenType.Comment];
  return (css) => {
    const faults: { offset: number; message: string }[] = [];
    const onParseError = (error: { sourceStart: number; message: string }) =>
      faults.push({ offset: error.sourceStart, message: `this is not CSS: ${lowerFirst(error.message)}` });
    const tokens = tokenize({ css }, { onParseError }).filter(([type]) => !silent.includes(type));
    return readTokens(css, tokens, faults, TokenType);
  };
}

function readTokens(
  css: string,
  tokens: readonly CSSToken[],
  faults: { offset: number; message: string }[],
  types: typeof import('@csstools/css-tokenizer').TokenType,
): StyleSheet {
  const properties: Property[] = [];
  const used = new Set<string>();
  const references: Reference[] = [];
  const open: Open[] = [];
  let begun = 0;
  let importing = false;
  for (const [index, token] of tokens.entries()) {
    const [type, text, offset] = token;
    const value = String((token[4] as { value?: unknown } | undefined)?.value ?? '');
    const around = open.at(-1);
    const next = tokens[index + 1];
    const imports = type === types.AtKeyword && value.toLowerCase() === 'import';
    if (imports) references.push({ address: next?.[1] ?? '', offset, imports });
    importing = imports || (importing && text !== ';');
    if (type === types.URL && !importing) references.push({ address: value, offset, imports: false });
    if (type === types.String && !importing && around && fetching.has(around.name))
      references.push({ address: value, offset, imports: false });
    if (type === types.Ident && value.startsWith('--')) {
      if (around?.name === 'var') used.add(value);
      else if (around?.close === '}' && next?.[0] === types.Colon)
        properties.push({ name: value, offset, scheme: schemeOf(open, tokens[index + 2]) });
    }
    if (type === types.Function) open.push({ close: ')', offset, name: value.toLowerCase() });
    else if (text in pairs && type !== types.Delim)
      open.push({ close: pairs[text]!, offset, name: css.slice(begun, offset).toLowerCase() });
    else if (['}', ')', ']'].includes(text) && type !== types.Delim) {
      if (around?.close === text) open.pop();
      else faults.push({ offset, message: `nothing is open here that "${text}" could close` });
    }
    if (['{', '}', ';'].includes(text)) begun = offset + 1;
  }
  const unclosed = open[0];
  if (unclosed)
    faults.push({ offset: unclosed.offset, message: `what begins here is not closed; "${unclosed.close}" is missing` });
  return { properties, used, references, faults };
}

function schemeOf(open: readonly Open[], value: CSSToken | undefined): Property['scheme'] {
  const before = open.map(({ name }) => name);
  if (before.some((name) => name.includes('@media') && /\bprint\b/.test(name))) return 'print';
  const stated = /prefers-color-scheme\s*:\s*(light|dark)/.exec(before.join(' '))?.[1];
  if (stated) return stated as 'light' | 'dark';
  return value?.[1].toLowerCase() === 'light-dark(' ? 'both' : 'any';
}

/** Line and column from 1, in code points. */
function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\f]/);
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
