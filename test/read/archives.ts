import { crc32, deflateRawSync } from 'node:zlib';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { readManuscript } from '../../src/read/index.js';
import { readXmlPart } from '../../src/validate/index.js';

/** A part of an archive, and what its headers say of it where that is not true. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Bytes it claims to have. */
  readonly size?: number;
  /** Compressed bytes it claims to have. */
  readonly compressed?: number;
  readonly checksum?: number;
  readonly flags?: number;
  /** Mode of a file under Unix, e.g. of a link. */
  readonly mode?: number;
}

/** Writes a zip archive as it is told, also what no honest program writes (APPNOTE 6.3.9, sections 4.3 and 4.4). */
export function archive(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, compressed, checksum, flags = 0x800, mode } of parts) {
    const data = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(checksum ?? crc32(data), 10);
    header.writeUInt32LE(compressed ?? packed.length, 14);
    header.writeUInt32LE(size ?? data.length, 18);
    header.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('PK\x03\x04'), header, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, mode === undefined ? 0 : 3]);
    directory.push(Buffer.from('PK\x01\x02'), madeBy, header, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, index, end]);
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a Word file of a test holds: the content of each part without its root. */
export interface WordParts {
  readonly document: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header1?: string;
  readonly footer1?: string;
  /** Relationships of the document beside those to the parts above. */
  readonly relations?: string;
  readonly others?: readonly Part[];
}

const roots: Readonly<Record<string, string>> = { header1: 'hdr', footer1: 'ftr' };

/** The parts of a Word file (ECMA-376 part 2), so that a test can spoil one of them. */
export function wordParts({ relations = '', others = [], ...own }: WordParts): Part[] {
  const named = Object.entries(own as Record<string, string>).filter(([name]) => name !== 'document');
  const xml = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${namespaces}>${content}</w:${name}>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const links = named.map(([name]) => relation(name, name.replace(/\d/, ''), `${name}.xml`)).join('');
  const rels = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return [
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', content: rels(relation('rId1', 'officeDocument', 'word/document.xml')) },
    { name: 'word/document.xml', content: xml('document', `<w:body>${own.document}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: rels(links + relations) },
    ...named.map(([name, content]) => ({ name: `word/${name}.xml`, content: xml(roots[name] ?? name, content) })),
    ...others,
  ];
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const odtNamespaces = Object.entries({
  office: `${oasis}:office:1.0`,
  style: `${oasis}:style:1.0`,
  text: `${oasis}:text:1.0`,
  table: `${oasis}:table:1.0`,
  draw: `${oasis}:drawing:1.0`,
  fo: `${oasis}:xsl-fo-compatible:1.0`,
  svg: `${oasis}:svg-compatible:1.0`,
  meta: `${oasis}:meta:1.0`,
  manifest: `${oasis}:manifest:1.0`,
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  math: 'http://www.w3.org/1998/Math/MathML',
  dc: 'http://purl.org/dc/elements/1.1/',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** What an OpenDocument text of a test holds: the content of each of its elements. */
export interface OdtContent {
  readonly body: string;
  /** Automatic styles of the text. */
  readonly automatic?: string;
  readonly faces?: string;
  readonly scripts?: string;
  /** Named styles. */
  readonly styles?: string;
  /** Automatic styles of headers and footers, and the pages. */
  readonly headStyles?: string;
  readonly pages?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly others?: readonly Part[];
}

/** An element of the office namespace with the namespaces that a test uses. */
export const odtXml = (name: string, content: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${before}<office:${name} ${odtNamespaces} office:version="1.3">${content}</office:${name}>`;

const odtBody = (content: string) => `<office:body><office:text>${content}</office:text></office:body>`;

/** The parts of an OpenDocument text (OpenDocument 1.3 part 2), so that a test can spoil one of them. */
export function odtParts(content: OdtContent): Part[] {
  const { body, automatic = '', faces = '', scripts = '', styles = '', headStyles = '', pages = '' } = content;
  const common = `<office:styles>${styles}</office:styles><office:automatic-styles>${headStyles}</office:automatic-styles><office:master-styles>${pages}</office:master-styles>`;
  const text = `${scripts}<office:font-face-decls>${faces}</office:font-face-decls><office:automatic-styles>${automatic}</office:automatic-styles>${odtBody(body)}`;
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: odtXml('document-content', text) },
    { name: 'styles.xml', content: odtXml('document-styles', common) },
    { name: 'meta.xml', content: odtXml('document-meta', `<office:meta>${content.meta ?? ''}</office:meta>`) },
    { name: 'META-INF/manifest.xml', content: odtXml('manifest', content.manifest ?? '') },
    ...(content.others ?? []),
  ];
}

export async function readOdt(content: OdtContent, file = 'a.odt') {
  return read(file, archive(odtParts(content)));
}

/** The same as one XML file. */
export async function readFodt(content: OdtContent, file = 'a.fodt') {
  const { body, automatic = '', styles = '', pages = '', meta = '', scripts = '' } = content;
  const all = `<office:meta>${meta}</office:meta>${scripts}<office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${pages}</office:master-styles>${odtBody(body)}`;
  return read(file, Buffer.from(odtXml('document', all)));
}

/** What came of reading a file: its blocks with what the file says of them, and the findings. */
export async function read(file: string, bytes: Uint8Array) {
  const report = new Report();
  const manuscript = await readManuscript(file, bytes, { readXml: readXmlPart }, report);
  const slice = ({ start, end }: { start: number; end: number }) => manuscript!.text.slice(start, end);
  return {
    manuscript,
    text: manuscript?.text,
    roles: manuscript?.blocks.map((block) => [block.role ?? block.style, slice(block)] as const),
    /** `mark mark|words` of each run that says something. */
    runs: manuscript?.blocks.flatMap(({ runs }) =>
      runs
        .filter(({ marks, link, language }) => marks.length > 0 || link || language)
        .map((run) => `${[...run.marks, run.link, run.language].filter(Boolean).join(' ')}|${slice(run)}`),
    ),
    anchors: manuscript?.anchors?.map(({ start, end, ...statement }) => [statement, slice({ start, end })] as const),
    codes: report.diagnostics.map(({ code }) => code),
    messages: report.diagnostics.map(({ message }) => message),
    exit: report.exitCode,
  };
}

export async function readWord(parts: WordParts, file = 'a.docx') {
  return read(file, archive(wordParts(parts)));
}
