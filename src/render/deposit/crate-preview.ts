import type { Deposit, Description } from '../../artifact/deposit.js';
import { html, Markup } from '../review/markup.js';
import { idOf } from './entity.js';

/** Name of the page that shows a crate to people (RO-Crate 1.2, "RO-Crate Website"). */
export const previewName = 'ro-crate-preview.html';

const style = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 Georgia,serif;color:#1c1b1a;background:#fff}
h1,h2{line-height:1.25}dt{font-weight:bold;margin-top:.6rem}dd{margin:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}td:last-child,th:last-child{text-align:right}td{overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#eae7e2;background:#161514}a{color:#9cc4f5}}`;

/**
 * What is in a crate, for who opens it without a program that knows crates: what the edition says of itself, and every file with its size.
 * It loads nothing and runs nothing.
 */
export function cratePreview({ description, files }: Deposit): string {
  const { title, subtitle, language } = description;
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${new Markup(style)}</style></head>
<body><main><h1${language !== undefined && html` lang="${language}"`}>${title}${subtitle !== undefined && `. ${subtitle}`}</h1>
<p${language !== undefined && html` lang="${language}"`}>${description.description}</p>
<dl>${facts(description)}</dl>
<h2>Files</h2>
<table><thead><tr><th scope="col">File</th><th scope="col">Bytes</th></tr></thead><tbody>
${files.map(
  ({
    path,
    content,
  }) => html`<tr><td><a href="${idOf(path)}">${path}</a></td><td>${Buffer.byteLength(content)}</td></tr>
`,
)}</tbody></table>
<p>The same for machines, with what each file is and what it was made of: <a href="ro-crate-metadata.json">ro-crate-metadata.json</a>.</p>
</main></body></html>
`;
  return page.text;
}

function facts({
  contributors,
  funders,
  publisher,
  date,
  version,
  licence,
  url,
  identifiers,
}: Description): readonly Markup[] {
  const rows: readonly (readonly [string, string | Markup | undefined])[] = [
    ...contributors.map(({ name, role }) => [role, name] as const),
    ...funders.map(({ name }) => ['funder', name] as const),
    ['Publisher', publisher],
    ['Date', date],
    ['Version', version],
    ['Licence', licence && (licence.url === undefined ? licence.name : link(licence.url, licence.name))],
    ['Address', url === undefined ? undefined : link(url, url)],
    ...Object.entries(identifiers).map(([kind, value]) => [kind.toUpperCase(), value] as const),
  ];
  return rows.flatMap(([term, value]) => (value === undefined ? [] : [html`<dt>${term}</dt><dd>${value}</dd>`]));
}

/** A link to the web; what has another scheme is its words. */
function link(address: string, words: string): Markup {
  return /^https?:\/\//.test(address) ? html`<a href="${address}">${words}</a>` : html`${words}`;
}
