import type { DiagnosticCode, Report } from '../diagnostics/diagnostic.js';

/**
 * What a file holds and its text does not. Counted while the file is read and said once for each kind: a document with 300
 * pictures has one finding about pictures.
 */
export class Losses {
  private readonly counts = new Map<'images' | 'changes' | 'hidden' | 'symbols', number>();
  private readonly names = { 'read/left-out': new Set<string>(), 'read/external': new Set<string>() };

  count(kind: 'images' | 'changes' | 'hidden' | 'symbols'): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** A part of the file that is no text acta reads, or an address that it would have others open. */
  name(code: 'read/left-out' | 'read/external', what: string): void {
    this.names[code].add(what);
  }

  report(file: string, report: Report): void {
    const say = (code: DiagnosticCode, message: string) => report.add(code, message, { place: { file } });
    const images = this.counts.get('images');
    if (images) {
      say('read/images', `${plural(images, 'picture')} left out; acta reads words. See whether one of them holds text`);
    }
    const changes = this.counts.get('changes');
    if (changes) {
      const message = `${plural(changes, 'tracked change')} read as accepted: what was inserted is kept, what was deleted is not; accept or reject them in the word processor if that is not meant`;
      say('read/tracked-changes', message);
    }
    const hidden = this.counts.get('hidden');
    if (hidden) {
      say(
        'read/hidden-text',
        `${plural(hidden, 'stretch of hidden text', 'stretches of hidden text')} left out; unhide it in the word processor if it belongs to the record`,
      );
    }
    const symbols = this.counts.get('symbols');
    if (symbols) {
      say(
        'read/symbol',
        `${plural(symbols, 'sign of a symbol font', 'signs of a symbol font')} not known here; U+FFFD stands in its place`,
      );
    }
    for (const name of [...this.names['read/left-out']].sort()) {
      say(
        'read/left-out',
        `the part ${name} is not text and was left out; if words are in it, paste them into the document`,
      );
    }
    for (const address of [...this.names['read/external']].sort()) {
      say(
        'read/external',
        `"${address}" is outside the file and was not opened; paste what is needed into the document`,
      );
    }
  }
}

function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return count === 1 ? `1 ${noun} was` : `${count} ${nouns} were`;
}
