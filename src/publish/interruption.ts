const cleanups = new Set<() => void>();

/**
 * Registers what is to be put away should the program be interrupted before `done` is called. The program that owns the
 * signals calls `cleanUp`; a library sets no handlers of its own.
 */
export function putAwayIfInterrupted(cleanup: () => void): { readonly done: () => void } {
  cleanups.add(cleanup);
  return { done: () => cleanups.delete(cleanup) };
}

/** Puts away what unfinished work has left, last first; what cannot be put away stays for the next run to find. */
export function cleanUp(): void {
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    try {
      cleanup();
    } catch {
      // The program is about to end: nobody is left to tell.
    }
  }
}
