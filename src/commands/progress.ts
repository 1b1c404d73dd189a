import { escapeForTerminal } from '../diagnostics/escape.js';

/** Says what work is at. */
export interface Progress {
  /** Work has come to item `index` (from 1) of `total`. */
  at(index: number, total: number, item: string): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

const silentFor = 1000;
const every = 100;

/** One line on a terminal that is rewritten in place, from a second after the start on; nothing anywhere else. */
export function progressOn(stream: NodeJS.WriteStream, enabled: boolean): Progress {
  if (!enabled || !stream.isTTY) return { at() {}, end() {} };
  const started = Date.now();
  let last = started + silentFor - every;
  let shown = false;
  return {
    at(index, total, item) {
      const now = Date.now();
      if (now - last < every) return;
      last = now;
      shown = true;
      const line = `[${index}/${total}] ${escapeForTerminal(item)}`;
      stream.write(`\r\u001b[K${[...line].slice(0, Math.max(10, (stream.columns || 80) - 1)).join('')}`);
    },
    end() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
