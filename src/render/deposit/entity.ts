/** An entity of a crate's graph: flat JSON-LD, what it points to by `@id`. */
export type Entity = { readonly '@id': string; readonly '@type': string | readonly string[] } & Readonly<
  Record<string, unknown>
>;

/** A property's value that is another entity. */
export function pointer(id: string): { readonly '@id': string } {
  return { '@id': id };
}

/** The relative address of a file or folder in the crate (RFC 3986): its path, each name percent-encoded. */
export function idOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
