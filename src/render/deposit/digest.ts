import { createHash } from 'node:crypto';

/** A checksum in hexadecimal, as archives compare it: md5, sha1, sha256 or sha512. */
export function digest(algorithm: string, content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** The form of a record that is JSON: two spaces, a line end after it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
