import { readFileSync, statSync } from 'node:fs';

const maxBytes = 20_000_000;

/**
 * Gives lines of files for excerpts; each file is read once, and nothing comes back for one that cannot be read, is no
 * file, or is too large to be worth it.
 */
export function sourceLines(): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      lines = readLines(file);
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

function readLines(file: string): readonly string[] {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > maxBytes) return [];
    const bytes = readFileSync(file);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding).decode(bytes).split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
