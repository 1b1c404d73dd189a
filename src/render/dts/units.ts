import type { Document, Element } from 'slimdom';
import { pageNames } from '../../artifact/page-name.js';
import { readPattern, select } from './pattern.js';

/** A passage that can be cited, as the document's own `citeStructure` says. */
export interface CitableUnit {
  /** Unique in its document, and fit for the name of a file. */
  readonly identifier: string;
  /** From 1. */
  readonly level: number;
  readonly parent: string | null;
  readonly citeType: string;
  readonly element: Element;
}

/** The kinds of passages by which a document is cited, one within the other. */
export interface CiteStructure {
  readonly citeType: string;
  readonly citeStructure?: readonly CiteStructure[];
}

export interface CitationTree {
  readonly structure: readonly CiteStructure[];
  readonly units: readonly CitableUnit[];
  /** What of the declaration could not be followed, and why. */
  readonly leftOut: readonly { readonly element: Element; readonly reason: string }[];
}

/** Each unit is a file; a text that is cited by its words would be as many files as it has words. */
const MAX_UNITS = 2000;

const tei = 'http://www.tei-c.org/ns/1.0';

interface Found extends Omit<CitableUnit, 'identifier' | 'parent'> {
  readonly reference: string;
  readonly above: Found | undefined;
}

/**
 * How a document is cited: by the `citeStructure` elements of its `refsDecl`, the default one if it has several (TEI 4.2.3), nested
 * as they are. A unit is named by the reference that TEI composes, `1:2`, in letters that an address can have.
 */
export function citationTree(document: Document): CitationTree {
  const declarations = document.getElementsByTagNameNS(tei, 'refsDecl').filter((found) => within(found).length > 0);
  const declaration = declarations.find((found) => found.getAttribute('default') === 'true') ?? declarations[0];
  const leftOut: { element: Element; reason: string }[] = [];
  const places = new Map(document.getElementsByTagNameNS(tei, '*').map((element, index) => [element, index]));
  const found: Found[] = [];
  const structure = declaration ? follow(within(declaration), undefined) : [];
  const inOrder = found.sort((one, other) => placeOf(one) - placeOf(other) || one.level - other.level);
  return { structure, units: named(inOrder), leftOut };

  function placeOf({ element }: Found): number {
    return places.get(element)!;
  }

  /** Finds the units of some structures, in the document or in the units above. Kinds without a single unit are not named. */
  function follow(structures: readonly Element[], above: readonly Found[] | undefined): readonly CiteStructure[] {
    return structures.flatMap((element) => {
      const units = unitsOf(element, above);
      if (units.length === 0) return [];
      if (found.length + units.length > MAX_UNITS) {
        leftOut.push({ element, reason: `it would make more than ${MAX_UNITS} files of one document` });
        return [];
      }
      found.push(...units);
      const nested = follow(within(element), units);
      return [{ citeType: units[0]!.citeType, ...(nested.length > 0 && { citeStructure: nested }) }];
    });
  }

  function unitsOf(structure: Element, above: readonly Found[] | undefined): readonly Found[] {
    const match = structure.getAttribute('match') ?? '';
    const use = structure.getAttribute('use') ?? '';
    const patterns = readPattern(match);
    if (!patterns?.every(({ isAbsolute }) => isAbsolute === !above)) {
      leftOut.push({ element: structure, reason: `acta cannot read match="${match}"` });
      return [];
    }
    if (!/^@[\p{L}_][\p{L}\p{N}_.:-]*$|^position\(\)$/u.test(use)) {
      leftOut.push({ element: structure, reason: `acta cannot read use="${use}"` });
      return [];
    }
    return (above ?? [undefined]).flatMap((parent) => {
      const elements = new Set(patterns.flatMap((pattern) => select(pattern, parent?.element ?? document)));
      const inOrder = [...elements].sort((one, other) => places.get(one)! - places.get(other)!);
      return inOrder.flatMap((element, index): Found[] => {
        const own = use.startsWith('@') ? element.getAttribute(use.slice(1))?.trim() : String(index + 1);
        if (!own) return [];
        const reference = `${parent?.reference ?? ''}${structure.getAttribute('delim') ?? ''}${own}`;
        const citeType = structure.getAttribute('unit') ?? element.localName;
        return [{ reference, level: (parent?.level ?? 0) + 1, above: parent, citeType, element }];
      });
    });
  }
}

/** Units by names of their own; of several with one reference the first is meant, as by `getElementById`. */
function named(found: readonly Found[]): readonly CitableUnit[] {
  const first = new Map<string, Found>();
  for (const unit of found) if (!first.has(unit.reference)) first.set(unit.reference, unit);
  const names = pageNames([...first.keys()]);
  return found
    .filter((unit) => first.get(unit.reference) === unit)
    .map(({ reference, above, ...unit }) => ({
      ...unit,
      identifier: names.get(reference)!,
      parent: above ? names.get(above.reference)! : null,
    }));
}

function within(element: Element): readonly Element[] {
  return element.children.filter((child) => child.namespaceURI === tei && child.localName === 'citeStructure');
}
