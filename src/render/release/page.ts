import type { DocumentChange, PassageChange } from '../../artifact/release.js';
import { html, type Markup } from '../review/markup.js';
import { compareWords } from './comparison.js';

/** Which two releases are compared, and where the pages of the edition are read. */
export interface Compared {
  readonly title: string;
  readonly version: string;
  /** The release before; nothing for the first. */
  readonly former?: string;
  readonly url?: string;
}

const style = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif;color:#1c1b1a;background:#fff}
h1,h2,h3{line-height:1.25}h3{font-size:1rem;margin:1.4rem 0 .3rem}del{background:#fbe3e0;color:#7a1d12}ins{background:#dff1e1;color:#114d1d;text-decoration:underline}
a{color:#7a2a12}@media(prefers-color-scheme:dark){body{background:#161514;color:#eae7e2}a{color:#9cc4f5}del{background:#4a1d18;color:#ffd9d3}ins{background:#173d1e;color:#d2f3d7}}`;

const kinds = { added: 'new', removed: 'removed', changed: 'changed' } as const;

/** The page that shows a reader what a release has otherwise than the one before: document by document, speech by speech. */
export function renderChanges(compared: Compared, documents: readonly DocumentChange[]): string {
  const { title, version, former, url } = compared;
  const heading =
    former === undefined ? `${title}: version ${version}` : `${title}: from version ${former} to ${version}`;
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading}</title>
<style>${style}</style></head>
<body><main>${
    url !== undefined &&
    html`<p><a href="${url}">${title}</a></p>
`
  }<h1>${heading}</h1>
<p>${summary(compared, documents)}${former !== undefined && documents.length > 0 && ' Struck out is what stood there before; underlined is what is new.'}</p>
${documents.map((document) => renderDocument(document, compared))}</main></body></html>
`;
  return page.text;
}

function summary({ former }: Compared, documents: readonly DocumentChange[]): string {
  if (former === undefined)
    return `This is the first version: ${documents.length === 1 ? '1 document' : `${documents.length} documents`}.`;
  if (documents.length === 0) return 'No word of any document has changed.';
  const passages = documents.reduce((sum, one) => sum + one.passages.length, 0);
  return `Documents with changes: ${documents.length}; passages that differ: ${passages}.`;
}

function renderDocument({ page, title, kind, revisions, passages }: DocumentChange, compared: Compared): Markup {
  return html`<section id="${page}"><h2>${kind === 'removed' ? title : link(`${page}.html`, title, compared)} (${kinds[kind]})</h2>
${revisions.length > 0 && html`<ul>${revisions.map((revision) => html`<li>${revision}</li>`)}</ul>`}
${passages.map((passage) => renderPassage(passage, compared))}</section>
`;
}

function renderPassage({ kind, address, speakers, words }: PassageChange, compared: Compared): Markup {
  const id = address.split('#')[1];
  const name = speakers[kind === 'removed' ? 0 : 1] || (id === undefined ? 'Outside the speeches' : 'Speech');
  const place = id === undefined ? '' : ` (${id})`;
  const label = `${name}${place}`;
  const isOther = kind === 'changed' && speakers[0] !== speakers[1];
  return html`<article><h3>${kind === 'removed' ? label : link(address, label, compared)}, ${kinds[kind]}</h3>
${isOther && html`<p>Speaker: <del>${speakers[0] || 'nobody'}</del> <ins>${speakers[1] || 'nobody'}</ins></p>`}
<p>${compareWords(words).map(renderStretch)}</p></article>
`;
}

function renderStretch(stretch: ReturnType<typeof compareWords>[number]): Markup {
  if ('same' in stretch) return html`${stretch.same} `;
  return html`${stretch.former !== '' && html`<del>${stretch.former}</del> `}${stretch.now !== '' && html`<ins>${stretch.now}</ins> `}`;
}

/** A link where it is known at which address the edition is read. */
function link(address: string, text: string, { url }: Compared): Markup {
  return url === undefined ? html`${text}` : html`<a href="${`${url}/${address}`}">${text}</a>`;
}

/** The same as Markdown, for a repository of code: documents, and in them what was said to be done and how many passages differ. */
export function listChanges(compared: Compared, documents: readonly DocumentChange[]): string {
  const lines = documents.flatMap(({ page, title, kind, revisions, passages }) => [
    `- ${title} (\`${page}\`): ${kinds[kind]}${passages.length === 0 ? '' : `, passages: ${passages.length}`}`,
    ...revisions.map((revision) => `  - ${revision}`),
  ]);
  return [`# Version ${compared.version}`, '', summary(compared, documents), '', ...lines, ''].join('\n');
}
