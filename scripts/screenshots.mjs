// Takes the pictures of docs/images: what a reader sees of a built site at three widths, by light and by dark.
//   node scripts/screenshots.mjs SITE NAME [DIRECTORY] [DOCUMENT] [WORDS]
// SITE is the folder of a site, NAME what its pictures begin with, DOCUMENT the page of a document, WORDS what is searched. Needs
// chromium and pngquant on the PATH; no test runs it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [site, name, directory = 'docs/images', document = '007.html', words = 'economy'] = process.argv.slice(2);
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
const windows = [360, 768, 1440].map((width) => ({ width, height: { 360: 740, 768: 1024, 1440: 900 }[width] }));

/** Pages, and what is waited for or done on them before the picture. */
const views = {
  front: ['index.html'],
  document: [document],
  cite: [document, (tab) => tab.locator('.permalink').first().press('Enter')],
  persons: ['persons.html'],
  chronology: ['chronology.html'],
  about: ['about.html'],
  search: [
    `search.html?q=${encodeURIComponent(words)}`,
    (tab) => tab.locator('.search-results mark').first().waitFor(),
  ],
};
/** What is taken at every width; the rest in the widest window by light. ALL=1 takes all everywhere, WHOLE=1 whole pages. */
const everywhere = ['front', 'document'];

const server = createServer((request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const content = readFileSync(join(site, path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

for (const viewport of windows) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme });
    for (const [view, [page, act]] of Object.entries(views)) {
      const isKept = everywhere.includes(view) || (viewport.width === 1440 && colorScheme === 'light');
      if (!isKept && !process.env.ALL) continue;
      const tab = await context.newPage();
      await tab.goto(address + page);
      await tab.evaluate(() => globalThis.document.fonts.ready);
      await act?.(tab);
      await tab.waitForTimeout(250);
      const path = join(directory, `${name}-${view}-${viewport.width}-${colorScheme}.png`);
      await tab.screenshot({ path, fullPage: Boolean(process.env.WHOLE) });
      execFileSync('pngquant', ['--force', '--ext', '.png', '--strip', '--speed', '3', '128', path]);
      await tab.close();
    }
    await context.close();
  }
}
await browser.close();
server.close();
