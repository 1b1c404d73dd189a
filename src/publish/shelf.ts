import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { putAway } from './faults.js';

/** Bytes of values that stay in memory. Beyond that, a very large edition would need more of it than a computer has. */
const inMemory = 64_000_000;

/** A value that was put aside. */
export interface Shelved<Value> {
  /** One that is equal to it. */
  bring(): Value;
}

/** Where values are put aside until they are asked for. */
export interface Shelf {
  /** Puts a value aside, which structuredClone could copy and which is about so many bytes. */
  put<Value>(value: Value, bytes: number): Shelved<Value>;
  /** Nothing can be brought after that which is not in memory. */
  close(): void;
}

/**
 * A shelf for the life of one build: the first `limit` bytes are in memory, the rest in a file of the system's folder for such
 * files. The file has no name where the system allows that, so nothing is left of a build that was killed. Where it cannot be
 * written, values stay in memory.
 */
export function openShelf(limit = inMemory): Shelf {
  let file: { readonly descriptor: number; readonly folder: string } | undefined;
  let held = 0;
  let end = 0;

  function open(): { readonly descriptor: number; readonly folder: string } {
    const folder = mkdtempSync(join(tmpdir(), 'acta-'));
    const opened = { descriptor: openSync(join(folder, 'shelf'), 'wx+', 0o600), folder };
    putAway(() => rmSync(folder, { recursive: true }));
    return opened;
  }

  function write(bytes: Uint8Array): void {
    file ??= open();
    for (let done = 0; done < bytes.length; )
      done += writeSync(file.descriptor, bytes, done, bytes.length - done, end + done);
  }

  function read(start: number, length: number): Buffer {
    if (!file) throw new Error('the shelf is closed');
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let done = 0; done < length; ) {
      const count = readSync(file.descriptor, bytes, done, length - done, start + done);
      if (count === 0) throw new Error('the shelf is shorter than it was');
      done += count;
    }
    return bytes;
  }

  return {
    put(value, bytes) {
      if (held + bytes > limit) {
        const content = serialize(value);
        const start = end;
        if (putAway(() => write(content))) {
          end += content.length;
          return new InFile(read, start, content.length);
        }
      }
      held += bytes;
      return new InMemory(value);
    },
    close() {
      if (!file) return;
      const { descriptor, folder } = file;
      file = undefined;
      putAway(() => closeSync(descriptor));
      putAway(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

// Classes, and no functions with what they need: a large edition has millions of these.

class InMemory<Value> implements Shelved<Value> {
  constructor(private readonly value: Value) {}

  bring(): Value {
    return this.value;
  }
}

class InFile<Value> implements Shelved<Value> {
  constructor(
    private readonly read: (start: number, length: number) => Buffer,
    private readonly start: number,
    private readonly length: number,
  ) {}

  bring(): Value {
    return deserialize(this.read(this.start, this.length)) as Value;
  }
}
