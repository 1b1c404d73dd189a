// Makes pairs of a copied text and what it holds from plays in TEI, scene by scene, in the layouts that copies of plays have:
// `NAME (aside): words`, `Name (aside). words`, and the name on a line of its own. What is made stays outside the repository.
//   node bench/plays-from-tei.mjs PLAY.xml... DIR [--not GOLD]     leaves out the scenes of which GOLD has a pair
// Then: python3 ../shared/tools/score_encoding.py --pairs DIR --run 'node dist/cli.js encode {in} -o {out}'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseXmlDocument } from 'slimdom';
import { squeeze } from './words.mjs';

const args = process.argv.slice(2);
const known = args.includes('--not') ? args.splice(args.indexOf('--not'), 2)[1] : undefined;
const directory = args.pop();
/** So many speeches make a scene that shows how its labels look. */
const FEWEST_SPEECHES = 8;
const layouts = ['colon', 'dot', 'own'];
const takenOut = known === undefined ? [] : openingsOf(known);

for (const file of args) {
  const tree = parseXmlDocument(readFileSync(file, 'utf8'));
  const [title] = tree.getElementsByTagName('title').map(words);
  const author = tree
    .getElementsByTagName('author')
    .map((element) => words(element.getElementsByTagName('persName')[0] ?? element))[0];
  const stem = basename(file, '.xml');
  const [body] = tree.getElementsByTagName('body');
  body.getElementsByTagName('div').forEach((div, index) => {
    if (div.children.filter(({ localName }) => localName === 'sp').length < FEWEST_SPEECHES) return;
    for (const layout of layouts)
      write({ div, stem, layout, title: `${author}: ${title}`, id: `${stem}_${index}__${layout}` });
  });
}

function write({ div, stem, layout, title, id }) {
  const groups = [];
  const turns = [];
  const stage = [];
  const headings = [];
  for (let at = div; at.localName === 'div'; at = at.parentNode) {
    const [head] = at.children.filter(({ localName }) => localName === 'head');
    if (head) headings.unshift(words(head));
  }
  const direct = (element, where) => {
    const text = words(element);
    stage.push({ text, where, bracketed: /^[([]/.test(text) });
    return layout === 'own' || /^[([]/.test(text) ? text : `(${text})`;
  };
  /** The words of an element with its directions, or without them. */
  const inline = (element) =>
    squeeze(flat(element, (found) => ` ${direct(found, 'inline')} `)).replace(/(?<=\)) (?=[.,;:!?])/gu, '');
  const spoken = (element) => squeeze(flat(element, () => ' '));
  for (const child of div.children) {
    if (child.localName === 'stage') groups.push([direct(child, 'block')]);
    if (child.localName !== 'sp') continue;
    const [speaker] = child.children.filter(({ localName }) => localName === 'speaker');
    if (!speaker) continue;
    const label = words(speaker).replace(/[.:]$/u, '');
    let asides = '';
    let said = '';
    const lines = [];
    let paragraphs = 0;
    for (const part of child.children) {
      if (part.localName === 'speaker') continue;
      if (part.localName === 'stage' && lines.length === 0)
        asides += ` ${direct(part, 'label').replace(/(?<=[)\]])[.:]$/u, '')}`;
      else if (part.localName === 'stage') lines.push(direct(part, 'block'));
      else {
        const own = part.localName === 'lg' ? part.getElementsByTagName('l') : [part];
        said += own.map(spoken).join(' ');
        lines.push(...own.map(inline).filter((line) => line !== ''));
        paragraphs += part.localName === 'p' ? 1 : Number.NaN;
      }
    }
    const [first = '', ...more] = lines;
    turns.push({ label, prefix: said.slice(0, 40), paragraphs: paragraphs || null });
    if (layout === 'colon') groups.push([`${label}${asides}: ${first}`.trimEnd(), ...more]);
    if (layout === 'dot') groups.push([`${label}${asides}. ${first}`.trimEnd(), ...more]);
    if (layout === 'own') groups.push(lines.length > 0 ? [`${label}${asides}`, ...lines] : [label, asides.trim()]);
  }
  if (takenOut.some((prefixes) => prefixes.every((prefix, at) => turns[at]?.prefix.includes(prefix)))) return;
  const between = layout === 'own' ? '\n\n' : '\n';
  const text = [title, ...headings, groups.map((lines) => lines.join('\n')).join(between)].join('\n\n');
  const folder = join(directory, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), `${text}\n`);
  const layoutInfo = { stageBracketsAdded: layout !== 'own' };
  const expected = {
    corpus: stem,
    layout: `drama-${layout}`,
    layoutInfo,
    title,
    headings,
    turns,
    stage,
    gaps: [],
    notes: [],
  };
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected, null, 1));
}

/** The first words of the first speeches of each pair. */
function openingsOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => basename(path) === 'expected.json')
    .map((path) =>
      JSON.parse(readFileSync(join(folder, path), 'utf8'))
        .turns.slice(0, 3)
        .map(({ prefix }) => prefix.slice(0, 25))
        .filter((prefix) => prefix !== ''),
    )
    .filter((prefixes) => prefixes.length > 1);
}

/** The text of an element without its notes, with something in the place of its directions. */
function flat(element, stage) {
  return element.childNodes
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return node.nodeValue;
      if (node.nodeType !== node.ELEMENT_NODE || node.localName === 'note') return '';
      return node.localName === 'stage' ? stage(node) : flat(node, stage);
    })
    .join('');
}

function words(element) {
  return squeeze(
    element.childNodes
      .map((node) =>
        node.nodeType === node.TEXT_NODE ? node.nodeValue : node.localName === 'note' ? '' : (node.textContent ?? ''),
      )
      .join(''),
  );
}
