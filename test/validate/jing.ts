import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../judges.js';

/**
 * Which of these documents jing finds invalid by a RELAX NG schema, as their numbers with jing's first complaint.
 * Duplicate identifiers are none of its business here (-i): acta reports them as links.
 */
export function jingFaults(schema: string, documents: readonly string[]): ReadonlyMap<number, string> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-jing-'));
  try {
    const files = documents.map((xml, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const faults = new Map<number, string>();
    for (const line of run(['-i', schema, ...files]).split('\n')) {
      const [, index, complaint] = /\/(\d+)\.xml:\d+:\d+: (?:error|fatal): (.*)/.exec(line) ?? [];
      if (index !== undefined && !faults.has(Number(index))) faults.set(Number(index), complaint ?? '');
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(parameters: readonly string[]): string {
  try {
    return execFileSync(judge('jing') as string, parameters, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch (cause) {
    const { status, stdout } = cause as { status: number | null; stdout: string };
    // jing ends with 1 where a document is invalid.
    if (status !== 1) throw cause;
    return stdout;
  }
}
