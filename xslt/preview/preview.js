// Loads the page again when its server says that something has changed; goes on asking while the server is away.

const { version } = document.currentScript.dataset;

async function wait() {
  try {
    const answer = await fetch(`/.acta/changed/${version}`, { cache: 'no-store' });
    if (answer.ok && (await answer.text()) !== version) location.reload();
    else setTimeout(wait, answer.ok ? 0 : 1000);
  } catch {
    setTimeout(wait, 1000);
  }
}

wait();
