import { digest } from '../../artifact/digest.js';

/** A part of a form: a value, or a file. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly file?: { readonly name: string; readonly type: string };
}

/** A form with files (RFC 7578). What stands between its parts is in none of them: it is made of their digest. */
export function formOf(parts: readonly FormPart[]): { readonly type: string; readonly content: Buffer } {
  const boundary = `acta-${digest('sha256', Buffer.concat(parts.map(({ content }) => Buffer.from(content))))}`;
  const lines = parts.flatMap(({ name, content, file }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`,
    file === undefined ? '' : `; filename="${quoted(file.name)}"\r\nContent-Type: ${file.type}`,
    '\r\n\r\n',
    content,
    '\r\n',
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([...lines, `--${boundary}--\r\n`].map((line) => Buffer.from(line))),
  };
}

/** As browsers write it (HTML, "Multipart form data"). */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
