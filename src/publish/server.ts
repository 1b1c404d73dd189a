import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that was let in: to read a page, or, with a body, to change something. */
export interface LocalRequest {
  /** Path of the address, decoded, from `/` on; without a query. */
  readonly path: string;
  /** What was sent, for a request that may change something. */
  readonly body?: unknown;
}

export interface LocalAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  close(): Promise<void>;
}

const longestAddress = 2_000;
const largestBody = 16_384;

/** What proves that a request comes from a page of this server. It lives as long as the server, and is in no file. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Serves pages to this computer alone: at 127.0.0.1, to requests that name this host, so that no page of the web can come in
 * by another name. A request that changes something must come from a page of this server and have its token. What is given
 * out is what `handle` makes; no path of a request is ever a path of a file.
 */
export async function serveLocally(
  handle: (request: LocalRequest) => Promise<LocalAnswer>,
  options: { readonly token: string; readonly port?: number },
): Promise<LocalServer> {
  const server = createServer({
    maxHeaderSize: 8_192,
    headersTimeout: 5_000,
    requestTimeout: 8_000,
    connectionsCheckingInterval: 1_500,
  });
  server.keepAliveTimeout = 5_000;
  server.maxConnections = 64;
  server.on('request', (request, response) => {
    answerTo(request, server, handle, options.token)
      .catch(() => plain(500, 'acta failed; see the terminal'))
      .then((answer) => send(request, response, answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answerTo(
  request: IncomingMessage,
  server: Server,
  handle: (request: LocalRequest) => Promise<LocalAnswer>,
  token: string,
): Promise<LocalAnswer> {
  const { method = '', url = '', headers } = request;
  const host = headers.host ?? '';
  const port = portOf(server);
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host)) return plain(403, 'this server has another name');
  if (url.length > longestAddress) return plain(414, 'the address is too long');
  const path = decodedPath(url);
  if (path === undefined) return plain(400, 'this is no address');
  if (method === 'GET' || method === 'HEAD') return handle({ path });
  if (method !== 'POST') return plain(405, 'only GET, HEAD and POST are answered');
  const site = headers['sec-fetch-site'];
  if (headers.origin !== `http://${host}` || (site !== undefined && site !== 'same-origin')) {
    return plain(403, 'this request comes from elsewhere');
  }
  if (!isSame(headers['x-acta-token'], token)) return plain(403, 'this page is older than the server; load it again');
  if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? '')) return plain(415, 'JSON is expected');
  const body = await bodyOf(request);
  if (body === undefined) return plain(413, 'this is too much');
  try {
    return await handle({ path, body: JSON.parse(body) as unknown });
  } catch (error) {
    if (error instanceof SyntaxError) return plain(400, 'this is not JSON');
    throw error;
  }
}

/** The path of an address, decoded once; nothing for one that is not in its plainest form. */
function decodedPath(url: string): string | undefined {
  const [path = ''] = url.split('?', 1);
  try {
    const decoded = decodeURIComponent(path);
    const isPlain =
      decoded.startsWith('/') &&
      !/\/\/|\\|\0/.test(decoded) &&
      !decoded.split('/').some((part) => /^\.{1,2}$/.test(part));
    return isPlain ? decoded : undefined;
  } catch {
    return undefined;
  }
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function plain(status: number, message: string): LocalAnswer {
  return { status, mediaType: 'application/json', content: JSON.stringify({ message }) };
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, mediaType, content }: LocalAnswer,
): void {
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(content),
    'cache-control': 'no-store',
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET, HEAD, POST' }),
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(method === 'HEAD' ? undefined : content);
}
