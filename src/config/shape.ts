import type { Report } from '../diagnostics/diagnostic.js';
import { describeFault, type Finding } from './shape-findings.js';
import { type SchemaName, validators } from './validators.js';
import type { YamlFile } from './yaml.js';

const maxFindings = 50;

/** Checks a file against `schemas/<name>.schema.json`; each fault is reported at its line, at most 50 of them. */
export async function checkShape(name: SchemaName, yaml: YamlFile, report: Report): Promise<boolean> {
  const { [name]: validate } = await validators();
  if (validate(yaml.value)) return true;
  const errors = validate.errors ?? [];
  const misshapen = new Set(
    errors.filter(({ keyword }) => keyword === 'pattern').map(({ instancePath }) => instancePath),
  );
  const findings = errors
    // A value that has not the form of its kind is not long or short besides.
    .filter(({ keyword, instancePath }) => keyword !== 'maxLength' || !misshapen.has(instancePath))
    .slice(0, maxFindings)
    .flatMap((error) => describeFault(error, yaml) ?? [])
    .sort(byPlace);
  // An empty value breaks several rules at once, and is one fault.
  const distinct = new Map(findings.map((finding) => [JSON.stringify([finding.message, finding.place]), finding]));
  for (const { code, message, ...details } of distinct.values()) report.add(code, message, details);
  return false;
}

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
