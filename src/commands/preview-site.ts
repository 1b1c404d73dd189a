import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Artifact } from '../artifact/artifact.js';
import { pageNames } from '../artifact/page-name.js';
import { aroundOf, renderShared } from '../build.js';
import { documentDecisions, type Edition } from '../config/edition.js';
import { type Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { type Front, renderFront } from '../front.js';
import { openWorkshop } from '../pool/workshop.js';
import { searchOf } from '../search.js';
import { withTemplates } from '../templates.js';
import { type PreparedUnit, prepareUnit, renderUnit, type Unit } from '../unit.js';
import { versionsOf } from '../versions.js';
import type { Task } from './build.js';

/** What a refresh found. */
export interface Refreshed {
  /** Documents that were made anew. */
  readonly changed: readonly string[];
  readonly found: readonly Diagnostic[];
}

/**
 * The site of an edition in memory. Documents are made anew when something that they depend on has changed; pages are made when
 * they are asked for. A document that has errors keeps the page that it had. Nothing is written.
 */
export class PreviewSite {
  private task: Task | undefined;
  private readonly units = new Map<string, { readonly key: string; readonly outcome: Outcome<PreparedUnit> }>();
  private prepared: readonly PreparedUnit[] = [];
  private front: { readonly key: string; readonly made: Front } | undefined;
  private readonly pages = new Map<string, { readonly key: string; readonly artifacts: readonly Artifact[] }>();
  private shared: readonly Artifact[] = [];

  /** `plan` finds out what the site is of; it is asked at each refresh. */
  constructor(private readonly plan: (report: Report) => Promise<Task | undefined>) {}

  /** Errors of the last refresh. */
  errors: readonly Diagnostic[] = [];

  /** Looks at all files again, and makes the documents anew that need it. */
  async refresh(onUnit: (count: number, total: number, name: string) => void = () => {}): Promise<Refreshed> {
    const report = new Report();
    const task = await this.plan(report);
    const changed: string[] = [];
    if (task) {
      const dressed = await withTemplates(task.edition, report);
      this.task = { ...task, edition: dressed ?? { ...task.edition, ...templatesOf(this.task?.edition) } };
      const pages = pageNames(task.units.map(({ name }) => name));
      const settings = digest(
        JSON.stringify({ ...task.edition, decisions: undefined, theme: undefined, templates: undefined }),
      );
      const prepared: PreparedUnit[] = [];
      for (const [index, unit] of task.units.entries()) {
        const key = `${settings} ${pages.get(unit.name)} ${stateOf(unit, task.edition)}`;
        const known = this.units.get(unit.name);
        let outcome = known?.outcome;
        if (!known || known.key !== key) {
          outcome = await prepareUnit(unit, pages.get(unit.name)!, task.edition);
          changed.push(unit.name);
          report.addAll(outcome.found);
          const kept = outcome.result ?? known?.outcome.result;
          outcome = { ...outcome, ...(kept && { result: kept }) };
          this.units.set(unit.name, { key, outcome });
        } else report.addAll(known.outcome.found.filter(({ severity }) => severity === 'error'));
        if (outcome?.result) prepared.push(outcome.result);
        onUnit(index + 1, task.units.length, unit.name);
      }
      this.prepared = prepared;
      await this.refreshShared(task, report);
    }
    this.errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    return { changed, found: report.diagnostics };
  }

  /** A theme that has errors leaves the one that was there before. */
  private async refreshShared({ edition, home }: Task, report: Report): Promise<void> {
    const found = new Report();
    const shared = await renderShared(edition, found, home);
    if (!found.hasErrors || this.shared.length === 0) this.shared = shared;
    report.addAll(found.diagnostics);
  }

  /** Paths of the files that the configuration names. */
  get named(): readonly string[] {
    const { theme, templates } = this.task?.edition ?? {};
    return [theme, templates].flatMap((named) => named?.file ?? []);
  }

  /** What stands at an address of the site; nothing where there is no such page. */
  async at(path: string): Promise<Artifact | undefined> {
    const asset = this.shared.find((artifact) => artifact.path === path);
    if (asset) return asset;
    const index = this.prepared.findIndex(({ page }) => path.startsWith(`${page}.`));
    const unit = this.prepared[index];
    const own = unit && (await this.documentOf(unit, index)).find((artifact) => artifact.path === path);
    return own ?? (await this.frontOf()).artifacts.find((artifact) => artifact.path === path);
  }

  private async documentOf(unit: PreparedUnit, index: number): Promise<readonly Artifact[]> {
    // The pages of the edition as they were last known: a change rarely adds one, and they take their time.
    const front = this.front?.made ?? (await this.frontOf());
    const around = aroundOf(index, this.prepared, front, this.task!.edition);
    const key = digest(unit.tei, JSON.stringify(around));
    const known = this.pages.get(unit.page);
    if (known?.key === key) return known.artifacts;
    const { result = [] } = await renderUnit(unit, around);
    this.pages.set(unit.page, { key, artifacts: result });
    return result;
  }

  private async frontOf(): Promise<Front> {
    const { task } = this;
    if (!task || this.prepared.length === 0) return nothing;
    const { introduction, home } = task;
    const introduced = introduction && existsSync(introduction) ? readFileSync(introduction) : '';
    const key = digest(
      JSON.stringify({ ...task.edition, theme: task.edition.theme !== undefined, templates: undefined }),
      introduced,
      versionsOf(home).join(),
      ...this.prepared.map(({ member }) => member),
    );
    if (this.front?.key === key) return this.front.made;
    const report = new Report();
    const search = await searchOf(this.prepared, task.edition);
    report.addAll(search.found);
    const options = { ...(introduction && { introduction }), ...(home !== undefined && { home }) };
    const workshop = openWorkshop(task.edition, { jobs: 1 });
    const hasIndex = search.result !== undefined;
    const pages = await renderFront(this.prepared, task.edition, report, options, workshop, hasIndex)
      .then((made) => made && inMemory(made, this.prepared.length))
      .finally(() => workshop.close());
    const made = pages && { ...pages, artifacts: [...pages.artifacts, ...(search.result ?? [])] };
    if (!made) this.errors = [...this.errors, ...report.diagnostics.filter((d) => d.severity === 'error')];
    this.front = { key, made: made ?? this.front?.made ?? nothing };
    return this.front.made;
  }
}

const nothing: Front = { artifacts: [], pages: [] };

/** What is made of all documents, with what is on the shelf of a workshop that will be closed. */
function inMemory({ artifacts, placesOf, ...rest }: Front, documents: number): Front {
  const places = placesOf && Array.from({ length: documents }, (_, index) => placesOf(index));
  return {
    artifacts: artifacts.map((artifact) => ({ ...artifact })),
    ...rest,
    ...(places && { placesOf: (document) => places[document]! }),
  };
}

/** The templates that were there before, where new ones are at fault. */
function templatesOf(edition: Edition | undefined): Pick<Edition, 'templates'> {
  return edition?.templates ? { templates: edition.templates } : {};
}

/** Tells one state of a unit from another: its files by time and size, as an editor saves them, and the decisions about it. */
function stateOf({ name, transcript, tei }: Unit, edition: Edition): string {
  const files = [transcript, tei].map((path) => {
    const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    return stat ? `${stat.mtimeMs}:${stat.size}` : '-';
  });
  return [...files, JSON.stringify(documentDecisions(edition, name))].join(' ');
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
