import { Queue, QueueEvents, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** Name of the queue in Redis. What it holds are names of tasks in a store. */
const queueName = 'acta';

/** What of a job lies in Redis: no words of any document. */
export interface FarJob {
  /** Name of the task in the store. */
  readonly task: string;
  /** Which acta shall do it: see `installed`. */
  readonly acta: string;
}

/** A job that was tried several times is tried again after 0.5, 1 and 2 seconds. */
const jobOptions = {
  attempts: 4,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: { age: 24 * 60 * 60 },
};

/** Milliseconds after which the job of a worker that is heard of no more is another's. */
const lostAfter = 15_000;

/**
 * A connection to Redis or Valkey, `redis://HOST:PORT/DB`, or `rediss://` with TLS, which is made anew whenever it is lost, without end. User and
 * password are REDIS_USERNAME and REDIS_PASSWORD of the environment. Throws where there is none to begin with.
 */
async function connect(url: string): Promise<Redis> {
  const { REDIS_USERNAME: username, REDIS_PASSWORD: password } = process.env;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 6), 5000),
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  });
  let last: Error | undefined;
  // It is made anew; until then everybody waits.
  redis.on('error', (error: Error) => {
    last = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw last ?? error;
  }
  return redis;
}

/** Asks workers to do tasks, and tells when they are done. */
export interface Asking {
  /** Ends well when the task was done; throws what hindered it after it was tried several times. */
  done(job: FarJob): Promise<void>;
  close(): Promise<void>;
}

/** Names of jobs in Redis are the hashes of their tasks: a task is there once, whoever asks for it. */
const idOf = ({ task }: FarJob): string => task.slice(task.lastIndexOf('/') + 1);

/** Every so many milliseconds Redis is asked what has become of jobs, in case it was told while nobody could hear. */
const lookEvery = 5000;

export async function ask(url: string): Promise<Asking> {
  const connection = await connect(url);
  const queue = new Queue(queueName, { connection });
  const events = new QueueEvents(queueName, { connection });
  // Redis is reached anew; until then everybody waits.
  queue.on('error', () => {});
  events.on('error', () => {});
  const waiting = new Map<string, { readonly job: FarJob; settle(reason?: string): void }>();
  events.on('completed', ({ jobId }) => waiting.get(jobId)?.settle());
  events.on('failed', ({ jobId, failedReason }) => waiting.get(jobId)?.settle(failedReason || 'no reason was given'));
  await events.waitUntilReady();

  /** A job that Redis has no more is done, or was lost with it: asking again is well in both cases. */
  async function look(): Promise<void> {
    for (const [id, { job, settle }] of waiting) {
      const found = await queue.getJob(id);
      if (!found) await queue.add('unit', job, { ...jobOptions, jobId: id });
      else if (await found.isFailed()) settle(found.failedReason);
    }
  }
  const timer = setInterval(() => void look().catch(() => {}), lookEvery);

  return {
    async done(job) {
      const id = idOf(job);
      const former = await queue.getJob(id);
      if (former && (await former.isFailed())) await former.remove();
      await new Promise<void>((resolve, reject) => {
        waiting.set(id, {
          job,
          settle(reason) {
            waiting.delete(id);
            if (reason === undefined) resolve();
            else reject(new Error(reason));
          },
        });
        queue.add('unit', job, { ...jobOptions, jobId: id }).catch(reject);
      });
    },
    async close() {
      clearInterval(timer);
      await Promise.allSettled([events.close(), queue.close()]);
      connection.disconnect();
    },
  };
}

/** Does what is asked for, so many tasks at once, until it is closed; then those that were begun are finished first. */
export async function serve(
  url: string,
  concurrency: number,
  work: (job: FarJob) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const connection = await connect(url);
  const worker = new Worker<FarJob>(queueName, ({ data }) => work(data), {
    connection,
    concurrency,
    lockDuration: lostAfter,
    stalledInterval: lostAfter,
    maxStalledCount: 3,
  });
  worker.on('error', () => {});
  return {
    async close() {
      await worker.close();
      connection.disconnect();
    },
  };
}
