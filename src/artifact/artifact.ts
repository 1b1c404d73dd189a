/** One file to publish. `path` is relative to the site, with `/` between its parts and no `.` or `..` among them. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}
