import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { ListLabel } from '../office/paragraphs.js';
import { ordinal } from '../ordinals.js';

interface Level {
  readonly isNumber: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are shown, this one the last. */
  readonly shown: number;
  readonly start: number;
  /** `%1%.%2%)`, as LibreOffice writes what stands around the numbers of each level. */
  readonly template: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;
type Counters = (number | undefined)[];

/** A list that is being read. */
export interface OpenList {
  /** Name of its form. */
  readonly style: string | undefined;
  /** From 0. */
  readonly level: number;
  readonly counters: Counters;
  /** None of its items was read yet, and it goes on with no other. */
  isNew: boolean;
}

/** An item that is being read. */
export interface OpenItem {
  /** A heading of a list has no number. */
  readonly isHeader: boolean;
  readonly start: number | undefined;
  /** Name of the form that this item alone has. */
  readonly style: string | undefined;
  /** Its first paragraph, which has the label, was read. */
  isLabelled: boolean;
  /** How many lists within it were begun. */
  lists: number;
}

/** What is written around a number at most; a form that is longer is no honest one, and stands before every item. */
const LONGEST = 100;

/** Numbers the paragraphs of lists, and headings, as LibreOffice does (OpenDocument 1.3 part 3, 5.3 and 19.880). */
export class Numbering {
  private readonly forms = new Map<string, Levels>();
  private readonly outline: Levels;
  private readonly headings: Counters = [];
  private readonly byId = new Map<string, Counters>();
  private readonly byStyle = new Map<string, Counters>();

  constructor(stylesheet: XmlElement | undefined, content: XmlElement) {
    const common = childOf(stylesheet, 'office:styles');
    const automatic = [stylesheet, content].map((part) => childOf(part, 'office:automatic-styles'));
    for (const styles of [common, ...automatic]) {
      for (const style of styles ? childrenOf(styles, 'text:list-style') : []) {
        this.forms.set(style.attributes.get('style:name') ?? '', levelsOf(style));
      }
    }
    const outline = childOf(common, 'text:outline-style');
    this.outline = outline ? levelsOf(outline) : new Map();
  }

  /**
   * Begins a list. One within an item of `outer` goes on at its level, which a number of that list has set back, unless it is
   * the second in the item; another begins anew, unless it says that it goes on.
   */
  begin({ attributes }: XmlElement, outer: OpenList | undefined, item: OpenItem | undefined): OpenList {
    const style = attributes.get('text:style-name') ?? outer?.style;
    const goesOn = attributes.get('text:continue-numbering') === 'true';
    const level = outer ? outer.level + 1 : 0;
    const before =
      this.byId.get(attributes.get('text:continue-list') ?? '') ??
      (goesOn && style !== undefined && !outer ? this.byStyle.get(style) : undefined);
    const counters = before ?? outer?.counters ?? [];
    const isSecond = item !== undefined && item.lists++ > 0;
    if (outer && isSecond && !goesOn && before === undefined) counters[level] = undefined;
    const isNew = before === undefined && counters[level] === undefined;
    const id = attributes.get('xml:id');
    if (id !== undefined) this.byId.set(id, counters);
    if (style !== undefined && !outer) this.byStyle.set(style, counters);
    return { style, level, counters, isNew };
  }

  /** The list of paragraphs that say themselves to which one they belong. */
  numbered(id: string, style: string | undefined): OpenList {
    const before = this.byId.get(id);
    const counters = before ?? [];
    this.byId.set(id, counters);
    return { style, level: 0, counters, isNew: before === undefined };
  }

  /** The label of the next paragraph of an item. `style` is the form that the paragraph's style names, for a list that names none. */
  label(list: OpenList, item: OpenItem, style: string | undefined): ListLabel {
    const name = item.style ?? list.style ?? style;
    const levels = this.forms.get(name ?? '');
    const form = levels?.get(list.level);
    const isOrdered = form?.isNumber === true && form.format !== '';
    const common = { list: name ?? '', level: list.level, ordered: isOrdered };
    if (item.isHeader || item.isLabelled) return { ...common, beginsAnew: false, text: '', continues: true };
    item.isLabelled = true;
    const beginsAnew = list.isNew;
    list.isNew = false;
    count(list.counters, list.level, item.start, form);
    const text = isOrdered ? labelText(list.counters, list.level, levels!) : '';
    return { ...common, beginsAnew, text, continues: false };
  }

  /** The number of a heading, where headings are numbered; its level from 0. */
  heading(level: number, start: number | undefined): ListLabel | undefined {
    const form = this.outline.get(level);
    if (!form?.isNumber) return undefined;
    count(this.headings, level, start, form);
    if (form.format === '') return undefined;
    const text = labelText(this.headings, level, this.outline);
    return { list: 'Outline', level, ordered: true, beginsAnew: false, text, continues: false };
  }
}

function count(counters: Counters, level: number, start: number | undefined, form: Level | undefined): void {
  const before = counters[level];
  counters[level] = start ?? (before === undefined ? (form?.start ?? 1) : before + 1);
  counters.length = level + 1;
}

function labelText(counters: Counters, level: number, levels: Levels): string {
  const form = levels.get(level)!;
  const number = (at: number) => {
    const { format = '1', start = 1 } = levels.get(at) ?? {};
    return format === '' ? '' : ordinal(counters[at] ?? start, format);
  };
  if (form.template !== undefined) {
    return form.template.replace(/%(\d{1,2})%/g, (_, digits: string) => number(Number(digits) - 1)).trim();
  }
  const first = Math.max(0, level + 1 - form.shown);
  const numbers = Array.from({ length: level + 1 - first }, (_, index) => number(first + index));
  return `${form.prefix}${numbers.filter((part) => part !== '').join('.')}${form.suffix}`.trim();
}

function levelsOf(style: XmlElement): Levels {
  return new Map(childrenOf(style).flatMap(levelOf));
}

/** Names of ECMA-376 for the number formats of OpenDocument (19.508). */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  i: 'lowerRoman',
  I: 'upperRoman',
  a: 'lowerLetter',
  A: 'upperLetter',
};

function levelOf({ name, attributes }: XmlElement): readonly (readonly [number, Level])[] {
  const at = Number.parseInt(attributes.get('text:level') ?? '', 10) - 1;
  if (!(at >= 0) || !/^text:(?:list-level-style-\w+|outline-level-style)$/.test(name)) return [];
  const given = (attribute: string) => (attributes.get(attribute) ?? '').slice(0, LONGEST);
  const format = given('style:num-format');
  const template = attributes.get('loext:num-list-format')?.slice(0, LONGEST);
  const shown = Number.parseInt(attributes.get('text:display-levels') ?? '1', 10);
  const start = Number.parseInt(attributes.get('text:start-value') ?? '1', 10);
  const level = {
    isNumber: !/-(?:bullet|image)$/.test(name),
    format: Object.hasOwn(formats, format) ? formats[format]! : format && 'decimal',
    prefix: given('style:num-prefix'),
    suffix: given('style:num-suffix'),
    shown: shown > 0 ? shown : 1,
    start: start >= 0 ? start : 1,
    template: template === undefined || !template.includes('%') ? undefined : template,
  };
  return [[at, level]];
}

/** The form of a note's number where the note itself does not have it. */
export function noteFormat(stylesheet: XmlElement | undefined, kind: 'footnote' | 'endnote'): string {
  const common = childOf(stylesheet, 'office:styles');
  const all = common ? childrenOf(common, 'text:notes-configuration') : [];
  const own = all.find(({ attributes }) => attributes.get('text:note-class') === kind);
  return formats[own?.attributes.get('style:num-format') ?? ''] ?? 'decimal';
}
