import { type Datatype, type RawParameter, registry } from 'salve-annos/lib/salve/datatypes.js';
import { Undecided } from './undecided.js';

/** Whether a text may stand somewhere. */
export type TextCheck = (text: string) => boolean;

/** What RELAX NG calls white space: four characters. */
const blank = /^[ \t\r\n]*$/;

/** Whether a text is nothing but white space. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** The check of `data` (RELAX NG 4.16): a datatype of a library, with its parameters. */
export function dataCheck(library: string, type: string, parameters: readonly RawParameter[]): TextCheck {
  const datatype = datatypeOf(library, type);
  const parsed = ready(() => datatype.parseParams('', [...parameters]));
  return remembered((text) => datatype.disallows(text, parsed) === false);
}

/** The check of `value`: the text means the same as the one in the schema. */
export function valueCheck(library: string, type: string, value: string): TextCheck {
  const datatype = datatypeOf(library, type);
  const parsed = ready(() => datatype.parseValue('', withoutForeignSpaces(value)));
  return remembered((text) => datatype.equal(text, parsed));
}

function datatypeOf(library: string, type: string): Datatype {
  const datatype = registry.find(library)?.types[type];
  // Those that need a context ask what a prefix means at the place of the text.
  if (datatype === undefined || datatype.needsContext) throw new Undecided();
  return datatype;
}

function ready<Made>(make: () => Made): Made {
  try {
    return make();
  } catch {
    throw new Undecided();
  }
}

/** How many texts a check keeps in mind. */
const most = 1000;

function remembered(check: TextCheck): TextCheck {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = check(withoutForeignSpaces(text));
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/**
 * salve's datatypes take for white space whatever JavaScript does, XML only four characters. The others are replaced by one for
 * private use: a letter to no datatype, and white space to nobody.
 */
export function withoutForeignSpaces(text: string): string {
  return text.replace(/[^\S \t\r\n]/g, '\uE000');
}
