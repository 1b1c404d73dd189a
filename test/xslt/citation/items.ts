import { cite, type Header, withHeader } from '../../render/citation/documents.js';

/** The CSL item that a header gives: all facts of a reference, each under the name that CSL has for it. */
export async function item(header: Header, id = ''): Promise<Record<string, unknown>> {
  return JSON.parse(await cite(withHeader(header), 'csl-json', { id }))[0];
}

/** A biblStruct of a chapter with these elements in its monogr, behind the title. */
export function chapter(monogr: string, rest = ''): string {
  return `<biblStruct><analytic><title level="a">x</title></analytic><monogr><title level="m">A Book</title>${monogr}</monogr>${rest}</biblStruct>`;
}
