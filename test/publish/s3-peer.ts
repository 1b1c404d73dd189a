import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a request: the server says that it is busy, or one byte of its answer is another one. */
export type Mishap = 'busy' | 'wrong byte' | undefined;

/** A server on this computer that speaks as much of the S3 protocol as a store needs: put, get, head and list of one bucket. */
export interface Peer {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** `METHOD key status` of each request, in their order. */
  readonly requests: string[];
  mishap: (request: { readonly method: string; readonly key: string }) => Mishap;
  close(): Promise<void>;
}

/** Starts a server with one empty bucket, for whoever has this key. Addresses are `/bucket/key`. */
export async function startPeer(bucket: string, accessKey: string): Promise<Peer> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peer: Peer = {
    url,
    objects,
    requests,
    mishap: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return peer;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { pathname, searchParams } = new URL(request.url!, url);
    const [, name, ...rest] = decodeURIComponent(pathname).split('/');
    const key = rest.join('/');
    const method = request.method!;
    const answer = (status: number, body: string | Buffer = ''): void => {
      requests.push(`${method} ${key} ${status}`);
      const type = typeof body === 'string' ? 'application/xml' : 'application/octet-stream';
      response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
      response.end(method === 'HEAD' ? undefined : body);
    };
    const refuse = (status: number, code: string): void =>
      answer(status, `<Error><Code>${code}</Code><Message>no</Message></Error>`);

    const mishap = peer.mishap({ method, key });
    if (mishap === 'busy') return refuse(503, 'SlowDown');
    if (!request.headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKey}/`))
      return refuse(403, 'InvalidAccessKeyId');
    if (name !== bucket) return refuse(404, 'NoSuchBucket');
    if (key === '') return answer(200, listing(searchParams.get('prefix') ?? ''));
    const found = objects.get(key);
    if (method === 'PUT') {
      if (request.headers['if-none-match'] === '*' && found) return refuse(412, 'PreconditionFailed');
      objects.set(key, Buffer.concat(parts));
      return answer(200);
    }
    if (!found) return refuse(404, 'NoSuchKey');
    const body = Buffer.from(found);
    if (mishap === 'wrong byte') body[body.length >> 1]! ^= 1;
    answer(200, body);
  }

  /** Everything below a prefix, with `/` as the delimiter. */
  function listing(prefix: string): string {
    const names = [...objects.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    const files = names.filter((name) => !name.includes('/'));
    const folders = new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0]));
    const contents = files.map((name) => `<Contents><Key>${prefix}${name}</Key></Contents>`);
    const prefixes = [...folders].map((name) => `<CommonPrefixes><Prefix>${prefix}${name}/</Prefix></CommonPrefixes>`);
    return `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><IsTruncated>false</IsTruncated>${contents.join('')}${prefixes.join('')}</ListBucketResult>`;
  }
}
