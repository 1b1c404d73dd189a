import type { Diagnostic, Severity } from '../diagnostic.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as commands of GitHub Actions, a line each, which GitHub shows beside the lines of a change:
 * `::error file=tei/007.xml,line=3,col=5,title=schema/unknown-element::the schema has no ...`.
 */
export function toGitHub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(line).join('');
}

function line({ code, severity, message, place, hint }: Diagnostic): string {
  const properties = Object.entries({ file: place?.file, line: place?.line, col: place?.column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(hint ? `${message}\n${hint}` : message)}\n`;
}

/** The escapes of GitHub's runner: what would end the line or begin an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
