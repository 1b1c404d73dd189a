import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { checkDigits } from './check-digits.js';
import { spdxIdentifiers } from './licences.js';
import { pathName, quoted } from './wording.js';
import type { KeyPath, YamlFile } from './yaml.js';

interface Fault {
  readonly code: DiagnosticCode;
  readonly message: string;
}

type Check = (value: string) => Fault | undefined;

/** What a pattern cannot say, by key: a key means the same wherever it stands. */
const checks: Readonly<Record<string, Check>> = {
  date: calendar,
  birth: calendar,
  death: calendar,
  accessed: calendar,
  language: (value) =>
    isLanguageTag(value)
      ? undefined
      : invalid('not a language tag (BCP 47); expected one such as en, pt-BR or ru-Latn'),
  encoding: (value) =>
    isEncoding(value) ? undefined : invalid('not an encoding that can be read; expected one such as windows-1252'),
  spdx,
  ...Object.fromEntries(
    Object.entries(checkDigits).map(([key, fits]): [string, Check] => [
      key,
      (value) => (fits(value) ? undefined : misprint),
    ]),
  ),
};

const misprint: Fault = {
  code: 'config/check-digit',
  message: 'but its check digit does not fit; copy the identifier again',
};

/** Checks the values of a file: days of the calendar, check digits, names of encodings. What its shape was found fault with is passed over. */
export function checkValues(yaml: YamlFile, report: Report): boolean {
  let sound = true;
  const told = report.diagnostics.flatMap(({ place }) => (place?.file === yaml.file ? [place] : []));
  const visit = (value: unknown, path: KeyPath): void => {
    const key = path.at(-1) ?? '';
    if (typeof value === 'string') {
      if (!Object.hasOwn(checks, key)) return;
      const place = yaml.valuePlace(path);
      if (told.some((one) => one.line === place.line && one.column === place.column)) return;
      const fault = checks[key]!(value);
      if (!fault) return;
      sound = false;
      report.add(fault.code, `${pathName(path, yaml.value)} is ${quoted(value)}, ${fault.message}`, { place });
    } else if (typeof value === 'object' && value !== null) {
      for (const [step, inner] of Object.entries(value)) visit(inner, [...path, step]);
    }
  };
  visit(yaml.value, []);
  return sound;
}

function calendar(value: string): Fault | undefined {
  const [year, month = '01', day = '01'] = value.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return exists ? undefined : invalid('which is not in the calendar; expected year, month and day, such as 2010-07-03');
}

/** An identifier that the SPDX list has given up still means its licence. */
function spdx(value: string): Fault | undefined {
  const { current, former } = spdxIdentifiers();
  if (current.has(value) || former.has(value)) return undefined;
  const meant = [...current].find((id) => id.toLowerCase() === value.toLowerCase()) ?? nearest(value, [...current]);
  const way = meant === undefined ? 'expected one such as CC-BY-4.0 (spdx.org/licenses)' : `did you mean ${meant}?`;
  return invalid(`which is not in the SPDX licence list; ${way}`);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isEncoding(value: string): boolean {
  try {
    return new TextDecoder(value).encoding !== '';
  } catch {
    return false;
  }
}

function invalid(message: string): Fault {
  return { code: 'config/invalid-value', message };
}
