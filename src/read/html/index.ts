import type { Report } from '../../diagnostics/diagnostic.js';
import type { Manuscript } from '../../manuscript/manuscript.js';
import { Composer } from '../composer.js';
import { decode } from '../decode.js';
import type { Source } from '../index.js';
import { encodingOfPage } from './encoding.js';
import { layoutOf } from './layout.js';
import { dividePage } from './main.js';
import { findPageNotes } from './page-notes.js';
import { propertiesOf } from './properties.js';
import { classStylesOf } from './styles.js';
import { elementsOf, type PageElement, PageTooLarge, parsePage } from './tree.js';
import { PageWriter } from './writer.js';

/**
 * Reads a saved web page: the words that a browser shows, a line for each block. Menus, banners and the like stay in the text as
 * furniture, by rules that name them; notes are tied to their calls by the page's own links. Nothing is fetched, no script
 * runs, and nothing but the file is read.
 */
export function readHtml({ file, bytes, sha256, options }: Source, report: Report): Manuscript | undefined {
  const named = options.encoding ?? encodingOfPage(bytes);
  const decoded = decode(file, bytes, named, report);
  if (!decoded) return undefined;
  const page = parsed(file, decoded.text, report);
  if (!page) return undefined;
  const layout = layoutOf(page, options.layouts ?? []);
  const styles = classStylesOf(page);
  const notes = findPageNotes(page);
  const division = dividePage(page, layout, styles, new Set(notes.byBody.keys()));
  const language = [...elementsOf(page)].find(({ name }) => name === 'html')?.attributes.get('lang') || undefined;
  const composer = new Composer();
  new PageWriter(composer, layout, styles, division, notes, language).write(page);
  const stated = [...new Set(notes.byBody.values())].map(({ id, n }) => ({ id, n, kind: 'footnote' as const }));
  const manuscript = composer.finish(
    { file, sha256, encoding: decoded.encoding },
    { notes: stated, properties: propertiesOf(page), ...(language && { language }) },
  );
  if (!manuscript)
    report.add('read/empty', 'the page holds no words; give a page that has its text in the file', { place: { file } });
  return manuscript;
}

function parsed(file: string, html: string, report: Report): PageElement | undefined {
  try {
    return parsePage(html);
  } catch (error) {
    if (!(error instanceof PageTooLarge)) throw error;
    const { limit, figure } = error;
    const words = limit === 'depth' ? `${figure} elements inside one another` : `${figure} elements`;
    const code = limit === 'depth' ? 'LIMIT-DEPTH' : 'LIMIT-SIZE';
    report.add(code, `the page has more than ${words}; save the part that holds the text`, { place: { file } });
    return undefined;
  }
}
