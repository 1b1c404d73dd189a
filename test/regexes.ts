import { join } from 'node:path';
import { vi } from 'vitest';
import { parseAst } from 'vitest/node';
import { filesBelow, root, textOf } from './sources.js';

/** A regular expression of the code. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Path from the root, and line. */
  readonly place: string;
  /** It goes on behind its first match, as with `g` or as what `split` divides by. */
  readonly goesOn: boolean;
}

/** A place where the code makes a regular expression of strings. */
export interface Site {
  readonly file: string;
  readonly place: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } };
  readonly arguments?: readonly Node[];
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

const modules = filesBelow('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const trees = modules.map((file) => {
  const code = textOf(file);
  return { file, code, nodes: nodesOf(parseAst(code, { lang: 'ts' })) };
});

/** The literals of src/, read from its syntax trees. */
export const literals: readonly Expression[] = trees.flatMap(({ file, code, nodes }) => {
  const dividers = new Set(
    nodes.filter(({ callee }) => callee?.property?.name === 'split').map((node) => node.arguments?.[0]),
  );
  return nodes.flatMap((node) =>
    node.regex
      ? {
          source: node.regex.pattern,
          flags: node.regex.flags,
          place: placeOf(file, code, node.start),
          goesOn: node.regex.flags.includes('g') || dividers.has(node),
        }
      : [],
  );
});

/** What the JSON Schemas hold keys and values against; ajv gives them the flag u. */
export const patterns: readonly Expression[] = filesBelow('schemas')
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) =>
    [...textOf(file).matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(({ 1: pattern, index }) => ({
      source: JSON.parse(pattern!),
      flags: 'u',
      place: placeOf(file, textOf(file), index),
      goesOn: false,
    })),
  );

/** Every `RegExp(...)` of src/. */
export const sites: readonly Site[] = trees.flatMap(({ file, code, nodes }) =>
  nodes
    .filter(({ type, callee }) => /^(?:New|Call)Expression$/.test(type) && callee?.name === 'RegExp')
    .map(({ start }) => ({ file, place: placeOf(file, code, start) })),
);

/**
 * The expressions that these sites make. Their modules are loaded afresh with a RegExp that takes notes; `use` then has the
 * functions called that make expressions only when they run.
 */
export async function constructed(use: () => Promise<void>): Promise<readonly Expression[]> {
  const original = RegExp;
  const found = new Map<string, Expression>();
  const noting = new Proxy(original, {
    construct(target, parameters, newTarget) {
      const made: RegExp = Reflect.construct(target, parameters, newTarget);
      const { source, flags } = made;
      const place = callerOf(new Error().stack ?? '');
      if (place) found.set(`${place} ${made}`, { source, flags, place, goesOn: flags.includes('g') });
      return made;
    },
  });
  vi.resetModules();
  vi.stubGlobal('RegExp', noting);
  try {
    for (const file of new Set(sites.map((site) => site.file))) await import(join(root, file));
    await use();
  } finally {
    vi.unstubAllGlobals();
  }
  return [...found.values()];
}

/** `src/x.ts:12` of the frame that called the noting RegExp, unless a library did. */
function callerOf(stack: string): string | undefined {
  const frames = stack.split('\n').slice(1);
  const caller = frames.find((frame) => !frame.includes(import.meta.filename)) ?? '';
  return caller.includes(`${root}/src/`)
    ? /(src\/[^:?]+)(?:\?[^:]*)?:(\d+):\d+\)?$/.exec(caller)?.slice(1, 3).join(':')
    : undefined;
}

function placeOf(file: string, code: string, offset: number): string {
  return `${file}:${code.slice(0, offset).split('\n').length}`;
}

function nodesOf(tree: unknown): Node[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'type' in tree ? [tree as Node] : [];
  return [...own, ...Object.values(tree).flatMap(nodesOf)];
}
