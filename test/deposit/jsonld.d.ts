/** Of the processor what these tests use. */
declare module 'jsonld' {
  const jsonld: {
    flatten(document: object, context: object): Promise<object>;
  };
  export default jsonld;
}
