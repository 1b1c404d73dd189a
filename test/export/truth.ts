import type { Element } from 'slimdom';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/index.js';
import type { LossGroup } from './projects.js';

/** Names that elements have in the form that a report of losses leads to, by those that they had. */
export type Renamed = Readonly<Record<string, string>>;

/** A set of TEI files whose elements are found by their places. */
export interface Placed {
  readonly all: readonly Element[];
  at(file: string, line: number, column: number): Element | undefined;
}

/** Reads files, by the names under which a report of losses has them. */
export async function placed(files: ReadonlyMap<string, string>): Promise<Placed> {
  const all: Element[] = [];
  const places = new Map<string, Element>();
  for (const [file, xml] of files) {
    const document = (await passGate({ file, bytes: Buffer.from(xml) }, new Report(), undefined, () => true))!;
    for (const element of document.tree.getElementsByTagName('*')) {
      const { line, column } = document.locate(element);
      places.set(`${file}:${line}:${column}`, element);
      all.push(element);
    }
  }
  return { all, at: (file, line, column) => places.get(`${file}:${line}:${column}`) };
}

/**
 * Lines of a report of losses that are not true: of an element or attribute that does not stand there, or that was kept although they say that it was
 * not, or that is not what they say it became.
 */
export function untrue(
  losses: readonly LossGroup[],
  source: Placed,
  result: Placed,
  renamed: Renamed = {},
): readonly string[] {
  const found: string[] = [];
  const [before, after] = [countOf(source), countOf(result)];
  for (const { construct, kept, count, places } of losses) {
    const say = (why: string) => found.push(`${construct}, ${kept}: ${why}`);
    if (places.length !== count) say(`${count} times, in ${places.length} places`);
    const [path, attribute] = construct.split('/@') as [string, string?];
    const names = path.split(', ');
    const name = names[0]!.split('/').at(-1)!;
    const values = new Map<string, number>();
    // The frame of an edition is made anew with each export.
    if (places.every(({ file }) => file === 'edition.xml')) continue;
    for (const { file, line, column, value } of places) {
      const element = source.at(file, line, column);
      if (!element) say(`nothing stands at ${file}:${line}:${column}`);
      else if (kept.endsWith('their words kept')) {
        const counts = names.map((one) => `${element.getElementsByTagName(one).length} ${one}`);
        if (value !== counts.join(', ')) say(`${value} is not ${counts.join(', ')}`);
      } else if (name === 'text()' ? false : element.localName !== name)
        say(`<${element.localName}> stands at ${file}:${line}:${column}`);
      else if (attribute !== undefined) {
        const there = element.getAttribute(attribute) ?? '';
        const tokens = there.split(/\s+/);
        if (value !== undefined && there !== value && !value.split(/\s+/).every((one) => tokens.includes(one)))
          say(`@${attribute} is "${there}"`);
        values.set(there, (values.get(there) ?? 0) + 1);
      }
    }
    const now = renamed[name] ?? name;
    const became = /^kept as (\w+)(?:\[@type='([\w:]+)'\])?/.exec(kept);
    if (became && (after.get(became[2] === undefined ? became[1]! : `${became[1]}[${became[2]}]`) ?? 0) < 1)
      say('nothing is');
    if (!kept.startsWith('left out') || kept.startsWith('left out, but') || kept.endsWith('their words kept')) continue;
    if (attribute === undefined) {
      const most = (before.get(name) ?? 0) - new Set(places.map((one) => `${one.file}:${one.line}:${one.column}`)).size;
      if (name === now && (after.get(name) ?? 0) > most) say(`${after.get(name)} of ${before.get(name)} are there`);
    } else
      for (const [value, times] of values) {
        const key = (one: string) => `${one}/@${attribute}=${value}`;
        if (/\s/.test(value)) continue;
        if ((after.get(key(now)) ?? 0) > (before.get(key(name)) ?? 0) - times) say(`"${value}" is there`);
      }
  }
  return found;
}

/**
 * Elements and attributes of a source of which fewer came back than went, and that no report says anything of: `there` has the losses of the
 * way there, `back` those of the way back.
 */
export function unsaid(
  source: Placed,
  result: Placed,
  there: readonly LossGroup[],
  back: readonly LossGroup[],
): readonly string[] {
  const said = new Set<Element>();
  const attributes = new Set<string>();
  for (const { construct, kept, places } of there)
    for (const { file, line, column } of places) {
      const element = source.at(file, line, column);
      const [, attribute] = construct.split('/@');
      if (!element) continue;
      if (attribute !== undefined) attributes.add(`${element.localName}/@${attribute}`);
      else if (kept.endsWith('their words kept'))
        for (const name of construct.split(', ')) for (const one of element.getElementsByTagName(name)) said.add(one);
      else {
        said.add(element);
        if (/^left out$|^left out, but/.test(kept)) for (const one of element.getElementsByTagName('*')) said.add(one);
      }
    }
  const names = new Map<string, number>();
  for (const { construct, count } of back) {
    const name = construct.split('/').at(-1)!;
    if (construct.includes('/@')) attributes.add(construct.split('/').slice(-2).join('/'));
    else names.set(name, (names.get(name) ?? 0) + count);
  }
  const [before, after] = [countOf({ all: source.all.filter((one) => !said.has(one)) }), countOf(result)];
  return [...before]
    .filter(([key]) => !/[=[]/.test(key))
    .filter(([key]) => !attributes.has(key))
    .filter(([key, count]) => (after.get(key) ?? 0) + (names.get(key) ?? 0) < count)
    .map(([key, count]) => `${key}: ${after.get(key) ?? 0} of ${count}`);
}

/** How often there is each element, each with each type, each attribute of an element, each with each value. */
function countOf({ all }: Pick<Placed, 'all'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const element of all) {
    const name = element.localName;
    add(name);
    const type = element.getAttribute('type');
    if (type !== null) add(`${name}[${type}]`);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('xmlns')) continue;
      add(`${name}/@${attribute}`);
      add(`${name}/@${attribute}=${value}`);
    }
  }
  return counts;
}
