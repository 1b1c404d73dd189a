import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const compiled = new URL('../../dist/xslt/', import.meta.url);
const sources = new URL('../../xslt/', import.meta.url);
const stylesheets = readdirSync(compiled, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.sef.json'));
const modules = readdirSync(sources, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xsl'))
  .sort();

/** A node of a compiled stylesheet: `N` is its kind; a function call is `fn` or `ufCall` with a name. */
interface Expression {
  readonly N: string;
  readonly name?: string;
  readonly C?: readonly Expression[];
}

/** What reads, writes or runs something beside the document, or calls by a name made up on the way. */
const forbidden =
  /^(doc|doc-available|document|unparsed-text(-lines|-available)?|json-doc|collection|uri-collection|evaluate|transform|function-lookup|load-xquery-module|environment-variables?|available-environment-variables|current-date(Time)?|current-time|random-number-generator)$/i;

function expressions(node: Expression): readonly Expression[] {
  return [node, ...(node.C ?? []).flatMap(expressions)];
}

describe.each(stylesheets)('%s', (name) => {
  const text = readFileSync(new URL(name, compiled), 'utf8');
  const all = expressions(JSON.parse(text));

  it('calls nothing that reads files, writes files or runs programs, and asks for no clock', () => {
    const calls = all.filter(({ N, name: called }) => N === 'evaluate' || (N === 'fn' && forbidden.test(called ?? '')));
    expect(calls.map(({ N, name: called }) => called ?? N)).toEqual([]);
    expect(all.filter(({ N, name: called }) => N === 'fn' && called === 'id')).toEqual([]);
  });

  it('knows nothing of JavaScript', () => {
    expect(text).not.toMatch(/saxonica\.com\/ns\/(interactiveXSLT|globalJS)/);
    expect(all.filter(({ N }) => /^(ixsl|js)/i.test(N))).toEqual([]);
  });
});

describe.each(modules)('xslt/%s', (name) => {
  const source = readFileSync(new URL(name, sources), 'utf8').replace(/<!--[\s\S]*?-->/g, '');

  it('has no form of counting or looking back whose cost grows with the square of the document', () => {
    expect(source).not.toMatch(/level="any"|preceding::|following::|(?<![\w:-])id\(/);
  });

  it('says of each parameter, variable and function what it is', () => {
    const untyped = source.match(/<xsl:(param|function)\s(?:(?!as=)[^>])*?>/g) ?? [];
    expect(untyped).toEqual([]);
  });

  it('chooses what becomes of nodes that no rule or several rules match', () => {
    for (const mode of source.match(/<xsl:mode\s[^>]*>/g) ?? []) {
      expect(mode).toContain('on-no-match=');
      expect(mode).toContain('on-multiple-match=');
    }
  });
});
