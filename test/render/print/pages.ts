import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { type PrintOptions, render } from '../../../src/render/index.js';
import { judge } from '../../judges.js';
import { teiDocument } from '../../sample.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A document with this body, as a PDF. */
export async function sheets(
  body: string,
  print: PrintOptions = {},
  header = '',
  report = new Report(),
): Promise<Uint8Array> {
  return await sheetsOf(tei(body, header), print, report);
}

export async function sheetsOf(xml: string, print: PrintOptions = {}, report = new Report()): Promise<Uint8Array> {
  const [artifact] = await render(teiDocument(xml), ['pdf'], { published: [], tei: false, print }, report);
  return artifact?.content as Uint8Array;
}

export function tei(body: string, header = '', language = 'en', title = 'A session'): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}"><teiHeader><fileDesc><titleStmt><title>${title}</title>${header}</titleStmt><publicationStmt><publisher>A press</publisher><date when="2020-05-04"/></publicationStmt><sourceDesc><p>Made.</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
}

/** What a program of poppler or qpdf says of a PDF. */
export function ask(program: string, pdf: Uint8Array, ...options: readonly string[]): string {
  const path = join(folder, 'asked.pdf');
  writeFileSync(path, pdf);
  const after = ['pdftotext'].includes(program) ? ['-'] : [];
  const before = options.filter((option) => option.startsWith('-'));
  return execFileSync(
    judge(program)!,
    [...before, ...options.filter((option) => !option.startsWith('-')), path, ...after],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    },
  );
}

/** The words of each page in their order, with divided words put together and white space as one space. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  return ask('pdftotext', pdf, '-raw')
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .replace(/\u00ad\s*/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}
