import type { Artifact } from '../../artifact/artifact.js';
import type { Description } from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';

/** Digests of a bag's manifests: one that holds, and one that repositories compare with what they counted themselves. */
const algorithms = ['sha512', 'md5'] as const;

/** A line of bag-info.txt: label and value (RFC 8493, 2.2.2). */
export type BagInfo = readonly [label: string, value: string];

/** What a bag says of itself in bag-info.txt: what the edition says, by the labels of RFC 8493. */
export function bagInfo(description: Description, replaces?: string): readonly BagInfo[] {
  const { title, publisher, date, url, identifiers, version, software } = description;
  const said: readonly (readonly [string, string | undefined])[] = [
    ['Source-Organization', publisher],
    ['Bagging-Date', /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : undefined],
    ['External-Description', description.description ?? title],
    ['External-Identifier', identifiers['doi'] ?? identifiers['handle'] ?? identifiers['urn'] ?? url],
    ['Internal-Sender-Description', version === undefined ? title : `${title}, version ${version}`],
    ['Replaces-Version', replaces],
    ['Bag-Software-Agent', `${software.name} ${software.version}`],
  ];
  return said.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}

/**
 * A bag (BagIt 1.0, RFC 8493) with these files as its payload. The manifests are in the order of the paths and nothing depends on
 * the day, so the same files make the same bag.
 */
export function bag(payload: readonly Artifact[], info: readonly BagInfo[]): readonly Artifact[] {
  const data = inOrder(payload.map((file) => ({ ...file, path: `data/${file.path}` })));
  const tags = inOrder([
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text('bag-info.txt', [...info, oxum(data)].map(infoLine).join('')),
    ...algorithms.map((algorithm) => text(`manifest-${algorithm}.txt`, manifest(data, algorithm))),
  ]);
  const ofTags = algorithms.map((algorithm) => text(`tagmanifest-${algorithm}.txt`, manifest(tags, algorithm)));
  return [...tags, ...ofTags, ...data];
}

/** Lines `<digest>  <path>`, which sha512sum(1) and md5sum(1) read too. */
function manifest(files: readonly Artifact[], algorithm: (typeof algorithms)[number]): string {
  return files.map(({ path, content }) => `${digest(algorithm, content)}  ${encodePath(path)}\n`).join('');
}

/** Line ends in a path would end its line, so they are written as in a URL, and the sign of that too (RFC 8493, 2.1.3). */
export function encodePath(path: string): string {
  return path.replace(/[\n\r%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Bytes and number of the payload's files. */
function oxum(files: readonly Artifact[]): BagInfo {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return ['Payload-Oxum', `${bytes}.${files.length}`];
}

/** A value of several lines is one line here: what continues a line begins with white space, and says no more. */
function infoLine([label, value]: BagInfo): string {
  return `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`;
}

function text(path: string, content: string): Artifact {
  return { path, mediaType: 'text/plain', content };
}

/** By code units: the same in every locale. */
function inOrder(files: readonly Artifact[]): readonly Artifact[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
