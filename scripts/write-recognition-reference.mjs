// Writes docs/reference/recognition.md: what acta recognises in a transcript, from test/fixtures/rows.json and the fixtures that it names.
// test/recognize/taxonomy-rows.test.ts compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fixtures = join(root, 'test', 'fixtures');

const opening = `<!-- Generated from test/fixtures by scripts/write-recognition-reference.mjs: change it there. -->

# What acta recognises

The forms that transcripts have, each with lines that acta's tests read, and what it makes of them. Names and places are made up. What your
transcript has in another form is text, and no word of it is lost: settle it with \`acta review\`, or
[tell us of it](../../CONTRIBUTING.md).

What acta makes is shown as an outline of the TEI: an element on each line, \`sp -> #pers-holt\` a speech of that person, \`medium\` where acta is not
certain and asks, \`{…}\` an element within the words. The last lines are the persons, what of the page was left out, and what is told
([diagnostics](../diagnostics/README.md)).`;

/** Lines of an example that are shown before it is cut off. */
const MOST_LINES = 40;

/** docs/reference/recognition.md: every row with its first fixture, and the names of the others. */
export function recognitionReference() {
  const groups = Object.entries(JSON.parse(readFileSync(join(fixtures, 'rows.json'), 'utf8')));
  const contents = groups.map(([name]) => `- [${name}](#${anchor(name)})`);
  return [
    opening,
    ...[contents.join('\n')],
    ...groups.flatMap(([name, rows]) => [`## ${name}`, ...Object.entries(rows).map(row)]),
    '',
  ].join('\n\n');
}

function row([name, [first, ...others]]) {
  const links = others.map((fixture) => `[${fixture}](../../test/fixtures/${fixture})`);
  return [
    `### ${name}`,
    fenced(fixtureText(first, 'transcript.txt')),
    `<details><summary>as TEI</summary>\n\n${fenced(fixtureText(first, 'expected.txt'))}\n\n</details>`,
    ...(links.length > 0 ? [`Others: ${links.join(', ')}.`] : []),
  ].join('\n\n');
}

function fixtureText(fixture, file) {
  const lines = readFileSync(join(fixtures, fixture, file), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'].join('\n') : lines.join('\n');
}

function fenced(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}

/** The anchor that a heading has on a page of Markdown. */
function anchor(name) {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs', 'reference', 'recognition.md'), recognitionReference());
}
