// How long `acta preview` takes to open an edition that was built, and then until a page shows a word that was saved.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './inputs.mjs';

/** Words that are saved one after the other; what is told is their median. The first ones find the program as it has just opened. */
const WORDS = 7;
/** Milliseconds that pass from one look at the page to the next. */
const LOOK = 10;

/**
 * Seconds on the wall until the preview of an edition is open, and from the saving of a word in the document `name` until its page shows it;
 * of the latter also those of the processor, where the system tells them (Linux). `file` is the document's transcript, which is left as it was.
 */
export async function previewTimes(edition, file, name) {
  const start = performance.now();
  const program = spawn(process.execPath, [join(root, 'dist/cli.js'), 'preview', edition, '--json', '--quiet'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [line] = await new Promise((resolve) =>
      program.stdout.once('data', (data) => resolve(String(data).split('\n'))),
    );
    const open = (performance.now() - start) / 1000;
    const page = `${JSON.parse(line).address}${name}.html`;
    const text = readFileSync(file, 'utf8');
    const words = [];
    for (let n = 1; n <= WORDS; n++) {
      // What was begun with the last word comes to its end.
      await new Promise((done) => setTimeout(done, 2000));
      words.push(
        await until(page, `word${n}`, () => writeFileSync(file, text.replace(' committee ', ` committee word${n} `))),
      );
    }
    writeFileSync(file, text);
    return {
      open,
      word: { wall: median(words.map(({ wall }) => wall)), processor: median(words.map((w) => w.processor)) },
    };
  } finally {
    program.kill();
  }

  async function until(page, word, save) {
    const [wall, processor] = [performance.now(), processorOf(program.pid)];
    save();
    while (!(await (await fetch(page)).text()).includes(word)) await new Promise((done) => setTimeout(done, LOOK));
    return { wall: (performance.now() - wall) / 1000, processor: processorOf(program.pid) - processor };
  }
}

/** Seconds of the processor that a program has taken (proc(5): utime and stime, in hundredths). */
function processorOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
