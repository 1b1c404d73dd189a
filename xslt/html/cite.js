// References to a speech or a paragraph, in a panel at its link. They are composed of the references that the page has ready, one to a
// speech of somebody and one to a passage of nobody (see citation/passages.xsl): what is the passage's own is put in for the marks.

const ready = document.getElementById('page:passages');
const passages = ready && JSON.parse(ready.content.lastElementChild.textContent);
const panel = ready?.content.firstElementChild;

/** The kinds of passages, as references call them. */
function locatorOf(link, id) {
  const digits = id.replace(/^[^0-9]+/, '');
  const isSpeech = link.textContent === '§';
  const given = isSpeech ? link.dataset.n : link.matches('.number') && link.textContent;
  const number = [given, digits].find((one) => /^[0-9.]+[a-z]?$/.test(one ?? ''));
  return number ? `${isSpeech ? 'sp.' : 'par.'} ${number}` : `#${id}`;
}

/** Those who speak in a passage; nobody in a headnote. */
function speakersOf(element) {
  const speech = element.closest('.speech');
  const link = speech?.querySelector('.speaker a');
  const key = speech?.dataset.who ?? (link && decodeURIComponent(link.hash));
  return key && Object.hasOwn(passages.speakers, key) ? passages.speakers[key] : [];
}

const direct = ({ given, prefix, family, suffix, literal }) =>
  [given, prefix, family, suffix, literal].filter(Boolean).join(' ');
const inverted = ({ given, prefix, family, suffix, literal }) =>
  [[prefix, family, literal].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ');
const sorted = ({ given, prefix, family, suffix, literal }) =>
  literal ?? [family, [given, prefix].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
const initials = (name) =>
  sorted({ ...name, given: name.given?.replace(/(\p{L})[\p{L}\p{M}’']*\.?/gu, '$1.').replace(/\.(?=\p{L})/gu, '. ') });

/** `A`, `A and B`, `A, B, and C`; of more than so many the first and `et al.` */
function enumerate(names, and, { most = 99, first = 1, comma = names.length > 2 } = {}) {
  if (names.length > most) return [...names.slice(0, first), 'et al.'].join(first > 1 || comma ? ', ' : ' ');
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${comma ? ',' : ''} ${and} ${names.at(-1)}`;
}

/** How each form names those who speak; forms for programs have lists of names of their own. */
const speakerForms = {
  'chicago-note': (names) => enumerate(names.map(direct), 'and', { most: 2, comma: false }),
  chicago: ([head, ...others]) =>
    enumerate([sorted(head), ...others.map(direct)], 'and', { most: 6, first: 3, comma: true }),
  mla: ([head, ...others]) => enumerate([sorted(head), ...others.map(direct)], 'and', { most: 2, comma: true }),
  apa: (names) => enumerate(names.map(initials), '&', { comma: true }),
};

/** One form of the reference to a passage. */
function compose(form, { id, names, locator, address }) {
  const place = form === 'apa' ? locator.replace(/^par\./, 'para.') : locator;
  return withSpeakers(passages[names.length ? 'speech' : 'passage'][form], form, names)
    .replaceAll('actalocator', () => (form === 'bibtex' ? latex(place) : place))
    .replaceAll('https://actaaddress.invalid/#actapassage', () => `${address}#${encodeURI(id)}`)
    .replaceAll('actapassage', () => ascii(id));
}

function withSpeakers(reference, form, names) {
  const plain = names.map(direct).join(', ');
  if (form === 'bibtex')
    return reference
      .replace(
        'author = {Actaspeaker}',
        () => `author = {${names.map((name) => name.latex ?? inverted(name)).join(' and ')}}`,
      )
      .replace('Actaspeaker', () => latex(plain));
  if (form === 'ris')
    return reference
      .replace(/^AU {2}- Actaspeaker$/m, () => names.map((name) => `AU  - ${inverted(name)}`).join('\n'))
      .replace('Actaspeaker', () => plain);
  if (form === 'csl-json')
    return reference
      .replace('[{"literal": "Actaspeaker"}]', () => `[${names.map(cslName).join(', ')}]`)
      .replace('Actaspeaker', () => JSON.stringify(plain).slice(1, -1));
  const words = names.length ? speakerForms[form](names) : '';
  const markup = words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  return reference.replace(words.endsWith('.') ? /Actaspeaker\.?/ : 'Actaspeaker', () => markup);
}

function cslName({ family, given, prefix, suffix, literal }) {
  const members = Object.entries({ family, given, 'non-dropping-particle': prefix, suffix, literal }).filter(
    ([, part]) => part,
  );
  return `{${members.map(([name, part]) => `"${name}": ${JSON.stringify(part)}`).join(', ')}}`;
}

/** Text for BibTeX, as citation/latex.xsl escapes it. */
function latex(text) {
  const names = {
    '\\': 'textbackslash',
    '{': 'textbraceleft',
    '}': 'textbraceright',
    '^': 'textasciicircum',
    '~': 'textasciitilde',
  };
  return text.replace(/[\\{}%&$#_^~]/g, (sign) => (names[sign] ? `\\${names[sign]}{}` : `\\${sign}`));
}

/** An identifier within a citation key, in ASCII letters, digits and hyphens. */
function ascii(id) {
  const latin = id.replace(/[øØłŁđĐðÐħĦŧŦıß]/g, (letter) => 'oOlLdDdDhHtTis'['øØłŁđĐðÐħĦŧŦıß'.indexOf(letter)]);
  return Array.from(latin.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''), (sign) =>
    sign.codePointAt(0) < 128 ? sign : `u${sign.codePointAt(0)}`,
  )
    .join('')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Text in which i elements are italics, as nodes. */
function italics(markup) {
  return markup.split(/<i>([^<]*)<\/i>/).map((part, index) => {
    const text = part.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);
    if (index % 2 === 0) return text;
    const title = document.createElement('i');
    title.textContent = text;
    return title;
  });
}

/** Shows the references to the passage that a link leads to. */
function citePassage(link) {
  const id = decodeURIComponent(link.hash.slice(1));
  const element = document.getElementById(id);
  if (!element) return;
  const address = document.querySelector('link[rel=canonical]')?.href ?? location.href.replace(/#.*$/, '');
  const passage = { id, names: speakersOf(element), locator: locatorOf(link, id), address };
  document.querySelector('.passage-panel')?.remove();
  const shown = panel.cloneNode(true);
  shown.dataset.passage = id;
  const speaker = passage.names.map(direct).join(', ');
  shown.querySelector('.passage-name').textContent = [speaker, passage.locator].filter(Boolean).join(', ');
  for (const place of shown.querySelectorAll('[data-form]')) {
    const { form } = place.dataset;
    if (form === 'address') place.textContent = `${address}#${encodeURI(id)}`;
    else if (place.matches('dd')) place.replaceChildren(...italics(compose(form, passage)));
    else place.textContent = compose(form, passage);
    addCopyButton(place);
  }
  shown.querySelector('.leave').addEventListener('click', () => shown.hidePopover());
  shown.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    shown.remove();
    if (document.activeElement === document.body) link.focus({ preventScroll: true });
  });
  document.body.append(shown);
  shown.showPopover();
}

if (panel && 'showPopover' in panel) {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a.number, a.permalink');
    // The browser goes to the passage first, which takes the focus with it.
    if (link) setTimeout(() => citePassage(link));
  });
}
