/** The form of a record that is JSON: two spaces, a line end after it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
