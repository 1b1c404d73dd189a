// Writes docs/reference/theme.md from the properties of xslt/html/css/theme.css and the comments behind them.
// test/xslt/theme-reference.test.ts compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const opening = `<!-- Generated from xslt/html/css/theme.css by scripts/write-theme-reference.mjs: change it there. -->

# Theme

The look of the pages is in these properties of CSS. An edition gives them other values in a style sheet of its own, which
\`theme: theme.css\` in edition.yaml names: see [Your edition](../guide/04-your-edition.md#theme). They keep their names and meanings;
classes and elements of the pages may change from one version of acta to the next. In print, colours are black and grey whatever a theme says.`;

/** docs/reference/theme.md: every property with its meaning and its value, for dark windows too where that differs. */
export function themeReference() {
  const css = readFileSync(join(root, 'xslt', 'html', 'css', 'theme.css'), 'utf8');
  const [light, dark] = css.split('@media (prefers-color-scheme: dark)').map(declarations);
  const rows = [...light].map(([name, { value, meaning }]) => {
    const inDark = dark.get(name)?.value;
    return `| \`${name}\` | ${meaning} | \`${value}\` | ${inDark === undefined ? '' : `\`${inDark}\``} |`;
  });
  return [opening, '', '| property | what | value | in dark windows |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** Custom properties by their names: the value, and the comment behind it. */
function declarations(css) {
  const found = css.matchAll(/(--[\w-]+):\s*([^;]+);(?:\s*\/\*\s*(.*?)\s*\*\/)?/g);
  return new Map(
    Array.from(found, ([, name, value, meaning = '']) => [name, { value: value.replace(/\s+/g, ' '), meaning }]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs', 'reference', 'theme.md'), themeReference());
}
