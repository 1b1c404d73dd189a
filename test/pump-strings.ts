/** A text that grows: what stands before, a unit that is repeated, and an end that spoils a match. */
export interface Pump {
  readonly before: string;
  readonly unit: string;
  readonly end: string;
}

/** The text of a pump with about this many characters. */
export function pumped({ before, unit, end }: Pump, length: number): string {
  return before + unit.repeat(Math.ceil(length / unit.length)) + end;
}

const ends = ['', '!\n\u0001'];

/** The signs of which transcripts and XML are made, alone and as they follow one another. */
const units: readonly string[] = [
  ...'1aAéЖ会😀 \t\n\u00a0<>()[]"’.,:-—…*•_&%=/',
  ...['e\u0301', '\u200d', '((', '[ [', '[(', '(a', 'a)', '[a]', '[a', '[1] ', '(1)', '12 ', '1.', '1,', '1-', '1\n'],
  ...[' \n', 'a\n', '.,', '. ', ', ', ': ', '..', '. . ', '… ', '— ', "'s ", 'a ', 'A ', 'Ab ', 'Ab-', 'A. ', 'Mr. '],
  ...['A: ', 'Ab: ', 'Q ', 'Ж ', '会、', 'I. ', 'iv) ', 'a b', 'b, c', 'p. 1', 'pp. 1-2, ', '1 January ', '1/1/'],
  ...['No. 1, ', '[…] ', '[Page 1] ', 'http://a', 'a@a.', 'a:b', '<a ', '<a>', '</', '<!--', '<?', ']]>', '<a b="'],
  ...['&#1;', '&a', '%2'],
];

/** Pumps for any expression. */
export const pumpsForAll: readonly Pump[] = units.flatMap((unit) => ends.map((end) => ({ before: '', unit, end })));

/** Characters of which a class or an escape stands for some. */
const alphabet = [...' aA1.b\n(<["’-—…,:;!?*/\\_&%=#@{|}~\t\u00a0éЖж会あー（：0xI'];
/** An escape, a class, or a character (ECMA-262, section 22.2.1, without the classes of the flag v). */
const atoms = /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-F]{4}|x[\dA-F]{2}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|.)/isu;
/** Repetitions up to here are no repetition worth the name. */
const FEW = 12;

/**
 * Pumps made of an expression itself: for each part that it repeats, a text which matches up to that part, and then the part
 * over and over; and what stands before the part over and over, as a scan would meet it.
 */
export function pumpsFor(source: string, flags: string): readonly Pump[] {
  const found = new Map<string, Pump>();
  const add = (before: string, unit: string) => {
    if (unit !== '') for (const end of ends) found.set(JSON.stringify([before, unit, end]), { before, unit, end });
  };
  new Sampler(source, flags.replace(/[gy]/g, ''), add).sample('');
  return [...found.values()];
}

/**
 * Repetitions without bound that can swallow the beginning of their own expression, as `[^>]*` can in `<a[^>]*b`: the search
 * then reads from each `<a` to the end.
 */
export function swallowing(source: string, flags: string): readonly string[] {
  if (flags.includes('y') || (/^\^/.test(source) && !flags.includes('m'))) return [];
  const found: string[] = [];
  const keep = (before: string, atom: RegExp, repeated: string, rest: string) => {
    if (before === '' || /^\)*$/.test(rest)) return;
    if ([...before].every((character) => atom.test(character))) found.push(repeated);
  };
  new Sampler(source, flags.replace(/[gy]/g, ''), () => undefined, keep).sample('');
  return found;
}

/** Reads the syntax of an expression and makes up a text that it would match. */
class Sampler {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly flags: string,
    private readonly add: (before: string, unit: string) => void,
    private readonly loop: (before: string, atom: RegExp, repeated: string, rest: string) => void = () => undefined,
  ) {}

  /** Texts for the alternatives up to the next `)`: one for each of them. */
  sample(before: string): readonly string[] {
    const texts: string[] = [];
    for (;;) {
      texts.push(this.sequence(before));
      if (this.source[this.at] !== '|') return texts;
      this.at++;
    }
  }

  private sequence(before: string): string {
    let text = '';
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const from = this.at;
      const choices = this.atom(before + text);
      const atom = this.source.slice(from, this.at);
      const { least, most } = this.quantifier();
      if (most === Number.POSITIVE_INFINITY && !atom.startsWith('(')) {
        const repeated = this.source.slice(from, this.at);
        this.loop(before + text, new RegExp(`^(?:${atom})$`, this.flags), repeated, this.source.slice(this.at));
      }
      if (most > FEW) {
        const some = atom.startsWith('(') ? [...choices.slice(0, 3), ...choices.slice(-3)] : choices.slice(0, 6);
        for (const choice of some) this.add(before + text, choice);
        this.add('', before + text);
        this.add('', before + text + (choices[0] ?? ''));
      }
      text += (choices[0] ?? '').repeat(Math.min(Math.max(least, 1), FEW));
    }
    return text;
  }

  /** Texts for one atom: several for a class or for alternatives, one or none for anything else. */
  private atom(before: string): readonly string[] {
    const rest = this.source.slice(this.at);
    const [opening] = /^\((?:\?(?:<[=!]|<[^>]*>|[a-z-]*:|[=!]))?/.exec(rest) ?? [];
    if (opening !== undefined) {
      this.at += opening.length;
      const texts = this.sample(before);
      this.at++;
      return /^\(\?(?:=|<?!)/.test(opening) ? [] : texts;
    }
    const [atom] = atoms.exec(rest)!;
    this.at += atom.length;
    if (/^(?:[\^$]|\\[bB1-9]|\\k<.*)$/u.test(atom)) return [];
    if (/^[^.[\\]/u.test(atom)) return [atom];
    const hex = /^\\[xu]\{?([\dA-F]+)\}?$/iu.exec(atom)?.[1];
    const one = new RegExp(`^(?:${atom})$`, this.flags);
    const candidates = [...alphabet, ...atom, hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : ''];
    return candidates.filter((character) => one.test(character));
  }

  private quantifier(): { readonly least: number; readonly most: number } {
    const match = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at));
    if (!match) return { least: 1, most: 1 };
    this.at += match[0].length;
    const [, sign, least, comma, most] = match;
    if (sign) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    return { least: Number(least), most: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least) };
  }
}
