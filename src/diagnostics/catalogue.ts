import { breaks } from './catalogue/breaks.js';
import { cite } from './catalogue/cite.js';
import { commands } from './catalogue/commands.js';
import { config } from './catalogue/config.js';
import { containers } from './catalogue/containers.js';
import { dates } from './catalogue/dates.js';
import { decisions } from './catalogue/decisions.js';
import { deposit } from './catalogue/deposit.js';
import { editorial } from './catalogue/editorial.js';
import { exporting } from './catalogue/export.js';
import { fonts } from './catalogue/fonts.js';
import { furniture } from './catalogue/furniture.js';
import { gate } from './catalogue/gate.js';
import { header } from './catalogue/header.js';
import { imports } from './catalogue/import.js';
import { introduction } from './catalogue/introduction.js';
import { ledger } from './catalogue/ledger.js';
import { links } from './catalogue/links.js';
import { notes } from './catalogue/notes.js';
import { print } from './catalogue/print.js';
import { publish } from './catalogue/publish.js';
import { queue } from './catalogue/queue.js';
import { read } from './catalogue/read.js';
import { release } from './catalogue/release.js';
import { render } from './catalogue/render.js';
import { schema } from './catalogue/schema.js';
import { speech } from './catalogue/speech.js';
import { store } from './catalogue/store.js';
import { templates } from './catalogue/templates.js';
import { theme } from './catalogue/theme.js';
import { verify } from './catalogue/verify.js';
import type { Severity } from './diagnostic.js';

/** What `acta explain` says about a code, and the exit status an error of this code leads to. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** Exit status when this is an error; 1 (the documents have errors) unless said otherwise. */
  readonly exit?: 1 | 2 | 3 | 4 | 5 | 6 | 70;
  /** One line. */
  readonly title: string;
  /** What was found and why it matters to an edition, in words for an editor who does not know XML. */
  readonly means: string;
  /** How to mend it, with an example where one helps. */
  readonly mend: string;
}

/**
 * All findings acta can make. Findings about a document are named `construct/finding`; refusals at the gate keep the
 * capital names of docs/reliability.md (`XML-WF`). Schematron ids and XSLT error codes use the same names.
 */
export const catalogue = {
  ...gate,
  ...read,
  ...containers,
  ...header,
  ...speech,
  ...notes,
  ...editorial,
  ...dates,
  ...breaks,
  ...fonts,
  ...furniture,
  ...introduction,
  ...ledger,
  ...schema,
  ...links,
  ...render,
  ...cite,
  ...decisions,
  ...config,
  ...theme,
  ...templates,
  ...print,
  ...publish,
  ...store,
  ...queue,
  ...deposit,
  ...exporting,
  ...verify,
  ...release,
  ...imports,
  ...commands,
} satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
