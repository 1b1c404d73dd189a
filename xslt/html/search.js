// Searches the index of the edition that stands beside its pages (pagefind), and lists the passages found. What is looked for stands in
// the address of the page, so that a search can be sent to somebody and the browser's way back works.

const form = document.querySelector('form.search');
const count = document.querySelector('.search-count');
const list = document.querySelector('.search-results');
const facets = [...form.querySelectorAll('select')];
const AT_ONCE = 20;

let index;
let latest = 0;

try {
  index = await import('../pagefind/pagefind.js');
  const options = { excerptLength: 32 };
  await index.options(options);
  // A large index is in parts.
  const folder = (path) => new URL(`../pagefind/${path}`, import.meta.url).href;
  const parts = await (await fetch(folder('parts.json'))).json();
  await Promise.all(parts.map((part) => index.mergeIndex(folder(`${part}/`), options)));
  fill(await index.filters());
  document.querySelector('.search-without').hidden = true;
  form.hidden = false;
  restore();
  await search();
} catch (fault) {
  // A browser opens no index of a page that no server gives out; the page says what to do instead.
  console.info(fault);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  remember();
});
form.q.addEventListener('input', () => remember(true));
for (const facet of facets) facet.addEventListener('change', () => remember());
addEventListener('popstate', () => {
  restore();
  search();
});

/** Gives each facet the values that the index has, with the number of passages. */
function fill(filters) {
  for (const facet of facets) {
    const values = Object.entries(filters[facet.name] ?? {});
    if (values.length === 0) continue;
    const { lang } = document.documentElement;
    for (const [value, passages] of values.sort(([a], [b]) => a.localeCompare(b, lang)))
      facet.append(new Option(`${value} (${passages})`, value));
    facet.closest('p').hidden = false;
  }
}

function restore() {
  const asked = new URLSearchParams(location.search);
  form.q.value = asked.get('q') ?? '';
  for (const facet of facets) facet.value = asked.get(facet.name) ?? '';
}

function remember(isTyping = false) {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  const address = `${asked}` === '' ? location.pathname : `?${asked}`;
  if (isTyping) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  search();
}

async function search() {
  const mine = ++latest;
  const words = form.q.value.trim();
  const filters = Object.fromEntries(
    facets.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
  if (words === '' && Object.keys(filters).length === 0) return show([], '');
  const found = await index.debouncedSearch(words === '' ? null : words, { filters }, 150);
  if (!found || mine !== latest) return;
  const { length } = found.results;
  const plural = new Intl.PluralRules(document.documentElement.lang).select(length);
  const said = form.dataset[length === 0 ? 'none' : plural] ?? form.dataset.other;
  show(found.results, said.replace('{count}', length));
}

function show(results, said) {
  count.textContent = said;
  list.replaceChildren();
  more(results, 0);
}

/** The next passages, and a button for those behind them. */
async function more(results, from) {
  const mine = latest;
  const passages = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
  if (mine !== latest) return;
  list.append(...passages.map(item));
  if (results.length <= from + AT_ONCE) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = form.dataset.more;
  const place = document.createElement('li');
  place.append(button);
  list.append(place);
  button.addEventListener('click', () => {
    place.remove();
    more(results, from + AT_ONCE);
  });
}

function item({ raw_url: address, meta, excerpt }) {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = meta.title;
  const where = document.createElement('p');
  where.className = 'where';
  where.append(link, ...[meta.speaker, meta.date].filter(Boolean).map((fact) => ` · ${fact}`));
  const words = document.createElement('p');
  words.append(...marked(excerpt));
  const place = document.createElement('li');
  place.append(where, words);
  return place;
}

/** An excerpt as nodes: words found are in mark elements, all else is text. */
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((part, at) => {
    if (at % 2 === 0) return plain(part);
    const mark = document.createElement('mark');
    mark.textContent = plain(part);
    return mark;
  });
}

const references = { lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2F': '/', amp: '&' };

function plain(markup) {
  return markup.replace(/&(lt|gt|quot|#39|#x27|#x2F|amp);/g, (_, name) => references[name]);
}
