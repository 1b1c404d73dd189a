// Reads a site over and over while it is built anew, until standard input ends, then counts on standard output what it met: pages that
// were not there (also when asked for again), pages that are not what the record of their edition says (torn), and pages of another edition (mixed).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const site = process.argv[2];
const counts = { polls: 0, missing: 0, torn: 0, mixed: 0, between: 0, again: 0 };
const editions = new Set();
let over = false;
process.stdin.on('end', () => {
  over = true;
});
process.stdin.resume();

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function poll() {
  const record = readFileSync(join(site, 'acta-build.json'));
  const page = readFileSync(join(site, 'a.html'));
  const again = readFileSync(join(site, 'acta-build.json'));
  const { build, files } = JSON.parse(record);
  // The site was replaced between one reading and the next, as it may be; what was read is whole, but of two editions.
  if (!record.equals(again)) {
    counts.between++;
    return;
  }
  editions.add(build);
  if (sha256(page) === files.find(({ path }) => path === 'a.html').sha256) return;
  counts[page.includes('</html>') ? 'mixed' : 'torn']++;
}

function found() {
  try {
    poll();
    return true;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

while (!over) {
  for (let n = 0; n < 50; n++) {
    counts.polls++;
    if (!found()) {
      counts.again++;
      if (!found()) counts.missing++;
    }
  }
  await new Promise((resolve) => setImmediate(resolve));
}
process.stdout.write(JSON.stringify({ ...counts, editions: editions.size }));
