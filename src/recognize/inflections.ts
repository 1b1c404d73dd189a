/** Endings that a surname takes in languages that inflect names: Slavic ones in both scripts, Hungarian. */
const endings = `а у е ы и о ю я ой ою ей ею ом ем ым им ого его ому ему ых ую ая ия ию ии
  a u e y i o ą ę ou em om ow owi owie ową ovi ova ově ové ému ého ego emu iem im ym ém ej
  t ot et at nak nek val vel ban ben hoz hez tól től ra re ról ről`.split(/\s+/);

/** A final vowel or sign that gives way to an ending: `Вышневская`, `Юсов`, `Sedláček`. */
const changing = /(?:[аяйьоеы]|ая|ий|ый|ой|ия|ek|ec|[aoeyi])$/u;
/** A stem must be so long to prove anything. */
const SHORTEST = 3;

/** The forms under which a name of one word may stand within a sentence; the name itself is not among them. */
export function inflectionsOf(word: string): string[] {
  const ending = changing.exec(word);
  const stems = [word, ...(ending ? [word.slice(0, ending.index)] : []), word.replace(/[eо](?=[кcк]$)/u, '')];
  return [...new Set(stems)]
    .filter((stem) => stem.length >= SHORTEST)
    .flatMap((stem) => endings.map((ending) => stem + ending));
}

/** Words of a text, which are collected when the first name is looked for among them; each name is looked for once. */
export class Vocabulary {
  private words: ReadonlySet<string> | undefined;
  private readonly found = new Map<string, boolean>();

  constructor(private readonly collect: () => ReadonlySet<string>) {}

  /** True where the text has the word, as it is or inflected. */
  has(word: string): boolean {
    const known = this.found.get(word);
    if (known !== undefined) return known;
    this.words ??= this.collect();
    const { words } = this;
    const has = words.size > 0 && (words.has(word) || inflectionsOf(word).some((form) => words.has(form)));
    this.found.set(word, has);
    return has;
  }
}
