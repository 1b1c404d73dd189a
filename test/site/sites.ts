import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { assets } from '../../src/render/index.js';
import { judge } from '../judges.js';
import { fixture, page } from '../render/pages.js';
import { encodeText, sample } from '../sample.js';

/** A folder with pages as a site has them. `remove()` takes it away. */
export interface Site {
  readonly folder: string;
  /** Address of a page, e.g. `notes.called`; `sample` is the page of the sample document. */
  address(name: string, fragment?: string): string;
  remove(): void;
}

/** Lays out the pages of fixtures, and of the sample as `sample`, with what they share. */
export async function layOut(fixtures: readonly string[]): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-site-'));
  const references = {
    'chicago-note': 'Ada Arendal, <i>A Book</i> (Bergen, 1950), 12.',
    chicago: 'Arendal, Ada. <i>A Book</i>. Bergen, 1950.',
    mla: 'Arendal, Ada. <i>A Book</i>. 1950.',
    apa: 'Arendal, A. (1950). <i>A book</i>.',
  };
  const companions = {
    published: ['text', 'bibtex', 'ris'],
    tei: true,
    site: {
      index: 'corpus.front-page.html',
      pages: ['persons', 'chronology'],
      previous: { name: 'notes.called', title: 'The document before' },
      next: { name: 'speech.labels', title: 'The document after' },
    },
    references,
  } as const;
  writeFileSync(join(folder, 'sample.html'), await page(encodeText(sample).xml, { ...companions, name: 'sample' }));
  for (const name of fixtures)
    writeFileSync(join(folder, `${name}.html`), await page(fixture(name), { ...companions, name }));
  for (const { path, content } of await assets()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return {
    folder,
    address: (name, fragment) => `file://${folder}/${name}.html${fragment === undefined ? '' : `#${fragment}`}`,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Milliseconds that a page has to show something: a busy machine is no fault of it. */
const PATIENCE = 120_000;

function patient<Opened extends BrowserContext | Page>(opened: Opened): Opened {
  opened.setDefaultTimeout(PATIENCE);
  return opened;
}

/** The browser that is installed, without its conversations with the network. */
export async function browser(): Promise<Browser> {
  const launched = await chromium.launch({
    executablePath: judge('chromium')!,
    timeout: PATIENCE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const newContext = launched.newContext.bind(launched);
  const newPage = launched.newPage.bind(launched);
  launched.newContext = async (options) => patient(await newContext(options));
  launched.newPage = async (options) => patient(await newPage(options));
  return launched;
}
