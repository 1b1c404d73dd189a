import type { CatalogueEntry } from '../catalogue.js';

/** What can go wrong when many machines share the work through a queue. */
export const queue = {
  'queue/failed': {
    severity: 'error',
    exit: 5,
    title: 'the work on a document failed on other machines',
    means:
      'A worker took the document and could not finish its work: it ran out of memory, its disk was full, the store did not answer. It was tried four times, with longer and longer waits. The message has the cause. All other documents are done and lie in the store.',
    mend: 'Mend the cause and run the build again; it begins where it ended. To publish the edition without the document, build with --partial.',
  },
  'queue/left-out': {
    severity: 'warning',
    title: 'a document is not in the edition',
    means: 'The work on the document failed, and with --partial the edition was published without it.',
    mend: 'Mend the cause that the message names and build again, without --partial.',
  },
  'queue/unreachable': {
    severity: 'error',
    exit: 5,
    title: 'the queue cannot be reached',
    means:
      'Builds and workers meet at a Redis or Valkey, and none answered at the address that --on names, or it refused.',
    mend: 'Look at the address, redis://HOST:6379 or rediss://HOST:6379 with TLS, and at REDIS_USERNAME and REDIS_PASSWORD in the environment. Once a build has begun it waits for a Redis that is gone and goes on when it is back.',
  },
} as const satisfies Record<string, CatalogueEntry>;
