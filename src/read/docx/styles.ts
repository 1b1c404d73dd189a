import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { RunProperties } from '../office/marks.js';

export interface Style {
  readonly id: string;
  /** As the file has it; Word's own styles have English names in every language of the program. */
  readonly name: string;
  readonly run: RunProperties;
  /** Level in the outline from 0, 9 for body text. */
  readonly outline?: number;
  readonly numbering?: Numbered;
}

/** The list that a paragraph belongs to and its level from 0. The list `0` takes it out of every list. */
export interface Numbered {
  readonly list?: string;
  readonly level?: number;
}

const toggles = ['bold', 'italic', 'smallCaps', 'strike', 'hidden'] as const;

/** The styles of a Word file, each with what it takes from those it is based on (ECMA-376 part 1, 17.7). */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, Style>();
  private readonly defaults: RunProperties;
  private readonly defaultParagraph: string | undefined;

  constructor(root: XmlElement | undefined) {
    const styles = root ? childrenOf(root, 'w:style') : [];
    for (const style of styles) this.elements.set(idOf(style), style);
    const isDefault = (style: XmlElement) =>
      style.attributes.get('w:type') === 'paragraph' && isOn(style.attributes.get('w:default') ?? 'false');
    const first = styles.find(isDefault);
    this.defaultParagraph = first && idOf(first);
    const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.defaults = runProperties(defaults);
  }

  /** Language of the text where nothing else says one. */
  get language(): string | undefined {
    return this.defaults.language;
  }

  /** A paragraph's style, or the default one; nothing where the file has no such style. */
  paragraph(id: string | undefined): Style | undefined {
    const known = id !== undefined && this.elements.has(id) ? id : this.defaultParagraph;
    return known === undefined ? undefined : this.style(known);
  }

  character(id: string | undefined): Style | undefined {
    return id !== undefined && this.elements.has(id) ? this.style(id) : undefined;
  }

  /**
   * How a run is set: its own formatting over that of its style over that of the paragraph's style. What both styles turn
   * on is off again: italics within an italic paragraph are upright (17.7.3).
   */
  effective(paragraph: Style | undefined, character: Style | undefined, direct: RunProperties): RunProperties {
    const both: Record<string, unknown> = { ...this.defaults, ...paragraph?.run, ...character?.run };
    for (const toggle of toggles) {
      const inParagraph = paragraph?.run[toggle] ?? false;
      const inCharacter = character?.run[toggle] ?? false;
      both[toggle] = (this.defaults[toggle] ?? false) || inParagraph !== inCharacter;
    }
    return { ...both, ...direct };
  }

  private style(id: string, depth = 0): Style {
    const known = this.resolved.get(id);
    if (known) return known;
    const element = this.elements.get(id)!;
    const base = val(childOf(element, 'w:basedOn'));
    // Depth ends a circle of styles that are based on one another.
    const parent =
      base !== undefined && this.elements.has(base) && depth < 20 ? this.style(base, depth + 1) : undefined;
    const paragraph = childOf(element, 'w:pPr');
    const outline = outlineOf(paragraph) ?? parent?.outline;
    const numbering = { ...parent?.numbering, ...numberingOf(paragraph) };
    const style: Style = {
      id,
      name: val(childOf(element, 'w:name')) ?? id,
      run: { ...parent?.run, ...runProperties(childOf(element, 'w:rPr')) },
      ...(outline !== undefined && { outline }),
      ...(numbering.list !== undefined && { numbering }),
    };
    this.resolved.set(id, style);
    return style;
  }
}

function idOf(style: XmlElement): string {
  return style.attributes.get('w:styleId') ?? '';
}

/** The attribute that most elements of the format have their value in. */
export function val(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

function isOn(value: string): boolean {
  return !['0', 'false', 'off', 'none'].includes(value);
}

/** A property that is on when it is there, unless it says that it is off. */
export function isSet(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && isOn(val(element) ?? 'true');
}

export function outlineOf(paragraph: XmlElement | undefined): number | undefined {
  const value = Number.parseInt(val(childOf(paragraph, 'w:outlineLvl')) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

export function numberingOf(paragraph: XmlElement | undefined): Numbered {
  const numPr = childOf(paragraph, 'w:numPr');
  const list = val(childOf(numPr, 'w:numId'));
  const level = val(childOf(numPr, 'w:ilvl'));
  return {
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level: Number.parseInt(level, 10) || 0 }),
  };
}

const positions: Readonly<Record<string, NonNullable<RunProperties['position']>>> = {
  superscript: 'superscript',
  subscript: 'subscript',
  baseline: 'baseline',
};

export function runProperties(rPr: XmlElement | undefined): RunProperties {
  if (!rPr) return {};
  const properties: Record<string, unknown> = {};
  const put = (name: keyof RunProperties, value: unknown) => {
    if (value !== undefined) properties[name] = value;
  };
  put('bold', isSet(rPr, 'w:b'));
  put('italic', isSet(rPr, 'w:i'));
  put('smallCaps', isSet(rPr, 'w:smallCaps'));
  put('strike', isSet(rPr, 'w:strike') ?? isSet(rPr, 'w:dstrike'));
  put('hidden', isSet(rPr, 'w:vanish'));
  put('underline', isSet(rPr, 'w:u'));
  put('position', positions[val(childOf(rPr, 'w:vertAlign')) ?? '']);
  put('language', val(childOf(rPr, 'w:lang')));
  return properties;
}
