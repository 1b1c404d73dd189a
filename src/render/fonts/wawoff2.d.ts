/** The part of wawoff2 2 that acta uses; the package ships no types. */
declare module 'wawoff2' {
  /** A WOFF2 font as the TrueType or OpenType file that it was made of. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
