import { readFile } from 'node:fs/promises';
import { digest } from '../../artifact/digest.js';
import { isFontName } from '../../config/font-names.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Face } from '../print/engine.js';
import { ownFamilies } from '../print/settings.js';
import { type Copy, charactersOf } from './characters.js';
import { isFont, type Surveyed, surveyFont } from './font-file.js';
import { fontsBelow, ownFolder, packagedFonts, systemFolders } from './font-folders.js';
import { describeCharacter, scriptOf } from './scripts.js';
import { notShown } from './shown.js';

/** Where fonts are looked for. */
export interface FontSources {
  /** Names of families and paths of font files that the edition asks for before all others. */
  readonly named?: readonly string[];
  /** Folder of the edition: its npm packages `@fontsource/*` are looked through, and acta's. */
  readonly home?: string;
  /** Folders of the system's fonts. */
  readonly system?: readonly string[];
}

/**
 * The faces, beside those that the engine brings, that set the texts of these files, in the order in which a character is looked for:
 *
 *     const faces = await chooseFaces([document], { home: 'my-edition', named: ['Noto Serif Arabic'] }, report);
 *     await renderSheets(document, name, { ...print, faces }, report);
 *
 * Script by script the face with the most of the missing characters is taken: of the fonts that are named, else of packages, else of the
 * system. A character that no face has is one warning, with the place where it first stands. The same texts and fonts give the same choice.
 */
export async function chooseFaces(
  copies: readonly Copy[],
  { named = [], home = '.', system = systemFolders() }: FontSources,
  report: Report,
): Promise<readonly Face[]> {
  const places = charactersOf(copies);
  const lacking = await notShown([...places.keys()].sort(), ownFamilies, []);
  const paths = await checkedPaths(named, report);
  if (lacking.length === 0) return [];

  const wanted = lacking.map((character) => character.codePointAt(0)!);
  const survey = async (files: readonly string[]) =>
    (await inTurn(files, (path) => surveyFont(path, wanted).catch(() => []))).flat();
  const inFiles = await survey(paths);
  const missing = new Set(lacking);
  const chosen = pick(inFiles, missing);
  const families = named.filter((name) => !isFontName(name));
  if (missing.size > 0) {
    const packaged = await survey([...new Set([home, ownFolder].flatMap(packagedFonts))]);
    // The system has many fonts, and large ones: it is looked through where nothing else is left.
    const asked = (found: readonly Surveyed[]) =>
      families.flatMap((family) =>
        pick(
          found.filter((face) => face.family === family),
          missing,
        ),
      );
    chosen.push(...asked(packaged));
    if (families.length === 0) chosen.push(...pick(packaged, missing));
    if (missing.size > 0) {
      const installed = await survey(system.flatMap(fontsBelow));
      chosen.push(...asked(installed), ...pick(packaged, missing), ...pick(installed, missing));
    }
  }
  const faces = await inTurn(unique(chosen), async ({ family, path }) => ({
    family,
    path,
    digest: digest('sha256', await readFile(path)),
  }));
  await warn(lacking, faces, places, report);
  return faces;
}

/** Takes for each script in turn the family with most of what is missing, its bold and italic faces with it. */
function pick(found: readonly Surveyed[], missing: Set<string>): Surveyed[] {
  const chosen: Surveyed[] = [];
  for (const script of [...new Set([...missing].map(scriptOf))].sort()) {
    for (;;) {
      const points = [...missing].filter((c) => scriptOf(c) === script).map((c) => c.codePointAt(0)!);
      const best = found
        .filter(({ family, style }) => style === '' && !chosen.some((face) => face.family === family))
        .map((face) => ({ face, count: points.filter((point) => face.has.has(point)).length }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || rank(a.face) - rank(b.face) || order(a.face, b.face))[0]?.face;
      if (!best) break;
      const beside = found.filter(
        ({ family, style, has }) => family === best.family && style !== '' && [...best.has].every((c) => has.has(c)),
      );
      chosen.push(best, ...beside.sort(order));
      for (const point of best.has) missing.delete(String.fromCodePoint(point));
    }
  }
  return chosen;
}

/** Text is set in serifs: such a face comes before others, and one of fixed width last. */
function rank({ family }: Surveyed): number {
  if (/\bmono\b/i.test(family)) return 2;
  return /serif|naskh|song|ming/i.test(family) ? 0 : 1;
}

function order(a: Surveyed, b: Surveyed): number {
  const [one, other] = [`${a.family}\n${a.path}`, `${b.family}\n${b.path}`];
  return one < other ? -1 : Number(one > other);
}

/** Each file once: a collection holds several faces. */
function unique(faces: readonly Surveyed[]): readonly Surveyed[] {
  const keys = faces.map(({ family, path }) => `${family}\n${path}`);
  return faces.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

/** The font files among what is named. What is none is an error. */
async function checkedPaths(named: readonly string[], report: Report): Promise<readonly string[]> {
  const paths = named.filter(isFontName);
  for (const path of paths) {
    const why = await isFont(path).then(
      (good) => (good ? undefined : 'this is no font that can be read'),
      (error: NodeJS.ErrnoException) => `there is no font to read here (${error.code})`,
    );
    if (why === undefined) continue;
    const way = 'give a TrueType, OpenType or WOFF2 file, or take it out of edition.yaml (print: fonts)';
    report.add('fonts/unreadable', `${why}; ${way}`, { place: { file: path } });
  }
  return report.hasErrors ? [] : paths;
}

async function warn(
  lacking: readonly string[],
  faces: readonly Face[],
  places: ReturnType<typeof charactersOf>,
  report: Report,
): Promise<void> {
  const families = [...ownFamilies, ...new Set(faces.map(({ family }) => family))];
  for (const character of faces.length === 0 ? lacking : await notShown(lacking, families, faces)) {
    const message = `no font at hand has ${describeCharacter(character)}, so a PDF cannot show it; install a font that has it, or name one in edition.yaml (print: fonts)`;
    report.add('fonts/no-face', message, { place: places.get(character)!, actual: character });
  }
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
