// Flattens a volume of the Foreign Relations series (TEI) to the plain text that a reader gets by copying its documents:
// heads, paragraphs one a line, note calls glued to their words, notes numbered behind each document.
//   node bench/flatten-frus.mjs VOLUME.xml [--split DIR]  writes one text, or one text a document
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXmlDocument } from 'slimdom';

const [file, , directory] = process.argv.slice(2);
const tree = parseXmlDocument(readFileSync(file, 'utf8').replace(/<!DOCTYPE[^>]*>/, ''));
const volume = tree.getElementsByTagName('title')[0].textContent.replace(/\s+/g, ' ').trim();
const blocks = new Set([
  'p',
  'head',
  'item',
  'dateline',
  'closer',
  'signed',
  'opener',
  'salute',
  'cell',
  'quote',
  'l',
  'postscript',
]);

const texts = tree
  .getElementsByTagName('div')
  .filter((div) => div.getAttribute('type') === 'document')
  .map((div) => ({ id: div.getAttribute('xml:id'), text: flatten(div) }));

if (directory) {
  mkdirSync(directory, { recursive: true });
  for (const { id, text } of texts) writeFileSync(join(directory, `${id}.txt`), `${volume}\n\n${text}\n`);
} else {
  process.stdout.write(`${volume}\n\n${texts.map(({ text }) => text).join('\n\n')}\n`);
}

function flatten(div) {
  const lines = [''];
  const notes = [];
  const visit = (node) => {
    if (node.nodeType === node.TEXT_NODE) lines.push(lines.pop() + node.nodeValue.replace(/\s+/g, ' '));
    if (node.nodeType !== node.ELEMENT_NODE) return;
    if (node.localName === 'note') {
      const n = node.getAttribute('n');
      if (n) lines.push(lines.pop().trimEnd() + n);
      notes.push(`${n ?? notes.length + 1} ${node.textContent.replace(/\s+/g, ' ').trim()}`);
    } else if (node.localName === 'pb') {
      lines.push(`${lines.pop()} [Page ${node.getAttribute('n')}] `);
    } else {
      const isBlock = blocks.has(node.localName);
      if (isBlock) lines.push('');
      node.childNodes.forEach(visit);
      if (isBlock) lines.push('');
    }
  };
  div.childNodes.forEach(visit);
  const text = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return [...text, ...notes].join('\n\n');
}
