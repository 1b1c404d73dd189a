// Makes pairs of a copied text and what it holds from a volume of the Foreign Relations series (TEI), in the layouts that such
// copies have, for documents on which no rule was written. What is made stays outside the repository.
//   node bench/pairs-from-tei.mjs VOLUME.xml DIR   then: python3 ../shared/tools/score_encoding.py --pairs DIR --run '...'
// Notes, title, date and source come straight from the mark-up; speeches are not marked there, so `turns` stays empty and the
// columns turn, para, stage, gap and quiet say nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseXmlDocument } from 'slimdom';

const [file, directory] = process.argv.slice(2);
const tree = parseXmlDocument(readFileSync(file, 'utf8').replace(/<!DOCTYPE[^>]*>/, ''));
const volume = squeeze(tree.getElementsByTagName('title')[0].textContent);
const stem = basename(file, '.xml');
/** `Source: ...`, perhaps behind a summary. */
const sourceSays = /(?:^|[.”] )Sources?: /;
const blocks = new Set(['p', 'head', 'item', 'dateline', 'closer', 'signed', 'opener', 'salute', 'cell', 'quote', 'l']);
/** What a call looks like behind a word, and a note at the foot, by layout. */
const layouts = {
  oe: { call: (n) => n, note: (n, text) => `• ${n} ${text}` },
  plain: { call: (n) => n, note: (n, text) => `${n} ${text}` },
  wrap: { call: (n) => `[${n}]`, note: (n, text) => `[${n}] ${text}` },
};

for (const div of tree.getElementsByTagName('div')) {
  if (div.getAttribute('type') !== 'document') continue;
  for (const layout of Object.keys(layouts)) write(div, layout);
}

function write(div, layout) {
  const { lines, notes, date } = flatten(div, layout);
  const [title, ...rest] = lines;
  if (!title || rest.length === 0 || !/[a-z]/.test(title)) return;
  const source = notes.find(({ text }) => sourceSays.test(text));
  const { note } = layouts[layout];
  const foot = notes.filter((entry) => layout !== 'oe' || entry !== source).map(({ n, text }) => note(n, text));
  let at = 0;
  const body = rest.map((line) => (layout === 'oe' && line.isText ? `${++at}${line}` : `${line}`));
  const stated = layout === 'oe' && source ? [`[${source.text.slice(source.text.indexOf('Source'))}]`] : [];
  const text = {
    oe: [
      volume,
      `${title}`,
      ...body,
      ...stated,
      ...(foot.length > 0 ? ['Notes', ...foot] : []),
      '© United States Government Printing Office, 2003',
    ].join('\n\n'),
    plain: [volume, `${title}`, ...body, ...foot].join('\n'),
    wrap: [volume, `${title}`, ...body.map((line) => `  ${line}`), ...foot].map(wrap).join('\n\n'),
  }[layout];
  const id = `${stem}_${div.getAttribute('xml:id')}__${layout}`;
  const folder = join(directory, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), `${text}\n`);
  const expected = {
    corpus: stem,
    layout,
    turns: [],
    gaps: [],
    stage: null,
    title: `${title}`.replace(/\[?\d+\]?$/, (call) => (title.call ? '' : call)),
    ...(date && { date: date.slice(0, 10) }),
    ...(source && { sourceCitation: source.text.slice(source.text.indexOf('Source')) }),
    notes: notes
      .filter((entry) => entry !== source)
      .map(({ text: words, before, n }) => ({ n, prefix: words.slice(0, 40), before: before.slice(-25) })),
  };
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected, null, 1));
}

/** The lines of a document, with its notes and the date of its dateline; numbers of notes begin with 1, without the source in `oe`. */
function flatten(div, layout) {
  const lines = [];
  const notes = [];
  let line = '';
  let date;
  let isText = false;
  let hasCall = false;
  let printed = 0;
  const end = () => {
    const words = squeeze(line);
    if (words !== '') lines.push(Object.assign(new String(words), { isText, call: hasCall }));
    line = '';
    hasCall = false;
  };
  const visit = (node) => {
    if (node.nodeType === node.TEXT_NODE) line += node.nodeValue.replace(/\s+/g, ' ');
    if (node.nodeType !== node.ELEMENT_NODE || node.localName === 'pb') return;
    if (node.localName === 'note') {
      const text = squeeze(node.textContent);
      const isSource = sourceSays.test(text);
      if (isSource && layout === 'oe') return void notes.push({ n: '0', text, before: '' });
      const n = String(++printed);
      line = line.trimEnd();
      notes.push({ n, text, before: line });
      hasCall = true;
      line += layouts[layout].call(n);
      return;
    }
    if (node.localName === 'date' && node.parentNode.localName === 'dateline')
      date ??= node.getAttribute('when') ?? node.getAttribute('from');
    const isBlock = blocks.has(node.localName);
    if (isBlock) {
      end();
      isText = node.localName === 'p';
    }
    node.childNodes.forEach(visit);
    if (isBlock) end();
  };
  div.childNodes.forEach(visit);
  end();
  return { lines, notes, date };
}

function wrap(paragraph) {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1);
    if (line.trim() !== '' && line.length + 1 + word.length > 76) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function squeeze(text) {
  return text.replace(/\s+/g, ' ').trim();
}
