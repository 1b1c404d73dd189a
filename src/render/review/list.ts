import type { Manuscript } from '../../manuscript/manuscript.js';
import { html, type Markup } from './markup.js';
import type { Point, Weight } from './points.js';
import { readingOf, wordingOf } from './wording.js';

/** The kinds of point, as the list can be narrowed to them. */
export const weights: readonly { readonly weight: Weight; readonly name: string; readonly says: string }[] = [
  { weight: 'doubtful', name: 'Doubtful', says: 'The copy leaves these open. Look at each of them.' },
  { weight: 'assumed', name: 'Assumed', says: 'These were read by the commonest rule. Look through them once.' },
  { weight: 'noted', name: 'Noted', says: 'For your information.' },
  {
    weight: 'certain',
    name: 'Certain',
    says: 'The copy proves these. Should one be wrong all the same, settle it otherwise.',
  },
  { weight: 'settled', name: 'Settled', says: 'You decided these. Each can be opened again.' },
];

/** Everything there is to say about the copy, each point with its evidence, its answers, or the way out. */
export function renderList(manuscript: Manuscript, points: readonly Point[]): Markup {
  return html`<ol class="points">\n${points.map((point, index) => renderPoint(manuscript, point, index))}</ol>`;
}

function renderPoint({ text }: Manuscript, point: Point, index: number): Markup {
  const { weight, line, span, question, chosen, title } = point;
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const quoted = words.length > 70 ? `${words.slice(0, 69)}…` : words;
  return html`<li id="point:${index}" class="point ${weight}" data-weight="${weight}">
<h3><button type="button" class="point-head" aria-expanded="false" aria-controls="detail:${index}"><span class="point-line">${line}</span> <span class="point-says"><span class="point-title">${question && weight !== 'doubtful' ? wordingOf(question) : title}</span> <q class="point-words">${quoted}</q>${chosen !== undefined && question && html` <span class="point-reading">${readingOf(chosen, question)}</span>`}</span></button></h3>
<div class="detail" id="detail:${index}">
${point.message !== undefined && html`<p class="message">${sentence(point.message)}</p>`}
${question && renderAnswers(point, index)}
${point.mend !== undefined && html`<p class="mend"><b>What to do.</b> ${point.mend}</p>`}
${point.code !== undefined && html`<p class="code"><code>${point.code}</code></p>`}
</div></li>\n`;
}

function renderAnswers({ question, chosen, answers, evidence, weight, by, because }: Point, index: number): Markup {
  const reasons = [
    ...evidence,
    ...(weight === 'settled' ? [by === undefined ? 'an editor decided it' : `${by} decided it`] : []),
    ...(because === undefined ? [] : [because]),
  ];
  return html`<fieldset class="answers"><legend>${wordingOf(question!)}</legend>
${answers.map(
  (answer, n) =>
    html`<button type="button" class="answer" data-point="${index}" data-answer="${answer}" aria-pressed="${answer === chosen ? 'true' : 'false'}"><kbd aria-hidden="true">${n + 1}</kbd> ${readingOf(answer, question!)}</button>\n`,
)}
${weight === 'settled' && html`<button type="button" class="answer undo" data-point="${index}" data-answer=""><kbd aria-hidden="true">u</kbd> open it again</button>`}
</fieldset>
<p class="evidence"><b>${weight === 'settled' ? 'Settled' : 'acta reads'}:</b> ${readingOf(chosen!, question!)}.${reasons.length > 0 && html` <b>${weight === 'settled' ? 'Why' : 'Evidence'}:</b> ${reasons.join('; ')}.`}</p>`;
}

function sentence(message: string): string {
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}
