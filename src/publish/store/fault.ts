/** What keeps a store from being used: a reason in the words of its server, never what was sent to it. */
export class StoreFault extends Error {
  constructor(
    message: string,
    readonly kind: 'usage' | 'unreachable' = 'unreachable',
  ) {
    super(message);
    this.name = 'StoreFault';
  }
}
