import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';

/** What can lie at a path and is not a file, in the order in which `stat` is asked. */
const notFiles: ReadonlyArray<readonly [is: (stats: Stats) => boolean, words: string]> = [
  [(stats) => stats.isDirectory(), 'a directory'],
  [(stats) => stats.isFIFO(), 'a pipe'],
  [(stats) => stats.isSocket(), 'a socket'],
  [(stats) => stats.isCharacterDevice() || stats.isBlockDevice(), 'a device'],
];

type Refusal = readonly [code: DiagnosticCode, message: string];

/** What the operating system answers, in an editor's words. Anything else is unreadable for a reason it names itself. */
const refusals: Readonly<Record<string, Refusal>> = {
  ENOENT: ['INPUT-MISSING', 'there is no such file; check the name and the folder you are in'],
  ENOTDIR: ['INPUT-MISSING', 'there is no such file; a part of its path is a file, not a folder'],
  EISDIR: ['INPUT-TYPE', 'this is a directory, not a file; give the name of a file'],
  ENXIO: ['INPUT-TYPE', 'this is a socket or a device, not a file; give the name of a file'],
  EACCES: ['INPUT-UNREADABLE', 'you may not read this file; change its permissions'],
  EPERM: ['INPUT-UNREADABLE', 'you may not read this file; change its permissions'],
  EMFILE: ['INPUT-UNREADABLE', 'too many files are open; raise the limit (ulimit -n)'],
};

const standardInput: Refusal = [
  'INPUT-MISSING',
  'only acta encode reads standard input (-), and of one document; name a file, or ./- for one that is called so',
];

/**
 * Reads an input file, transcript or TEI, after looking at what it is: a directory, pipe, socket or device is refused
 * without waiting for it, and a file longer than `maxBytes` without reading it. Type and size come from the opened
 * file itself, so nothing can be swapped in between. Returns nothing where the report says why.
 */
export function checkFile(path: string, report: Report, maxBytes: number = limits.bytes): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    // Opening a pipe without O_NONBLOCK would wait for its writer.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
    const stats = fstatSync(descriptor);
    const kind = notFiles.find(([is]) => is(stats))?.[1];
    if (kind !== undefined) {
      report.add('INPUT-TYPE', `this is ${kind}, not a file; give the name of a file`, { place: { file: path } });
      return undefined;
    }
    const bytes = stats.size > maxBytes ? undefined : readUpTo(descriptor, stats.size, maxBytes);
    if (bytes === undefined) {
      report.add('LIMIT-SIZE', `the file is larger than ${megabytes(maxBytes)}; split it into several documents`, {
        place: { file: path },
      });
    }
    return bytes;
  } catch (cause) {
    const { code = 'unknown reason' } = cause as NodeJS.ErrnoException;
    const answer = path === '-' ? standardInput : refusals[code];
    const [finding, message] = answer ?? ['INPUT-UNREADABLE', `the file cannot be read (${code})`];
    report.add(finding, message, { place: { file: path }, cause });
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** All bytes of an open file, or nothing when it holds more than `maxBytes`: a file may grow, or state no size at all. */
function readUpTo(descriptor: number, expected: number, maxBytes: number): Uint8Array | undefined {
  let buffer = Buffer.allocUnsafe(Math.max(expected, 4096) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += count;
    if (length > maxBytes) return undefined;
    if (count === 0) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
  }
}

/** A number of bytes as people say it. */
export function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : `${bytes} bytes`;
}
