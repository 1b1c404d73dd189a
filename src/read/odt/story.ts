import type { XmlElement } from '../../manuscript/xml.js';
import { type OfficeDocument, OfficeStory } from '../office/story.js';
import { Changes } from './changes.js';
import type { NoteCalls } from './notes.js';
import type { Numbering, OpenItem, OpenList } from './numbering.js';
import type { OdtParts } from './package.js';
import type { Style, Styles } from './styles.js';

/** What the whole document has in common. */
export interface OpenDocument extends OfficeDocument {
  readonly parts: OdtParts;
  readonly numbering: Numbering;
  readonly notes: NoteCalls;
}

/** What is read of one stretch: the document, a note, a header. */
export class Story extends OfficeStory {
  /** Style of the paragraph that is being read. */
  paragraph: Style | undefined;
  /** The list and the item that is being read. */
  list: OpenList | undefined;
  item: OpenItem | undefined;
  readonly changes = new Changes();
  /** White space of the file is left out where the paragraph begins, and behind other white space. */
  afterSpace = true;

  constructor(
    readonly odt: OpenDocument,
    readonly styles: Styles,
  ) {
    super(odt);
  }
}

/** An address of a picture or text: in the archive, in the file itself, or outside, where nothing is ever opened. */
export function isOutside({ odt }: Story, address: string): boolean {
  if (address === '' || address.startsWith('#')) return false;
  return odt.parts.isFlat || /^[a-z][a-z0-9+.-]*:/i.test(address) || /^(?:\/|\\|\.\.(?:\/|$))/.test(address);
}

/** A whole number that an attribute has, from 1. */
export function countOf({ attributes }: XmlElement, name: string, most: number): number {
  const value = Number.parseInt(attributes.get(name) ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}
