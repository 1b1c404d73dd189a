import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, newToken, serveLocally } from '../../src/publish/server.js';

const token = newToken();
let server: LocalServer;
let port: number;
const changes: unknown[] = [];

beforeAll(async () => {
  server = await serveLocally(
    async ({ path, body }) => {
      if (body !== undefined) changes.push(body);
      return path === '/page'
        ? { status: 200, mediaType: 'text/html', content: 'a page' }
        : { status: 404, mediaType: 'text/plain', content: 'nothing here' };
    },
    { token },
  );
  port = Number(new URL(server.address).port);
});
afterAll(() => server.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask({
  method = 'GET',
  path = '/page',
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string; headers: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const proper = () => ({
  'content-type': 'application/json',
  origin: `http://127.0.0.1:${port}`,
  'sec-fetch-site': 'same-origin',
  'x-acta-token': token,
});

describe('the server', () => {
  it('gives out pages, with the headers that keep them to themselves', async () => {
    const { status, text, headers } = await ask({});
    expect([status, text]).toEqual([200, 'a page']);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('A39: listens at 127.0.0.1 alone', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    ['a name that is not its own', { headers: { host: 'evil.example' } }, 403],
    ['its address with another port', { headers: { host: '127.0.0.1:1' } }, 403],
    ['a path upwards', { path: '/../../etc/passwd' }, 400],
    ['the same in signs', { path: '/%2e%2e/%2e%2e/etc/passwd' }, 400],
    ['a backslash', { path: '/..%5c' }, 400],
    ['two slashes', { path: '//etc' }, 400],
    ['a NUL', { path: '/page%00' }, 400],
    ['half a sign', { path: '/%e2%82' }, 400],
    ['an address of 10,000 characters', { path: `/${'a'.repeat(6000)}` }, 414],
    ['another method', { method: 'DELETE' }, 405],
  ] as const)('A39: refuses %s', async (_, sent, status) => {
    expect((await ask(sent)).status).toBe(status);
  });

  it('takes a change from its own page', async () => {
    const before = changes.length;
    expect((await ask({ method: 'POST', headers: proper(), body: '{"is":"speaker"}' })).status).toBe(200);
    expect(changes.slice(before)).toEqual([{ is: 'speaker' }]);
  });

  it.each([
    ['from another origin', { origin: 'http://evil.example' }, 403],
    ['from another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['without an origin', { origin: '' }, 403],
    ['sent across sites', { 'sec-fetch-site': 'cross-site' }, 403],
    ['without its secret', { 'x-acta-token': '' }, 403],
    ['with another secret', { 'x-acta-token': newToken() }, 403],
    ['that a form could send', { 'content-type': 'text/plain' }, 415],
  ] as const)('takes no change %s', async (_, headers, status) => {
    const before = changes.length;
    const answer = await ask({ method: 'POST', headers: { ...proper(), ...headers }, body: '{"is":"speaker"}' });
    expect(answer.status).toBe(status);
    expect(changes).toHaveLength(before);
  });

  it('takes neither what is too much nor what is no JSON', async () => {
    const before = changes.length;
    expect((await ask({ method: 'POST', headers: proper(), body: `"${'a'.repeat(20_000)}"` })).status).toBe(413);
    expect((await ask({ method: 'POST', headers: proper(), body: '{' })).status).toBe(400);
    expect(changes).toHaveLength(before);
  });

  it('A39: hangs up on whoever does not come to the point', { timeout: 20_000 }, async () => {
    const closed = new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /page HTTP/1.1\r\nHost: 127'));
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
    await closed;
  });
});
