import type { Element } from 'slimdom';
import type { LossPlace } from '../../artifact/exchange.js';

/** Where elements stood in the source: an element without a place has that of the nearest one around it. */
export class Places {
  private readonly own = new Map<Element, string>();

  constructor(
    /** The file of the source, and those that it includes. */
    private readonly files: readonly [string, ...string[]],
    /** Names of the elements of the source, by their places. */
    private readonly names: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The name in the source of the element that an element was made of, if it was made of one. */
  nameOf(element: Element): string | undefined {
    return this.names.get(this.own.get(element) ?? '');
  }

  /** Gives an element its place: "12:5", line and column, and the number of its file where that is not the first: "12:5:1". */
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
    return placeOf(this.markOf(element) ?? '1:1', this.files);
  }
}

/** The place that a mark tells: see `Places.mark`. */
export function placeOf(mark: string, files: readonly [string, ...string[]]): LossPlace {
  const [line = 1, column = 1, file = 0] = mark.split(':').map(Number);
  return { file: files[file] ?? files[0], line, column };
}
