import { watch as watchFiles } from 'chokidar';

/** Files and folders that are watched. */
export interface Watch {
  /** Watches these paths as well. */
  add(paths: readonly string[]): void;
  /** Has `handle` called when something was saved, also before this was said; one call after the other. */
  onChange(handle: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Several files are saved at once, by a program or by version control: that is one change, which is over after so many milliseconds. */
const SETTLED_AFTER = 60;

/** Watches paths, in folders all files but hidden ones. From when it comes back nothing is saved unseen. */
export async function openWatch(paths: readonly string[]): Promise<Watch> {
  const known = new Set(paths);
  const watcher = watchFiles([...known], { ignoreInitial: true, ignored: /[\\/]\.[^\\/]+$/, followSymlinks: false });
  let timer: NodeJS.Timeout | undefined;
  let isWaiting = false;
  let work = Promise.resolve();
  let handle: (() => Promise<void>) | undefined;

  function settled(): void {
    isWaiting = handle === undefined;
    if (!handle) return;
    // A fault of one call is told, and the next one may go well.
    work = work.then(handle).catch((error: unknown) => {
      process.stderr.write(`acta: ${error instanceof Error ? error.message : String(error)}\n`);
    });
  }

  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(settled, SETTLED_AFTER);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    add(more) {
      for (const path of more) if (!known.has(path)) watcher.add(path);
      for (const path of more) known.add(path);
    },
    onChange(given) {
      handle = given;
      if (isWaiting) settled();
    },
    close: () => watcher.close(),
  };
}
