// Makes pairs of a copied text and what it holds from debates in TEI (Parla-CLARIN: `note[@type='speaker']` before `u`), in pieces
// of twenty speeches, in the layouts that copies of debates have. What is made stays outside the repository.
//   node bench/debates-from-tei.mjs CORPUS.xml... DIR
// Then: python3 ../shared/tools/score_encoding.py --pairs DIR --run 'node dist/cli.js encode {in} -o {out}'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseXmlDocument } from 'slimdom';
import { squeeze, wrap } from './words.mjs';

const args = process.argv.slice(2);
const directory = args.pop();
const SPEECHES = 20;
const layouts = { plain: '\n', own: '\n\n', wrap: '\n\n' };

for (const file of args) {
  const tree = parseXmlDocument(readFileSync(file, 'utf8'));
  tree.getElementsByTagName('text').forEach((text, sitting) => {
    const { opening, speeches } = read(text);
    for (let at = 0; at + 2 < speeches.length; at += SPEECHES)
      for (const layout of Object.keys(layouts))
        write({
          opening,
          speeches: speeches.slice(at, at + SPEECHES),
          layout,
          id: `${basename(file, '.xml')}_${sitting}_${at}`,
        });
  });
}

/** The lines before the first speech, and the speeches: label, paragraphs, and directions that stand in brackets of their own. */
function read(text) {
  const opening = [];
  const speeches = [];
  const visit = (node) => {
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const words = squeeze(node.textContent);
    if (node.localName === 'note' && node.getAttribute('type') === 'speaker')
      speeches.push({ label: words, lines: [] });
    else if (node.localName === 'head' || (node.localName === 'note' && speeches.length === 0)) {
      if (speeches.length === 0) opening.push(words);
    } else if (node.localName === 'note')
      speeches.at(-1).lines.push({ stage: `(${words.replace(/^\((.*)\)$/u, '$1')})` });
    else if (node.localName === 'u') {
      const segments = node.children.filter(({ localName }) => localName === 'seg' || localName === 'note');
      if (segments.length === 0) speeches.at(-1)?.lines.push({ words });
      for (const part of segments) {
        if (part.localName === 'seg') speeches.at(-1)?.lines.push({ words: squeeze(part.textContent) });
        else visit(part);
      }
    } else node.childNodes.forEach(visit);
  };
  visit(text);
  return { opening, speeches: speeches.filter(({ lines }) => lines[0]?.words) };
}

function write({ opening, speeches, layout, id }) {
  const lines = speeches.flatMap(({ label, lines: [first, ...more] }) => {
    const said = more.map(({ words, stage }) => words ?? stage);
    return layout === 'own' ? [label.replace(/:$/u, ''), first.words, ...said] : [`${label} ${first.words}`, ...said];
  });
  const [title, ...rest] = opening;
  const all = [title, ...rest, ...lines];
  const text = (layout === 'wrap' ? all.map(wrap) : all).join(layouts[layout]);
  const folder = join(directory, `${id}__${layout}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), `${text}\n`);
  const expected = {
    corpus: 'debates',
    layout,
    layoutInfo: { stageBracketsAdded: true },
    title,
    turns: speeches.map(({ label, lines: said }) => ({
      label: label.replace(/:$/u, ''),
      prefix: said[0].words.slice(0, 40),
      paragraphs: said.filter(({ words }) => words).length,
    })),
    stage: speeches.flatMap(({ lines: said }) =>
      said.filter(({ stage }) => stage).map(({ stage }) => ({ text: stage, bracketed: true })),
    ),
    asides: opening,
    gaps: [],
    notes: [],
  };
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected, null, 1));
}
