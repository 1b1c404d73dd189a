import { type Face, typeset } from '../print/engine.js';

/** Letters and signs that are in every face of Western text. */
const plain = /^[\u0020-\u007E\u00A0-\u00FF]$/;

const page = `#set document(title: "characters")
#set text(font: json("faces.json"), fallback: false)
#for character in json("characters.json") { text(character); parbreak() }
`;

/**
 * Those of the characters that Typst has no picture of in these families. It is asked itself: it refuses a PDF/UA that would show a
 * box, and names each of them.
 */
export async function notShown(
  characters: readonly string[],
  families: readonly string[],
  faces: readonly Face[],
): Promise<readonly string[]> {
  const asked = characters.filter((character) => !plain.test(character));
  if (asked.length === 0) return [];
  const outcome = await typeset({
    files: { 'main.typ': page, 'faces.json': JSON.stringify(families), 'characters.json': JSON.stringify(asked) },
    main: 'main.typ',
    standard: 'ua-1',
    faces,
  });
  if ('pdf' in outcome) return [];
  const named = outcome.faults.map(({ message }) => /the text `"(?<text>[^`]*)"` could not be displayed/.exec(message));
  const other = outcome.faults.find((_, index) => !named[index]);
  if (other) throw new Error(`the engine did not say which characters it lacks: ${other.message}`);
  const missing = new Set(named.map((match) => unquote(match!.groups!['text']!)));
  return asked.filter((character) => missing.has(character));
}

/** A string as Rust prints it for programmers. */
function unquote(text: string): string {
  return text.replace(/\\(?:u\{(?<hex>[0-9a-f]+)\}|(?<sign>.))/g, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? sign : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
