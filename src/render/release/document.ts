import type { ReleasedDocument } from '../../artifact/release.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { TeiDocument } from '../../tei/document.js';
import { renderSearchRecords } from '../search.js';

const tei = 'http://www.tei-c.org/ns/1.0';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** Where links lead to: into a text, and to who and what the header and the register describe. */
const targets = ['text', 'particDesc', 'settingDesc', 'standOff'];

/** What a release needs to know of a document, from its TEI. */
export async function releasedDocument(
  document: TeiDocument,
  page: string,
  formerly: readonly string[],
  report: Report,
): Promise<ReleasedDocument> {
  const { tree } = document;
  const identifiers = targets.flatMap((name) =>
    tree
      .getElementsByTagNameNS(tei, name)
      .flatMap((part) =>
        [part, ...part.getElementsByTagNameNS('*', '*')].flatMap((one) => one.getAttributeNS(xml, 'id') ?? []),
      ),
  );
  const revisions = tree
    .getElementsByTagNameNS(tei, 'revisionDesc')
    .flatMap((part) => part.getElementsByTagNameNS(tei, 'change'))
    .map((change) => [change.getAttribute('when'), line(change.textContent)].filter(Boolean).join(': '));
  return {
    page,
    title: line(tree.getElementsByTagNameNS(tei, 'title')[0]?.textContent) || page,
    formerly,
    passages: await renderSearchRecords(document, page, report),
    identifiers: new Set(identifiers),
    revisions,
  };
}

function line(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
