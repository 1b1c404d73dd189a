import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { places } from '../../src/validate/places.js';
import { scanProlog } from '../../src/validate/prolog.js';
import { type Token, tokens } from '../../src/validate/tokens.js';
import { judge } from '../judges.js';

/** What jing complains of first in a document, and in which line. */
export interface Complaint {
  readonly line: number;
  readonly complaint: string;
}

/**
 * Which of these documents jing finds invalid by a RELAX NG schema, as their numbers with jing's first complaint.
 * Duplicate identifiers are none of its business here (-i): acta reports them as links.
 */
export function jingFaults(schema: string, documents: readonly string[]): ReadonlyMap<number, Complaint> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-jing-'));
  try {
    const files = documents.map((xml, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const faults = new Map<number, Complaint>();
    for (const line of run(['-i', schema, ...files]).split('\n')) {
      const [, index, at, complaint = ''] = /\/(\d+)\.xml:(\d+):\d+: (?:error|fatal): (.*)/.exec(line) ?? [];
      if (index !== undefined && !faults.has(Number(index))) faults.set(Number(index), { line: Number(at), complaint });
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

/** Lines, the first and the last. */
type Lines = readonly [from: number, to: number];

/**
 * The lines in which jing may say what a finding says. It reads on before it speaks: of an element or attribute at the end of the tag, of
 * what is missing from an element at its end tag, of a text at any of its lines up to the tag behind it, as the parser hands it over in parts.
 * acta names the place at which an editor would begin.
 */
export function linesOfJing(xml: string): (finding: Diagnostic) => Lines {
  const placeOf = places(xml);
  const all = [...tokens(xml, scanProlog(xml).end)].map((token) => ({ token, at: placeOf(token.start) }));
  const lastOf = ({ token }: { readonly token: Token }) => placeOf(token.end).line;
  return ({ code, place }) => {
    const [line, column] = [place!.line!, place!.column!];
    const index = all.findLastIndex(({ at }) => at.line < line || (at.line === line && at.column <= column));
    const rest = all.slice(index);
    if (code === 'schema/misplaced-text') {
      return [line, lastOf(rest.find(({ token: { kind } }) => kind === 'start' || kind === 'end')!)];
    }
    const spoken = lastOf(code === 'schema/incomplete-element' ? endOf(rest) : rest[0]!);
    return [spoken, spoken];
  };
}

/** The end tag of the element that begins the tokens; its only tag, where it is empty. */
function endOf<Piece extends { readonly token: Token }>(pieces: readonly Piece[]): Piece {
  let depth = 0;
  return pieces.find(({ token }) => {
    if (token.kind === 'start' && !token.empty) depth += 1;
    if (token.kind === 'end') depth -= 1;
    return depth === 0;
  })!;
}
