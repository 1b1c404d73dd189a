/** Media types by the end of a file's name, for what lies in an edition's folder and on its site (IANA, RFC 8081, 9512). */
const mediaTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.bib': 'application/x-bibtex',
  '.css': 'text/css',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.markdown': 'text/markdown',
  '.md': 'text/markdown',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.pdf': 'application/pdf',
  '.ris': 'application/x-research-info-systems',
  '.srt': 'application/x-subrip',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.xsl': 'application/xslt+xml',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
};

/** The media type that the end of a file's name tells; bytes where it tells none. */
export function mediaTypeOf(path: string): string {
  const ending = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending]! : 'application/octet-stream';
}
