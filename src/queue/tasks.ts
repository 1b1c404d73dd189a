import type { Edition } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { type ListPage, makeListPage } from '../division/pages.js';
import { type Register, renderUnitEntries } from '../edition-pages.js';
import type { ForEntries, ForPages } from '../pool/tasks.js';
import type { Store } from '../publish/index.js';
import { type Around, prepareUnit, renderUnit, type Unit } from '../unit.js';
import { checkFile } from '../validate/index.js';

/** A document to prepare, with its files; paths below the edition's folder are places in it. */
interface ToPrepareFar {
  readonly kind: 'prepare';
  readonly unit: Unit;
  readonly page: string;
  /** Name of the edition's settings in the store: all documents share them. */
  readonly edition: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A document whose pages are to be made. */
interface ToRenderFar {
  readonly kind: 'render';
  readonly prepared: ForPages;
  readonly site: Around['site'];
  /** Name of what the pages of all documents share. */
  readonly dress: string;
}

/** A document of which is to be said what the registers have of it. */
interface ForEntriesFar {
  readonly kind: 'entries';
  readonly unit: ForEntries;
  /** Name of what the entries of all documents share. */
  readonly register: string;
}

/** A page of a divided list. */
interface ListFar {
  readonly kind: 'list';
  readonly page: Omit<ListPage, 'pageOptions'>;
  /** Name of what all pages of lists share. */
  readonly pageOptions: string;
}

/** Work on one document or page with all that it needs, as it lies in a store. */
type FarTask = ToPrepareFar | ToRenderFar | ForEntriesFar | ListFar;

/** Puts tasks into a store, for workers that see nothing else; gives their names. What documents share is put there once. */
export class TaskSender {
  private readonly shared = new Map<object | string, Promise<string>>();

  constructor(
    private readonly store: Store,
    private readonly edition: Edition,
  ) {}

  /** Nothing where a file cannot be read; the report says why. */
  async prepare(unit: Unit, page: string, report: Report): Promise<string | undefined> {
    const files = new Map<string, Uint8Array>();
    const place = (path: string): string => this.store.placeOf(path);
    for (const path of [unit.transcript, unit.tei]) {
      const bytes = path === undefined ? undefined : checkFile(path, report);
      if (bytes) files.set(place(path!), bytes);
    }
    if (report.hasErrors) return undefined;
    const { name, transcript, tei, draft } = unit;
    const far: Unit = {
      name,
      ...(transcript !== undefined && { transcript: place(transcript) }),
      ...(tei !== undefined && { tei: place(tei) }),
      ...(draft !== undefined && { draft: place(draft) }),
    };
    return this.send({ kind: 'prepare', unit: far, page, edition: await this.share(this.edition), files });
  }

  async render({ page, file, tei }: ForPages, { site, templates, print, ...rest }: Around): Promise<string> {
    const place = (at: string): string => this.store.placeOf(at);
    const template = print?.template;
    const dress = {
      ...rest,
      ...(templates && { templates: { ...templates, file: place(templates.file) } }),
      ...(print && {
        print: { ...print, ...(template && { template: { ...template, file: place(template.file) } }) },
      }),
    };
    return this.send({
      kind: 'render',
      prepared: { page, file: place(file), tei },
      site,
      dress: await this.share(dress, JSON.stringify(dress)),
    });
  }

  async entries({ page, file, member }: ForEntries, register: Register): Promise<string> {
    const unit = { page, file: this.store.placeOf(file), member };
    return this.send({ kind: 'entries', unit, register: await this.share(register) });
  }

  async list({ name, told, corpus, pageOptions }: ListPage): Promise<string> {
    return this.send({ kind: 'list', page: { name, told, corpus }, pageOptions: await this.share(pageOptions) });
  }

  private send(task: FarTask): Promise<string> {
    return this.store.send(task);
  }

  /** Puts there once what is the same value, or has the same `key`. */
  private share(value: object, key: object | string = value): Promise<string> {
    let name = this.shared.get(key);
    if (!name) {
      name = this.store.send(value);
      this.shared.set(key, name);
    }
    return name;
  }
}

/** Does a task that lies in a store, under its name; the outcome is kept there. Throws where the store fails. */
export async function doTask(name: string, store: Store): Promise<Outcome<unknown>> {
  const task = (await store.receive(name)) as FarTask;
  if (task.kind === 'render') {
    const around = { site: task.site, ...((await store.receive(task.dress)) as object) } as Around;
    return renderUnit(task.prepared, around, store);
  }
  if (task.kind === 'entries')
    return renderUnitEntries(task.unit, (await store.receive(task.register)) as Register, store);
  if (task.kind === 'list') {
    const pageOptions = (await store.receive(task.pageOptions)) as ListPage['pageOptions'];
    return makeListPage({ ...task.page, pageOptions }, store);
  }
  const edition = (await store.receive(task.edition)) as Edition;
  return prepareUnit(task.unit, task.page, edition, {
    cache: store,
    readFile: (path) => task.files.get(path),
  });
}
