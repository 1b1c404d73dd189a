import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Element, parseXmlDocument } from 'slimdom';
import { afterAll } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { renderWordBook, renderWordChapter } from '../../../src/render/docx/document.js';
import { render } from '../../../src/render/index.js';
import { judge } from '../../judges.js';
import { teiDocument } from '../../sample.js';
import { tei } from '../print/pages.js';

const folder = mkdtempSync(join(tmpdir(), 'acta-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A document with this body, as a Word file. */
export async function wordFile(body: string, header = '', language = 'en'): Promise<Uint8Array> {
  return wordFileOf(tei(body, header, language));
}

export async function wordFileOf(xml: string): Promise<Uint8Array> {
  const [artifact] = await render(teiDocument(xml), ['docx'], { published: [], tei: false }, new Report());
  return artifact!.content as Uint8Array;
}

/** Documents, each the body of its text, as the Word file of an edition. */
export async function wordBook(bodies: readonly string[], header = ''): Promise<Uint8Array> {
  const report = new Report();
  const chapters = [];
  for (const [index, body] of bodies.entries()) {
    const document = teiDocument(tei(body, '', 'en', `Session ${index + 1}`));
    chapters.push(await renderWordChapter(document, `${index}`, {}, report));
  }
  const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>An edition</title><editor>Ann Editor</editor><editor>Bo &amp; Co</editor></titleStmt><publicationStmt><publisher>A press</publisher>${header}</publicationStmt><sourceDesc><p>Made.</p></sourceDesc></fileDesc></teiHeader></teiCorpus>`;
  return renderWordBook(teiDocument(corpus), chapters, {}, report);
}

/** The parts of a file that are XML, by their paths. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The paragraphs of a part of the file: `style|words`, its notes as `{id}`. */
export function paragraphsOf(file: Uint8Array, part = 'word/document.xml'): readonly string[] {
  const paragraphs = parseXmlDocument(partsOf(file)[part]!).getElementsByTagName('w:p');
  return paragraphs.map((paragraph) => `${styleOf(paragraph)}|${wordsOf(paragraph)}`);
}

function styleOf(paragraph: Element): string {
  return paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';
}

export function wordsOf(element: Element): string {
  return element
    .getElementsByTagName('*')
    .map((found) => {
      if (found.nodeName === 'w:t') return found.textContent ?? '';
      if (found.nodeName === 'w:tab' && found.parentElement?.nodeName === 'w:r') return '\t';
      if (found.nodeName === 'w:br') return '\n';
      return found.nodeName === 'w:footnoteReference' ? `{${found.getAttribute('w:id')}}` : '';
    })
    .join('');
}

/** What LibreOffice finds in a file: the words of its body and of its notes, as it writes them in a file of its own. */
export function libreOffice(file: Uint8Array): { readonly body: string; readonly notes: readonly string[] } {
  const path = join(folder, 'asked.docx');
  writeFileSync(path, file);
  const own = `-env:UserInstallation=file://${folder}/profile`;
  const options = [own, '--headless', '--convert-to', 'fodt', '--outdir', folder, path];
  execFileSync(judge('soffice')!, options, { stdio: 'ignore', timeout: 240_000 });
  const text = parseXmlDocument(readFileSync(join(folder, 'asked.fodt'), 'utf8')).getElementsByTagName(
    'office:text',
  )[0]!;
  const notes = text.getElementsByTagName('text:note-body').map((note) => squeezed(note.textContent));
  for (const note of text.getElementsByTagName('text:note')) note.parentNode!.removeChild(note);
  return { body: squeezed(text.textContent), notes };
}

export function squeezed(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
