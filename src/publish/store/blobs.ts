/**
 * Named pieces of bytes in a place that several machines see. Names have parts with `/` between them. A piece is there whole or not at
 * all; whether it is still what was put there is for the reader to find out. What the place cannot do is thrown.
 */
export interface Blobs {
  /** Nothing where there is no such piece. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Puts a piece there, in the place of one of that name. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Puts a piece there if nobody has; of several that try at once one does. */
  claim(name: string, bytes: Uint8Array): Promise<void>;
  /** First parts of the names of all that is there, also of what is not acta's. */
  roots(): Promise<readonly string[]>;
  /** A piece by its address, for a message. */
  address(name: string): string;
}
