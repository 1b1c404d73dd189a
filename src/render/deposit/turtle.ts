/** A term of Turtle, written out. */
export type Term = string;

/** An address. What may not stand between the brackets is percent-encoded (RDF 1.1 Turtle, IRIREF). */
export function iri(address: string): Term {
  return `<${address.replace(/[\p{Cc} <>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;
}

/** A text, in a language where one is given (BCP 47). */
export function literal(text: string, language?: string): Term {
  const escaped = text.replace(/[\\"\p{Cc}]/gu, escapeSign);
  return `"${escaped}"${language === undefined ? '' : `@${language}`}`;
}

function escapeSign(sign: string): string {
  if (sign === '\\' || sign === '"') return `\\${sign}`;
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A subject with its properties, one a line; a property without objects is left out. */
export function statement(subject: Term, type: string, properties: Readonly<Record<string, readonly Term[]>>): string {
  const lines = Object.entries(properties)
    .filter(([, objects]) => objects.length > 0)
    .map(([property, objects]) => `  acdh:${property} ${objects.join(', ')}`);
  return `${[`${subject} a acdh:${type}`, ...lines].join(' ;\n')} .\n`;
}
