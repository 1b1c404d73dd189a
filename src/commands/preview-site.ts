import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Artifact } from '../artifact/artifact.js';
import { pageNames } from '../artifact/page-name.js';
import { aroundOf, renderShared } from '../build.js';
import { documentDecisions, documentSettings, type Edition } from '../config/edition.js';
import { type Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Said } from '../division/keys.js';
import { makeListPage } from '../division/pages.js';
import { renderPages } from '../edition-pages.js';
import { type Front, renderFront } from '../front.js';
import { type FrontHands, openWorkshop, type Workshop } from '../pool/workshop.js';
import {
  type Cache,
  cacheFolder,
  type MemoryCache,
  memoryCache,
  noCache,
  openShelf,
  readingCache,
} from '../publish/index.js';
import { searchOf, wantsIndex } from '../search.js';
import { withTemplates } from '../templates.js';
import { commonPart, type PreparedUnit, prepareUnit, renderUnit, type Unit } from '../unit.js';
import type { Task } from './build.js';

/** What a refresh found. */
export interface Refreshed {
  /** Documents that were made anew, and not taken from what a build has kept. */
  readonly changed: readonly string[];
  readonly found: readonly Diagnostic[];
}

/** Something that is made when it is asked for, and made anew when it was asked for after a change. */
interface Made<Thing> {
  readonly change: number;
  readonly thing: Promise<Thing>;
}

/**
 * The site of an edition in memory. Documents are made anew when something that they depend on has changed; pages are made when
 * they are asked for. A document that has errors keeps the page that it had. What a build has kept in the edition's cache is taken from there;
 * nothing is written.
 */
export class PreviewSite {
  private task: Task | undefined;
  /** Counts changes of anything that the pages of the edition depend on. */
  private change = 0;
  private readonly units = new Map<string, { readonly key: string; readonly outcome: Outcome<PreparedUnit> }>();
  private prepared: readonly PreparedUnit[] = [];
  /** In memory, where what is of no document any more can be forgotten. */
  private readonly shelf = openShelf(Number.POSITIVE_INFINITY);
  /** What a build has kept, and in memory what was made of all documents together. */
  private kept: { readonly folder: string; readonly built: Cache; readonly memory: MemoryCache } | undefined;
  private readonly said = new WeakMap<PreparedUnit, { readonly register: string; readonly outcome: Outcome<Said> }>();
  private front: Made<Front> | undefined;
  /** The last front that there was without errors. */
  private lastFront: Front = nothing;
  private index: Made<readonly Artifact[] | undefined> | undefined;
  private canBeSearched = true;
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
    let changed: readonly string[] = [];
    if (task) {
      const dressed = await withTemplates(task.edition, report);
      this.task = { ...task, edition: dressed ?? { ...task.edition, ...templatesOf(this.task?.edition) } };
      changed = await this.prepare(task, report, onUnit);
      this.change++;
      await this.refreshShared(task, report);
    }
    this.errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    return { changed, found: report.diagnostics };
  }

  /**
   * Makes a document and its page as if nothing were known of it, and forgets them. What runs for the first time takes several times as long as
   * later on; so that is not when an editor waits.
   */
  async warmUp(): Promise<void> {
    if (!this.task) return;
    const { units, edition } = this.task;
    const unit = units.find(({ transcript }) => transcript !== undefined) ?? units[0]!;
    const known = this.units.get(unit.name)?.outcome.result;
    if (!known) return;
    const { result } = await prepareUnit(unit, known.page, edition);
    const index = this.prepared.indexOf(known);
    if (result) await renderUnit(result, aroundOf(index, this.prepared, await this.frontOf(), edition));
  }

  /** Prepares the documents of which something has changed; gives the names of those that no build had kept. */
  private async prepare(
    { units, edition, home }: Task,
    report: Report,
    onUnit: (count: number, total: number, name: string) => void,
  ): Promise<readonly string[]> {
    const pages = pageNames(units.map(({ name }) => name));
    const settings = digest(JSON.stringify(commonPart(edition)));
    const keys = new Map(
      units.map((unit) => [unit, `${settings} ${pages.get(unit.name)} ${stateOf(unit, edition)}`] as const),
    );
    const others = units.filter((unit) => this.units.get(unit.name)?.key !== keys.get(unit));
    const made = new Set<string>();
    const workshop = this.workshopFor(edition, home, made);
    const outcomes = await workshop
      .prepareAll(
        others.map((unit) => ({ unit, page: pages.get(unit.name)! })),
        ({ unit }, count, total) => onUnit(count, total, unit.name),
      )
      .finally(() => workshop.close());
    for (const [index, unit] of others.entries()) {
      const outcome = outcomes[index]!;
      const result = outcome.result ?? this.units.get(unit.name)?.outcome.result;
      this.units.set(unit.name, { key: keys.get(unit)!, outcome: { ...outcome, ...(result && { result }) } });
    }
    const anew = new Set(others);
    for (const unit of units) {
      const { found } = this.units.get(unit.name)!.outcome;
      report.addAll(anew.has(unit) ? found : found.filter(({ severity }) => severity === 'error'));
    }
    this.prepared = units.flatMap(({ name }) => this.units.get(name)!.outcome.result ?? []);
    return others.flatMap(({ name }) => (made.has(name) ? [name] : []));
  }

  /** A workshop that puts documents on the shelf of this site, and into `made` the name of each step's document that no build had kept. */
  private workshopFor(edition: Edition, home: string | undefined, made?: Set<string>): Workshop {
    const { built } = this.keptFor(home);
    const cache: Cache = {
      remember: (step, inputs, work) =>
        built.remember(step, inputs, () => {
          if (step.subject !== undefined) made?.add(step.subject);
          return work();
        }),
    };
    return openWorkshop(edition, { shelf: this.shelf }, { cache });
  }

  private keptFor(home: string | undefined): NonNullable<typeof this.kept> {
    const folder = home === undefined ? '' : cacheFolder(home);
    if (this.kept?.folder !== folder) {
      const built = home === undefined ? noCache : readingCache(folder);
      this.kept = { folder, built, memory: memoryCache(built) };
    }
    return this.kept!;
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
    const has = (artifact: Artifact): boolean => artifact.path === path;
    const asset = this.shared.find(has);
    if (asset) return asset;
    const index = this.prepared.findIndex(({ page }) => path.startsWith(`${page}.`));
    const unit = this.prepared[index];
    const own = unit && (await this.documentOf(unit, index)).find(has);
    if (own) return own;
    if (path.startsWith('pagefind/')) return (await this.indexOf())?.find(has);
    return (await this.frontOf()).artifacts.find(has);
  }

  private async documentOf(unit: PreparedUnit, index: number): Promise<readonly Artifact[]> {
    // The pages of the edition as they were last known: a change rarely adds one, and they take their time.
    const front = this.lastFront === nothing ? await this.frontOf() : this.lastFront;
    const { edition, home } = this.task!;
    const around = aroundOf(index, this.prepared, front, edition);
    const key = digest(unit.tei, JSON.stringify(around));
    const known = this.pages.get(unit.page);
    if (known?.key === key) return known.artifacts;
    const { result = [] } = await renderUnit(unit, around, this.keptFor(home).built);
    this.pages.set(unit.page, { key, artifacts: result });
    return result;
  }

  private frontOf(): Promise<Front> {
    this.front = this.asOf(this.front, () => this.makeFront());
    return this.front.thing;
  }

  /** What a browser searches the site with. It is made when it is first asked for, and pages lead to it as long as there was no fault. */
  private indexOf(): Promise<readonly Artifact[] | undefined> {
    this.index = this.asOf(this.index, async () => {
      const { edition, home } = this.task!;
      const { result } = await searchOf(this.prepared, edition, this.keptFor(home).memory);
      if ((result !== undefined) !== this.canBeSearched && wantsIndex(edition)) {
        this.canBeSearched = !this.canBeSearched;
        [this.front, this.lastFront] = [undefined, nothing];
      }
      return result;
    });
    return this.index.thing;
  }

  /** The same as before, unless something has changed since. */
  private asOf<Thing>(made: Made<Thing> | undefined, make: () => Promise<Thing>): Made<Thing> {
    return made?.change === this.change ? made : { change: this.change, thing: make() };
  }

  private async makeFront(): Promise<Front> {
    const { task, prepared } = this;
    if (!task || prepared.length === 0) return nothing;
    const { introduction, home, edition } = task;
    const report = new Report();
    const options = { ...(introduction && { introduction }), ...(home !== undefined && { home }) };
    const search = wantsIndex(edition) && this.canBeSearched;
    const workshop = this.workshopFor(edition, home);
    const made = await renderFront(prepared, edition, report, options, this.handsOf(workshop), search).finally(() =>
      workshop.close(),
    );
    this.keptFor(home).memory.turn();
    if (made) this.lastFront = made;
    else this.errors = [...this.errors, ...report.diagnostics.filter(({ severity }) => severity === 'error')];
    return this.lastFront;
  }

  /** Makes what is made of all documents, and remembers it: after a word, next to nothing has to be made again. */
  private handsOf(workshop: Workshop): FrontHands {
    const { memory } = this.keptFor(this.task?.home);
    return {
      shelve: (artifacts) => Array.from(artifacts),
      pages: (of) => renderPages(of, memory),
      listsAll: async (pages, finish) => {
        const outcomes: Outcome<readonly Artifact[]>[] = [];
        for (const page of pages) {
          const { result, found } = await makeListPage(page, memory);
          outcomes.push({ found, ...(result && { result: finish(page, result) }) });
        }
        return outcomes;
      },
      entriesAll: async (units, register) => {
        const name = `${register.digest} ${register.keys}`;
        const others = units.filter((unit) => this.said.get(unit)?.register !== name);
        const outcomes = await workshop.entriesAll(others, register);
        for (const [index, unit] of others.entries())
          this.said.set(unit, { register: name, outcome: outcomes[index]! });
        return units.map((unit) => this.said.get(unit)!.outcome);
      },
    };
  }
}

const nothing: Front = { artifacts: [], pages: [] };

/** The templates that were there before, where new ones are at fault. */
function templatesOf(edition: Edition | undefined): Pick<Edition, 'templates'> {
  return edition?.templates ? { templates: edition.templates } : {};
}

/** Tells one state of a unit from another: its files by time and size, as an editor saves them, and what the edition says of it. */
function stateOf({ name, transcript, tei }: Unit, edition: Edition): string {
  const files = [transcript, tei].map((path) => {
    const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    return stat ? `${stat.mtimeMs}:${stat.size}` : '-';
  });
  return [...files, JSON.stringify([documentSettings(edition, name), documentDecisions(edition, name)])].join(' ');
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
