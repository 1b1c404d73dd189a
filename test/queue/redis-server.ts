import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of a test's own, with its append-only file, on a port that was free. */
export interface TestRedis {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it as a machine without power would. */
  kill(): Promise<void>;
  /** Ends it and removes what it kept. */
  remove(): Promise<void>;
}

/** With a port, one in the place of another that is gone. */
export async function redisServer(options: readonly string[] = [], at?: number): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-redis-'));
  const port = at ?? (await freePort());
  let server: ChildProcess | undefined;

  async function kill(): Promise<void> {
    if (!server) return;
    const ended = new Promise((resolve) => server!.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    server = undefined;
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const settings = ['--port', String(port), '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always'];
      server = spawn('redis-server', [...settings, ...options], { stdio: 'ignore' });
      while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    kill,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
