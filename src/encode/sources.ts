import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { BibliographicItem, BiblPart, Inline, SourceStatement } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeParagraph } from './paragraph.js';

type InlineOfType<Type extends Inline['type']> = Extract<Inline, { readonly type: Type }>;

/** Name of the header's record of an item that the copy was translated or taken from. */
export function originalId(encoding: Encoding, item: BibliographicItem): string {
  const analysed = encoding.transcript.items.filter(({ title, archive }) => title ?? archive);
  return analysed.length > 1 ? `src-original-${analysed.indexOf(item) + 1}` : 'src-original';
}

/** The citation as the copy words it, pointing to its analysed form in the header. */
export function encodeBibl(encoding: Encoding, { item }: InlineOfType<'bibl'>, content: TeiContent): TeiElement {
  const corresp = item.title || item.archive ? `#${originalId(encoding, item)}` : undefined;
  return tei('bibl', { 'xml:id': item.id, corresp }, content);
}

export function encodeBiblPart(encoding: Encoding, part: InlineOfType<BiblPart>, content: TeiContent): TeiElement {
  const item = encoding.transcript.items.find(({ title, pages }) => {
    const places = [title, pages?.span];
    return places.some((place) => place && place.start === part.start);
  });
  switch (part.type) {
    case 'biblTitle':
      return tei('title', { level: 'm', 'xml:lang': item?.titleLanguage }, content);
    case 'pubDate':
      return tei('date', { when: encoding.text(part) }, content);
    case 'citedRange':
      return tei('citedRange', { unit: 'page', from: item?.pages?.from, to: item?.pages?.to }, content);
    case 'repository':
    case 'collection':
      return tei('seg', { type: part.type }, content);
    case 'shelfmark':
      return tei('idno', { type: 'shelfmark' }, content);
    case 'marking':
      return tei('term', { type: 'classification' }, content);
    case 'drafter':
      return tei('seg', { type: 'drafter' }, tei('persName', {}, content));
    default:
      return tei(part.type, {}, content);
  }
}

/** The statement of the source, behind the text. */
export function encodeSourceStatement(encoding: Encoding, statement: SourceStatement): TeiElement {
  return tei(
    'div',
    { type: 'source' },
    ...statement.paragraphs.map((paragraph) => encodeParagraph(encoding, paragraph)),
  );
}

/** The analysed form of an item, for sourceDesc (TEI 3.12.2). */
function encodeBiblStruct(encoding: Encoding, item: BibliographicItem): TeiElement | undefined {
  const { title, titleLanguage, pubPlace, publisher, date, pages } = item;
  if (!title) return undefined;
  const language = titleLanguage?.split('-')[0];
  return tei(
    'biblStruct',
    { 'xml:id': originalId(encoding, item), type: 'book' },
    tei(
      'monogr',
      {},
      tei('title', { level: 'm', 'xml:lang': titleLanguage }, encoding.text(title)),
      language && tei('textLang', { mainLang: language }),
      tei(
        'imprint',
        {},
        pubPlace && tei('pubPlace', {}, encoding.text(pubPlace)),
        publisher && tei('publisher', {}, encoding.text(publisher)),
        date && tei('date', { when: encoding.text(date) }, encoding.text(date)),
      ),
    ),
    pages && tei('citedRange', { unit: 'page', from: pages.from, to: pages.to }, encoding.text(pages.span)),
  );
}

/** Where an item is kept (TEI 10.4): repository, collection and call number, as far as the citation has them. */
function encodeMsDesc(encoding: Encoding, item: BibliographicItem): TeiElement | undefined {
  const { archive } = item;
  if (!archive) return undefined;
  const { repository, collection, idno } = archive;
  return tei(
    'msDesc',
    { 'xml:id': originalId(encoding, item) },
    tei(
      'msIdentifier',
      {},
      tei('repository', {}, encoding.text(repository)),
      collection && tei('collection', {}, encoding.text(collection)),
      idno && tei('idno', { type: 'shelfmark' }, encoding.text(idno)),
    ),
  );
}

/** The analysed form of an item, for the header; nothing for a citation that was not understood. */
export function encodeItem(encoding: Encoding, item: BibliographicItem): TeiElement | undefined {
  return encodeBiblStruct(encoding, item) ?? encodeMsDesc(encoding, item);
}
