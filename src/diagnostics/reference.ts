import { type CatalogueEntry, catalogue } from './catalogue.js';
import { codesByTopic, consequence, sentence } from './explain.js';

const note = '<!-- Generated from src/diagnostics/catalogue by scripts/write-reference.mjs: change it there. -->';

/** The pages of docs/diagnostics, by file name: one for each topic and a list of all of them. */
export function diagnosticPages(): ReadonlyMap<string, string> {
  const topics = codesByTopic();
  const list = [...topics].map(([topic, codes]) => {
    const rows = codes.map(
      (code) => `- [\`${code}\`](${topic}.md#${anchor(code)}): ${sentence(catalogue[code].title)}`,
    );
    return [`## ${topic}`, '', ...rows, ''].join('\n');
  });
  const index = [
    note,
    '',
    '# Diagnostics',
    '',
    'All that acta can find. `acta explain CODE` says the same at a terminal.',
    '',
    ...list,
  ];
  const pages = [...topics].map(([topic, codes]): [string, string] => {
    const entries = codes.map((code) => page(code, catalogue[code]));
    return [`${topic}.md`, [note, '', `# Diagnostics: ${topic}`, '', ...entries].join('\n')];
  });
  return new Map([['README.md', index.join('\n')], ...pages]);
}

function page(code: string, entry: CatalogueEntry): string {
  return [
    `## ${code}`,
    '',
    `${sentence(entry.title)} *(${consequence(entry)})*`,
    '',
    entry.means,
    '',
    `**What to do.** ${entry.mend}`,
    '',
  ].join('\n');
}

/** The anchor that Markdown renderers give to a heading: lower case, without signs other than hyphens. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
