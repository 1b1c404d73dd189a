import type { Artifact } from '../artifact/artifact.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { recordName } from './record.js';

// Names that Windows keeps for devices, with any extension, and characters that it, a URL or a terminal cannot bear.
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unfit = /[\u0000-\u001f\u007f-\u009f<>:"|?*\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u;
const isAscii = /^[ -~]*$/;
const maxPartBytes = 255;
const maxPathBytes = 1000;

/**
 * Whether artifacts can be written as files on any usual file system and lie below the site's folder: no `..`, no absolute
 * path, no device's name, no two that differ only in capitals or in the composition of accents.
 */
export function checkPaths(artifacts: readonly Artifact[], report: Report): boolean {
  const files = new Map<string, string>();
  const directories = new Map<string, string>();
  const known = new Set<string>();
  let sound = true;
  const refuse = (path: string, reason: string): void => {
    sound = false;
    report.add('publish/path', `"${path}" cannot be the name of a file in a site: ${reason}; rename its source`);
  };
  for (const { path } of artifacts) {
    const reason = faultOf(path);
    if (reason !== undefined) {
      refuse(path, reason);
      continue;
    }
    for (const directory of ancestors(path)) {
      // Most files of a site lie in a folder that was looked at with the one before.
      if (known.has(directory)) continue;
      const other = directories.get(fold(directory)) ?? files.get(fold(directory));
      if (other !== undefined && other !== directory) refuse(path, `its folder is "${other}" to some computers`);
      else if (files.has(fold(directory))) refuse(path, `"${directory}" is a file`);
      else known.add(directory);
      directories.set(fold(directory), directory);
    }
    const twin = files.get(fold(path)) ?? directories.get(fold(path));
    if (twin !== undefined) refuse(path, `it is the same as "${twin}" to some computers`);
    files.set(fold(path), path);
  }
  return sound;
}

function faultOf(path: string): string | undefined {
  if (path === '' || path.startsWith('/')) return 'it is not a path below the site';
  if (unfit.test(path)) return 'it has a character that file names cannot have';
  if (Buffer.byteLength(path) > maxPathBytes) return 'it is too long';
  if (path === recordName) return 'acta keeps its own record there';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it is not a path below the site';
    if (part.endsWith('.') || part.endsWith(' ')) return 'a name may not end with a full stop or a space';
    if (device.test(part)) return `"${part}" is a device on Windows`;
    if (Buffer.byteLength(part) > maxPartBytes) return 'it is too long';
  }
  return undefined;
}

/** The folders of a site that a path is in, the outermost first. */
export function* ancestors(path: string): Generator<string> {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) yield path.slice(0, end);
}

/** A path as file systems compare it that ignore case (APFS, NTFS) or composition (APFS, HFS+). */
function fold(path: string): string {
  if (isAscii.test(path)) return path.toLowerCase();
  return path.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
