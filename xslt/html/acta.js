// What pages do better with a script. Without it a note still opens at its call, by its address, and every link works.

/** Opens or closes a note at its call, without a new entry in the browser's history. */
function toggle(call, note) {
  const open = note.classList.toggle('open');
  call.setAttribute('aria-expanded', String(open));
  if (!open) call.focus();
}

function noteOf(call) {
  return document.getElementById(decodeURIComponent(call.hash.slice(1)));
}

function callOf(note) {
  return document.getElementById(`call:${note.id}`);
}

/** Beside the text a note is always open. */
function isInMargin(note) {
  return getComputedStyle(note).float !== 'none';
}

const status = document.createElement('p');
status.className = 'status';
status.setAttribute('role', 'status');
document.body.append(status);

/** Puts words on the clipboard and says so; a link, if there is one, leads on. */
async function copy(words, said, link) {
  try {
    await navigator.clipboard.writeText(words);
    status.replaceChildren(`${document.body.dataset.copied}: ${said}`, ...(link ? [' ', link] : []));
    setTimeout(() => status.replaceChildren(), 4000);
  } catch {
    // No clipboard here, or no leave to write to it: what was to be copied can be read.
  }
}

/** Puts the address of a passage on the clipboard, and shows it in the address bar. */
function copyAddress(link) {
  const cite = document.createElement('a');
  cite.href = '#page:cite';
  cite.textContent = document.body.dataset.cite;
  copy(link.href, link.getAttribute('href'), document.getElementById('page:cite') && cite);
}

/** Each reference gets a button that copies it, as a list in words or as a record for a program. */
for (const place of document.querySelectorAll('.citations dd, .reference-record pre')) addCopyButton(place);

function addCopyButton(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = document.body.dataset.copy;
  const name = place.matches('dd') ? place.previousElementSibling : place.parentElement.firstElementChild;
  button.setAttribute('aria-label', `${button.textContent}: ${name.textContent}`);
  button.addEventListener('click', () => copy(wordsOf(place), name.textContent));
  if (place.matches('dd')) place.append(' ', button);
  else place.before(button);
}

function wordsOf(place) {
  const words = place.cloneNode(true);
  words.querySelector('.copy')?.remove();
  return words.textContent.trim();
}

/**
 * A reference to the passage that the address names, above those to the document: the form for a note, which says where the words
 * stand. A bibliography lists the document as a whole.
 */
function citePassage() {
  const note = document.querySelector('.reference-chicago-note');
  const link = [...document.querySelectorAll('a.number, a.permalink')].find(
    (candidate) => candidate.getAttribute('href') === location.hash,
  );
  if (!note || !link) return;
  const number = link.matches('.number') ? link.textContent : /\d+$/.exec(location.hash)?.[0];
  if (!number) return;
  document.querySelector('.cited-passage')?.remove();
  const row = note.parentElement.cloneNode(true);
  row.className = 'cited-passage';
  const [heading, reference] = row.children;
  heading.textContent = `${document.body.dataset.cite}: ${link.getAttribute('aria-label')}`;
  reference.removeAttribute('class');
  reference.querySelector('.copy')?.remove();
  reference.normalize();
  const page = document.querySelector('link[rel=canonical]')?.href ?? location.href.replace(/#.*$/, '');
  const last = reference.lastChild;
  const words = reference.textContent.trim();
  const known = /,?\s*https?:\/\/\S+$/.exec(words)?.[0] ?? /\.$/.exec(words)?.[0] ?? '';
  last.textContent = last.textContent.trimEnd().slice(0, last.textContent.trimEnd().length - known.length);
  reference.append(`, ${link.matches('.number') ? 'par.' : 'sp.'} ${number}, ${page}${location.hash}.`);
  note.parentElement.before(row);
  addCopyButton(reference);
}

citePassage();
addEventListener('hashchange', citePassage);

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest('a');
  if (!link) return;
  if (link.matches('.number, .permalink')) copyAddress(link);
  if (link.matches('.call')) {
    const note = noteOf(link);
    if (!note || isInMargin(note)) return;
    event.preventDefault();
    toggle(link, note);
  }
  const open = link.matches('.close') && link.closest('.note.open');
  if (open) {
    event.preventDefault();
    toggle(callOf(open), open);
  }
});

document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && event.target.closest('.note.open');
  if (open) toggle(callOf(open), open);
});
