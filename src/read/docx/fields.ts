/** A field that has begun and not ended: its instruction, and whether its result is being read. */
interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** Fields whose result depends on the page, so that it is no word of the text. */
const ofThePage = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
/** Lists that the program makes of the document. */
const generated: Readonly<Record<string, string>> = {
  TOC: 'table-of-contents',
  INDEX: 'index',
  TOA: 'table-of-contents',
};

/**
 * Fields (ECMA-376 part 1, 17.16): what stands between `begin` and `separate` is an instruction, what stands up to `end` its
 * result. A table of contents goes over many paragraphs, and fields stand within fields.
 */
export class Fields {
  private readonly open: OpenField[] = [];

  begin(): void {
    this.open.push({ instruction: '', inResult: false });
  }

  /** A piece of an instruction. */
  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.inResult && field.instruction.length < 2000) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.inResult = true;
  }

  end(): void {
    this.open.pop();
  }

  /** A field that is an element around its result. */
  within(instruction: string, read: () => void): void {
    this.open.push({ instruction, inResult: true });
    read();
    this.open.pop();
  }

  /** Whether what is read now is no text: an instruction, or a number of pages. */
  get isSilent(): boolean {
    return this.open.some(({ inResult, instruction }) => !inResult || ofThePage.has(nameOf(instruction)));
  }

  /** Why what is read now is no word of the record, when it stands in a list that the program made. */
  get rule(): string | undefined {
    for (const { instruction } of this.open) {
      const name = nameOf(instruction);
      if (Object.hasOwn(generated, name)) return generated[name];
    }
    return undefined;
  }

  /** The address that a field links to. */
  get link(): string | undefined {
    const field = this.open.findLast(({ instruction }) => nameOf(instruction) === 'HYPERLINK');
    if (!field) return undefined;
    const local = /\\l\s{1,9}"([^"]{1,500})"/.exec(field.instruction)?.[1];
    const address = /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(field.instruction)?.[1];
    return address === undefined ? local && `#${local}` : address + (local === undefined ? '' : `#${local}`);
  }
}

function nameOf(instruction: string): string {
  return /^\s{0,9}(\w{1,40})/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}
