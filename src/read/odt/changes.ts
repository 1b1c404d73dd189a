import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { Losses } from '../losses.js';

/**
 * Tracked changes, read as accepted (OpenDocument 1.3 part 3, 5.5). What was deleted is kept among the changes, where it is
 * passed over, or in the text between two marks, as LibreOffice writes it in flat files.
 */
export class Changes {
  private readonly deletions = new Set<string>();
  private readonly open = new Set<string>();

  /** Whether what is read now was deleted. */
  get isDeleted(): boolean {
    return this.open.size > 0;
  }

  /** Learns the changes of a part and counts them; a change of looks is none. */
  learn(tracked: XmlElement, losses: Losses): void {
    for (const region of childrenOf(tracked, 'text:changed-region')) {
      const isDeletion = childOf(region, 'text:deletion') !== undefined;
      if (isDeletion || childOf(region, 'text:insertion')) losses.count('changes');
      for (const id of isDeletion ? ['xml:id', 'text:id'] : []) {
        const value = region.attributes.get(id);
        if (value !== undefined) this.deletions.add(value);
      }
    }
  }

  /** Goes past a mark; says whether the element was one. */
  pass(element: XmlElement): boolean {
    return passed(element, this.deletions, this.open);
  }

  /** Whether all of a paragraph was deleted, its end too, so that it is none; if so it is gone past. */
  passDeleted(paragraph: XmlElement): boolean {
    const open = new Set(this.open);
    if ((open.size === 0 && this.deletions.size === 0) || this.hasWords(paragraph, open) || open.size === 0)
      return false;
    this.open.clear();
    for (const id of open) this.open.add(id);
    return true;
  }

  /** Whether something stands outside what was deleted; `open` is changed as by reading. */
  private hasWords(parent: XmlElement, open: Set<string>): boolean {
    return parent.children.some((child) => {
      if (typeof child === 'string') return open.size === 0 && child.trim() !== '';
      if (passed(child, this.deletions, open)) return false;
      // A note or picture is a word as well.
      if (open.size === 0 && /^(?:text:note|office:annotation|draw:.*)$/.test(child.name)) return true;
      return child.name !== 'text:note' && this.hasWords(child, open);
    });
  }
}

function passed({ name, attributes }: XmlElement, deletions: ReadonlySet<string>, open: Set<string>): boolean {
  if (name !== 'text:change-start' && name !== 'text:change-end' && name !== 'text:change') return false;
  const id = attributes.get('text:change-id') ?? '';
  if (name === 'text:change-end') open.delete(id);
  else if (name === 'text:change-start' && deletions.has(id)) open.add(id);
  return true;
}
