import type { Templates } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import { placeOf } from './templates.js';

/** What the compiler of stylesheets said, at its place in the module: `Error XPST0017:` and on the next line what it is about. */
export function reportCompileFault(said: string, templates: Templates, module: TeiDocument, report: Report): void {
  const [head = '', ...rest] = said.split('\n');
  const line = /on line (\d+) in \S*templates\.xsl/.exec(head)?.[1];
  const text = rest[0]?.trim() || head;
  // `Static error in XPath on line 3 in a/templates.xsl {f:nope(1)}: Unknown function`: the line is not that of the expression.
  const [begin, end] = [text.indexOf('{'), text.indexOf('}: ')];
  const isExpression = text.startsWith('Static error in XPath') && begin >= 0 && end > begin;
  const expression = isExpression ? text.slice(begin + 1, end) : undefined;
  const place = expression === undefined ? line && { line: Number(line) } : placeOf(expression, module);
  const code = /^Error (\w+)/.exec(head)?.[1] ?? '';
  const what = expression === undefined ? text : `${expression}: ${text.slice(end + 3)}`;
  report.add('templates/compile', `${what}; mend this, or take templates out of edition.yaml`, {
    place: { file: templates.file, ...(place || {}) },
    ...(code && { actual: code }),
  });
}
