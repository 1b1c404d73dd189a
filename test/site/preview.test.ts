import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, it as always, beforeAll, describe, expect } from 'vitest';
import { cli, notes, tree } from '../commands/acta.js';
import { itWith } from '../judges.js';
import { browser } from './sites.js';

const it = itWith('chromium');

let home: string;
const programs: ChildProcess[] = [];
let address: string;
let said = '';
let chromium: Browser;
let tab: Page;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'acta-preview-'));
  mkdirSync(join(home, 'transcripts'));
  writeFileSync(join(home, 'edition.yaml'), 'title: The Harbour\n');
  writeFileSync(join(home, 'transcripts', 'first.txt'), notes);
  writeFileSync(join(home, 'transcripts', 'second.txt'), notes.replace('May 5', 'May 6'));
  address = await preview(home, (text) => (said += text));
});

afterAll(async () => {
  for (const program of programs) program.kill();
  await chromium?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Starts a preview; its address, once it is open. */
async function preview(input: string, hear: (text: string) => void = () => {}): Promise<string> {
  const program = spawn(process.execPath, [cli, 'preview', input], { env: { ...process.env, NO_COLOR: '1' } });
  programs.push(program);
  let heard = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (data) => {
      heard += String(data);
      hear(String(data));
    });
  }
  return until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(heard)?.[0]);
}

async function until<Result>(look: () => Result | undefined | Promise<Result | undefined>): Promise<Result> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Status of a request whose path goes out as it is written. */
function statusOf(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  const { hostname, port } = new URL(address);
  return new Promise<number>((resolve, reject) => {
    request({ hostname, port, path, method, headers: headers as Record<string, string> }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

describe('acta preview', () => {
  it('loads the page again when its transcript, the configuration or the TEI is saved, and tells what is wrong', async () => {
    chromium = await browser();
    tab = await chromium.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await tab.goto(`${address}first.html`);
    await tab.getByText('We begin at once.').waitFor();
    const transcript = join(home, 'transcripts', 'first.txt');
    writeFileSync(transcript, notes.replace('at once', 'in a moment'));
    await tab.getByText('We begin in a moment.').waitFor();
    expect(said).toContain('first: made anew');
    expect(said).not.toContain('second: made anew');

    writeFileSync(join(home, 'edition.yaml'), 'title: The Other Harbour\n');
    await tab.getByText('The Other Harbour').first().waitFor();

    writeFileSync(join(home, 'edition.yaml'), 'titel: The Harbour\n');
    await tab.locator('.acta-preview', { hasText: '"titel" is not a key here; did you mean "title"?' }).waitFor();
    writeFileSync(join(home, 'edition.yaml'), 'title: The Harbour\n');
    await tab.locator('.acta-preview').waitFor({ state: 'detached' });

    await tab.evaluate(() => {
      document.title = 'the page before';
    });
    writeFileSync(join(home, 'transcripts', 'third.txt'), notes.replace('May 5', 'May 7'));
    await tab.waitForFunction(() => document.readyState === 'complete' && document.title !== 'the page before');
    await tab.goto(address);
    await tab.getByText('May 7, 1985').first().waitFor();
    await tab.goto(`${address}third.html`);
    await tab.getByText('Very well.').waitFor();
    expect(complaints).toEqual([]);
  });

  always('writes nothing', () => {
    expect(Object.keys(tree(home)).filter((path) => !/^(?:edition\.yaml|transcripts\/.*)$/.test(path))).toEqual([]);
  });

  always('gives out pages of the site and nothing else, to this computer alone', async () => {
    for (const path of ['/', '/first.html', '/first.xml', '/assets/acta.css', '/.acta/preview.js', '/edition.xml'])
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    for (const path of ['/../../etc/passwd', '/%2e%2e/edition.yaml', '/..%5c', '//etc', '/a\\b', '/%', '/%00'])
      expect([path, await statusOf(path)]).toEqual([path, 400]);
    for (const path of ['/edition.yaml', '/transcripts/first.txt', '/.acta/', '/.acta/changed/x', '/constructor'])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    expect(await statusOf(`/${'a'.repeat(4000)}`)).toBe(414);
    expect(await statusOf('/', { headers: { host: 'evil.example' } })).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE']) expect(await statusOf('/', { method })).toBeGreaterThanOrEqual(403);
    const page = await (await fetch(address)).text();
    expect(page).toContain("default-src 'none'; connect-src 'self'");
    expect(page).not.toContain(readFileSync(join(home, 'edition.yaml'), 'utf8'));
    const search = await (await fetch(`${address}search.html`)).text();
    expect(search.match(/connect-src/g)).toHaveLength(1);
  });

  always('makes the page of a lone file anew when a decision beside it is saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-preview-'));
    try {
      // Who speaks last, once, is no sure label.
      const [title, first, second, last] = notes.trimEnd().split('\n\n');
      writeFileSync(join(folder, 'notes.txt'), `${[title, first, last, second].join('\n\n')}\n`);
      const lone = await preview(join(folder, 'notes.txt'));
      const tei = async () => (await fetch(`${lone}notes.xml`)).text();
      expect(await tei()).not.toContain('<speaker>Baker');
      const decision = '{ line: 7, words: Baker, is: speaker }';
      writeFileSync(join(folder, 'notes.decisions.yaml'), `decisions:\n  - ${decision}\n`);
      await until(async () => ((await tei()).includes('<speaker>Baker') ? true : undefined));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
