import { createHash, getHashes } from 'node:crypto';

const available = new Set(getHashes());

/** The name that Node has for an algorithm as bags name it, `SHA-512` or `sha512`; nothing where it cannot count it. */
export function algorithmOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  return [lower, lower.replaceAll('-', '')].find((candidate) => available.has(candidate));
}

/** What was counted of a file. */
export interface Counted {
  readonly bytes: number;
  /** In hexadecimal digits, by algorithm. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Counts a file, whatever its size, by all these algorithms of Node's at once. Throws the system's errors. */
export async function count(content: AsyncIterable<Uint8Array>, algorithms: Iterable<string>): Promise<Counted> {
  const hashes = [...new Set(algorithms)].map((algorithm) => [algorithm, createHash(algorithm)] as const);
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
  }
  return { bytes, digests: new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])) };
}
