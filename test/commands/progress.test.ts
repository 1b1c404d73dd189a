import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressOn } from '../../src/commands/progress.js';

afterEach(() => vi.useRealTimers());

function terminal(columns = 40) {
  const written: string[] = [];
  const stream = { isTTY: true, columns, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe('progress', () => {
  it('is silent for a second, then one line in place, and leaves nothing behind', () => {
    vi.useFakeTimers();
    const { written, stream } = terminal();
    const progress = progressOn(stream, true);
    progress.at(1, 9, 'a');
    vi.advanceTimersByTime(999);
    progress.at(2, 9, 'b');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    progress.at(3, 9, 'c');
    progress.at(4, 9, 'too soon');
    vi.advanceTimersByTime(100);
    progress.at(5, 9, `d\u001b[2J${'x'.repeat(100)}`);
    progress.end();
    progress.end();
    expect(written).toEqual(['\r\u001b[K[3/9] c', `\r\u001b[K[5/9] d\\x1B[2J${'x'.repeat(25)}`, '\r\u001b[K']);
  });

  it('is nothing where there is no terminal or nobody wants it', () => {
    vi.useFakeTimers();
    const { written, stream } = terminal();
    for (const progress of [
      progressOn(stream, false),
      progressOn({ ...stream, isTTY: false } as NodeJS.WriteStream, true),
    ]) {
      vi.advanceTimersByTime(5000);
      progress.at(1, 1, 'a');
      progress.end();
    }
    expect(written).toEqual([]);
  });
});
