/** HTML that is written already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Content = string | number | Markup | undefined | false | readonly Content[];

/**
 * Writes HTML: what stands between the marks of a template is text, and is escaped for elements and for attributes between
 * quotation marks alike. Only `Markup` is taken as it is.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => (index === 0 ? part : written(values[index - 1]) + part)).join(''));
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string' || typeof content === 'number') return escapeHtml(String(content));
  return content.map(written).join('');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of HTML would make it a line feed; NUL and lone surrogates it would replace anyway.
  '\r': '&#13;',
};

/** Text as HTML holds it, in an element and between the quotation marks of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => references[sign]!).replace(/\0|\p{Cs}/gu, '\ufffd');
}

/** A value as JSON that may stand in a script element. */
export function scriptJson(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeUnicode));
}

function escapeUnicode(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
