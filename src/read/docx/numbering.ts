import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { ListLabel } from '../office/paragraphs.js';
import { ordinal } from '../ordinals.js';
import { isSet, type Numbered, val } from './styles.js';

interface Level {
  readonly format: string;
  /** `%1.%2.`: the numbers of the levels, and what stands around them. */
  readonly text: string;
  readonly start: number;
  /** A number at this level (from 1) or a higher one starts this one anew; 0: none does. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  /** The paragraph style that belongs to the level. */
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Numbers with which a list begins that goes on in another's form. */
  readonly starts: ReadonlyMap<number, number>;
}

/** What is printed before an item at most; a form that is longer is no honest one, and stands before every item. */
const LONGEST = 200;

/** Levels that the format has (ECMA-376 part 1, 17.9.6). */
const LEVELS = 9;

/** Numbers the paragraphs of lists as Word does, in reading order (17.9). */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    if (!root) return;
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((a) => [a.attributes.get('w:abstractNumId') ?? '', a]),
    );
    for (const num of childrenOf(root, 'w:num')) {
      const abstract = val(childOf(num, 'w:abstractNumId')) ?? '';
      const levels: (Level | undefined)[] = [];
      const definition = abstracts.get(abstract);
      for (const level of definition ? childrenOf(definition, 'w:lvl') : []) levels[indexOf(level)] = levelOf(level);
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const own = childOf(override, 'w:lvl');
        if (own) levels[indexOf(override)] = levelOf(own);
        const start = val(childOf(override, 'w:startOverride'));
        if (start !== undefined) starts.set(indexOf(override), Number.parseInt(start, 10) || 0);
      }
      this.lists.set(num.attributes.get('w:numId') ?? '', { abstract, levels, starts });
    }
  }

  /** The form of a list by the id that paragraphs name it with. */
  formOf(list: string): string | undefined {
    return this.lists.get(list)?.abstract;
  }

  /** The label of the next paragraph of a list; nothing where the paragraph belongs to none. A style may say the level. */
  next({ list: id, level: stated }: Numbered, style?: string): ListLabel | undefined {
    const list = id === undefined || id === '0' ? undefined : this.lists.get(id);
    const level =
      stated ?? Math.max(0, list?.levels.findIndex((own) => style !== undefined && own?.style === style) ?? 0);
    const form = list?.levels[level];
    if (!list || !form || level < 0 || level >= LEVELS) return undefined;
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const beginsAnew = !this.begun.has(id!) && list.starts.has(level);
    if (!this.begun.has(id!)) {
      this.begun.add(id!);
      for (const at of list.starts.keys()) counters[at] = undefined;
    }
    const common = { list: list.abstract, beginsAnew, level };
    const startOf = (at: number) => list.starts.get(at) ?? list.levels[at]?.start ?? 1;
    counters[level] = counters[level] === undefined ? startOf(level) : counters[level] + 1;
    for (let at = level + 1; at < LEVELS; at++) {
      const restart = list.levels[at]?.restart;
      if (restart === undefined || (restart !== 0 && level < restart)) counters[at] = undefined;
    }
    const labelled = (text: string, ordered: boolean) => ({ ...common, text, ordered, continues: text === '' });
    if (form.format === 'bullet') return labelled(form.text.trim(), false);
    const text = form.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = form.isLegal && at < level ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
      return ordinal(counters[at] ?? startOf(at), format);
    });
    return labelled(text.trim(), true);
  }
}

function indexOf(level: XmlElement): number {
  return Number.parseInt(level.attributes.get('w:ilvl') ?? '0', 10) || 0;
}

function levelOf(level: XmlElement): Level {
  const restart = val(childOf(level, 'w:lvlRestart'));
  return {
    format: val(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: (val(childOf(level, 'w:lvlText')) ?? '').slice(0, LONGEST),
    start: Number.parseInt(val(childOf(level, 'w:start')) ?? '1', 10) || 0,
    restart: restart === undefined ? undefined : Number.parseInt(restart, 10) || 0,
    isLegal: isSet(level, 'w:isLgl') ?? false,
    style: val(childOf(level, 'w:pStyle')),
  };
}
