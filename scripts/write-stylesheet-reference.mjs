// Writes docs/reference/stylesheets.md from what the stylesheets say of themselves. test/xslt/reference.test.ts compares.
//
// A declaration is documented by the comment before it or by the one that it begins with; a file by its first comment.
// fast-xml-parser is no gate: it reads xslt/ here, which the compiler of stylesheets has read too, and nothing else.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  commentPropName: '#comment',
  trimValues: false,
  parseTagValue: false,
});

/** docs/reference/stylesheets.md: every root, its parameters, modes and modules; every module, what it declares. */
export function stylesheetReference() {
  const roots = ['', 'import', 'export']
    .filter((folder) => existsSync(join(root, 'xslt', folder)))
    .flatMap((folder) => readdirSync(join(root, 'xslt', folder)).map((name) => join(folder, name)))
    .filter((name) => name.endsWith('.xsl'))
    .sort()
    .map(readStylesheet);
  const modules = [...new Set(roots.flatMap(({ includes }) => includes))].sort().map(readStylesheet);
  const sections = [
    ...roots.map(rootSection),
    '## Modules',
    'What a module offers to the other modules of its package. What is private to it is not listed.',
    ...modules.map(moduleSection).filter(Boolean),
  ];
  return `${[opening, ...sections].join('\n\n')}\n`;
}

const opening = `<!-- Generated from xslt/ by scripts/write-stylesheet-reference.mjs: change it there. -->

# Stylesheets

Each file \`xslt/<output>.xsl\`, and each in \`xslt/import/\` and \`xslt/export/\`, is an \`xsl:package\` of standard XSLT 3.0, made of the modules that it includes. The prefix of
a name says what it is:

| prefix | what | private to a module |
|---|---|---|
| \`f:\` | function | \`fp:\` |
| \`m:\` | mode | \`mp:\` |
| \`t:\` | named template | \`tp:\` |
| \`v:\` | variable | \`vp:\` |`;

/** A stylesheet as this page needs it: what its first comment says, and its declarations with their documentation. */
function readStylesheet(path) {
  const nodes = parser.parse(readFileSync(join(root, 'xslt', path), 'utf8'));
  const element = nodes.find((node) => tagOf(node)?.startsWith('xsl:'));
  const declarations = [];
  let before = '';
  for (const node of element[tagOf(element)]) {
    if (node['#comment']) before = textIn(node);
    const tag = tagOf(node);
    if (!tag) continue;
    const [first] = node[tag].filter((child) => !isBlank(child));
    const documentation = before || (first?.['#comment'] ? textIn(first) : '');
    const parameters = node[tag].filter((child) => tagOf(child) === 'xsl:param').map((child) => child[':@']);
    declarations.push({ kind: tag.slice(4), ...node[':@'], parameters, documentation });
    before = '';
  }
  const includes = declarations
    .filter(({ kind, href }) => kind === 'include' && href.endsWith('.xsl'))
    .map(({ href }) => posix.join(posix.dirname(path), href));
  const comment = nodes.find((node) => node['#comment']);
  return { path, name: element[':@'].name, introduction: comment ? textIn(comment) : '', declarations, includes };
}

function rootSection({ path, name, introduction, declarations, includes }) {
  const parameters = declarations.filter(({ kind }) => kind === 'param');
  const modes = declarations.filter(({ kind, visibility }) => kind === 'mode' && visibility === 'public');
  const ways = modes.map((mode) => `the mode ${code(mode.name)}`).join(', ');
  return [
    `## ${path}`,
    `Package ${code(name)}; begins in ${ways || 'the unnamed mode'}.`,
    introduction,
    parameters.length === 0
      ? 'It has no parameters.'
      : table(
          ['parameter', 'type', 'default', 'meaning'],
          parameters.map((p) => [code(p.name), code(p.as), code(p.select), oneLine(p.documentation)]),
        ),
    `Modules: ${includes.map((module) => `[${module}](#${anchor(module)})`).join(', ')}.`,
  ].join('\n\n');
}

/** A module that only has templates for elements declares nothing that others could call, but is described. */
function moduleSection({ path, introduction, declarations }) {
  const offered = declarations.filter(({ kind, name }) => kinds[kind] && /^[fmtv]:/.test(name ?? ''));
  const rows = offered.map((declaration) => [
    kinds[declaration.kind],
    code(signature(declaration)),
    oneLine(declaration.documentation),
  ]);
  return [`### ${path}`, introduction, ...(rows.length ? [table(['', 'name', 'meaning'], rows)] : [])].join('\n\n');
}

const kinds = { function: 'function', template: 'template', mode: 'mode', variable: 'variable' };

/** `f:label($key as xs:string) as xs:string`; of a mode, what it does with what no template expects. */
function signature({ kind, name, as, parameters, ...attributes }) {
  if (kind === 'mode') return `${name} on-no-match="${attributes['on-no-match']}"`;
  const typed = (prefix, type) => (type ? `${prefix} as ${type}` : prefix);
  const given = parameters.map((p) => typed(`$${p.name}`, p.as) + (p.tunnel === 'yes' ? ' tunnel' : ''));
  return typed(
    kind === 'variable' || given.length + (kind === 'function') === 0 ? name : `${name}(${given.join(', ')})`,
    as,
  );
}

function tagOf(node) {
  return Object.keys(node).find((key) => !/^[#:?]/.test(key));
}

/** The text of a comment without the indentation that its lines share. */
function textIn(node) {
  const lines = node['#comment'].flatMap((part) => part['#text'].split('\n'));
  const indentation = Math.min(...lines.slice(1).flatMap((line) => (line.trim() ? [line.search(/\S/)] : [])));
  return lines
    .map((line, index) => (index === 0 ? line : line.slice(indentation)).trimEnd())
    .join('\n')
    .trim();
}

function isBlank(node) {
  return typeof node['#text'] === 'string' && node['#text'].trim() === '';
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function code(text) {
  return text ? `\`${oneLine(text)}\`` : '';
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The name that GitHub and its kin give a heading. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9_ -]/g, '')
    .replaceAll(' ', '-');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs', 'reference', 'stylesheets.md'), stylesheetReference());
}
