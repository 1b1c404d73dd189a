import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Manuscript, Span } from '../../manuscript/manuscript.js';
import type { Correspondence, Tie } from '../../tei/correspondence.js';
import type { Doubt, Finding, Selector, Settled } from '../../transcript/decisions.js';
import { readFace, readStyle } from '../assets.js';
import { ownFacesFor, withAddress } from '../fonts/own-faces.js';
import { renderPage } from '../html.js';
import { renderCopy } from './copy.js';
import { renderList, weights } from './list.js';
import { html, Markup, scriptJson } from './markup.js';
import { type Point, pointsOf } from './points.js';

/** A document as its editor checks it: the copy, the TEI that was made of it, and what is to be said about both. */
export interface ReviewMatter {
  readonly name: string;
  readonly manuscript: Manuscript;
  readonly correspondence: Correspondence;
  readonly findings: readonly Finding[];
  readonly readings: readonly Doubt[];
  readonly settled: readonly Settled[];
  /** How a decision names a place of the copy. */
  readonly selectorOf: (span: Span) => Selector;
  /** Where decisions about it are written, as the reader knows the path. */
  readonly decisionsFile: string;
  /** Path of the TEI file when somebody changed it, so that no decision changes it any more. */
  readonly kept?: string;
  /** Set when a server writes the answers down: what proves that a request comes from this page. */
  readonly token?: string;
  /** Address of the list of documents. */
  readonly index?: string;
}

/** A review page, and how many points of each kind it shows. */
export interface ReviewPage {
  readonly content: string;
  readonly title: string;
  readonly counts: Readonly<Record<Point['weight'], number>>;
}

const root = new URL('../../../xslt/review/', import.meta.url);
/** What the edition's own style sheet has for its text; the rest of a page is laid out otherwise here. */
const styles = ['theme', 'page', 'titles', 'text', 'speech', 'phrases', 'editorial', 'breaks', 'notes', 'panels'];
const ownStyles = ['frame', 'copy', 'edition', 'points', 'narrow'];

/**
 * Renders the page on which an editor checks a document: one file that needs nothing beside it and no network. On the left
 * stands the copy, on the right what a reader of the edition will see, made by the edition's own stylesheet.
 */
export async function renderReview(matter: ReviewMatter, report: Report): Promise<ReviewPage> {
  const { manuscript, correspondence, name } = matter;
  const page = await renderPage(correspondence.document, { name, companions: [], references: {} }, report);
  const edition = mainOf(page);
  const points = pointsOf(manuscript, matter.findings, matter.readings, matter.settled, matter.selectorOf);
  const ties = shown(correspondence.ties, edition);
  const copy = renderCopy(manuscript, ties, correspondence.omitted, points);
  const title = manuscript.file.split(/[\\/]/).at(-1)!;
  const body = renderBody(matter, title, points, copy, new Markup(edition));
  const content = await wrap(`Review of ${title}`, body, matter.token, edition + copy.text);
  const counts = { doubtful: 0, assumed: 0, noted: 0, settled: 0, certain: 0 };
  for (const { weight } of points) counts[weight]++;
  return { content, title, counts };
}

/** The main part of a page, as a part of another. */
function mainOf(page: string): string {
  const start = page.indexOf('<main>') + '<main>'.length;
  return page.slice(start, page.lastIndexOf('</main>'));
}

/** Ties to what the page has: an element that it does not show by itself is tied by the one around it. */
function shown(ties: readonly Tie[], edition: string): readonly Tie[] {
  const present = new Set(Array.from(edition.matchAll(/ id="([^"]{1,300})"/g), ([, id]) => id!));
  const around = new Map(ties.map(({ id, within }) => [id, within]));
  return ties.flatMap((tie) => {
    let id: string | undefined = tie.id;
    for (let steps = 0; id !== undefined && !present.has(id) && steps < 256; steps++) id = around.get(id);
    return id !== undefined && present.has(id) ? { ...tie, id } : [];
  });
}

function renderBody(
  matter: ReviewMatter,
  title: string,
  points: readonly Point[],
  copy: Markup,
  edition: Markup,
): Markup {
  const { index, kept, decisionsFile, token, manuscript } = matter;
  const count = (weight: string) => points.filter((point) => point.weight === weight).length;
  return html`<a class="skip" href="#review:points">Skip to what is to be settled</a>
<header class="bar">
<p class="where">${index !== undefined && html`<a href="${index}">All documents</a>`}<span class="app">acta review</span></p>
<h1 class="file">${title}</h1>
<div class="steps"><button type="button" id="review:back" aria-keyshortcuts="k p"><span aria-hidden="true">←</span> Previous</button><button type="button" id="review:on" aria-keyshortcuts="j n">Next <span aria-hidden="true">→</span></button><button type="button" id="review:help" aria-keyshortcuts="?" aria-label="Keys and signs">?</button></div>
</header>
<main class="review" id="review:main">
<section class="pane copy-pane" id="review:copy" tabindex="0" aria-labelledby="review:copy-head">
<h2 id="review:copy-head">The copy</h2>
${copy}</section>
<section class="pane edition-pane" id="review:edition" tabindex="0" aria-labelledby="review:edition-head">
<h2 id="review:edition-head">The edition</h2>
<div class="edition">${edition}</div></section>
<section class="pane points-pane" id="review:points" tabindex="0" aria-labelledby="review:points-head">
<h2 id="review:points-head">What acta made of it</h2>
${kept !== undefined && html`<p class="notice"><b>${kept}</b> was changed by hand, so it is shown as it is and never overwritten. What you settle here is written to ${decisionsFile} and changes only a draft that acta makes anew.</p>`}
<div class="filters" role="group" aria-label="Show">${weights.map(
    ({ weight, name }) =>
      html`<button type="button" class="filter ${weight}" data-weight="${weight}" aria-pressed="false">${name} <b>${count(weight)}</b></button>`,
  )}</div>
${weights.map(({ weight, says }) => html`<p class="says" data-weight="${weight}">${count(weight) === 0 ? 'There is nothing here.' : says}</p>`)}
${renderList(manuscript, points)}
<div class="collected" hidden><h3>Your answers</h3>
<p>This page cannot write files. Put these lines under <code>decisions:</code> in <b>${decisionsFile}</b> (make the file if there is none), then run acta again. <span class="or">With <code>acta review --serve</code> a click does all of it.</span></p>
<textarea id="review:text" readonly rows="6" aria-label="Lines for ${decisionsFile}" spellcheck="false"></textarea>
<p><button type="button" id="review:take">Copy</button></p></div>
</section>
<div class="switch" role="group" aria-label="Show beside the list"><button type="button" data-shows="copy" aria-pressed="true">Copy</button><button type="button" data-shows="edition" aria-pressed="false">Edition</button></div>
</main>
<p class="status" role="status" id="review:status"></p>
<dialog id="review:keys" aria-labelledby="review:keys-head"><h2 id="review:keys-head">Keys and signs</h2>
<dl class="keys"><div><dt><kbd>j</kbd> or <kbd>n</kbd></dt><dd>next point</dd></div><div><dt><kbd>k</kbd> or <kbd>p</kbd></dt><dd>previous point</dd></div><div><dt><kbd>1</kbd> … <kbd>9</kbd></dt><dd>choose this answer</dd></div><div><dt><kbd>u</kbd></dt><dd>open a settled point again</dd></div><div><dt><kbd>f</kbd></dt><dd>show another kind of point</dd></div><div><dt><kbd>?</kbd></dt><dd>these keys</dd></div></dl>
<p>Point at words on one side to see them on the other; click to go there. <mark class="doubtful">Marked words</mark> are doubtful, <mark class="assumed">underlined</mark> ones were read by the commonest rule, <span class="left-out">struck ones</span> do not stand in the text of the edition, <span class="moved">slanted ones</span> stand in its header; the last part of the edition lists both.</p>
<form method="dialog"><button>Close</button></form></dialog>
<script type="application/json" id="review:data">${scriptJson({
    name: matter.name,
    sha256: manuscript.sha256,
    isServed: token !== undefined,
    decisionsFile,
    points: points.map(({ weight, selector, chosen, answers, line }) => ({ weight, selector, chosen, answers, line })),
  })}</script>`;
}

/** The faces in which the page sets a text, as a style sheet that holds them. */
async function facesWithin(text: string): Promise<string> {
  const upright = (await ownFacesFor(text)).filter(({ rule }) => rule.includes('font-weight: 400'));
  const rules = upright.map(async (face) => {
    const data = Buffer.from(await readFace(face.file)).toString('base64');
    return withAddress(face, `data:font/woff2;base64,${data}`);
  });
  return (await Promise.all(rules)).join('\n');
}

/** The document around a body: its style and its script within it, and a policy that allows these two and nothing else. */
export async function wrap(title: string, body: Markup, token: string | undefined, text: string): Promise<string> {
  const [script, ...parts] = await Promise.all([
    readFile(new URL('review.js', root), 'utf8'),
    facesWithin(text),
    ...styles.map((name) => readStyle(name)),
    ...ownStyles.map((name) => readFile(new URL(`css/${name}.css`, root), 'utf8')),
  ]);
  const style = parts.join('\n');
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    'font-src data:',
    'img-src data:',
    ...(token === undefined ? [] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="acta review">
${token !== undefined && html`<meta name="acta-token" content="${token}">`}
<style>${new Markup(style)}</style>
</head>
<body>
${body}
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return page.text;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
