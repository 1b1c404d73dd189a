// Publishes the sites of a JSON file in turn, without end, until it is killed: node endless.mjs <publish/index.js> <sites.json> <target>
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , built, file, target] = process.argv;
const { publishSite } = await import(pathToFileURL(built).href);
const sites = JSON.parse(readFileSync(file, 'utf8'));
const report = {
  add(code, message) {
    console.error(code, message);
    process.exit(9);
  },
};
console.log('ready');
for (let turn = 0; ; turn++) await publishSite(target, sites[turn % sites.length], report, { version: '1.2.3' });
