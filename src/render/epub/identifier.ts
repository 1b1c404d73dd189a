import { createHash } from 'node:crypto';

/** The namespace of names that are URIs (RFC 9562, section 6.6). */
const uriNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The name-based UUID (version 5, RFC 9562, section 5.5) of words that tell an edition from others, as a URN. */
export function nameUuid(words: readonly string[]): string {
  const name = `urn:acta:edition:${words.map(encodeURIComponent).join(':')}`;
  const digest = createHash('sha1')
    .update(Buffer.from(uriNamespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
