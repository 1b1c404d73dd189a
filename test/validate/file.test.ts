import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { checkFile } from '../../src/validate/file.js';
import { itWith } from '../judges.js';
import { processorTime } from '../time.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `code` and exit status of what is said of a path; nothing where it is read. */
function verdict(path: string, maxBytes?: number): string | undefined {
  const report = new Report();
  const bytes = checkFile(path, report, maxBytes);
  if (bytes !== undefined) return undefined;
  const [{ code, place }] = report.diagnostics as [Report['diagnostics'][number]];
  expect(place).toEqual({ file: path });
  return `${code} ${report.exitCode}`;
}

describe('an input file', () => {
  it('is read whole, an empty one too', () => {
    const path = join(folder, 'a.txt');
    for (const length of [0, 1, 4096, 4097, 100_000]) {
      writeFileSync(path, Buffer.alloc(length, 'x'));
      expect(checkFile(path, new Report())).toHaveLength(length);
    }
  });

  it('is refused where it is a directory', () => {
    expect(verdict(folder)).toBe('INPUT-TYPE 3');
  });

  it.skipIf(process.platform === 'win32')('is refused where it is a device, however long it is', () => {
    expect(verdict('/dev/zero')).toBe('INPUT-TYPE 3');
    expect(verdict('/dev/null')).toBe('INPUT-TYPE 3');
  });

  itWith('mkfifo')('is refused where it is a pipe, without waiting for its writer', () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    expect(verdict(path)).toBe('INPUT-TYPE 3');
  });

  it('is refused where it is larger than the limit, without reading it', async () => {
    const path = join(folder, 'sparse');
    writeFileSync(path, '');
    truncateSync(path, 4 * 1024 ** 3);
    expect(await processorTime(() => expect(verdict(path)).toBe('LIMIT-SIZE 4'))).toBeLessThan(1000);
    truncateSync(path, 1001);
    expect(verdict(path, 1000)).toBe('LIMIT-SIZE 4');
    expect(verdict(path, 1001)).toBeUndefined();
  });

  it.skipIf(process.platform !== 'linux')('is read where it states no size', () => {
    expect(checkFile('/proc/self/status', new Report())?.length).toBeGreaterThan(0);
    expect(verdict('/proc/self/status', 10)).toBe('LIMIT-SIZE 4');
  });

  it('is named where it is not there', () => {
    expect(verdict(join(folder, 'nothing.xml'))).toBe('INPUT-MISSING 2');
    expect(verdict(join(folder, 'a.txt', 'b.xml'))).toBe('INPUT-MISSING 2');
  });

  it.skipIf(process.getuid?.() === 0)('is named where it may not be read', () => {
    const path = join(folder, 'secret');
    writeFileSync(path, 'x');
    chmodSync(path, 0);
    expect(verdict(path)).toBe('INPUT-UNREADABLE 5');
  });
});
