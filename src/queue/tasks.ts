import type { Edition } from '../config/edition.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { Store } from '../publish/index.js';
import { type Around, type PreparedUnit, prepareUnit, renderUnit, type Unit } from '../unit.js';
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
  readonly prepared: Pick<PreparedUnit, 'page' | 'file' | 'tei'>;
  readonly site: Around['site'];
  /** Name of what the pages of all documents share. */
  readonly dress: string;
}

/** Work on one document with all that it needs, as it lies in a store. */
type FarTask = ToPrepareFar | ToRenderFar;

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

  async render({ page, file, tei }: PreparedUnit, { site, templates, print, ...rest }: Around): Promise<string> {
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
      dress: await this.share(dress),
    });
  }

  private send(task: FarTask): Promise<string> {
    return this.store.send(task);
  }

  private share(value: object): Promise<string> {
    const key = 'people' in value ? value : JSON.stringify(value);
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
  const edition = (await store.receive(task.edition)) as Edition;
  return prepareUnit(task.unit, task.page, edition, {
    cache: store,
    readFile: (path) => task.files.get(path),
  });
}
