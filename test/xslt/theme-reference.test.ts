import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../sources.js';

const styles = filesBelow('xslt/html/css');
const declared = (file: string) => [...textOf(file).matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name!);

describe('docs/reference/theme.md', () => {
  let reference: string;

  beforeAll(async () => {
    const script = new URL('../../scripts/write-theme-reference.mjs', import.meta.url).href;
    reference = (await import(script)).themeReference();
  });

  it('is what the theme says now (node scripts/write-theme-reference.mjs writes it)', () => {
    expect(textOf('docs/reference/theme.md')).toBe(reference);
  });

  it('lists every property that the pages ask for, and no other, each with its meaning', () => {
    const asked = styles.flatMap((file) => [...textOf(file).matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!));
    const rows = [...reference.matchAll(/^\| `(--[\w-]+)` \| (\S.*?) \| `.+` \| (?:`.+`)? ?\|$/gm)];
    expect(rows.map(([, name]) => name!).sort()).toEqual([...new Set(asked)].sort());
  });

  it('lists all that there are: no other style sheet of the pages declares one, but for paper', () => {
    const listed = new Set([...reference.matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name]) => name!));
    expect(new Set(declared('xslt/html/css/theme.css'))).toEqual(listed);
    const elsewhere = styles.filter((file) => !/\/(?:theme|print)\.css$/.test(file)).flatMap(declared);
    expect(elsewhere).toEqual([]);
    expect(declared('xslt/html/css/print.css').filter((name) => !listed.has(name))).toEqual([]);
  });

  it('has a value for dark windows of every colour', () => {
    const colours = reference.split('\n').filter((row) => /\| `(?:#|rgb)[^`]*` \|/.test(row));
    expect(colours.length).toBeGreaterThan(6);
    expect(colours.filter((row) => !/\| `(?:#|rgb)[^`]*` \| `(?:#|rgb)[^`]*` \|$/.test(row))).toEqual([]);
  });
});
