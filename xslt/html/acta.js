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

/** Puts the address of a passage on the clipboard, says so, and shows it in the address bar. */
async function copyAddress(link) {
  try {
    await navigator.clipboard.writeText(link.href);
    status.textContent = `${document.body.dataset.copied}: ${link.getAttribute('href')}`;
    setTimeout(() => {
      status.textContent = '';
    }, 2500);
  } catch {
    // No clipboard here, or no leave to write to it: the address bar has the address.
  }
}

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
