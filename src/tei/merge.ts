import { diff3Merge } from 'node-diff3';
import { sealOf } from './draft.js';

/** The three texts of a merge: acta's draft as it was, the same as an editor changed it, and acta's new draft. */
export interface MergeInput {
  readonly base: string;
  readonly editor: string;
  readonly acta: string;
}

/** A place that the editor and acta both changed, each otherwise. The editor's reading is the one that stands. */
export interface MergeConflict {
  /** Line of the merged file, from 1. */
  readonly line: number;
  readonly editor: string;
  readonly acta: string;
}

export interface Merged {
  readonly xml: string;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * How small the parts are of which each comes from one side: `words`, or whole `lines` for two changes that make no
 * well-formed file when their words are put together.
 */
export type Granularity = 'words' | 'lines';

/**
 * Carries an editor's changes in a TEI file over to a new draft, three ways. Elements are the same by their `xml:id`, which the new
 * draft has from the old one (`keepIdentifiers`), and else by their place and words. First whole lines are compared, as
 * drafts have a line for each block; where both changed a line its tags and words are, and of a tag its attributes. What only one
 * changed is taken, as it is written; where both did, the editor's reading stays and is listed. The text may not be
 * well-formed where both took the structure apart, so it has to pass the gate. Its seal is that of the new draft, which is the
 * base of the next merge.
 */
export function mergeDrafts(input: MergeInput, granularity: Granularity = 'words'): Merged {
  const acta = lineEnds(input.acta);
  const seal = sealOf(acta);
  const [base, editor] = [input.base, input.editor].map((xml) => withSeal(lineEnds(xml), seal));
  const merged = new MergedText();
  for (const part of diff3Merge(lines(editor!), lines(base!), lines(acta), { excludeFalseConflicts: true })) {
    if (part.ok) merged.add(part.ok);
    else if (part.conflict && granularity === 'words') mergeWords(merged, part.conflict);
    else if (part.conflict) merged.conflict(part.conflict.a.join(''), part.conflict.b.join(''));
  }
  return merged.end();
}

/** Equal seals, so that they are no difference beside which another could be taken for a conflict. */
function withSeal(xml: string, seal: string | undefined): string {
  const own = sealOf(xml);
  return own === undefined || seal === undefined ? xml : xml.replace(own, seal);
}

/** True where two texts differ in nothing but line ends. */
export function isSameDraft(a: string, b: string): boolean {
  return lineEnds(a) === lineEnds(b);
}

interface Conflict {
  readonly a: readonly string[];
  readonly o: readonly string[];
  readonly b: readonly string[];
}

/** Lines that both changed: their tags, words and spaces are compared. */
function mergeWords(merged: MergedText, { a, o, b }: Conflict): void {
  const [editor, base, acta] = [a, o, b].map((part) => tokens(part.join('')));
  for (const part of diff3Merge(editor!, base!, acta!, { excludeFalseConflicts: true })) {
    if (part.ok) merged.add(part.ok);
    else if (part.conflict) mergeTags(merged, part.conflict);
  }
}

/** Tags or words that both changed: of one tag each the attributes are compared. */
function mergeTags(merged: MergedText, { a, o, b }: Conflict): void {
  const [editor, base, acta] = [a, o, b].map((part) => part.join(''));
  const tag = mergeAttributes(parseTag(editor!), parseTag(base!), parseTag(acta!));
  if (!tag) {
    merged.conflict(editor!, acta!);
    return;
  }
  for (const [mine, theirs] of tag.conflicts) merged.conflict(mine, theirs, false);
  merged.add([tag.markup]);
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly close: string;
}

const attribute = /(?<=\s)([\w:.-]{1,100})\s{0,20}=\s{0,20}("[^"]*"|'[^']*')/g;

function parseTag(markup: string): Tag | undefined {
  const tag = markup.trim();
  const name = /^<([A-Za-z_][\w:.-]*)/.exec(tag)?.[1];
  if (name === undefined || tag.indexOf('>') !== tag.length - 1) return undefined;
  const attributes = new Map([...tag.matchAll(attribute)].map(([, key, value]) => [key!, value!]));
  return { name, attributes, close: tag.endsWith('/>') ? '/>' : '>' };
}

/** One tag of three, or nothing where they are not of one element. */
function mergeAttributes(
  editor: Tag | undefined,
  base: Tag | undefined,
  acta: Tag | undefined,
): { readonly markup: string; readonly conflicts: readonly (readonly [string, string])[] } | undefined {
  if (!editor || !base || !acta) return undefined;
  const isOne = [base, acta].every(({ name, close }) => name === editor.name && close === editor.close);
  if (!isOne) return undefined;
  const conflicts: [string, string][] = [];
  const written = [...new Set([...editor.attributes.keys(), ...acta.attributes.keys()])].flatMap((name) => {
    const [mine, was, theirs] = [editor, base, acta].map(({ attributes }) => attributes.get(name));
    const value = mine === was ? theirs : mine;
    if (mine !== was && theirs !== was && mine !== theirs) {
      conflicts.push([`${name}=${mine ?? '(none)'}`, `${name}=${theirs ?? '(none)'}`]);
    }
    return value === undefined ? [] : [` ${name}=${value}`];
  });
  return { markup: `<${editor.name}${written.join('')}${editor.close}`, conflicts };
}

/** The merged text as it grows, with its lines counted. */
class MergedText {
  private readonly parts: string[] = [];
  private readonly conflicts: MergeConflict[] = [];
  private line = 1;

  add(parts: readonly string[]): void {
    for (const part of parts) {
      this.parts.push(part);
      this.line += part.split('\n').length - 1;
    }
  }

  /** Notes two readings; the editor's is taken unless it is part of what is added next. */
  conflict(editor: string, acta: string, take = true): void {
    this.conflicts.push({ line: this.line, editor, acta });
    if (take) this.add([editor]);
  }

  end(): Merged {
    return { xml: this.parts.join(''), conflicts: this.conflicts };
  }
}

/** Lines with their ends. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function lineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Tags, spaces and words. */
function tokens(markup: string): string[] {
  return markup.match(/<[^<>]*>?|\s+|[^\s<]+/g) ?? [];
}
