/** Greek and mathematical signs of the font Symbol by their code from 0x41 on, in Adobe's encoding of that font. */
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const symbol: Readonly<Record<number, string>> = {
  162: '′',
  163: '≤',
  165: '∞',
  167: '♣',
  168: '♦',
  169: '♥',
  170: '♠',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  210: '®',
  211: '©',
  212: '™',
  214: '√',
};

/** Signs of Wingdings that stand in minutes: boxes, ticks, arrows, a telephone. */
const wingdings: Readonly<Record<number, string>> = {
  40: '☎',
  42: '✉',
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The character that `w:sym` shows: a font's name and a code in hexadecimal. Nothing where the font's sign is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value) || value < 0x20 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return undefined;
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const position = isPrivate ? value - 0xf000 : value;
  if (/^symbol$/i.test(font)) {
    if (position >= 0x41 && position < 0x41 + greek.length) return greek.charAt(position - 0x41);
    if (Object.hasOwn(symbol, position)) return symbol[position];
    return position < 0x41 ? String.fromCodePoint(position) : undefined;
  }
  if (/^wingdings$/i.test(font)) return Object.hasOwn(wingdings, position) ? wingdings[position] : undefined;
  if (!isPrivate && !(value >= 0xe000 && value <= 0xf8ff)) return String.fromCodePoint(value);
  return undefined;
}
