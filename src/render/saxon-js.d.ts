/** The part of SaxonJS 2.7 for Node that acta uses; the package ships no types. */
declare module 'saxon-js' {
  interface TransformOptions {
    /** A compiled stylesheet: the parsed JSON of a `.sef.json` file. */
    readonly stylesheetInternal: object;
    readonly sourceText: string;
    readonly destination: 'serialized';
    readonly stylesheetParams: Readonly<Record<string, unknown>>;
    readonly deliverResultDocument: (href: string) => {
      readonly destination: 'serialized';
      readonly save: (href: string, value: string) => void;
    };
    /** Called for each `xsl:message`: its content as a document node, its `error-code` as an EQName `Q{uri}local`. */
    readonly deliverMessage: (content: object, code: unknown) => void;
    /** -1 keeps SaxonJS from writing to the terminal. */
    readonly logLevel: number;
  }

  const SaxonJS: {
    transform(options: TransformOptions, execution: 'sync'): { readonly principalResult: string };
    /** An atomic value of the XPath type named; JavaScript numbers are `xs:double` otherwise. */
    atom(value: string | number | boolean, type: string): unknown;
    XPath: { evaluate(expression: string, context: object): unknown };
  };
  export default SaxonJS;
}
