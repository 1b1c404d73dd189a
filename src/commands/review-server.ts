import { existsSync, readFileSync } from 'node:fs';
import { loadDecisions } from '../config/decisions.js';
import { withDecision, withoutDecision } from '../config/decisions-edit.js';
import type { Edition } from '../config/edition.js';
import { Report } from '../diagnostics/diagnostic.js';
import { writeFilesWhole } from '../publish/index.js';
import { type LocalServer, newToken, serveLocally } from '../publish/server.js';
import { type Listed, renderReviewIndex } from '../render/index.js';
import { type Answer, answersTo, type Decision } from '../transcript/decisions.js';
import { checkDraft, draftFiles } from './drafts.js';
import { decisionsPath, type Reviewed, type ReviewUnit, reviewDocument } from './review-document.js';

type Served = Readonly<{ status: number; mediaType: string; content: string }>;

/** What a page sends: a decision, or with `was` one that is taken back. */
type Sent = Omit<Decision, 'is' | 'place'> & { readonly is?: Answer; readonly was?: Answer };

export interface ReviewServerOptions {
  readonly port?: number;
  /** Written with every decision. */
  readonly by?: string;
  /** Told what a request found or changed, for the terminal. */
  readonly onChange?: (message: string) => void;
}

/**
 * Serves the review pages of documents, and writes down what their editor settles: into the file of decisions, whose
 * comments and order stay, and with it the draft of the TEI. What somebody changed in that is carried over; where it concerns
 * the same place the file stays as it is.
 */
export async function serveReview(
  units: readonly ReviewUnit[],
  edition: Edition,
  options: ReviewServerOptions,
): Promise<LocalServer> {
  const token = newToken();
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const index = units.length > 1 ? '../' : undefined;
  const read = (unit: ReviewUnit, report: Report) =>
    reviewDocument(unit, edition, report, { token, ...(index && { index }) });
  // One after the other: two answers at once would both change the file that one of them has read.
  let queue: Promise<unknown> = Promise.resolve();

  return serveLocally(
    ({ path, body }) => {
      const work = queue.then(() => (body === undefined ? show(path) : decide(path, body)));
      queue = work.catch(() => undefined);
      return work;
    },
    { token, ...(options.port !== undefined && { port: options.port }) },
  );

  async function show(path: string): Promise<Served> {
    if (path === '/') return units.length === 1 ? redirect(units[0]!) : page(await list());
    const unit = byName.get(/^\/([^/]+)\/$/.exec(path)?.[1] ?? '');
    if (!unit) return message(404, 'there is no such document');
    const report = new Report();
    const reviewed = await read(unit, report);
    return reviewed ? page(reviewed.page.content) : message(500, firstError(report));
  }

  async function list(): Promise<string> {
    const listed: Listed[] = [];
    for (const unit of units) {
      const reviewed = await read(unit, new Report());
      if (reviewed) listed.push({ href: `/${encodeURIComponent(unit.name)}/`, page: reviewed.page });
    }
    return renderReviewIndex(listed);
  }

  async function decide(path: string, body: unknown): Promise<Served> {
    const unit = byName.get(/^\/([^/]+)\/decide$/.exec(path)?.[1] ?? '');
    const sent = sentOf(body);
    if (!unit || !sent) return message(400, 'this answer cannot be understood');
    const file = decisionsPath(unit);
    const report = new Report();
    await loadDecisions(file, report);
    if (report.hasErrors) return message(409, `${file} has an error, so nothing was written: ${firstError(report)}`);
    const former = existsSync(file) ? readFileSync(file) : undefined;
    const text = former?.toString('utf8') ?? '';
    const { is, was, ...place } = sent;
    const content =
      is === undefined
        ? withoutDecision(text, { ...place, is: was! })
        : withDecision(text, { ...place, is, ...(options.by !== undefined && { by: options.by }) });
    const written = [{ path: file, content, replaces: former ?? ('nothing' as const) }];
    if (!(await writeFilesWhole(written, report))) return message(500, firstError(report));
    const reviewed = await read(unit, report);
    if (!reviewed) return message(500, firstError(report));
    const said = await keepDraft(unit, reviewed, report);
    options.onChange?.(`line ${place.line} ${JSON.stringify(place.words)}: ${is ?? 'open again'} (${file}${said})`);
    return message(200, is === undefined ? `Open again: ${file}` : `Written to ${file}${said}`);
  }

  async function keepDraft({ home, name }: ReviewUnit, reviewed: Reviewed, report: Report): Promise<string> {
    if (home === undefined) return '';
    const { drafts, kept } = reviewed;
    if (kept) return mergeKept(name, kept);
    if (!drafts) return `; tei/${name}.xml stays as it is`;
    return (await writeFilesWhole(drafts, report)) ? `; tei/${name}.xml was encoded again` : `; ${firstError(report)}`;
  }
}

/** Carries an editor's changes over to a draft made with the new decision, unless the two touch one place. */
async function mergeKept(name: string, { path, draft }: NonNullable<Reviewed['kept']>): Promise<string> {
  const report = new Report();
  const target = checkDraft(path, 'merge', report);
  const files = target && (await draftFiles(target, draft, report));
  const isClear = files && report.diagnostics.length === 0;
  if (!isClear || !(await writeFilesWhole(files, report)))
    return `; tei/${name}.xml was changed by hand and stays as it is (acta encode --merge)`;
  return `; your changes in tei/${name}.xml were carried over to the new draft`;
}

function redirect({ name }: ReviewUnit): Served {
  const address = `/${encodeURIComponent(name)}/`;
  return page(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>acta review</title><meta http-equiv="refresh" content="0; url=${address}"></head><body><p><a href="${address}">The document</a></p></body></html>`,
  );
}

/** What a page sent, if it has the shape of an answer. */
function sentOf(body: unknown): Sent | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { line, words, after, nth, is, was } = body as Readonly<Record<string, unknown>>;
  if (!isCount(line) || !isQuotation(words)) return undefined;
  if (after !== undefined && !isQuotation(after)) return undefined;
  if (nth !== undefined && !isCount(nth)) return undefined;
  if (is === undefined ? !isAnswer(was) : !isAnswer(is)) return undefined;
  return {
    line,
    words,
    ...(after !== undefined && { after }),
    ...(nth !== undefined && { nth }),
    ...(is === undefined ? { was: was as Answer } : { is: is as Answer }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) < 1e9;
}

function isQuotation(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 400;
}

function isAnswer(value: unknown): value is Answer {
  return Object.values(answersTo).some((answers: readonly unknown[]) => answers.includes(value));
}

function firstError({ diagnostics }: Report): string {
  const found = diagnostics.find(({ severity }) => severity === 'error');
  const line = found?.place?.line;
  return found ? `${line === undefined ? '' : `line ${line}: `}${found.message}` : 'acta failed';
}

function page(content: string): Served {
  return { status: 200, mediaType: 'text/html', content };
}

function message(status: number, words: string): Served {
  return { status, mediaType: 'application/json', content: JSON.stringify({ message: words }) };
}
