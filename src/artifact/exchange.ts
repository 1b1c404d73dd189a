import type { Artifact } from './artifact.js';

/** Where something stands in a file: line and column from 1, columns in code points. */
export interface LossPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something of one side for which the other has no counterpart, each time that it occurs. */
export interface Loss {
  /** What it is, named as in XPath: `note/@rend`, `castList`, `teiHeader/xenoData`. */
  readonly construct: string;
  /** What was done with it, in words: `dropped`, `kept as text`, `kept as seg/@type`. */
  readonly kept: string;
  /** Its value, where that stands nowhere in the result: what `note/@rend` said. */
  readonly value?: string;
  readonly place: LossPlace;
}

/** The losses of one construct that were all met in the same way, in the order of their places. */
export interface LossGroup {
  readonly construct: string;
  readonly kept: string;
  readonly count: number;
  readonly places: readonly (LossPlace & { readonly value?: string })[];
}

/** What is lost between an edition of acta and the form of another project, in either direction. */
export class LossReport {
  readonly losses: Loss[] = [];

  /** `kind` is the other project's form, by the name that `--from` and `--to` take. */
  constructor(
    readonly direction: 'import' | 'export',
    readonly kind: string,
  ) {}

  add(...losses: readonly Loss[]): void {
    for (const loss of losses) this.losses.push(loss);
  }

  /** Losses of a kind together, in the order of the alphabet; their places as they stand in the files. */
  groups(): readonly LossGroup[] {
    const groups = new Map<string, Loss[]>();
    for (const loss of this.losses) {
      const name = JSON.stringify([loss.construct, loss.kept]);
      const group = groups.get(name);
      if (group) group.push(loss);
      else groups.set(name, [loss]);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, losses]) => ({
        construct: losses[0]!.construct,
        kept: losses[0]!.kept,
        count: losses.length,
        places: losses
          .map(({ place, value }) => ({ ...place, ...(value !== undefined && { value }) }))
          .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column),
      }));
  }
}

/** The report as files: `losses.json` for machines, with every place, and `losses.md` for readers. */
export function lossFiles(report: LossReport): readonly Artifact[] {
  return [
    { path: 'losses.json', mediaType: 'application/json', content: lossJson(report) },
    { path: 'losses.md', mediaType: 'text/markdown', content: lossMarkdown(report) },
  ];
}

function lossJson(report: LossReport): string {
  const { direction, kind, losses } = report;
  return `${JSON.stringify({ direction, kind, count: losses.length, losses: report.groups() }, null, 1)}\n`;
}

/** How many places of a loss are named to a reader; all are in `losses.json`. */
const shown = 5;

function lossMarkdown(report: LossReport): string {
  const { direction, kind, losses } = report;
  const title = direction === 'import' ? `Import from ${kind}` : `Export to ${kind}`;
  if (losses.length === 0) return `# ${title}\n\nEverything has a counterpart: nothing was lost.\n`;
  const rows = report.groups().map(({ construct, kept, count, places }) => {
    const named = places.slice(0, shown).map(({ file, line, column }) => `${file}:${line}:${column}`);
    const more = count > shown ? [`and ${count - shown} more`] : [];
    return `| ${[`\`${construct}\``, kept, String(count), [...named, ...more].join(', ')].map(cell).join(' | ')} |`;
  });
  return [
    `# ${title}`,
    '',
    'What has no counterpart, what was done with it, and where it stands (file:line:column). Every place is in losses.json.',
    '',
    '| what | what was done with it | times | where |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Text in a cell of a table of Markdown. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
