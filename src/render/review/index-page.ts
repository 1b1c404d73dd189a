import { html } from './markup.js';
import { type ReviewPage, wrap } from './page.js';

/** A document in the list: its page, and where that is. */
export interface Listed {
  readonly href: string;
  readonly page: ReviewPage;
}

/** The list of documents, with how much of each is still to be settled. */
export async function renderReviewIndex(documents: readonly Listed[]): Promise<string> {
  const open = documents.reduce((sum, { page }) => sum + page.counts.doubtful, 0);
  const body = html`<header class="bar"><p class="where"><span class="app">acta review</span></p>
<h1 class="file">${documents.length} documents, ${open === 0 ? 'nothing doubtful' : `${open} doubtful places`}</h1></header>
<main class="review-index"><table><thead><tr><th scope="col">Document</th><th scope="col">Doubtful</th><th scope="col">Assumed</th><th scope="col">Settled</th></tr></thead>
<tbody>${documents.map(
    ({ href, page: { title, counts } }) =>
      html`<tr><th scope="row"><a href="${href}">${title}</a></th><td class="${counts.doubtful === 0 ? 'done' : 'left'}">${counts.doubtful === 0 ? '✓' : counts.doubtful}</td><td>${counts.assumed}</td><td>${counts.settled}</td></tr>\n`,
  )}</tbody></table></main>`;
  return wrap('Review', body, undefined, body.text);
}
