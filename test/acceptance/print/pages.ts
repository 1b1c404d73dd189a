import { execFileSync } from 'node:child_process';
import { parseXmlDocument } from 'slimdom';
import { judge } from '../../judges.js';

/** A line as it stands on a page: its words, and its box in points from the top left. */
export interface Line {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly height: number;
}

/** A page of a PDF, parted into what runs over it, its text and its notes; `number` is what stands at its foot. */
export interface Page {
  readonly number: string;
  readonly text: readonly Line[];
  readonly notes: readonly Line[];
}

/** Words without white space, hyphens of division, and what has no width: how two texts are compared. */
export function bare(words: string): string {
  return words.replace(/[\s\u00ad\u200b-\u200f\u2060\u2066-\u2069]+/g, '').normalize('NFC');
}

export function textOn(lines: readonly Line[]): string {
  return lines.map(({ words }) => bare(words)).join('');
}

/** The lines of a page in two columns, the left one first. */
export function byColumns(lines: readonly Line[]): readonly Line[] {
  const middle = (Math.min(...lines.map(({ left }) => left)) + Math.max(...lines.map(({ right }) => right))) / 2;
  return [...lines].sort((a, b) => Number(a.left > middle) - Number(b.left > middle) || a.top - b.top);
}

/** What a program of poppler or qpdf writes about a PDF; its remarks about a file that it can read are left out. */
export function ask(program: string, pdf: string, ...options: readonly string[]): string {
  const after = program === 'pdftotext' || options.includes('--qdf') ? ['-'] : [];
  return execFileSync(judge(program)!, [...options, pdf, ...after], {
    encoding: options.includes('--qdf') ? 'latin1' : 'utf8',
    maxBuffer: 2 ** 29,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/**
 * The pages of a PDF by their lines, from the places that pdftotext gives. The running head stands above the text and the page's
 * number below it; numbers in the margins stand beside it; notes are the lines of smaller letters at the end of a page.
 */
export function pagesOf(pdf: string): readonly Page[] {
  const told = ask('pdftotext', pdf, '-bbox-layout').replace(/[^\P{Cc}\t\n\r]/gu, '');
  const pages = parseXmlDocument(told.replace(/<!DOCTYPE[^>]*>/, ''))
    .getElementsByTagName('page')
    .map((page) => {
      const [width, height] = ['width', 'height'].map((name) => Number(page.getAttribute(name)));
      return { width: width!, height: height!, lines: page.getElementsByTagName('line').map(lineOf) };
    });
  // A page may be all notes, so it is the book that says how high a line of the text is, in the face of each script.
  const all = pages.flatMap(({ lines }) => lines);
  const sizes = new Map(scripts.map((script) => [script, median(all.filter((line) => scriptOf(line) === script))]));
  return pages.map(({ lines, width, height }) => partsOf(lines, width, height, sizes));
}

function lineOf(line: ReturnType<ReturnType<typeof parseXmlDocument>['getElementsByTagName']>[number]): Line {
  const [left, top, right, bottom] = ['xMin', 'yMin', 'xMax', 'yMax'].map((name) => Number(line.getAttribute(name)));
  const words = line.getElementsByTagName('word').map((word) => word.textContent ?? '');
  return { words: words.join(' '), left: left!, top: top!, right: right!, height: bottom! - top! };
}

/** The margins are those of print/page.typ, in parts of the page: nothing else stands in them. */
function partsOf(lines: readonly Line[], width: number, height: number, sizes: ReadonlyMap<RegExp, number>): Page {
  const isFoot = (line: Line) => line.top > height * 0.9;
  const inner = lines.filter(
    (line) => !isFoot(line) && line.top > height * 0.085 && line.right > width * 0.15 && line.left < width * 0.855,
  );
  const sorted = [...inner].sort((a, b) => a.top - b.top);
  const isNote = (line: Line) => line.height < sizes.get(scriptOf(line))! * 0.9;
  const lastOfText = sorted.findLastIndex((line) => !isNote(line));
  const notes = new Set(sorted.slice(lastOfText + 1));
  const number = lines.find(isFoot)?.words ?? '';
  // In the order in which pdftotext reads them, which is that of columns.
  return { number, text: inner.filter((line) => !notes.has(line)), notes: inner.filter((line) => notes.has(line)) };
}

const scripts = [/\p{Script=Han}/u, /\p{Script=Arabic}/u, /(?:)/];

function scriptOf({ words }: Line): RegExp {
  return scripts.find((script) => script.test(words))!;
}

function median(lines: readonly Line[]): number {
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
