import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { jobsOption } from './jobs.js';
import { type CommonOptions, runCommand, withCommonOptions } from './session.js';
import { checkQueue } from './shard.js';

interface WorkerOptions extends CommonOptions {
  readonly on: string;
  readonly store: string;
  readonly jobs?: number;
}

/** Adds `acta worker` to the program. */
export function register(program: Command): void {
  const command = program
    .command('worker')
    .requiredOption('--on <queue>', 'where builds ask for work: redis://HOST, or rediss://HOST with TLS')
    .requiredOption('--store <place>', 'the folder or bucket (s3://bucket/prefix) of the build, which all machines see')
    .option(...jobsOption);
  withCommonOptions(command)
    .summary('work for builds on other machines')
    .description(
      'Does the work of builds that run with --on, document by document, until it is stopped: with SIGTERM or Ctrl+C it finishes what it has begun. It needs nothing of the edition but the store. User and password of the queue are REDIS_USERNAME and REDIS_PASSWORD in the environment.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  acta worker --on redis://queue.example.org --store /shared/store\n  acta worker --on redis://queue --store s3://bucket/harbour --jobs 8',
    )
    .action((options: WorkerOptions) =>
      runCommand(options, async ({ report, progress, say }) => {
        if (!checkQueue(options.on, report)) return;
        const { workOn } = await import('../queue/index.js');
        const { on, store, jobs = availableParallelism() } = options;
        let done = 0;
        const working = await workOn(on, { store }, jobs, report, (count) => {
          done = count;
          progress.at(count, count, 'done');
        });
        if (!working) return;
        await toldToStop();
        await working.stop();
        say(`${done} tasks done`);
      }),
    );
}

/** A worker is stopped by signals, and then comes to its end; a second one ends it at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const atOnce = process.listeners(signal);
      process.removeAllListeners(signal);
      process.once(signal, () => {
        for (const listener of atOnce) process.once(signal, listener);
        resolve();
      });
    }
  });
}
