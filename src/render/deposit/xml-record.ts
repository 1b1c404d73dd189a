import type { Artifact } from '../../artifact/artifact.js';
import type { Deposit } from '../../artifact/deposit.js';
import { iso6393Of, languageName } from '../../config/language-codes.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { transform } from '../saxon.js';

/** The files of a record that `xslt/deposit/<record>.xsl` writes from the TEI of the edition; their names are percent-encoded there. `own` are parameters of that record alone. */
export async function xmlRecord(
  record: string,
  { corpus, description }: Deposit,
  report: Report,
  own: Readonly<Record<string, string>> = {},
): Promise<readonly Artifact[]> {
  const tags = new Set([
    ...description.languages,
    ...(description.language === undefined ? [] : [description.language]),
  ]);
  const codes = [...tags].flatMap((tag) => {
    const code = iso6393Of(tag);
    return code === undefined ? [] : [`${tag}=${code}`];
  });
  const names = codes.map((pair) => pair.split('=')[1]!).map((code) => `${code}=${languageName(code)}`);
  const parameters = {
    records: record,
    'language-codes': codes.join(' '),
    'language-names': names.join('\n'),
    ...own,
  };
  const { documents } = await transform('deposit', corpus.xml, parameters, report, corpus.file);
  return Array.from(documents, ([name, content]) => ({
    path: decodeURIComponent(name),
    mediaType: 'application/xml',
    content: `${content.trimEnd()}\n`,
  }));
}
