/** The part of fontverter 2 that acta uses; the package ships no types. */
declare module 'fontverter' {
  /** A font in another container. It knows by itself which one it is in. */
  export function convert(font: Buffer, to: 'sfnt'): Promise<Buffer>;
}
