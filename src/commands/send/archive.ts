import type { Artifact } from '../../artifact/artifact.js';
import type { Ask } from './client.js';
import { Refusal } from './refusal.js';

/** What is known of an earlier run: what it made in the archive, so that it is not made twice. */
export interface Remembered {
  /** Identifier of the draft in the archive. */
  readonly id?: string;
  /** Where a person sees it. */
  readonly page?: string;
  readonly doi?: string;
  /** Drafts of its parts, where each document is one: identifier, and SHA-256 of what was sent. */
  readonly parts?: Readonly<Record<string, { readonly id: string; readonly sha256: string }>>;
}

/** Where a package goes. */
export interface Place {
  /** What all requests begin with, without a slash at its end: `https://zenodo.org`. */
  readonly address: string;
  /** The collection of it, where the archive asks for one. */
  readonly collection?: string;
}

/** A package on its way into an archive. */
export interface Sending {
  readonly ask: Ask;
  readonly place: Place;
  /** Files of the package by their paths in it. */
  readonly files: ReadonlyMap<string, Artifact>;
  /** What the archive has of earlier runs, and of this one so far. */
  readonly known: Remembered;
  /** Keeps it for the next run, before anything else is sent. */
  remember(known: Remembered): Promise<void>;
  /** Makes it public at the end. */
  readonly publish: boolean;
  /** Something is being sent: how many things there are, which of them it is (from 1), how many of its bytes are sent. */
  at(index: number, total: number, item: string, sent?: number): void;
  /** Something was sent, and the archive has it. */
  done(): void;
  /** Says that the draft has a file that the package does not have. It may be somebody's, so it stays. */
  leave(name: string): void;
}

/** What the archive has when all is done. */
export interface Delivered {
  readonly page: string;
  readonly published: boolean;
  readonly files: number;
  readonly doi?: string;
}

/** How a package goes into archives of one kind. Each step looks first at what the archive has, so it can be done again. */
export interface Archive {
  /** The address that such an archive has, for an example. */
  readonly example: string;
  /** Where requests go, by the address that somebody gave; nothing where it does not say what is needed. */
  placeOf(given: URL): Place | undefined;
  /** The header that carries a token. */
  authorize(token: string): Readonly<Record<string, string>>;
  /** Files of the package that are sent as files. */
  parcels(files: ReadonlyMap<string, Artifact>): readonly Artifact[];
  send(sending: Sending): Promise<Delivered>;
}

/** The JSON of a file of the package. */
export function record(files: ReadonlyMap<string, Artifact>, path: string): unknown {
  return JSON.parse(Buffer.from(files.get(path)!.content).toString('utf8'));
}

export function bytesOf({ content }: Artifact): Buffer {
  return typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.length);
}

/** Deletes a file that is not what was sent. Where the archive does not let us, it is replaced when it is sent again. */
export async function discard(path: string, ask: Ask): Promise<void> {
  await ask({ method: 'DELETE', path }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
