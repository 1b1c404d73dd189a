// The curve of bench/speed.mjs as SVG: time over size for both programs, in units of what the script takes for 10 MB.

const width = 640;
const height = 400;
const margin = { left: 56, right: 150, top: 24, bottom: 48 };

/** @param rows sizes in megabytes with the seconds of both programs; one of them has 10 MB */
export function curve(rows) {
  const unit = rows.find(({ megabytes }) => megabytes === 10).python;
  const most = {
    x: Math.max(...rows.map((row) => row.megabytes)),
    y: Math.max(...rows.map(({ acta }) => acta)) / unit,
  };
  const step = [1, 2, 5, 10, 20, 50].find((size) => most.y / size <= 6);
  const top = Math.ceil(most.y / step) * step;
  const x = (megabytes) => round(margin.left + (megabytes / most.x) * (width - margin.left - margin.right));
  const y = (times) => round(height - margin.bottom - (times / top) * (height - margin.top - margin.bottom));

  const line = (name, label) => {
    const points = rows.map((row) => [x(row.megabytes), y(row[name] / unit)]);
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
  const ticks = [0, ...rows.map(({ megabytes }) => megabytes)].map(
    (megabytes) =>
      `<text x="${x(megabytes)}" y="${height - margin.bottom + 20}" text-anchor="middle">${megabytes}</text>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    '<title id="title">Time to encode transcripts over their size: acta and a script of two regular expressions</title>',
    '<style>',
    'text { font: 13px system-ui, sans-serif; fill: #444 } line { stroke: #ccc } polyline { fill: none; stroke-width: 2 }',
    'polyline.acta { stroke: #a33 } circle.acta { fill: #a33 } polyline.python { stroke: #357 } circle.python { fill: #357 }',
    '@media (prefers-color-scheme: dark) { text { fill: #ccc } line { stroke: #555 }',
    'polyline.acta { stroke: #e88 } circle.acta { fill: #e88 } polyline.python { stroke: #8be } circle.python { fill: #8be } }',
    '</style>',
    ...rules,
    ...ticks,
    `<text x="${x(most.x / 2)}" y="${height - 8}" text-anchor="middle">megabytes of transcripts</text>`,
    `<text x="8" y="14">time, in units of the script’s for 10 MB</text>`,
    ...line('acta', 'acta encode'),
    ...line('python', 'two regexes'),
    '</svg>',
  ].join('\n')}\n`;
}

function round(number) {
  return Math.round(number * 10) / 10;
}
