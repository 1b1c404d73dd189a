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

/** Puts words on the clipboard and says so. */
async function copy(words, said) {
  try {
    await navigator.clipboard.writeText(words);
    status.textContent = `${document.body.dataset.copied}: ${said}`;
    setTimeout(() => {
      status.textContent = '';
    }, 4000);
    return true;
  } catch {
    // No clipboard here, or no leave to write to it: what was to be copied can be read.
    return false;
  }
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
  button.addEventListener('click', async () => {
    const copied = await copy(wordsOf(place), name.textContent);
    button.classList.toggle('done', copied);
  });
  if (place.matches('dd')) place.append(' ', button);
  else place.before(button);
}

function wordsOf(place) {
  const words = place.cloneNode(true);
  words.querySelector('.copy')?.remove();
  return words.textContent.trim();
}

/** Opens a card at a name, with what the list of persons says; the name in it leads to the list. */
function showCard(link, entry) {
  const card = document.createElement('div');
  card.className = 'person-card';
  card.popover = 'auto';
  card.tabIndex = -1;
  card.autofocus = true;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', entry.querySelector('.person-name').textContent);
  for (const part of entry.cloneNode(true).childNodes) card.append(part.cloneNode(true));
  for (const part of card.querySelectorAll('[id]')) part.removeAttribute('id');
  const name = document.createElement('a');
  name.href = `#${entry.id}`;
  const words = card.querySelector('.person-name');
  name.append(...words.childNodes);
  words.append(name);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'copy';
  close.textContent = document.body.dataset.close;
  card.append(close);
  card.addEventListener('click', ({ target }) => target.closest('a, button') && card.hidePopover());
  card.addEventListener('toggle', ({ newState }) => newState === 'closed' && card.remove());
  document.body.append(card);
  card.showPopover();
  place(card, link);
}

/** Below the line of its link, within the window. */
function place(card, link) {
  const line = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = line.bottom + 6;
  card.style.top = `${Math.max(6, below + height < innerHeight ? below : line.top - height - 6)}px`;
  card.style.left = `${Math.max(6, Math.min(line.left, document.documentElement.clientWidth - width - 6))}px`;
}

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest('a');
  if (!link) return;
  if (link.matches('.number, .permalink')) copy(link.href, link.getAttribute('href'));
  const entry =
    link.hash &&
    link.matches('.speaker a, a.name') &&
    document.querySelector(`.persons li[id="${CSS.escape(decodeURIComponent(link.hash.slice(1)))}"]`);
  if (entry && 'showPopover' in entry) {
    event.preventDefault();
    showCard(link, entry);
  }
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
  if (event.key !== 'Escape') return;
  const { target } = event;
  const note = target.matches('.call') ? noteOf(target) : target.closest('.note');
  if (note?.classList.contains('open')) toggle(callOf(note), note);
});
