import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A bag as somebody might make it; what is left out is as it should be. */
export interface BagSpec {
  readonly version?: string;
  readonly encoding?: string;
  /** Payload below data/. */
  readonly payload?: Readonly<Record<string, string>>;
  readonly algorithms?: readonly string[];
  /** How a path is written in a manifest. */
  readonly write?: (path: string) => string;
  /** Files at the top in place of those that were made, before the tag manifests; nothing removes one. */
  readonly tags?: Readonly<Record<string, string | Uint8Array | undefined>>;
  readonly tagManifests?: boolean;
  /** Files put in or taken out when the bag is done. */
  readonly afterwards?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'ISO-8859-1': (text) => Buffer.from(text, 'latin1'),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};

export const digest = (algorithm: string, content: string | Uint8Array) =>
  createHash(algorithm).update(content).digest('hex');

/** Makes a bag in a new folder, by nothing of acta's. */
export function makeBag(spec: BagSpec = {}): string {
  const { version = '1.0', encoding = 'UTF-8', payload = { 'hello.txt': 'hello\n' }, algorithms = ['sha512'] } = spec;
  const bag = mkdtempSync(join(tmpdir(), 'acta-bag-'));
  const encode = encoders[encoding] ?? encoders['UTF-8']!;
  const write = (path: string, content: string | Uint8Array | undefined) => {
    if (content === undefined) return rmSync(join(bag, path));
    mkdirSync(dirname(join(bag, path)), { recursive: true });
    writeFileSync(join(bag, path), content);
  };
  mkdirSync(join(bag, 'data'));
  const files = Object.entries(payload);
  for (const [path, content] of files) write(`data/${path}`, content);
  write('bagit.txt', `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`);
  const bytes = files.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
  write('bag-info.txt', encode(`Payload-Oxum: ${bytes}.${files.length}\n`));
  for (const algorithm of algorithms) {
    const lines = files.map(([path, content]) => {
      const written = spec.write?.(`data/${path}`) ?? `data/${path}`;
      return `${digest(algorithm, content)}  ${written}\n`;
    });
    write(`manifest-${algorithm}.txt`, encode(lines.join('')));
  }
  for (const [path, content] of Object.entries(spec.tags ?? {})) write(path, content);
  if (spec.tagManifests !== false) {
    const tags = readdirSync(bag, { withFileTypes: true }).filter((entry) => entry.isFile());
    const lines = tags.map(({ name }) => `${digest('sha256', readFileSync(join(bag, name)))}  ${name}\n`);
    write('tagmanifest-sha256.txt', encode(lines.sort().join('')));
  }
  for (const [path, content] of Object.entries(spec.afterwards ?? {})) write(path, content);
  return bag;
}
