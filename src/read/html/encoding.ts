/** How many bytes of a page may say in which encoding it is (HTML Standard, 13.2.3.2). */
const PRESCAN = 1024;

/**
 * The encoding that a page names in a `meta` element among its first bytes, or that an XML declaration does. One that cannot
 * be, since the bytes were readable until here, is UTF-8 (13.2.3.3).
 */
export function encodingOfPage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN)).toString('latin1');
  const declared = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})["']/i.exec(head)?.[1];
  const named = metaEncoding(withoutComments(head)) ?? declared;
  if (named === undefined) return undefined;
  return /^utf-?16/i.test(named) ? 'utf-8' : named.toLowerCase() === 'x-user-defined' ? 'windows-1252' : named;
}

function metaEncoding(head: string): string | undefined {
  for (const [, attributes] of head.matchAll(/<meta[\s/]([^>]{0,500})>/gi)) {
    const charset = /(?:^|[\s/"'])charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(attributes!)?.[1];
    const isContentType = /http-equiv\s{0,9}=\s{0,9}["']?\s{0,9}content-type/i.test(attributes!);
    const content = /content\s{0,9}=\s{0,9}["'][^"']{0,200}charset\s{0,9}=\s{0,9}([\w:.-]{1,40})/i.exec(
      attributes!,
    )?.[1];
    const named = isContentType ? (content ?? charset) : content === undefined ? charset : undefined;
    if (named !== undefined) return named;
  }
  return undefined;
}

function withoutComments(head: string): string {
  let text = head;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const end = text.indexOf('-->', start + 2);
    text = text.slice(0, start) + (end < 0 ? '' : text.slice(end + 3));
  }
  return text;
}

/** Whether a text without a name that tells its format begins as a web page does. */
export function isPage(bytes: Uint8Array): boolean {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + bom, Math.min(bytes.length - bom, PRESCAN)).toString(
    'latin1',
  );
  const text = (utf16 ? head.replaceAll('\0', '').slice(2) : head).trimStart();
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,400}?-->\s{0,20}){0,3}<(?:!doctype html|html|head|body)[\s>]/is.test(
    text,
  );
}
