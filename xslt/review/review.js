// The page on which an editor checks a document. Without it the page can be read; with it one steps from point to point.

const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

let data;
let filter;
let current = -1;
/** Answers that were given on a page that nobody serves, by the point. */
const collected = new Map();

document.documentElement.classList.add('scripted');

/** Reads what the page says about itself: at first, and whenever a server sent it anew. */
function begin() {
  data = JSON.parse(byId('review:data').textContent);
  for (const mark of all('.copy mark[data-point]')) {
    const { weight } = data.points[mark.dataset.point];
    mark.classList.add(weight);
    const element = partOf(mark.querySelector('[data-tie]')?.dataset.tie);
    if (element && weight !== 'noted') {
      element.classList.add('pointed', weight);
      element.dataset.point ??= mark.dataset.point;
    }
  }
  const ties = new Set(all('.copy [data-tie]').map((piece) => piece.dataset.tie));
  for (const tie of ties) partOf(tie)?.setAttribute('data-tied', tie);
  showPane(document.body.dataset.shows ?? 'copy');
  show(filter ?? ['doubtful', 'assumed', 'noted', 'settled'].find((weight) => count(weight) > 0) ?? 'doubtful');
}

function count(weight) {
  return data.points.filter((point) => point.weight === weight).length;
}

/** The part of the edition that a piece of the copy became. A note that is closed is seen at the foot of the text. */
function partOf(tie) {
  const element = tie === undefined ? null : byId(tie);
  if (!element) return null;
  return element.closest('.note[hidden]') && byId(`foot:${element.closest('.note').id}`)
    ? byId(`foot:${element.closest('.note').id}`)
    : element;
}

/** Shows the points of one kind. */
function show(weight) {
  filter = weight;
  for (const button of all('.filter')) button.setAttribute('aria-pressed', String(button.dataset.weight === weight));
  for (const part of all('.says, .point')) part.hidden = part.dataset.weight !== weight;
  if (current >= 0 && byId(`point:${current}`)?.hidden) close();
}

function shownPoints() {
  return data.points.flatMap((point, index) => (point.weight === filter ? [index] : []));
}

function close() {
  const open = byId(`point:${current}`);
  open?.classList.remove('open');
  open?.querySelector('.point-head').setAttribute('aria-expanded', 'false');
  for (const element of all('.current')) element.classList.remove('current');
  current = -1;
}

/** Opens a point, and brings its words into view on both sides. */
function select(index, { focus = true } = {}) {
  close();
  const item = byId(`point:${index}`);
  if (!item) return;
  if (item.hidden) show(item.dataset.weight);
  current = index;
  item.classList.add('open');
  const head = item.querySelector('.point-head');
  head.setAttribute('aria-expanded', 'true');
  if (focus) head.focus({ preventScroll: true });
  scrollTo(item, 'near');
  const marks = all(`.copy mark[data-point="${index}"]`);
  const line = marks[0] ?? byId(`copy:${data.points[index].line}`);
  for (const mark of marks) mark.classList.add('current');
  if (line) scrollTo(line);
  const tied = marks.map((mark) => partOf(mark.querySelector('[data-tie]')?.dataset.tie)).filter(Boolean);
  const [part] = tied;
  part?.classList.add('current');
  if (part) scrollTo(part);
}

function scrollTo(element, how = 'middle') {
  const pane = element.closest('.pane');
  if (!pane) return;
  const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const isSeen = box.top >= frame.top + 40 && box.bottom <= frame.bottom - 10;
  if (isSeen) return;
  const offset = how === 'near' ? 60 : Math.max(60, (frame.height - Math.min(box.height, frame.height)) / 2);
  pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - offset, behavior: isStill ? 'auto' : 'smooth' });
}

function step(by) {
  const points = shownPoints();
  if (points.length === 0) return;
  const at = points.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : points.length - 1) : at + by;
  if (next < 0 || next >= points.length) say(by > 0 ? 'This was the last one.' : 'This is the first one.');
  else select(points[next]);
}

let silence;
function say(words) {
  byId('review:status').textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => {
    byId('review:status').textContent = '';
  }, 4000);
}

/** Settles a point; an empty answer opens it again. */
async function answer(index, is) {
  const point = data.points[index];
  if (!point?.selector) return;
  if (data.isServed) await send(point, is);
  else if (!is && point.weight === 'settled') say(`To open it again, delete its line in ${data.decisionsFile}.`);
  else collect(index, is);
}

/** Has the server write an answer down, and shows what comes of it. */
async function send(point, is) {
  document.body.classList.add('busy');
  try {
    const response = await fetch('decide', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-acta-token': document.querySelector('meta[name="acta-token"]').content,
      },
      body: JSON.stringify({ ...point.selector, is: is || undefined, was: is ? undefined : point.chosen }),
    });
    const { message } = await response.json();
    if (response.ok) await renew(point);
    say(message);
  } catch {
    say('acta does not answer. Is acta review --serve still running?');
  } finally {
    document.body.classList.remove('busy');
  }
}

/** Fetches the page anew and puts its parts in place of these; the point behind the one that was settled is next. */
async function renew(point) {
  const fresh = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
  const scrolled = all('.pane').map((pane) => pane.scrollTop);
  byId('review:main').replaceWith(document.adoptNode(fresh.getElementById('review:main')));
  byId('review:data').textContent = fresh.getElementById('review:data').textContent;
  current = -1;
  const wanted = filter;
  begin();
  show(wanted);
  for (const [index, pane] of all('.pane').entries()) pane.scrollTop = scrolled[index];
  const left = shownPoints();
  const next = left.find((index) => data.points[index].line >= point.line) ?? left[0];
  if (next === undefined) byId('review:points').focus();
  else select(next);
}

/** Keeps an answer on the page, as a line for the file of decisions. */
function collect(index, is) {
  if (is) collected.set(index, is);
  else collected.delete(index);
  const item = byId(`point:${index}`);
  item.classList.toggle('answered', collected.has(index));
  const chosen = collected.get(index) ?? data.points[index].chosen;
  for (const button of all('.answer', item))
    button.setAttribute('aria-pressed', String(button.dataset.answer === chosen));
  const lines = [...collected].sort(([a], [b]) => a - b).map(([at, value]) => lineOf(data.points[at].selector, value));
  document.querySelector('.collected').hidden = lines.length === 0;
  byId('review:text').value = ['decisions:', ...lines, ''].join('\n');
  say(collected.has(index) ? 'Kept on this page; the lines to copy stand below the list.' : 'Open again.');
  if (is && shownPoints().indexOf(index) < shownPoints().length - 1) step(1);
}

/** A decision as YAML: texts in double quotation marks are JSON's. */
function lineOf({ line, words, after, nth }, is) {
  const parts = [`line: ${line}`, `words: ${JSON.stringify(words)}`];
  if (after !== undefined) parts.push(`after: ${JSON.stringify(after)}`);
  if (nth !== undefined) parts.push(`nth: ${nth}`);
  return `  - { ${[...parts, `is: ${is}`].join(', ')} }`;
}

function showPane(name) {
  document.body.dataset.shows = name;
  for (const button of all('.switch button'))
    button.setAttribute('aria-pressed', String(button.dataset.shows === name));
}

function nextFilter() {
  const names = all('.filter').map((button) => button.dataset.weight);
  show(names[(names.indexOf(filter) + 1) % names.length]);
  const [first] = shownPoints();
  if (first !== undefined) select(first);
}

/** Marks what belongs together on both sides. */
function light(tie, isOn) {
  for (const piece of all(`[data-tie="${CSS.escape(tie)}"]`)) piece.classList.toggle('lit', isOn);
  partOf(tie)?.classList.toggle('lit', isOn);
}

let lit;
document.addEventListener('pointerover', (event) => {
  const element = event.target.closest?.('[data-tie], [data-tied]');
  const tie = element?.dataset.tie ?? element?.dataset.tied;
  if (tie === lit) return;
  if (lit !== undefined) light(lit, false);
  lit = tie;
  if (tie !== undefined) light(tie, true);
});

document.addEventListener('click', (event) => {
  const { target } = event;
  const button = target.closest('button');
  if (button?.id === 'review:on') step(1);
  else if (button?.id === 'review:back') step(-1);
  else if (button?.id === 'review:help') byId('review:keys').showModal();
  else if (button?.id === 'review:take') take();
  else if (button?.matches('.filter')) show(button.dataset.weight);
  else if (button?.matches('.answer')) answer(Number(button.dataset.point), button.dataset.answer);
  else if (button?.dataset.shows) showPane(button.dataset.shows);
  else if (button?.matches('.point-head')) {
    const index = Number(button.closest('.point').id.slice('point:'.length));
    if (index === current) close();
    else select(index);
  } else if (!button && !target.closest('a') && getSelection().isCollapsed) follow(target);
});

/** From one side to the other, and to the point about the words. */
function follow(target) {
  const point = target.closest('[data-point]')?.dataset.point;
  if (point !== undefined) {
    select(Number(point), { focus: false });
    return;
  }
  const piece = target.closest('[data-tie]');
  const part = piece ? null : target.closest('[data-tied]');
  const other = piece
    ? partOf(piece.dataset.tie)
    : part && document.querySelector(`[data-tie="${CSS.escape(part.dataset.tied)}"]`);
  if (other) scrollTo(other);
}

async function take() {
  const text = byId('review:text');
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    say('Copied.');
  } catch {
    say('Selected: copy it with the keys of your system.');
  }
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('textarea, input, dialog')) return;
  const { key } = event;
  if (key === 'j' || key === 'n') step(1);
  else if (key === 'k' || key === 'p') step(-1);
  else if (key === 'f') nextFilter();
  else if (key === '?') byId('review:keys').showModal();
  else if (key === 'u' && current >= 0) answer(current, '');
  else if (/^[1-9]$/.test(key) && current >= 0) {
    const is = data.points[current].answers[Number(key) - 1];
    if (is) answer(current, is);
  } else return;
  event.preventDefault();
});

if (byId('review:data')) begin();
