/** What the tests use of n3, which comes without types of its own. */
declare module 'n3' {
  export interface Term {
    readonly value: string;
    readonly termType: string;
  }
  export class Parser {
    parse(turtle: string): readonly { readonly subject: Term; readonly predicate: Term; readonly object: Term }[];
  }
}
