import { type CatalogueEntry, catalogue, type DiagnosticCode } from './catalogue.js';
import { nearest } from './nearest.js';

const codes = Object.keys(catalogue) as readonly DiagnosticCode[];

/** Codes by topic: the part before the slash, or `gate` for the refusals of the XML gate, which have none. */
export function codesByTopic(): ReadonlyMap<string, readonly DiagnosticCode[]> {
  const topics = new Map<string, DiagnosticCode[]>();
  for (const code of codes) {
    const topic = topicOf(code);
    topics.set(topic, [...(topics.get(topic) ?? []), code]);
  }
  return new Map([...topics].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Topic of a code; its page is `docs/diagnostics/<topic>.md`. */
export function topicOf(code: string): string {
  const slash = code.indexOf('/');
  return slash < 0 ? 'gate' : code.slice(0, slash);
}

/** The code that a user means: in any case, as it stands in a finding. Nothing where there is no such code. */
export function findCode(text: string): DiagnosticCode | undefined {
  const wanted = text
    .trim()
    .replace(/^(?:error|warning|info)?\[(.*)\]:?$/, '$1')
    .toLowerCase();
  return codes.find((code) => code.toLowerCase() === wanted);
}

/** The code that was probably meant, or else up to three that have a word in common with it. */
export function similarCodes(text: string): readonly DiagnosticCode[] {
  const wanted = text.trim().toLowerCase();
  const parts = wanted.split(/[^a-z]+/).filter((part) => part.length > 2);
  const close = nearest(wanted, codes);
  if (close !== undefined) return [close as DiagnosticCode];
  const related = codes.filter((code) => parts.some((part) => code.toLowerCase().includes(part)));
  return related.slice(0, 3);
}

/** What a code means and how to mend it, for a terminal. */
export function explainCode(code: DiagnosticCode): string {
  const { title, means, mend } = catalogue[code];
  return [
    `${code} (${consequence(catalogue[code])})`,
    sentence(title),
    '',
    wrap(means),
    '',
    'What to do',
    wrap(mend),
  ].join('\n');
}

/** All codes with their titles, topic by topic, for a terminal. */
export function listCodes(): string {
  const width = Math.max(...codes.map((code) => code.length));
  return [...codesByTopic()]
    .map(([topic, members]) =>
      [topic, ...members.map((code) => `  ${code.padEnd(width)}  ${sentence(catalogue[code].title)}`)].join('\n'),
    )
    .join('\n\n');
}

/** What follows from a finding of this code: its severity and, for an error, the exit status. */
export function consequence(entry: CatalogueEntry): string {
  if (entry.severity === 'error') return `error, exit status ${entry.exit ?? 1}`;
  return entry.severity === 'warning' ? 'warning' : 'note';
}

/** A title as a sentence: with a capital, unless it begins with the name of a file, and a full stop. */
export function sentence(title: string): string {
  const text = /^\S+\.\w/.test(title) ? title : title.charAt(0).toUpperCase() + title.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function wrap(text: string, width = 80): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
