import type { Element } from 'slimdom';
import type { LossPlace } from '../../artifact/exchange.js';

/** Where elements stood in the source: an element without a place has that of the nearest one around it. */
export class Places {
  private readonly own = new Map<Element, string>();

  constructor(
    private readonly file: string,
    /** Names of the elements of the source, by their places. */
    private readonly names: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The name in the source of the element that an element was made of, if it was made of one. */
  nameOf(element: Element): string | undefined {
    return this.names.get(this.own.get(element) ?? '');
  }

  /** Gives an element its place: "12:5", line and column. */
  mark(element: Element, at: string): void {
    this.own.set(element, at);
  }

  markOf(element: Element): string | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const place = this.own.get(at);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** Gives an element the place of another. */
  copy(element: Element, of: Element): void {
    const at = this.markOf(of);
    if (at !== undefined) this.own.set(element, at);
  }

  of(element: Element): LossPlace {
    const [line = 1, column = 1] = (this.markOf(element) ?? '1:1').split(':').map(Number);
    return { file: this.file, line, column };
  }
}
