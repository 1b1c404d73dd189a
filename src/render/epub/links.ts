/** A start tag as SaxonJS writes it; `<` stands nowhere else in its output, since text and attributes have `&lt;`. */
const tag = /<[A-Za-z][^<>]*>/g;
const link = /\shref="([^"#]+\.xhtml)#([^"]*)"/;
const identifier = /\sid="([^"]*)"/;

/** The places of a page that a link may lead to. */
export function placesIn(xhtml: string): ReadonlySet<string> {
  return new Set(Array.from(xhtml.matchAll(tag), ([start]) => identifier.exec(start)?.[1] ?? ''));
}

/**
 * A page whose links to places of other pages lead to what is there: where the place is not, to the page. `places` holds
 * the places of each page by its path.
 */
export function withSureLinks(xhtml: string, places: (path: string) => ReadonlySet<string>): string {
  return xhtml.replace(tag, (start) => {
    const [, path, fragment] = link.exec(start) ?? [];
    if (path === undefined || fragment === undefined || places(path).has(decoded(fragment))) return start;
    return start.replace(link, ` href="${path}"`);
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
