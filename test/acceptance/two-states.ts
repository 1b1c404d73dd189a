import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acta, notes, tree } from '../commands/acta.js';

// In memory, where there is such a disk: a build waits for its files to be on it.
const quick = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The two texts that an edition's first transcript has in turn. */
export const texts = [notes, notes.replace('Very well', 'By no means, Sir')] as const;

/** An edition that is built again and again, with one text and with the other, and what its site is with each. */
export interface TwoStates {
  readonly home: string;
  /** Path of the edition. */
  readonly edition: string;
  /** Gives the transcript its other text, of which the number is given back. */
  turn(): 0 | 1;
  /** Which text the site has, whole; nothing where it is neither. A site that was taken away is looked for beside its place. */
  state(): 0 | 1 | undefined;
  /** Everything in the edition that is not there after any build that succeeds. */
  litter(): readonly string[];
  remove(): void;
}

/** Builds both states, the second one last. */
export function twoStates(): TwoStates {
  const home = mkdtempSync(join(quick, 'acta-states-'));
  const edition = join(home, 'ed');
  mkdirSync(join(edition, 'transcripts'), { recursive: true });
  writeFileSync(join(edition, 'edition.yaml'), 'title: Sittings\n');
  writeFileSync(join(edition, 'transcripts/b.txt'), notes.replace('May 5', 'May 9'));
  let current: 0 | 1 = 0;
  const write = () => writeFileSync(join(edition, 'transcripts/a.txt'), texts[current]);
  const site = (name = 'site') => JSON.stringify(Object.entries(tree(join(edition, name))).sort());
  const sites = texts.map((_, index) => {
    current = index as 0 | 1;
    write();
    const { status, stderr } = acta(home, ['build', 'ed']);
    if (status !== 0) throw new Error(stderr);
    return site();
  });
  const files = () => Object.keys(tree(edition)).sort();
  // What the files of the search are called is a matter of the words in them.
  const proper = new Set(files());
  return {
    home,
    edition,
    turn() {
      current = current === 0 ? 1 : 0;
      write();
      return current;
    },
    state() {
      const found = readdirSync(edition).includes('site') ? site() : site('.site.tmp-old');
      const index = sites.indexOf(found);
      return index < 0 ? undefined : (index as 0 | 1);
    },
    litter: () => files().filter((path) => !proper.has(path) && !path.startsWith('site/')),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
