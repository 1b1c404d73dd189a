// The curves of bench/speed.mjs, bench/rebuild.mjs and bench/machines.mjs as SVG.

const width = 640;
const height = 400;
const margin = { left: 56, right: 150, top: 24, bottom: 48 };

/**
 * Time over size for acta and the script, in units of what the script takes for 10 MB.
 * @param rows sizes in megabytes with the seconds of both programs; one of them has 10 MB
 */
export function curve(rows) {
  const unit = rows.find(({ megabytes }) => megabytes === 10).python;
  return drawn({
    title: 'Time to encode transcripts over their size: acta and a script of two regular expressions',
    across: 'megabytes of transcripts',
    up: 'time, in units of the script’s for 10 MB',
    sizes: rows.map(({ megabytes }) => megabytes),
    lines: [
      { name: 'acta', label: 'acta encode', values: rows.map(({ acta }) => acta / unit) },
      { name: 'python', label: 'two regexes', values: rows.map(({ python }) => python / unit) },
    ],
  });
}

/**
 * Time over the number of documents, in units of the fullest build of the smallest edition.
 * @param rows number of documents with the seconds of each kind of build
 */
export function rebuildCurve(rows) {
  const unit = rows[0].full.processor;
  return drawn({
    title: 'Time to build an edition over the number of its documents: from nothing, and after one word has changed',
    across: 'documents of 10 kB',
    up: `time, in units of a full build of ${rows[0].documents}`,
    sizes: rows.map(({ documents }) => documents),
    lines: [
      { name: 'acta', label: 'full build', values: rows.map(({ full }) => full.processor / unit) },
      { name: 'python', label: 'one word', values: rows.map(({ word }) => word.processor / unit) },
    ],
  });
}

function drawn({ title, across, up, sizes, lines }) {
  const most = { x: Math.max(...sizes), y: Math.max(...lines[0].values) };
  const step = [1, 2, 5, 10, 20, 50].find((size) => most.y / size <= 6);
  const top = Math.ceil(most.y / step) * step;
  const x = (size) => round(margin.left + (size / most.x) * (width - margin.left - margin.right));
  const y = (times) => round(height - margin.bottom - (times / top) * (height - margin.top - margin.bottom));

  const line = ({ name, label, values }) => {
    const points = sizes.map((size, n) => [x(size), y(values[n])]);
    const [endX, endY] = points.at(-1);
    return [
      `<polyline class="${name}" points="${x(0)},${y(0)} ${points.map((point) => point.join(',')).join(' ')}"/>`,
      ...points.map(([cx, cy]) => `<circle class="${name}" cx="${cx}" cy="${cy}" r="3.5"/>`),
      `<text x="${endX + 10}" y="${endY + 4}">${label}</text>`,
    ];
  };
  const rules = Array.from({ length: top / step + 1 }, (_, n) => n * step).flatMap((times) => [
    `<line x1="${x(0)}" y1="${y(times)}" x2="${x(most.x)}" y2="${y(times)}"/>`,
    `<text x="${x(0) - 8}" y="${y(times) + 4}" text-anchor="end">${times}</text>`,
  ]);
  const ticks = [0, ...sizes].map(
    (size) => `<text x="${x(size)}" y="${height - margin.bottom + 20}" text-anchor="middle">${size}</text>`,
  );
  return `${[
    ...opening(title),
    ...rules,
    ...ticks,
    `<text x="${x(most.x / 2)}" y="${height - 8}" text-anchor="middle">${across}</text>`,
    `<text x="8" y="14">${up}</text>`,
    ...lines.flatMap(line),
    '</svg>',
  ].join('\n')}\n`;
}

/** The beginning of a picture with a title, in colours for light and dark. */
function opening(title) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}</title>`,
    '<style>',
    'text { font: 13px system-ui, sans-serif; fill: #444 } line { stroke: #ccc } polyline { fill: none; stroke-width: 2 }',
    'polyline.acta { stroke: #a33 } circle.acta { fill: #a33 } polyline.python { stroke: #357 } circle.python { fill: #357 }',
    '@media (prefers-color-scheme: dark) { text { fill: #ccc } line { stroke: #555 }',
    'polyline.acta { stroke: #e88 } circle.acta { fill: #e88 } polyline.python { stroke: #8be } circle.python { fill: #8be } }',
    '</style>',
  ];
}

/**
 * Hours over the number of machines, both by powers.
 * @param machines numbers of machines, each twice the former
 * @param lines a name and the hours for each number
 */
export function machinesCurve(machines, lines) {
  const decades = [-1, 0, 1, 2, 3];
  const x = (count) =>
    margin.left + (Math.log2(count) / Math.log2(machines.at(-1))) * (width - margin.left - margin.right);
  const y = (hours) =>
    height -
    margin.bottom -
    ((Math.log10(hours) - decades[0]) / (decades.at(-1) - decades[0])) * (height - margin.top - margin.bottom);
  const [left, right] = [x(1), x(machines.at(-1))].map(round);
  const line = ({ name, values }, n) => {
    const kind = n === 1 ? 'acta' : 'python';
    const points = machines.map((count, index) => [round(x(count)), round(y(values[index]))]);
    return [
      `<polyline class="${kind}" points="${points.map((point) => point.join(',')).join(' ')}"/>`,
      ...points.map(([cx, cy]) => `<circle class="${kind}" cx="${cx}" cy="${cy}" r="3.5"/>`),
      `<text x="${right + 10}" y="${points.at(-1)[1] - 2}">${name}</text>`,
    ];
  };
  return `${[
    ...opening('Hours of a build over the number of machines, for 3 and 30 GB of transcripts'),
    ...decades.flatMap((power) => [
      `<line x1="${left}" y1="${round(y(10 ** power))}" x2="${right}" y2="${round(y(10 ** power))}"/>`,
      `<text x="${left - 8}" y="${round(y(10 ** power)) + 4}" text-anchor="end">${Number((10 ** power).toFixed(1))}</text>`,
    ]),
    ...machines.map(
      (count) => `<text x="${round(x(count))}" y="${height - margin.bottom + 20}" text-anchor="middle">${count}</text>`,
    ),
    `<text x="${(left + right) / 2}" y="${height - 8}" text-anchor="middle">machines of four cores</text>`,
    '<text x="8" y="14">hours, calculated</text>',
    ...lines.flatMap(line),
    '</svg>',
  ].join('\n')}\n`;
}

function round(number) {
  return Math.round(number * 10) / 10;
}
