import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A request as an archive got it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with requests whose `METHOD path` matches. */
export interface Fault {
  readonly on: RegExp;
  /** How often; always, where nothing is said. */
  times?: number;
  /** Is told when the first of the body has come. */
  readonly begun?: () => void;
  /**
   * `drop`: the connection breaks after the first bytes of the body. `lose`: all is done, and the answer is lost. `stall`: nothing comes.
   * `slow`: it takes its time, and is right. Otherwise the answer.
   */
  readonly comes: 'drop' | 'lose' | 'stall' | 'slow' | Reply | ((seen: Seen, right: Reply) => Reply);
}

export interface ArchiveMock {
  readonly address: string;
  /** All that was asked with a token that is right, in its order. */
  readonly seen: Seen[];
  readonly faults: Fault[];
  /** `METHOD path` of what was asked, without the reading. */
  writes(): readonly string[];
  close(): void;
}

/** An archive on this computer: it knows one token, in the header of its kind, and answers by `answer`. */
export async function archiveMock(
  header: { readonly name: string; readonly value: string },
  answer: (seen: Seen, address: string) => Reply,
): Promise<ArchiveMock> {
  const seen: Seen[] = [];
  const faults: Fault[] = [];
  const server: Server = createServer((request, response) => void handle(request, response));
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    const { pathname, searchParams } = new URL(url, 'http://x');
    const fault = faults.find((one) => one.times !== 0 && one.on.test(`${method} ${pathname}`));
    if (fault?.times !== undefined) fault.times--;
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part as Buffer);
      fault?.begun?.();
      if (fault?.comes === 'drop') return request.socket.destroy();
    }
    if (fault?.comes === 'drop') return request.socket.destroy();
    if (fault?.comes === 'stall') return;
    if (fault?.comes === 'slow') await wait(150);
    const asked = {
      method,
      path: decodeURIComponent(pathname),
      query: searchParams,
      headers,
      body: Buffer.concat(parts),
    };
    if (headers[header.name] !== header.value) return reply(response, refused);
    seen.push(asked);
    if (typeof fault?.comes === 'object') return reply(response, fault.comes);
    const right = answer(asked, address);
    if (fault?.comes === 'lose') return request.socket.destroy();
    return reply(response, typeof fault?.comes === 'function' ? fault.comes(asked, right) : right);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    seen,
    faults,
    writes: () => seen.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const refused: Reply = {
  status: 401,
  json: {
    message:
      "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.",
  },
};

function reply(response: ServerResponse, { status, json, text, headers }: Reply): void {
  response.writeHead(status, { 'Content-Type': json === undefined ? 'text/html' : 'application/json', ...headers });
  response.end(json === undefined ? (text ?? '') : JSON.stringify(json));
}

/** The JSON of a request; nothing where it does not say that it is JSON, or is none. */
export function jsonOf({ headers, body }: Seen): Record<string, unknown> | undefined {
  if (!String(headers['content-type']).startsWith('application/json')) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The parts of a form with files (RFC 7578), by another reader than acta has writers: that of Node. */
export function formIn({ headers, body }: Seen): Promise<FormData> {
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': String(headers['content-type']) },
  }).formData();
}
