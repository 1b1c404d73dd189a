import { html } from '../review/markup.js';
import type { WordText } from './word-text.js';

/**
 * What a Word file says of itself (ECMA-376 part 2, core properties): title, creators and language. It says no times, which nobody knows
 * when no clock is asked. The escaping of XML is that of HTML.
 */
export function coreProperties({ title, creators, language }: WordText): string {
  const properties = html`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title>${
    creators.length > 0 && html`<dc:creator>${creators.join('; ')}</dc:creator>`
  }${language !== undefined && html`<dc:language>${language}</dc:language>`}</cp:coreProperties>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${properties.text}`;
}
