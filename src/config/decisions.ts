import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Answer, Decision } from '../transcript/decisions.js';
import { readChecked } from './checked-file.js';
import { documentName, filesIn } from './documents.js';
import type { YamlFile } from './yaml.js';

/** A decisions file after its shape was checked. */
interface RawDecisions {
  readonly decisions: readonly {
    readonly line: string;
    readonly words: string;
    readonly after?: string;
    readonly nth?: string;
    readonly is: Answer;
    readonly by?: string;
    readonly because?: string;
  }[];
}

/** Where the decisions about a document of an edition are kept: two who work on two documents never change one file. */
export function decisionsFile(edition: string, name: string): string {
  return join(edition, 'decisions', `${name}.yaml`);
}

/** Where the decisions about a transcript outside any edition are kept: `notes.decisions.yaml` beside `notes.txt`. */
export function decisionsBeside(transcript: string): string {
  return join(dirname(transcript), `${basename(transcript, extname(transcript))}.decisions.yaml`);
}

/** The decisions of an edition's folder by the names of its documents. */
export async function loadAllDecisions(
  edition: string,
  report: Report,
): Promise<Readonly<Record<string, readonly Decision[]>>> {
  const all: Record<string, readonly Decision[]> = Object.create(null);
  for (const path of filesIn(join(edition, 'decisions'))) {
    if (['.yaml', '.yml'].includes(extname(path))) all[documentName(path)] = await loadDecisions(path, report);
  }
  return all;
}

/** The decisions beside lone transcripts, by the transcripts' names. */
export async function loadDecisionsBeside(
  transcripts: readonly { readonly name: string; readonly path: string }[],
  report: Report,
): Promise<Readonly<Record<string, readonly Decision[]>>> {
  const all: Record<string, readonly Decision[]> = Object.create(null);
  for (const { name, path } of transcripts) {
    const file = decisionsBeside(path);
    if (existsSync(file)) all[name] = await loadDecisions(file, report);
  }
  return all;
}

/** Reads and checks one file of decisions; none where it is not there, is empty or has an error. */
export async function loadDecisions(path: string, report: Report): Promise<readonly Decision[]> {
  const yaml = await readChecked('decisions', path, report);
  return yaml ? decisionsOf(yaml, report) : [];
}

function decisionsOf(yaml: YamlFile, report: Report): readonly Decision[] {
  const { decisions } = yaml.value as RawDecisions;
  const seen = new Map<string, Decision>();
  return decisions.map(({ line, nth, ...rest }, index): Decision => {
    const place = yaml.valuePlace(['decisions', String(index)]);
    const decision = { ...rest, line: Number(line), ...(nth !== undefined && { nth: Number(nth) }), place };
    const twin = seen.get(placeKey(decision));
    seen.set(placeKey(decision), decision);
    if (twin) {
      report.add(
        'decisions/conflict',
        `line ${twin.place!.line} of this file decides about these words already; keep one`,
        {
          place,
        },
      );
    }
    return decision;
  });
}

/** Decisions with one key are about one place; a line may hold a label and begin a turn, so those are told apart. */
export function placeKey({ line, words, after, nth, is }: Decision): string {
  const isTurn = is === 'continue' || is === 'new-turn';
  return JSON.stringify([line, words, after ?? '', nth ?? 0, isTurn]);
}
