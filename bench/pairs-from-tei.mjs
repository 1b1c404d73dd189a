// Makes pairs of a copied text and what it holds from a volume of the Foreign Relations series (TEI) or minutes of the Austrian
// council of ministers, in the layouts that such copies have, for documents on which no rule was written. What is made stays outside the repository.
//   node bench/pairs-from-tei.mjs VOLUME.xml DIR   then: python3 ../shared/tools/score_encoding.py --pairs DIR --run '...'
// Notes, title, date and source come straight from the mark-up. Speeches are not marked there: a document has them where many of
// its paragraphs begin with a person or an office and a colon, and where that is not certain, none is asked for (`optional`).
// Directions are not asked for (`stage` is null); in documents without speeches the column `quiet` counts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseXmlDocument } from 'slimdom';
import { squeeze, wrap } from './words.mjs';

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
  round: { call: (n) => `(${n})`, note: (n, text) => `(${n}) ${text}` },
  raised: { call: raised, note: (n, text) => `${raised(n)} ${text}` },
  hsg: { call: (n) => n, note: (n, text) => `${n}. ${text} ↩` },
};
function raised(n) {
  return n.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]);
}

/** The words before a colon with which a speech may begin: a name with its form of address, an office. */
const labelSays = /^((?:(?:Mr|Mrs|Dr|Gen|Amb)\. )?[A-Z][^:.;,?!“”"()[\]\d—]{1,38}): ?(?=[^\s\d])/;
/** An office that is no person's name in the mark-up. */
const office = /^(?:The )?(?:Vice )?(?:President|Secretary|Chairman|Minister|Ambassador|Operator)\b/;
/** So many speeches make a conversation. */
const FEWEST_SPEECHES = 6;
const omission = /\[(?:[^[\]]*not declassified|(?:Omitted here|Here follows|Here follow)\b[^[\]]*)\]/g;

const divisions = tree.getElementsByTagName('div');
const documents = divisions.filter((div) => div.getAttribute('type') === 'document');
/** A record that is a file of its own says the day of the meeting in its header. */
const held = tree.getElementsByTagName('meeting')[0]?.getElementsByTagName('date')[0]?.getAttribute('when');
for (const div of documents.length > 0 ? documents : divisions.slice(0, 1)) {
  for (const layout of Object.keys(layouts)) write(div, layout);
}

function write(div, layout) {
  const { lines, notes, date } = flatten(div, layout);
  const first = lines.findIndex((line) => line.isText !== undefined);
  const title = lines[first];
  const rest = lines.filter((_, at) => at !== first);
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
    hsg: [volume, `${title}`, ...body, foot.join('\n')].join('\n\n'),
    raised: [volume, `${title}`, ...body, ...foot].join('\n\n'),
    round: [volume, `${title}`, ...body, 'Notes', ...foot].join('\n\n'),
  }[layout];
  const id = `${stem}_${div.getAttribute('xml:id')}__${layout}`;
  const folder = join(directory, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), `${text}\n`);
  const expected = {
    corpus: stem,
    layout,
    turns: speeches(rest),
    gaps: rest.flatMap((line) => `${line}`.match(omission) ?? []),
    stage: null,
    title: `${title}`.replace(/[[(]?(?:\d+|[⁰¹²³⁴-⁹]+)[\])]?$/, (call) => (title.call ? '' : call)),
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
  /** The words of the line without calls of notes, and whether a person is marked up at its beginning. */
  let said = '';
  let named = false;
  const end = () => {
    const words = squeeze(line);
    if (words !== '')
      lines.push(Object.assign(new String(words), { isText, call: hasCall, spoken: said.trim(), named }));
    line = '';
    said = '';
    named = false;
    hasCall = false;
  };
  const visit = (node) => {
    if (node.nodeType === node.TEXT_NODE) {
      line += node.nodeValue.replace(/\s+/g, ' ');
      said = `${said}${node.nodeValue}`.replace(/\s+/g, ' ').trimStart();
    }
    if (node.nodeType !== node.ELEMENT_NODE || node.localName === 'expan' || node.localName === 'reg') return;
    if (node.localName === 'pb') {
      if (layout === 'hsg' && squeeze(line) === '')
        lines.push(Object.assign(new String(`[Page ${node.getAttribute('n')}]`), {}));
      else if (layout === 'hsg') line += ` [Page ${node.getAttribute('n')}] `;
      return;
    }
    if (node.localName === 'persName' && squeeze(line).length < 20) named = true;
    if (node.localName === 'note') {
      const text = squeeze(node.textContent);
      const isSource = sourceSays.test(text);
      if (isSource && layout === 'oe') return void notes.push({ n: '0', text, before: '' });
      const n = String(++printed);
      line = line.trimEnd();
      notes.push({ n, text, before: said.trimEnd() });
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
  return { lines, notes, date: held ?? date };
}

/** The speeches of a document: label, first words, paragraphs (null where a line that is no paragraph may end the speech). */
function speeches(lines) {
  const labels = lines.map((line) => (line.isText ? labelSays.exec(line.spoken)?.[1] : undefined));
  const counts = new Map();
  for (const label of labels.filter(Boolean)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isSure = (label, { named }) => (named || office.test(label)) && label.split(' ').length <= 5;
  const sure = lines.filter((line, at) => labels[at] && isSure(labels[at], line));
  if (sure.length < FEWEST_SPEECHES || new Set(sure.map(({ spoken }) => labelSays.exec(spoken)[1])).size < 2) return [];
  const turns = [];
  lines.forEach((line, at) => {
    const label = labels[at];
    if (label && (isSure(label, line) || line.named || counts.get(label) > 2)) {
      const prefix = line.spoken
        .slice(label.length + 1)
        .trim()
        .slice(0, 40);
      turns.push({
        label,
        prefix,
        paragraphs: 1,
        ...(counts.get(label) < 3 && !isSure(label, line) && { optional: true }),
      });
    } else if (turns.length > 0) {
      const last = turns.at(-1);
      if (line.isText && last.paragraphs !== null && !/^\[/.test(line.spoken)) last.paragraphs++;
      else if (line.isText !== undefined) last.paragraphs = null;
    }
  });
  if (turns.length > 0) turns.at(-1).paragraphs = null;
  return turns;
}
