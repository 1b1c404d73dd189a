import { Report } from '../../src/diagnostics/diagnostic.js';
import type { TeiDocument } from '../../src/tei/document.js';
import { passGate } from '../../src/validate/gate.js';

const header = `<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>`;

/** A TEI document around a body, its beginnings each on a line of their own: the body begins on line 3. */
export function teiWith(body: string, { profile = '', front = '', back = '' } = {}): string {
  const profileDesc = profile && `<profileDesc>${profile}</profileDesc>`;
  return (
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${profileDesc}</teiHeader>\n<text>${front && `<front>${front}</front>`}\n` +
    `<body><div>${body}</div></body>${back && `<back>${back}</back>`}</text></TEI>`
  );
}

/** What a check finds in a document, as `line:column code`. */
export async function findings(
  xml: string,
  check: (document: TeiDocument, report: Report) => void | Promise<void>,
): Promise<readonly string[]> {
  const report = new Report();
  const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, report);
  if (document === undefined) throw new Error(report.diagnostics[0]?.message);
  await check(document, report);
  return report.diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

/** The messages of a check. */
export async function messages(
  xml: string,
  check: (document: TeiDocument, report: Report) => void | Promise<void>,
): Promise<readonly string[]> {
  const report = new Report();
  const document = await passGate({ file: 'a.xml', bytes: new TextEncoder().encode(xml) }, report);
  if (document === undefined) throw new Error(report.diagnostics[0]?.message);
  await check(document, report);
  return report.diagnostics.map(({ message }) => message);
}
