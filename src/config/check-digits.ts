/** What is wrong with an identifier whose last characters prove the others, or nothing. */
export type CheckDigit = (identifier: string) => boolean;

/**
 * Identifiers that carry a check character, by the key under which edition.yaml and people.yaml give them. Each takes a
 * value that has the right form already and says whether its last characters fit the others.
 */
export const checkDigits: Readonly<Record<string, CheckDigit>> = {
  orcid: (value) => iso7064(value.replaceAll('-', '')),
  isni: iso7064,
  ror,
  gnd: modulo11,
  issn: (value) => modulo11(value.replace('-', '')),
  isbn: (value) => isbn(value.replace(/[ -]/g, '')),
  bnf,
};

/** ISO 7064, MOD 11-2: ORCID and ISNI. */
function iso7064(value: string): boolean {
  const total = digitsOf(value.slice(0, -1)).reduce((sum, digit) => (sum + digit) * 2, 0);
  return value.endsWith(asCheckCharacter(12 - (total % 11)));
}

/** Weights 2, 3, 4 ... from the right, modulo 11: ISSN (ISO 3297), ISBN-10, and the GND numbers of persons. */
function modulo11(value: string): boolean {
  const total = digitsOf(value.slice(0, -1)).reduce((sum, digit, index) => sum + digit * (value.length - index), 0);
  return value.endsWith(asCheckCharacter(11 - (total % 11)));
}

/** ISO 2108: ten digits as above, or thirteen with weights 1 and 3 in turn, modulo 10. */
function isbn(value: string): boolean {
  if (value.length === 10) return modulo11(value);
  if (!/^97[89][0-9]{10}$/.test(value)) return false;
  return digitsOf(value).reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

const crockfordAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * ISO 7064, MOD 97-10, over a number in Crockford's base 32: `0` and six of its characters, then two check digits, which make the whole
 * leave 1 (ror.readme.io, "ROR identifier pattern").
 */
function ror(value: string): boolean {
  const number = [...value.slice(0, -2)].reduce((sum, sign) => sum * 32 + crockfordAlphabet.indexOf(sign), 0);
  return (number * 100 + Number(value.slice(-2))) % 97 === 1;
}

const noidAlphabet = '0123456789bcdfghjkmnpqrstvwxz';

/** The NOID check character, over the name of the ARK (`cb` and the number): authority numbers of the BnF. */
function bnf(value: string): boolean {
  const name = `cb${value.slice(0, -1)}`;
  const total = [...name].reduce((sum, sign, index) => sum + (index + 1) * noidAlphabet.indexOf(sign), 0);
  return value.endsWith(noidAlphabet.charAt(total % noidAlphabet.length));
}

function digitsOf(value: string): number[] {
  return [...value].map(Number);
}

function asCheckCharacter(remainder: number): string {
  return remainder % 11 === 10 ? 'X' : String(remainder % 11);
}
