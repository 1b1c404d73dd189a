import { type TeiElement, tei } from '../tei/element.js';
import type { Paragraph } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';
import { encodeInline } from './inline.js';

/** A paragraph. A printed number is `@n` and gives its identifier; brackets around the whole are `@rend`. */
export function encodeParagraph(encoding: Encoding, paragraph: Paragraph): TeiElement {
  const { number, open, close, content } = paragraph;
  const span = { start: paragraph.start + open, end: paragraph.end - close };
  return tei(
    'p',
    {
      n: number?.n,
      'xml:id': number && `pn${number.n}`,
      rend: open > 0 ? '[]' : undefined,
      'xml:lang': languageOf(encoding, paragraph),
    },
    encodeInline(encoding, span, content),
  );
}

/** The language of a paragraph where it is not the document's. */
export function languageOf(encoding: Encoding, { language }: { readonly language?: string }): string | undefined {
  return language === undefined || encoding.isOwn(language) ? undefined : language;
}
