// The list of documents, shortened to those of a year, a speaker, a kind, a language. The links that do the same without a script become
// a form; what was chosen stands in the address of the page.

const browse = document.querySelector('.browse');
const documents = [...document.querySelectorAll('.documents li[data-facets]')].map((place) => ({
  place,
  values: new Set(place.dataset.facets.split(' ')),
}));

const form = document.createElement('form');
form.className = 'search facets';
const facets = [...browse.querySelectorAll('details')].map(selectOf);
const found = document.createElement('p');
found.className = 'search-count';
found.setAttribute('role', 'status');
browse.replaceChildren(form, found);

form.addEventListener('change', () => {
  const asked = new URLSearchParams(facets.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
  try {
    history.pushState(null, '', `${asked}` === '' ? location.pathname : `?${asked}`);
  } catch {
    // The address of a page that was opened from a disk cannot be changed.
  }
  show();
});
addEventListener('popstate', restore);
restore();

/** A choice of one among the links of a facet. */
function selectOf(details) {
  const select = document.createElement('select');
  select.name = details.dataset.facet;
  select.id = `browse:${select.name}`;
  select.append(new Option(browse.dataset.any, ''));
  for (const link of details.querySelectorAll('a')) {
    const option = new Option('', decodeURIComponent(link.hash).slice(2 + select.name.length));
    option.dataset.name = link.textContent;
    select.append(option);
  }
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = details.querySelector('summary').textContent;
  const row = document.createElement('p');
  row.append(label, ' ', select);
  form.append(row);
  return select;
}

function restore() {
  const asked = new URLSearchParams(location.search);
  for (const facet of facets) {
    facet.value = asked.get(facet.name) ?? '';
    if (facet.selectedIndex < 0) facet.value = '';
  }
  show();
}

/** Shows the documents that have all that was chosen, and beside each value how many more it would leave. */
function show() {
  const chosen = new Map(
    facets.filter(({ value }) => value !== '').map(({ name, value }) => [name, `${name}:${value}`]),
  );
  const shown = documents.filter(({ values }) => [...chosen.values()].every((value) => values.has(value)));
  for (const { place } of documents) place.hidden = true;
  for (const { place } of shown) place.hidden = false;
  for (const { name, options } of facets) {
    const others = [...chosen].filter(([facet]) => facet !== name).map(([, value]) => value);
    const left = documents.filter(({ values }) => others.every((value) => values.has(value)));
    for (const option of options) {
      if (option.value === '') continue;
      const count = left.filter(({ values }) => values.has(`${name}:${option.value}`)).length;
      option.textContent = `${option.dataset.name} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
  found.textContent =
    chosen.size === 0 ? '' : browse.dataset.found.replace('{count}', shown.length).replace('{total}', documents.length);
}
