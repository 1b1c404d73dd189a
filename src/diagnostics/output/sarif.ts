import { catalogue, type DiagnosticCode } from '../catalogue.js';
import type { Diagnostic, Severity } from '../diagnostic.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as SARIF 2.1.0 (OASIS), which GitHub and other services show as code scanning: the rules that something was found by, with the
 * catalogue's explanation, and each finding at its place. Columns count code points, as SARIF lets a run say.
 */
export function toSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'acta', version, rules: codes.map(rule) } },
    columnKind: 'unicodeCodePoints',
    results: diagnostics.map((diagnostic) => result(diagnostic, codes)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: DiagnosticCode): object {
  const { title, means, mend, severity } = catalogue[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: means },
    help: { text: mend },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ code, severity, message, place, hint }: Diagnostic, codes: readonly DiagnosticCode[]): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint ? `${message}\n${hint}` : message },
    ...(place && { locations: [{ physicalLocation: physical(place) }] }),
  };
}

function physical({ file, line, column }: NonNullable<Diagnostic['place']>): object {
  return {
    artifactLocation: { uri: uriOf(file) },
    ...(line !== undefined && { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } }),
  };
}

/** A path as a URI reference (RFC 3986): relative to where acta was called, or `file:` for one from the root. */
function uriOf(path: string): string {
  // By way of bytes, in which half a surrogate pair, which no address can hold, is U+FFFD.
  const steps = Buffer.from(path)
    .toString()
    .split('/')
    .map((step) => encodeURIComponent(step));
  const uri = steps.join('/');
  return uri.startsWith('/') ? `file://${uri}` : uri;
}
