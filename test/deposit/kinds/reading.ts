import { createHash } from 'node:crypto';
import { type Element, parseXmlDocument } from 'slimdom';
import type { Packages } from '../archive-edition.js';
import type { Contents } from './contents.js';

/** What stands in a package of a kind, by path below its folder. */
export class Package {
  readonly files: Packages;

  constructor(all: Packages, kind: string) {
    const own = [...all].filter(([path]) => path.startsWith(`${kind}/`));
    this.files = new Map(own.map(([path, bytes]) => [path.slice(kind.length + 1), bytes]));
  }

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  bytes(path: string): Buffer {
    return this.files.get(path) ?? Buffer.alloc(0);
  }

  text(path: string): string {
    return this.bytes(path).toString('utf8');
  }

  // biome-ignore lint/suspicious/noExplicitAny: what others read of it is what the rules ask.
  json(path: string): any {
    return JSON.parse(this.text(path) || 'null');
  }

  /** The elements of a local name in a file of XML. */
  elements(path: string, name: string): readonly Element[] {
    const text = this.text(path);
    return text === '' ? [] : parseXmlDocument(text).getElementsByTagNameNS('*', name);
  }

  /** The names of elements of an XML file that have what may not stand in them, or that nothing is known of. */
  misplaced(path: string, contents: Contents): readonly string[] {
    const wrong = this.elements(path, '*').filter((element) => {
      const names = element.children.map(({ localName }) => `${localName} `).join('');
      return !contents[element.localName]?.test(names);
    });
    return [...new Set(wrong.map(({ localName }) => localName))];
  }

  words(path: string, name: string): readonly string[] {
    return this.elements(path, name).map((element) => (element.textContent ?? '').trim());
  }
}

export function hashOf(algorithm: string, content: Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** The names of the rules that do not hold. */
export function broken(rules: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [] : [name]));
}

export function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}
