import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formatDiagnostic } from '../diagnostics/print.js';
import { type LocalAnswer, type LocalServer, newToken, serveLocally } from '../publish/server.js';
import { previewFile } from '../render/index.js';
import type { PreviewSite } from './preview-site.js';

/** A site that is shown while it is worked on. */
export interface PreviewServer extends LocalServer {
  /** Has all open pages load themselves again. */
  reload(): void;
}

/** Where what belongs to the preview and not to the site stands: no page of a site begins with a point. */
const own = '/.acta/';
/** A page asks again after so many milliseconds without a change. */
const PATIENCE = 20_000;

/** Serves a site in memory to this computer alone, with pages that load themselves again. */
export async function servePreview(
  site: PreviewSite,
  options: { readonly port?: number } = {},
): Promise<PreviewServer> {
  let version = 1;
  let waiting: (() => void)[] = [];
  const server = await serveLocally(
    async ({ path, body }) => {
      if (body !== undefined) return plain(405, 'this site is only read');
      if (path.startsWith(own)) return ownOf(path.slice(own.length));
      // Browsers ask for one by themselves; a site has none.
      if (path === '/favicon.ico') return { status: 204, mediaType: 'image/x-icon', content: '' };
      const artifact = await site.at(path === '/' ? 'index.html' : path.slice(1));
      if (!artifact) return page(404, missing(path));
      const { mediaType, content } = artifact;
      return mediaType === 'text/html' ? page(200, String(content)) : { status: 200, mediaType, content };
    },
    { token: newToken(), ...options },
  );
  return {
    ...server,
    reload() {
      version++;
      for (const answer of waiting) answer();
      waiting = [];
    },
  };

  async function ownOf(path: string): Promise<LocalAnswer> {
    if (path === 'preview.js') return { status: 200, mediaType: 'text/javascript', content: await previewFile(path) };
    if (path === 'preview.css') return { status: 200, mediaType: 'text/css', content: await previewFile(path) };
    const [, known] = /^changed\/(\d{1,9})$/.exec(path) ?? [];
    if (known === undefined) return plain(404, 'there is no such page');
    if (Number(known) === version) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, PATIENCE).unref();
      });
    }
    return { status: 200, mediaType: 'text/plain', content: String(version) };
  }

  /** A page with what reloads it, and above it what is at fault. */
  function page(status: number, html: string): LocalAnswer {
    const head = `<link rel="stylesheet" href="${own}preview.css"><script src="${own}preview.js" data-version="${version}" defer></script></head>`;
    // But for the search, pages of a site may ask nobody for anything; those of a preview ask their server.
    const asks = html.includes("connect-src 'self';");
    const content = html
      .replace("default-src 'none';", (policy) => (asks ? policy : `${policy} connect-src 'self';`))
      .replace('</head>', () => head);
    const body = content.indexOf('>', content.indexOf('<body')) + 1;
    return {
      status,
      mediaType: 'text/html',
      content: content.slice(0, body) + complaint(site.errors) + content.slice(body),
    };
  }
}

function complaint(errors: readonly Diagnostic[]): string {
  if (errors.length === 0) return '';
  const lines = errors.slice(0, 20).map((error) => formatDiagnostic(error, { color: false }));
  return `<pre class="acta-preview" role="alert">${escaped(lines.join('\n'))}</pre>`;
}

function missing(path: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Not found</title></head><body><p>There is no page ${escaped(path)} on this site. <a href="/">The edition</a></p></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function plain(status: number, message: string): LocalAnswer {
  return { status, mediaType: 'text/plain', content: message };
}
