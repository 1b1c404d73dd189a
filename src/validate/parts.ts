import type { Prefixes, XmlElement, XmlReader } from '../manuscript/xml.js';
import { decodeXml } from './encoding.js';
import { inspect } from './inspect.js';
import { figure } from './limits.js';
import { places } from './places.js';
import { scanProlog } from './prolog.js';
import { tokens } from './tokens.js';
import { judgeWellFormed } from './wellformed.js';

/** Elements of one part. A book of 1,000 pages has less than one for each of its 400,000 words. */
const MOST_ELEMENTS = 400_000;

/**
 * Reads an XML part of a Word or OpenDocument file behind the gate: encoding, limits and the look through the text are those of
 * TEI, libxml2 judges whether it is well-formed, and what comes out is a plain tree. Such a part has no DOCTYPE (ECMA-376
 * part 2, 8.1.4), so one that has is refused, and every entity with it.
 */
export const readXmlPart: XmlReader = async ({ file, part, bytes, prefixes }, report) => {
  const refuse = (code: Parameters<typeof report.add>[0], message: string): undefined => {
    report.add(code, `in its part ${part}: ${message}`, { place: { file } });
    return undefined;
  };
  const decoded = decodeXml(bytes);
  if ('code' in decoded) return refuse(decoded.code, decoded.message);
  const { text } = decoded;
  const prolog = scanProlog(text);
  // First, because it says what is wrong with an entity, and how much it would grow.
  const refusal = inspect(text, prolog, places(text), () => false);
  if (refusal) return refuse(refusal.code, refusal.message);
  if (/<!DOCTYPE/i.test(text.slice(0, prolog.end))) {
    return refuse(
      'read/doctype',
      'there is a DOCTYPE, which such a file never has; save the document anew and give that',
    );
  }
  const judged = await judgeWellFormed(text);
  if (judged) return refuse(judged.code, judged.message);
  return (
    treeOf(text, prolog.end, prefixes) ??
    refuse('read/zip-limit', `there are more than ${figure(MOST_ELEMENTS)} elements; divide the document`)
  );
};

/** Line ends as XML 1.0 (2.11) has them, and references replaced. Only predefined entities are left at this point. */
function plain(source: string): string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  return text.includes('&') ? text.replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g, character) : text;
}

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };

function character(_: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return predefined[name]!;
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly scope: ReadonlyMap<string, string>;
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: readonly (XmlElement | string)[] = [];

/** The tree of a text that is known to be well-formed with namespaces; nothing where it has too many elements. */
function treeOf(text: string, from: number, prefixes: Prefixes): XmlElement | undefined {
  const names = new Map<string, string>();
  const top: Open = { name: '', attributes: noAttributes, children: [], scope: new Map() };
  const open: Open[] = [top];
  let count = 0;
  for (const token of tokens(text, from)) {
    const parent = open.at(-1)!;
    if (token.kind === 'text' || token.kind === 'reference') {
      append(parent, plain(text.slice(token.start, token.end)));
    } else if (token.kind === 'cdata') {
      append(parent, text.slice(token.start + 9, token.end - 3).replace(/\r\n?/g, '\n'));
    } else if (token.kind === 'end') {
      open.pop();
    } else if (token.kind === 'start') {
      count++;
      if (count > MOST_ELEMENTS) return undefined;
      const scope = scopeOf(token.attributes, parent.scope);
      const nameOf = (qualified: string, isAttribute: boolean) =>
        resolved(qualified, isAttribute, scope, prefixes, names);
      const own = token.attributes.filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'));
      const attributes =
        own.length === 0
          ? noAttributes
          : new Map(own.map(({ name, value }) => [nameOf(name, true), plain(value).replace(/[\t\n\r]/g, ' ')]));
      const name = nameOf(token.name, false);
      if (token.empty) parent.children.push({ name, attributes, children: noChildren });
      else {
        const element: Open = { name, attributes, children: [], scope };
        parent.children.push(element);
        open.push(element);
      }
    }
  }
  return top.children.find((child): child is XmlElement => typeof child !== 'string');
}

function append(parent: Open, text: string): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof before === 'string') parent.children[last] = before + text;
  else parent.children.push(text);
}

function scopeOf(
  attributes: readonly { readonly name: string; readonly value: string }[],
  around: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return around;
  return new Map([...around, ...declared.map(({ name, value }) => [name.slice(6), plain(value)] as const)]);
}

/** `w:p` of a document that calls its prefix something else. `names` keeps what was made, so that equal names are one. */
function resolved(
  qualified: string,
  isAttribute: boolean,
  scope: ReadonlyMap<string, string>,
  prefixes: Prefixes,
  names: Map<string, string>,
): string {
  const colon = qualified.indexOf(':');
  if (colon < 0 && isAttribute) return qualified;
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  if (prefix === 'xml') return qualified;
  const namespace = scope.get(prefix) ?? '';
  const key = `${namespace} ${qualified}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const local = qualified.slice(colon + 1);
  const own = Object.hasOwn(prefixes, namespace) ? prefixes[namespace] : undefined;
  const name = namespace === '' ? local : own === undefined ? `{${namespace}}${local}` : `${own}:${local}`;
  names.set(key, name);
  return name;
}
