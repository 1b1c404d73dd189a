// Runs builds of an edition in which one call to the file system fails, as the disk would let it fail: the Nth call that concerns the
// edition's folder. Arguments: folder of dist/, the edition. Each line on standard input is `N ERRNO`; N = 0 lets none fail. Each line
// on standard output says what came of it: { calls, exit, first, failed }.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createInterface } from 'node:readline';

const [dist, edition] = process.argv.slice(2);
let calls = 0;
let failing = 0;
let errno = '';
let failed = '';
const open = new Set();

function concerns(place) {
  return typeof place === 'number' ? open.has(place) : String(place).startsWith(edition);
}

/** Counts a call, and fails where it is the one that shall. */
function pass(name, place) {
  if (!concerns(place)) return;
  calls++;
  if (calls !== failing) return;
  failed = `${name} ${place}`;
  throw Object.assign(new Error(`${errno}: ${name}`), { code: errno, syscall: name, path: String(place) });
}

const ofPaths =
  'openSync readFileSync writeFileSync lstatSync statSync mkdirSync renameSync rmSync rmdirSync unlinkSync linkSync readdirSync realpathSync';
for (const name of `${ofPaths} readSync fsyncSync fstatSync`.split(' ')) {
  const original = fs[name];
  fs[name] = Object.assign((place, ...rest) => {
    pass(name, place);
    const result = original(place, ...rest);
    if (name === 'openSync' && concerns(place)) open.add(result);
    return result;
  }, original);
}
const { closeSync } = fs;
fs.closeSync = (descriptor) => {
  open.delete(descriptor);
  closeSync(descriptor);
};
const openAsync = fs.promises.open;
fs.promises.open = async (path, ...rest) => {
  pass('open', path);
  const file = await openAsync(path, ...rest);
  for (const name of ['writeFile', 'sync']) {
    const original = file[name].bind(file);
    file[name] = async (...parameters) => {
      // A disk that fills up has taken a part.
      if (name === 'writeFile' && calls + 1 === failing && concerns(path))
        await original(parameters[0].slice(0, parameters[0].length / 2));
      pass(name, path);
      return original(...parameters);
    };
  }
  return file;
};
syncBuiltinESMExports();

const { createProgram } = await import(`${dist}/commands/program.js`);
for await (const line of createInterface(process.stdin)) {
  [failing, errno] = [Number(line.split(' ')[0]), line.split(' ')[1]];
  calls = 0;
  failed = '';
  let first = '';
  const write = process.stderr.write;
  process.stderr.write = (text) => {
    first ||= String(text);
    return true;
  };
  await createProgram().parseAsync(['node', 'acta', 'build', edition, '--quiet']);
  process.stderr.write = write;
  process.stdout.write(`${JSON.stringify({ calls, exit: process.exitCode, first, failed })}\n`);
  process.exitCode = 0;
}
