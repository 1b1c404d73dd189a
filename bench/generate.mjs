// Makes up transcripts of any length, the same for the same numbers: a heading, a dateline, labelled speeches with dates,
// brackets and note calls in them, and the notes behind.
//   node bench/generate.mjs TURNS BYTES > transcript.txt

const speakers = 'Abel Brandt Chairman Dvořák Elmas Fournier Gusev Hale Ivanova Janssen'.split(' ');
const words =
  `the committee has before it a proposal that was first raised in March and we should settle today whether the
  members who spoke against it then would now agree to send the draft back with their remarks or to vote on each part of it
  since nobody wishes to delay what both governments have promised for so long`.split(/\s+/);
const insertions = ['on May 3, 1962,', '[…]', '[sic]', '(Laughter.)', 'in 1989', 'about 40 percent', '[his]', 'No. 12'];
/** One speech in so many calls a note. */
const CALLING = 40;

/** A transcript with this many speeches and about this many bytes; `seed` tells one from another. */
export function transcript(turns, bytes, seed = 1) {
  const next = numbers(seed);
  const spoken = Math.max(20, bytes / turns - 12 - 90 / CALLING);
  const blocks = [
    `Minutes of Meeting No. ${seed} of the Joint Committee, June 5, 1962`,
    'Geneva, June 5, 1962, 10 a.m.',
  ];
  const notes = [];
  for (let turn = 0; turn < turns; turn++) {
    let speech = sentence(next, spoken);
    if (turn % CALLING === 1) {
      notes.push(`${notes.length + 1} ${sentence(next, 80)} See Document ${next(300) + 1}.`);
      speech += notes.length;
    }
    blocks.push(`${speakers[next(speakers.length)]}: ${speech}`);
  }
  return `${[...blocks, ...notes].join('\n\n')}\n`;
}

function sentence(next, length) {
  let text = words[next(words.length)];
  while (text.length < length) {
    text += ` ${next(14) === 0 ? insertions[next(insertions.length)] : words[next(words.length)]}`;
  }
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Whole numbers below a bound, by a linear congruence (Numerical Recipes, section 7.1.4). */
function numbers(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

if (process.argv[1] === import.meta.filename) {
  const [turns, bytes] = process.argv.slice(2).map(Number);
  process.stdout.write(transcript(turns, bytes));
}
