import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

type Entry = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>> | undefined>>;

/** Keys whose values are quoted from elsewhere: quotation marks around them keep YAML from reading signs in them. */
const quotations = new Set(['words', 'after', 'because']);

/**
 * A YAML file with one list under one key, while its entries are changed: what stands in it, its comments and its order
 * stay as they are. The text must be one that `readYaml` accepts, or empty.
 */
export class ListFile {
  private readonly document: Document;
  private readonly list: YAMLSeq;

  constructor(
    text: string,
    key: string,
    /** Said above the list in a file that is new. */
    comment: string,
    /** Each entry on a line of its own, between braces. */
    private readonly flow: boolean,
  ) {
    this.document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
    const { contents } = this.document;
    if (!isMap(contents)) {
      const before = this.document.commentBefore ?? this.document.comment;
      this.document = new Document({ [key]: [] }, { schema: 'failsafe' });
      this.document.commentBefore = [before, comment].filter(Boolean).join('\n\n');
    }
    const found = this.document.get(key);
    if (!isSeq(found)) this.document.set(key, this.document.createNode([]));
    this.list = this.document.get(key) as YAMLSeq;
    if (this.list.items.length === 0) this.list.flow = false;
  }

  /** The entries, with texts for values. */
  entries(): readonly Readonly<Record<string, unknown>>[] {
    return this.list.items.map((item) => (isMap(item) ? (item.toJSON() as Record<string, unknown>) : {}));
  }

  /** Puts an entry before the one at an index, or at the end. */
  insert(index: number, entry: Entry): void {
    this.list.items.splice(index, 0, this.node(entry));
  }

  /** Puts an entry in the place of another, whose comment stays. */
  replace(index: number, entry: Entry): void {
    const former = this.list.items[index] as YAMLMap | undefined;
    const node = this.node(entry);
    if (former?.comment != null) node.comment = former.comment;
    if (former?.commentBefore != null) node.commentBefore = former.commentBefore;
    if (former?.spaceBefore) node.spaceBefore = true;
    this.list.items[index] = node;
  }

  remove(index: number): void {
    this.list.items.splice(index, 1);
  }

  /** Says something above an entry, a line each, with a blank line before it. */
  comment(index: number, lines: readonly string[]): void {
    const node = this.list.items[index] as YAMLMap;
    node.commentBefore = lines.map((line) => ` ${line.replace(/\s+/g, ' ')}`).join('\n');
    node.spaceBefore = index > 0;
  }

  toString(): string {
    return this.document.toString({ lineWidth: 0, flowCollectionPadding: true });
  }

  private node(entry: Entry): YAMLMap {
    const present = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
    const node = this.document.createNode(present) as YAMLMap;
    node.flow = this.flow;
    for (const { key, value } of node.items) {
      const isQuotation = isScalar(key) && quotations.has(String(key.value));
      if (isScalar(value) && isQuotation) value.type = Scalar.QUOTE_DOUBLE;
      if (isSeq(value) || isMap(value)) value.flow = true;
    }
    return node;
  }
}
