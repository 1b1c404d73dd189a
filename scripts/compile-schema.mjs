// Makes of acta.rng what validation can load at once: the grammar as salve-annos simplifies it, the same at every build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import salve from 'salve-annos';

/** Writes `acta.rng.json` to `targetDir`, from `acta.rng` in `schemasDir`. */
export async function compileGrammar(schemasDir, targetDir) {
  mkdirSync(targetDir, { recursive: true });

  const { simplified } = await salve.convertRNGToPattern(pathToFileURL(join(schemasDir, 'acta.rng')));
  const { v, o, d } = JSON.parse(salve.writeTreeToJSON(simplified, 3, false, false, false));
  const patterns = shareEqual(d).map((pattern) => JSON.stringify(pattern));
  writeFileSync(join(targetDir, 'acta.rng.json'), `{"v":${v},"o":${o},"patterns":[\n${patterns.join(',\n')}\n]}\n`);
}

/**
 * Simplification writes the same pattern out wherever it is used, twenty times on average. This makes of the tree a
 * list that holds each pattern once, inner ones first and the grammar last; a number stands for the pattern at that
 * place in the list. (In salve's trees arguments are strings and arrays, and an array of kind 0 is a mere list.)
 */
function shareEqual(tree) {
  const patterns = [];
  const places = new Map();
  const share = ([kind, ...parameters]) => {
    const shared = parameters.map((parameter) => (Array.isArray(parameter) ? share(parameter) : text(parameter)));
    const pattern = [kind, ...shared];
    if (kind === 0) return pattern;
    const key = JSON.stringify(pattern);
    if (!places.has(key)) {
      places.set(key, patterns.length);
      patterns.push(pattern);
    }
    return places.get(key);
  };
  share(tree);
  return patterns;
}

function text(parameter) {
  if (typeof parameter !== 'string') throw new TypeError(`salve's format has changed: ${JSON.stringify(parameter)}`);
  return parameter;
}
