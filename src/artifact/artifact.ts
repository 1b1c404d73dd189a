/**
 * One file to publish. `path` is relative to the site, with `/` between its parts and no `.` or `..` among them. The content may be brought from
 * a shelf whenever it is asked for: a copy names the properties that it needs, as `...` would leave that out.
 */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}
