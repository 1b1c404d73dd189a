/** Readers of .bib and RIS files that share nothing with the writers: the formats as their manuals describe them. */

export interface BibEntry {
  readonly type: string;
  readonly key: string;
  /** Values as the file has them, without the outer braces. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads a .bib file as BibTeX does: braces count wherever they stand, also behind a backslash. Text between entries is a comment. */
export function readBib(file: string): BibEntry[] {
  const entries: BibEntry[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(file.slice(at, at + 40))}`);
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(file)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const space = () => match(/\s*/y);
  const braced = (): string => {
    const start = at + 1;
    let depth = 0;
    do {
      if (at >= file.length) fail('unbalanced braces');
      if (file[at] === '{') depth += 1;
      if (file[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    return file.slice(start, at - 1);
  };

  for (at = file.indexOf('@'); at >= 0; at = file.indexOf('@', at)) {
    at += 1;
    const type = match(/[a-z]+/iy) ?? fail('no entry type');
    if (file[at++] !== '{') fail('no brace');
    const key = match(/[^\s,{}"#%'()=\\]+/y) ?? fail('no key');
    const fields = new Map<string, string>();
    space();
    while (file[at] === ',') {
      at += 1;
      space();
      if (file[at] === '}') break;
      const name = match(/[a-z]+/iy) ?? fail('no field name');
      space();
      if (file[at++] !== '=') fail('no =');
      space();
      if (fields.has(name)) fail(`${name} twice`);
      fields.set(name, file[at] === '{' ? braced() : (match(/[a-z0-9]+/iy) ?? fail('no value')));
      space();
    }
    if (file[at++] !== '}') fail('no end of the entry');
    entries.push({ type, key, fields });
  }
  return entries;
}

const commands: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
};

/** What LaTeX prints for a value. A command, sign or ligature that no rule below prints is an error. */
export function printed(latex: string): string {
  return latex.replace(
    /\\([a-zA-Z]+)(?:\{\}|\s*)|\\([%&$#_])|\{\}|[{}]|([\\%&$#_^~])|(--|``|''|<<|>>|,,|[?!]`)/g,
    (_, command?: string, sign?: string, raw?: string, ligature?: string) => {
      if (command !== undefined) {
        if (!Object.hasOwn(commands, command)) throw new Error(`\\${command} would run`);
        return commands[command]!;
      }
      if (raw !== undefined) throw new Error(`${raw} has a meaning in LaTeX`);
      if (ligature !== undefined) throw new Error(`${ligature} is drawn together`);
      return sign ?? '';
    },
  );
}

/** Names as BibTeX parts them: at `and`, then at commas, outside braces. */
export function printedNames(value: string): string[][] {
  return divide(value, /\s+and\s+/y).map((name) => divide(name, /,\s*/y).map(printed));
}

function divide(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '{') depth += 1;
    if (value[at] === '}') depth -= 1;
    separator.lastIndex = at;
    const found = depth === 0 && separator.exec(value)?.[0];
    if (found) {
      parts.push(value.slice(start, at));
      start = at + found.length;
      at = start - 1;
    }
  }
  return [...parts, value.slice(start)];
}

/** Reads RIS: records of lines `XX  - value`, whatever Unicode or a program may take for the end of a line. */
export function readRis(file: string): ReadonlyMap<string, readonly string[]>[] {
  const records: Map<string, string[]>[] = [];
  let open = false;
  for (const line of file.split(/\r\n|[\p{Cc}\u2028\u2029]/u)) {
    if (line === '') continue;
    const { tag, value } = /^(?<tag>[A-Z][A-Z0-9]) {2}- (?<value>.*)$/u.exec(line)?.groups ?? {};
    if (tag === undefined || value === undefined) throw new Error(`no RIS line: ${line}`);
    if (tag === 'TY') {
      if (open) throw new Error('a record in a record');
      records.push(new Map());
      open = true;
    }
    if (!open) throw new Error(`outside a record: ${line}`);
    const record = records.at(-1)!;
    record.set(tag, [...(record.get(tag) ?? []), value]);
    if (tag === 'ER') open = false;
  }
  if (open) throw new Error('a record without an end');
  return records;
}
