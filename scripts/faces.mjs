// Cuts the faces of the pages into dist/fonts/. The package @fontsource/libertinus-serif has Libertinus Serif without its
// small capitals, old-style figures and ligatures; Typst carries the complete faces (SIL Open Font License 1.1, no
// reserved name) inside its binary. From there each file that xslt/html/css/faces.css names is cut, with the
// characters that it states and all typographic features.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** Names of the complete faces, by the style in the names of the files cut from them. */
const styles = {
  '400-normal': 'Libertinus Serif Regular',
  '400-italic': 'Libertinus Serif Italic',
  '600-normal': 'Libertinus Serif Semibold',
};

/** Writes the faces into a folder; without the tool for it, which only development has, it writes none and says so. */
export async function cutFaces(target) {
  const subset = await tool();
  const faces = completeFaces();
  if (!subset || faces.size === 0) {
    console.warn('faces: not cut; pages will have those of @fontsource/libertinus-serif');
    return;
  }
  mkdirSync(target, { recursive: true });
  for (const { file, style, characters } of wanted()) {
    const face = faces.get(styles[style]);
    if (!face) throw new Error(`faces: Typst carries no face named ${styles[style]}, which ${file} is cut from`);
    writeFileSync(join(target, file), await subset(face, characters, { targetFormat: 'woff2' }));
  }
}

async function tool() {
  try {
    return (await import('subset-font')).default;
  } catch {
    return undefined;
  }
}

/** The files that the style sheet names: each with its style and its characters. */
function wanted() {
  const css = readFileSync(join(root, 'xslt/html/css/faces.css'), 'utf8');
  const blocks = css.matchAll(
    /url\("fonts\/(?<file>[^"]+-(?<style>\d+-[a-z]+)\.woff2)"\)[^}]*unicode-range:\s*(?<range>[^;]+);/g,
  );
  return Array.from(blocks, ({ groups: { file, style, range } }) => ({ file, style, characters: inRange(range) }));
}

/** The characters of a `unicode-range`, without the halves of surrogate pairs. */
function inRange(range) {
  let characters = '';
  for (const [, first, last = first] of range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)) {
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) {
      if (code < 0xd800 || code > 0xdfff) characters += String.fromCodePoint(code);
    }
  }
  return characters;
}

/** The OpenType faces inside Typst's binary for this machine, by their full names. */
function completeFaces() {
  const faces = new Map();
  const binary = typst();
  if (!binary) return faces;
  for (let start = binary.indexOf('OTTO'); start >= 0; start = binary.indexOf('OTTO', start + 4)) {
    const face = faceAt(binary, start);
    if (face) faces.set(face.name, face.bytes);
  }
  return faces;
}

function typst() {
  const scope = join(dirname(require.resolve('@myriaddreamin/typst-ts-node-compiler/package.json')), '..');
  for (const folder of readdirSync(scope).sort()) {
    const file = readdirSync(join(scope, folder)).find((name) => name.endsWith('.node'));
    if (file) return readFileSync(join(scope, folder, file));
  }
  return undefined;
}

/** The face whose table directory begins at `start`, or nothing where those four letters are something else. */
function faceAt(binary, start) {
  const count = binary.readUInt16BE(start + 4);
  const tables = new Map();
  let length = 0;
  for (let record = start + 12; record < start + 12 + 16 * count && count < 64; record += 16) {
    const tag = binary.toString('latin1', record, record + 4);
    const [offset, size] = [binary.readUInt32BE(record + 8), binary.readUInt32BE(record + 12)];
    tables.set(tag, start + offset);
    length = Math.max(length, offset + size);
  }
  if (!tables.has('CFF ') || !tables.has('name') || start + length > binary.length) return undefined;
  return { name: fullName(binary, tables.get('name')), bytes: binary.subarray(start, start + length) };
}

/** The full name (name 4, Windows platform, UTF-16) in a `name` table. */
function fullName(binary, table) {
  const count = binary.readUInt16BE(table + 2);
  const strings = table + binary.readUInt16BE(table + 4);
  for (let record = table + 6; record < table + 6 + 12 * count; record += 12) {
    if (binary.readUInt16BE(record) !== 3 || binary.readUInt16BE(record + 6) !== 4) continue;
    const start = strings + binary.readUInt16BE(record + 10);
    return Buffer.from(binary.subarray(start, start + binary.readUInt16BE(record + 8)))
      .swap16()
      .toString('utf16le');
  }
  return '';
}
