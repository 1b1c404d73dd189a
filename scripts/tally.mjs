// Prints `<passed> <failed>` of a vitest JSON report, for .ci/run: `node scripts/tally.mjs REPORT EXIT-STATUS`.
// A file that failed to load counts as one failed test, and a run that failed without naming a test as another.
// What failed is named on the standard error, each with the beginning of its message.
import { existsSync, readFileSync } from 'node:fs';

const [, , file, status] = process.argv;
const files = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
const count = (wanted) => files.flatMap((f) => f.assertionResults).filter((test) => test.status === wanted).length;
const broken = files.filter(
  (f) => f.status === 'failed' && f.assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = count('failed') + broken;
const told = (text) => (text ?? '').split('\n').slice(0, 8).join('\n    ');
for (const { name, status: state, message, assertionResults } of files) {
  if (state === 'failed' && message) console.error(`${name}\n    ${told(message)}`);
  for (const test of assertionResults.filter(({ status: s }) => s === 'failed')) {
    console.error(`${name}: ${test.fullName}\n    ${told(test.failureMessages[0])}`);
  }
}
console.log(count('passed'), failed === 0 && (status !== '0' || files.length === 0) ? 1 : failed);
