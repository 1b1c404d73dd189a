import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseXmlDocument, serializeToWellFormedString } from 'slimdom';
import { shared } from '../judges.js';
import { root } from '../sources.js';
import { mutate, seeded } from '../validate/mutations.js';

/** Real files, and what becomes of them in careless hands: one mutant for each seed, the same on every machine that has the files. */

/** A file before it is damaged. */
export interface Original {
  readonly name: string;
  readonly bytes: Buffer;
  readonly kind: 'tei' | 'transcript';
}

export interface Mutant {
  readonly seed: number;
  readonly name: string;
  readonly kind: Original['kind'];
  /** With what the file's name ends. */
  readonly extension: string;
  readonly bytes: Buffer;
  /** What was done to the original. */
  readonly done: string;
}

/** The most that an original has of a long file, in bytes: what a mutant costs is the length of its file. */
const size = 12_000;

/** The examples of TEI and the sample of the repository; with `all`, files of other projects and their transcripts as well, cut to size. */
export function originals({ all }: { readonly all: boolean }): readonly Original[] {
  const own = [
    ...filesIn(join(root, 'tei/examples'), '.xml'),
    join(root, 'examples/masterpieces-of-history/transcripts/007.txt'),
    ...['header.full', 'note.two-series-asterisk-first', 'tables.spans', 'script.hebrew'].flatMap((name) =>
      filesIn(join(root, 'test/fixtures', name), '.txt'),
    ),
  ];
  const others = all
    ? [
        ...filesIn(shared('exemplar'), '.xml'),
        ...foldersIn(shared('corpora')).flatMap((folder) => filesIn(folder, '.xml').slice(0, 6)),
        ...foldersIn(shared('gold'))
          .flatMap(foldersIn)
          .filter((_, index) => index % 8 === 0)
          .flatMap((folder) => filesIn(folder, '.txt')),
      ]
    : [];
  return [...own, ...others].map((path) => {
    const kind = extname(path) === '.xml' ? 'tei' : 'transcript';
    const text = readFileSync(path, 'utf8');
    const cut = text.length <= size ? text : kind === 'tei' ? withoutTail(text) : text.slice(0, size);
    return { name: basename(path), bytes: Buffer.from(cut), kind };
  });
}

function filesIn(folder: string | undefined, extension: string): readonly string[] {
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

function foldersIn(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

/** A document without the elements that begin after so many characters; what they stand in is closed. */
function withoutTail(xml: string): string {
  const document = parseXmlDocument(xml);
  let length = 0;
  for (const element of document.getElementsByTagName('*')) {
    const own = element.childNodes.filter((node) => node.nodeType === node.TEXT_NODE);
    length += 20 + own.reduce((sum, { nodeValue }) => sum + (nodeValue?.length ?? 0), 0);
    if (length > size / 2) element.remove();
  }
  return serializeToWellFormedString(document);
}

/** Signs and constructs that a parser, an encoding or a stylesheet may stumble over. */
const pieces: readonly Buffer[] = [
  ...'< > & " \' / ; = <p> </p> <!-- --> ]]> &amp; &#0; &#x85; &#13; &#xD800; &lt &nbsp; <?xml?> \0 \x0b \x85 \u2028 \ufeff \ufffe \u202e é 𝒳'.split(
    ' ',
  ),
  ' ',
  '\r',
  '\r\n\r\n',
  '[1]',
  ' [*]',
  '<![CDATA[ a & b ]]>',
  '<?x y?>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" encoding="iso-8859-1"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<!DOCTYPE TEI SYSTEM "tei.dtd">',
  '<!DOCTYPE TEI [<!ENTITY e "&#38;#60;hi/>"><!ENTITY f "&e;&e;">]>',
  '<!DOCTYPE TEI [<!ATTLIST p rend CDATA "x">]>',
  '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '&e;',
  '&f;',
  '&x;',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.xml"/>',
  ' xmlns=""',
  ' xmlns:a="b"',
  ' xmlns:xml="b"',
  ' a:b="c"',
  ' xml:id="constructor"',
  ' xml:space="preserve"',
  ' __proto__="x"',
  ' hasOwnProperty="x"',
  '<toString/>',
  '<a:b/>',
  '<sp><speaker/></sp>',
  '<lb break="no"/>',
  '<hi>'.repeat(300),
].map((piece) => Buffer.from(piece));

type Damage = (bytes: Buffer, pick: (below: number) => number, others: readonly Original[]) => Buffer;

const damages: Readonly<Record<string, Damage>> = {
  delete: (bytes, pick) => without(bytes, pick(bytes.length), 1 + pick(8)),
  repeat: (bytes, pick) => {
    const at = pick(bytes.length);
    return within(bytes, at, bytes.subarray(at, at + 1 + pick(40)));
  },
  insert: (bytes, pick) => within(bytes, pick(bytes.length + 1), pieces[pick(pieces.length)]!),
  overwrite: (bytes, pick) => {
    const at = pick(bytes.length);
    const piece = pieces[pick(pieces.length)]!;
    return within(without(bytes, at, piece.length), at, piece);
  },
  'put before': (bytes, pick) => Buffer.concat([pieces[pick(pieces.length)]!, bytes]),
  // Behind a "<" or a ">", where a construct is one more often than a piece of text.
  'insert at a tag': (bytes, pick) => {
    const bracket = bytes.indexOf(pick(2) === 0 ? ' ' : '>', pick(bytes.length));
    return within(bytes, Math.max(0, bracket), pieces[pick(pieces.length)]!);
  },
  'exchange a byte': (bytes, pick) => {
    const at = pick(bytes.length);
    return within(without(bytes, at, 1), at, Buffer.from([pick(256)]));
  },
  'flip a bit': (bytes, pick) => {
    const flipped = Buffer.from(bytes);
    if (bytes.length > 0) flipped[pick(bytes.length)]! ^= 1 << pick(8);
    return flipped;
  },
  'cut off': (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  transplant: (bytes, pick, others) => {
    const other = others[pick(others.length)]!.bytes;
    const from = pick(other.length);
    return within(bytes, pick(bytes.length + 1), other.subarray(from, from + pick(400)));
  },
};

function within(bytes: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function without(bytes: Buffer, at: number, length: number): Buffer {
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
}

/** The mutant of a seed: some bytes damaged or, of every third document, elements and attributes. */
export function mutantOf(seed: number, files: readonly Original[]): Mutant {
  const pick = seeded(seed);
  const { name, bytes, kind } = files[pick(files.length)]!;
  const made = { seed, name, kind, extension: extname(name) };
  if (kind === 'tei' && pick(3) === 0) {
    const { xml, done } = mutate(bytes.toString(), seed);
    return { ...made, bytes: Buffer.from(xml), done };
  }
  let damaged = bytes;
  const done: string[] = [];
  for (let count = pick(3); count >= 0; count -= 1) {
    const what = Object.keys(damages)[pick(Object.keys(damages).length)]!;
    damaged = damages[what]!(damaged, pick, files);
    done.push(what);
  }
  return { ...made, bytes: damaged, done: done.join(', ') };
}
