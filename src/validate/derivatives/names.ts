import { remembered } from './memory.js';

/** An expanded name. Equal names are one object, so that they can be compared and looked up as such. */
export interface Name {
  readonly namespace: string;
  readonly local: string;
}

/** A name class (RELAX NG 4.1). */
export interface NameClass {
  /** Whether a name is one of those it stands for. */
  readonly has: (name: Name) => boolean;
  /** All names that it stands for; nothing where these are without number. */
  readonly all?: readonly Name[];
}

/** Whether two classes may have a name in common; for two that are without number that is not found out. */
export function mayMeet(one: NameClass, other: NameClass): boolean {
  if (one.all !== undefined) return one.all.some((name) => other.has(name));
  return other.all === undefined || other.all.some((name) => one.has(name));
}

/** All names that were met, each once. */
export class Names {
  readonly #known = new Map<string, Map<string, Name>>();

  /** The name in a namespace; that of no namespace is the empty text. */
  of(namespace: string, local: string): Name {
    const names = remembered(this.#known, namespace, () => new Map<string, Name>());
    return remembered(names, local, () => ({ namespace, local }));
  }
}
