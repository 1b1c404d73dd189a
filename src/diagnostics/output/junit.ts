import type { Diagnostic } from '../diagnostic.js';

/**
 * Findings as JUnit XML, as continuous integration reads it: each file that was checked is a test case, each error in it a failure, and
 * warnings and notes its output. What is about none of the files has a case of its own. No times: there is no clock.
 */
export function toJUnit(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  const names = [...new Set([...files, ...diagnostics.map(({ place }) => place?.file ?? 'acta')])];
  const byFile = grouped(diagnostics);
  const failed = names.filter((name) => byFile.get(name)?.some(isError));
  const counts = `tests="${names.length}" failures="${failed.length}" errors="0"`;
  const cases = names.map((name) => testCase(name, byFile.get(name) ?? []));
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites ${counts}>\n<testsuite name="acta" ${counts} skipped="0">\n${cases.join('')}</testsuite>\n</testsuites>\n`
  );
}

function grouped(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.place?.file ?? 'acta';
    const group = groups.get(file);
    if (group) group.push(diagnostic);
    else groups.set(file, [diagnostic]);
  }
  return groups;
}

function testCase(name: string, diagnostics: readonly Diagnostic[]): string {
  const start = `<testcase classname="acta" name="${escapeXml(name)}"`;
  if (diagnostics.length === 0) return `${start}/>\n`;
  const failures = diagnostics
    .filter(isError)
    .map(
      (found) =>
        `<failure type="${escapeXml(found.code)}" message="${escapeXml(found.message)}">${escapeXml(told(found))}</failure>\n`,
    );
  const others = diagnostics.filter((found) => !isError(found)).map((found) => `${escapeXml(told(found))}\n`);
  const output = others.length > 0 ? `<system-out>${others.join('')}</system-out>\n` : '';
  return `${start}>\n${failures.join('')}${output}</testcase>\n`;
}

function told({ code, severity, message, place, hint }: Diagnostic): string {
  const at = [place?.file ?? 'acta', place?.line, place?.column].filter((part) => part !== undefined).join(':');
  return `${at}: ${severity}[${code}]: ${message}${hint ? ` (${hint})` : ''}`;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML must not get
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for XML, in an element or in an attribute; white space stays what it is, and what XML cannot have is U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => `&#${character.codePointAt(0)};`);
}
