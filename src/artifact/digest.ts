import { createHash } from 'node:crypto';

/** A checksum in hexadecimal, as archives and sha256sum(1) compare it; text is taken as UTF-8. */
export function digest(algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512', content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}
