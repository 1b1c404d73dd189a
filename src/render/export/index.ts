import type { ExportKind } from '../../artifact/export.js';
import { akomaNtoso } from './akoma-ntoso.js';
import { dracor } from './dracor.js';
import { frus } from './frus.js';
import { parlaClarin, parlamint } from './parlamint.js';
import { teiPublisher } from './tei-publisher.js';

/** The forms of other projects, by the name that `--to` takes; each with a report of what it has no place for. */
export const projectKinds: Readonly<Record<string, ExportKind>> = {
  frus,
  parlamint,
  'parla-clarin': parlaClarin,
  'akoma-ntoso': akomaNtoso,
  dracor,
  'tei-publisher': teiPublisher,
};
