import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { Report } from '../../../src/diagnostics/diagnostic.js';
import { render } from '../../../src/render/index.js';
import { passGate } from '../../../src/validate/index.js';
import { itWith, shared } from '../../judges.js';
import { ask } from './pages.js';

/** The documents that were edited by hand for comparison. */
const folder = shared('exemplar');
if (folder === undefined) console.warn('skipped: there is no ../shared/exemplar');
const files = (folder === undefined ? [] : readdirSync(folder))
  .filter((name) => name.endsWith('.xml'))
  .sort()
  .map((name) => join(folder!, name));

/** Paragraphs that hold nothing but words, without white space. */
function plainParagraphs(tree: Document): readonly string[] {
  return [...tree.getElementsByTagName('p')]
    .filter((p) => p.children.length === 0 && hasAncestor(p, 'text') && !hasAncestor(p, 'note'))
    .map((p) => bare(p.textContent ?? ''));
}

function hasAncestor(element: Element, name: string): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) if ((at as Element).localName === name) return true;
  return false;
}

function bare(words: string): string {
  return words.replace(/[\s\u00ad\u200b]+/g, '');
}

describe.skipIf(files.length === 0)('the structure of a PDF', () => {
  for (const file of files) {
    itWith('pdfinfo')(`has every plain paragraph of ${file.replace(/.*[/]/, '')} whole and in its order`, async () => {
      const document = (await passGate({ file, bytes: readFileSync(file) }, new Report()))!;
      const [artifact] = await render(document, ['pdf'], { published: [], tei: false }, new Report());
      const told = bare(
        ask('pdfinfo', artifact!.content as Uint8Array, '-struct-text').replace(/^\s*"|"$|^\s*[A-Z]\w*.*$/gm, ''),
      );
      let from = 0;
      for (const paragraph of plainParagraphs(document.tree as unknown as Document)) {
        const at = told.indexOf(paragraph, from);
        expect(at, `${paragraph.slice(0, 60)}…`).toBeGreaterThanOrEqual(from);
        from = at + paragraph.length;
      }
    });
  }
});
