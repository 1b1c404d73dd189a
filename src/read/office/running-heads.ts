import { Composer } from '../composer.js';
import type { OfficeDocument } from './story.js';

/** Writes headers and footers behind the text, each text once. `read` reads one into the composer that it is given. */
export class RunningHeads {
  private readonly seen = new Set<string>();

  constructor(private readonly document: OfficeDocument) {}

  write(read: (composer: Composer) => void): void {
    const apart = new Composer();
    read(apart);
    const lines = apart.finish({ file: '', sha256: '', encoding: '' }, {})?.text.split('\n') ?? [];
    const { composer } = this.document;
    for (const line of lines.map((text) => text.trim())) {
      if (line === '' || this.seen.has(line)) continue;
      this.seen.add(line);
      composer.begin({ role: { type: 'furniture', rule: 'running-head' } });
      composer.write(line);
      composer.end();
    }
  }
}
