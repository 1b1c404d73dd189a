// How long the book of an edition takes in print, and what other engines need for the same text.
//   node bench/print.mjs EDITION [RUNS]   an edition that `acta build` built already; needs npm run compile
// Typst sets the book; Chromium, where it is there, prints the pages of all documents; fop, where it is there, sets them as XSL-FO.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseXmlDocument } from 'slimdom';
import { Report } from '../dist/diagnostics/diagnostic.js';
import { renderLeaves, renderPrintedBook } from '../dist/render/index.js';
import { passGate } from '../dist/validate/index.js';

const [edition, runs = '3'] = process.argv.slice(2);
const site = join(edition, 'site');
const folder = mkdtempSync(join(tmpdir(), 'acta-bench-print-'));
const report = new Report();
const read = (name) => passGate({ file: name, bytes: readFileSync(join(site, name)) }, report);
const names = [
  ...readFileSync(join(site, 'edition.xml'), 'utf8').matchAll(
    /<TEI xmlns="http:\/\/www\.tei-c\.org\/ns\/1\.0" n="([^"]+)"/g,
  ),
].map(([, name]) => name);
const documents = await Promise.all(names.map(async (name) => [name, await read(`${name}.xml`)]));
const whole = await read('edition.xml');

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function measure(what, make) {
  const times = [];
  let pages = 0;
  for (let run = 0; run < Number(runs); run++) {
    const start = performance.now();
    const path = await make();
    times.push((performance.now() - start) / 1000);
    pages = Number(
      /Pages: +(\d+)/.exec(
        execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )[1],
    );
  }
  console.log(`${what}: ${median(times).toFixed(2)} s, ${pages} pages`);
}

const isThere = (program) => (process.env.PATH ?? '').split(':').some((path) => readdirSafely(path).includes(program));
function readdirSafely(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

let leaves = [];
await measure('stylesheets and Typst', async () => {
  leaves = [];
  for (const [name, document] of documents) leaves.push(await renderLeaves(document, name, {}, report));
  const path = join(folder, 'typst.pdf');
  writeFileSync(path, await renderPrintedBook(whole, leaves, {}, report));
  return path;
});
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

if (isThere('chromium')) {
  const text = names
    .map((name) => /<article>[\s\S]*<\/article>/.exec(readFileSync(join(site, `${name}.html`), 'utf8'))?.[0] ?? '')
    .join('\n');
  const page = join(folder, 'all.html');
  writeFileSync(
    page,
    `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="file://${resolve(site)}/assets/acta.css">${text}`,
  );
  await measure('Chromium, pages already made', () => {
    const path = join(folder, 'chromium.pdf');
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${path}`,
      page,
    ];
    execFileSync('chromium', options, { stdio: 'ignore' });
    return path;
  });
}

if (isThere('fop')) {
  const escaped = (words) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const inline = (node) =>
    node.nodeType === node.TEXT_NODE
      ? escaped(node.nodeValue)
      : node.localName === 'note'
        ? `<fo:footnote><fo:inline font-size="60%">${escaped(node.getAttribute('number'))}</fo:inline><fo:footnote-body><fo:block font-size="8pt">${[...node.childNodes].map(inline).join('')}</fo:block></fo:footnote-body></fo:footnote>`
        : [...(node.childNodes ?? [])].map(inline).join('');
  const blocks = leaves.flatMap((leaf) => {
    const tree = parseXmlDocument(leaf);
    return [...tree.getElementsByTagName('title'), ...tree.getElementsByTagName('p')]
      .filter((block) => !block.parentNode.localName.startsWith('note'))
      .map((block) => `<fo:block>${[...block.childNodes].map(inline).join('')}</fo:block>`);
  });
  const source = join(folder, 'book.fo');
  writeFileSync(
    source,
    `<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set><fo:simple-page-master master-name="a5" page-width="148mm" page-height="210mm" margin="21mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set><fo:page-sequence master-reference="a5"><fo:flow flow-name="xsl-region-body" font-family="serif" font-size="9.8pt" text-align="justify">${blocks.join('')}</fo:flow></fo:page-sequence></fo:root>`,
  );
  await measure('fop, formatting objects already made', () => {
    const path = join(folder, 'fop.pdf');
    execFileSync('fop', ['-q', '-fo', source, '-pdf', path], { stdio: 'ignore' });
    return path;
  });
} else console.log('fop is not installed');

rmSync(folder, { recursive: true, force: true });
