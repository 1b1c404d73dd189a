import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { escapeForTerminal } from '../../src/diagnostics/escape.js';
import { excerpt } from '../../src/diagnostics/excerpt.js';
import {
  countDiagnostics,
  diagnosticToJson,
  formatDiagnostic,
  inReadingOrder,
  withoutRepeats,
} from '../../src/diagnostics/print.js';
import { sourceLines } from '../../src/diagnostics/source-lines.js';

const plain = { color: false };
const finding: Diagnostic = {
  code: 'config/unknown-key',
  severity: 'error',
  message: '"publsher" is not a key here; did you mean "publisher"?',
  place: { file: 'edition.yaml', line: 4, column: 1 },
};

describe('a finding on one line', () => {
  it('is file, line, column, severity, code and message', () => {
    expect(formatDiagnostic(finding, plain)).toBe(
      'edition.yaml:4:1: error[config/unknown-key]: "publsher" is not a key here; did you mean "publisher"?',
    );
  });

  it('leaves out what is not known, and is acta’s own without a place', () => {
    expect(formatDiagnostic({ ...finding, place: { file: 'a.xml', line: 4 } }, plain)).toMatch(/^a\.xml:4: error/);
    expect(formatDiagnostic({ ...finding, place: { file: 'a.xml' } }, plain)).toMatch(/^a\.xml: error/);
    expect(formatDiagnostic({ ...finding, place: { file: 'a.xml', column: 7 } }, plain)).toMatch(/^a\.xml: error/);
    const { place: _, ...placeless } = finding;
    expect(formatDiagnostic(placeless, plain)).toMatch(/^acta: error/);
  });

  it('shows no escape sequence, no line end and no bidirectional control of a name or message', () => {
    const text = formatDiagnostic(
      { ...finding, message: 'a\u202eb\nc\ud800', place: { file: 'x\u001b]0;title\u0007.txt', line: 1 } },
      plain,
    );
    expect(text).toBe('x\\x1B]0;title\\x07.txt:1: error[config/unknown-key]: a\\u202Eb\\x0Ac\\uD800');
  });

  it('never lets a character through that acts on a terminal, and changes no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const shown = escapeForTerminal(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the claim is about them
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/);
        expect(shown.isWellFormed()).toBe(true);
      }),
      { seed: 20260101 },
    );
    expect(escapeForTerminal('Protokół “…” — 毛主席 היו"ר é 🏛')).toBe('Protokół “…” — 毛主席 היו"ר é 🏛');
  });

  it('colours only where it is asked to', () => {
    expect(formatDiagnostic(finding, { color: true })).toContain('\u001b[31merror[config/unknown-key]');
    expect(formatDiagnostic(finding, plain)).not.toContain('\u001b');
  });
});

describe('the source line below a finding', () => {
  const at = (line: string, column: number) => {
    const shown = excerpt(line, column);
    return [...shown.line][[...shown.caret].length - 1];
  };

  it('has the caret under the column, counted in code points', () => {
    expect(excerpt('publsher: B', 1)).toEqual({ line: 'publsher: B', caret: '^' });
    expect(at('𝔄𝔅 oops', 4)).toBe('o');
  });

  it('shows the part around the column of a line of 5,000 characters', () => {
    const line = `${'a'.repeat(3000)}X${'b'.repeat(2000)}`;
    const shown = excerpt(line, 3001);
    expect(shown.line.length).toBe(102);
    expect(shown.line.startsWith('…a')).toBe(true);
    expect(shown.line.endsWith('b…')).toBe(true);
    expect(at(line, 3001)).toBe('X');
  });

  it('keeps the caret in place after tabs, ideographs and combining accents', () => {
    expect(excerpt('\tx', 2)).toEqual({ line: ' x', caret: ' ^' });
    expect(excerpt('毛主席：x', 5).caret).toBe('\u3000\u3000\u3000\u3000^');
    expect(excerpt('e\u0301x', 3).caret).toBe(' ^');
    expect(excerpt('ab', 9).caret).toBe('  ^');
  });

  it('is there when the file is, and absent when it is not', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'acta-lines-')), 'edition.yaml');
    writeFileSync(file, 'a: 1\r\nb: 2\r\nc: 3\r\npublsher: B\r\n');
    const options = { color: false, sourceLine: sourceLines() };
    const shown = formatDiagnostic({ ...finding, place: { file, line: 4, column: 3 }, hint: 'A hint.' }, options);
    expect(shown.split('\n').slice(1)).toEqual(['4 | publsher: B', '  |   ^', '  A hint.']);
    expect(formatDiagnostic({ ...finding, place: { file, line: 99, column: 3 } }, options).split('\n')).toHaveLength(1);
    expect(formatDiagnostic(finding, options).split('\n')).toHaveLength(1);
  });
});

describe('several findings', () => {
  it('come file by file as the files first came, by line within each', () => {
    const make = (file: string, line: number): Diagnostic => ({ ...finding, place: { file, line } });
    const order = inReadingOrder([make('b', 9), make('a', 1), make('b', 2), make('a', 0)]).map(
      ({ place }) => `${place?.file}${place?.line}`,
    );
    expect(order).toEqual(['b2', 'b9', 'a0', 'a1']);
  });

  it('are counted, singular and plural', () => {
    const many = (severity: Diagnostic['severity'], count: number) =>
      Array.from({ length: count }, () => ({ ...finding, severity }));
    expect(countDiagnostics([...many('warning', 3), ...many('info', 5)])).toBe('3 warnings, 5 notes');
    expect(countDiagnostics([...many('error', 1), ...many('info', 1)])).toBe('1 error, 1 note');
    expect(countDiagnostics([])).toBe('');
  });

  it('are data without their cause for machines', () => {
    expect(diagnosticToJson({ ...finding, cause: new Error('/home/me/x') })).toEqual({ ...finding });
  });
});

describe('findings that repeat', () => {
  const many = (severity: Diagnostic['severity'], file: string, count: number): Diagnostic[] =>
    Array.from({ length: count }, (_, index) => ({ ...finding, severity, place: { file, line: index + 1 } }));

  it('are shown up to the twentieth note of a kind, and the others are counted', () => {
    const { shown, left } = withoutRepeats([...many('info', 'a.txt', 23), ...many('warning', 'a.txt', 1)]);
    expect(shown).toHaveLength(21);
    expect(left).toEqual(['a.txt: 3 more notes of config/unknown-key; all of them with --json']);
  });

  it('are counted over all files, kind by kind', () => {
    const other = many('info', 'b.txt', 2).map((note) => ({ ...note, code: 'speech/label-unsure' as const }));
    const { shown, left } = withoutRepeats([
      ...many('info', 'a.txt', 15),
      ...many('info', 'b.txt', 15),
      ...other,
      ...many('info', 'c.txt', 3),
    ]);
    expect(shown.map(({ place }) => place!.file).filter((file) => file === 'b.txt')).toHaveLength(7);
    expect(left).toEqual(['2 files: 13 more notes of config/unknown-key; all of them with --json']);
  });

  it('are all shown where they are errors or warnings', () => {
    const all = [...many('error', 'a.txt', 50), ...many('warning', 'a.txt', 50)];
    expect(withoutRepeats(all)).toEqual({ shown: all, left: [] });
  });
});
