/** The characters of windows-1252 where Latin-1 has control characters, from 0x80 on; bytes without one stay as they are. */
const above0x7f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Decodes windows-1252 by the index of the Encoding Standard. Node 20's own decoder reads it as Latin-1, so that its
 * quotation marks and dashes would become control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9F]/g, (control) => above0x7f.charAt(control.charCodeAt(0) - 0x80));
}
