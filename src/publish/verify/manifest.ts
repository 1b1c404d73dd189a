/** A line of a manifest: which digest a file has. */
export interface Listed {
  /** As it stands in the line, `./` before it apart. */
  readonly path: string;
  readonly digest: string;
  /** Number of the line, from 1. */
  readonly line: number;
  /** What md5sum(1) and its kin put in and BagIt does not have: a `*` for binary files, `./`. */
  readonly isLoose: boolean;
}

/** A line of fetch.txt: a payload file that is kept elsewhere (RFC 8493, 2.2.3). */
export interface ToFetch {
  readonly path: string;
  readonly line: number;
}

/** Lines that could be read, and the numbers of those that could not. */
export interface Lines<Line> {
  readonly read: readonly Line[];
  readonly unread: readonly number[];
}

/** `<digest> <path>` in each line (RFC 8493, 2.1.3). */
export function readManifest(text: string): Lines<Listed> {
  return readLines(text, (content, line) => {
    const [, digest, star, path] = /^([0-9a-f]+)[ \t]+(\*?)([^ \t*].*)$/i.exec(content) ?? [];
    if (path === undefined) return undefined;
    const plain = path.replace(/^(?:\.\/)+/, '');
    return { path: plain, digest: digest!.toLowerCase(), line, isLoose: star !== '' || plain !== path };
  });
}

/** `<address> <length> <path>` in each line; the length may be unknown, `-`. */
export function readFetch(text: string): Lines<ToFetch> {
  return readLines(text, (content, line) => {
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)$/.exec(content)?.[1];
    return path === undefined ? undefined : { path, line };
  });
}

function readLines<Line>(text: string, read: (content: string, line: number) => Line | undefined): Lines<Line> {
  const found: Line[] = [];
  const unread: number[] = [];
  for (const [index, content] of text.split(/\r\n|\n|\r/).entries()) {
    if (content.trim() === '') continue;
    const line = read(content, index + 1);
    if (line === undefined) unread.push(index + 1);
    else found.push(line);
  }
  return { read: found, unread };
}

/**
 * Why a path may not stand in a bag, or nothing. It is never followed: not above the bag, not from the root of a disk, not to
 * somebody's home, not by a variable of Windows.
 */
export function outOfScope(path: string): string | undefined {
  if (/^[/\\]/.test(path)) return 'it begins at the root of the disk';
  if (/^[a-z]:/i.test(path)) return 'it begins with a drive';
  if (path.startsWith('~')) return 'it begins in somebody’s home';
  if (/^%[^%/]+%/.test(path)) return 'it begins with a variable';
  return path.split(/[/\\]/).includes('..') ? 'it leads out of the folder' : undefined;
}

/** A path with the line ends and percent signs that are encoded in it (RFC 8493, 2.1.3). */
export function decodePath(path: string): string {
  return path.replace(/%(0A|0D|25)/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
