// Controls (C0, DEL, C1), separators that end a line, marks without width, and the controls of the bidirectional algorithm
// (Unicode Standard Annex 9, section 2), with which a name can make a terminal show something else (CVE-2021-42574).
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal must not get
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Text as a terminal may show it: what would act on the terminal is written out, as `\x1B` or `\u202E`. */
export function escapeForTerminal(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    const digits = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}
