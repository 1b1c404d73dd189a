import type { PrintedDocument } from './documents.js';
import { bare, type Line, type Page, textOn } from './pages.js';

/** A document with the place of the page on which it opens, and of that on which the next thing does. */
export interface Placed {
  readonly document: PrintedDocument;
  readonly from: number;
  readonly to: number;
}

/** An entry of the table of contents. */
export interface Entry {
  readonly title: string;
  readonly number: string;
}

/** The place of the page with this number at its foot. */
export function pageNumbered(pages: readonly Page[], number: string): number {
  return pages.findIndex((page) => page.number === number);
}

/**
 * P3: where a piece of the text ends in what the structure tells, from a place on; 0 where it is not there. Behind a hyphen that has its
 * own text (ActualText) poppler 22 leaves out the rest of the line, so words there may be missing.
 */
export function endOf(piece: string, told: string, from: number): number {
  const [first, ...parts] = piece.split('-');
  const found = told.indexOf(first!, from);
  if (found === -1) return 0;
  let at = found + first!.length;
  for (const part of parts) {
    if (told[at] === '-') at++;
    const lost = [...part, ''].findIndex((_, start) => told.startsWith(part.slice(start), at));
    at += part.length - lost;
  }
  return at;
}

/** The entries of the contents, from the page of that title on to that of its first entry. */
export function contentsOf(pages: readonly Page[], title: string): readonly Entry[] {
  const from = pages.findIndex(({ text }) => text[0]?.words === title);
  const entries: Entry[] = [];
  let words = '';
  for (const page of pages.slice(from)) {
    if (entries[0] && page.number === entries[0].number) break;
    for (const row of rowsOf(page.text).filter((one) => one !== title)) {
      const [, start, number] = /^(.*?)[ .]*(?<=[ .])(\d+|[ivxlc]+)$/.exec(row) ?? [];
      words = `${words} ${start ?? row}`;
      if (number === undefined) continue;
      entries.push({ title: bare(words), number });
      words = '';
    }
  }
  return entries;
}

/** What stands side by side, as one text: words and numbers of a line may be told apart, since dots stand between them. */
function rowsOf(lines: readonly Line[]): readonly string[] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((one, other) => one.top - other.top)) {
    const row = rows.at(-1);
    if (row && line.top - row[0]!.top < 4) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) =>
    row
      .sort((one, other) => one.left - other.left)
      .map(({ words }) => words)
      .join(' '),
  );
}

/** P6: entries whose page does not begin with their title. */
export function misledEntries(pages: readonly Page[], entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ title, number }) => {
    const page = pages[pageNumbered(pages, number)];
    return (
      !page ||
      !textOn(page.text)
        .slice(0, title.length + 12)
        .includes(title)
    );
  });
}

/**
 * P4: notes that do not begin on the page of their call. What stands before a call may have begun on the page before. A note may stand one
 * page early: where Typst 0.14 moves the line of its call to the next page, so that no line stands alone, the note stays
 * (github.com/typst/typst, issue 5314).
 */
export function strayNotes(pages: readonly Page[], { document, from, to }: Placed): readonly string[] {
  const shown = pages.slice(from, to).map((page, at) => ({
    text: `${at === 0 ? '' : textOn(pages[from + at - 1]!.text).slice(-11)}${textOn(page.text)}`,
    notes: textOn(page.notes),
  }));
  return document.notes.flatMap(({ before, start }) => {
    const tail = before.slice(-12);
    const begins = (notes: string | undefined) => notes?.includes(start.slice(0, 20));
    const found = shown.some(
      ({ text, notes }, at) =>
        text.includes(tail) && (begins(notes) || (text.indexOf(tail) < 200 && begins(shown[at - 1]?.notes))),
    );
    return found ? [] : [`${before} | ${start}`];
  });
}

/** The lines of an index as one text, an entry that goes over to another line in one piece. */
export function indexOf(lines: readonly Line[]): string {
  return lines.reduce((text, { words }) => `${text}${/[,–]$/.test(text) ? '' : ' '}${bare(words)}`, '');
}

/** The pages that an index names for an entry; none where it has no such entry. */
export function indexedPages(index: string, entry: string): readonly string[] {
  const name = entry.split(/\s+/).map((word) => bare(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const at = new RegExp(`(?:^|[\\d\\s])${name.join('\\s*')}\\s?(\\d[\\d,–]*)`).exec(index);
  return (at?.[1] ?? '').split(',').flatMap((range) => {
    const [first, last = first] = range.split('–').map(Number);
    return range === '' ? [] : Array.from({ length: last! - first! + 1 }, (_, n) => String(first! + n));
  });
}

/** Whether one of these forms begins on a page: in its text or its notes, or over to the next page. */
export function isNamedOn(pages: readonly Page[], at: number, forms: Iterable<string>): boolean {
  // Small print at the end of the text, a table for instance, may have been taken for notes.
  const parts = [
    (page: Page | undefined) => page?.text ?? [],
    (page: Page | undefined) => page?.notes ?? [],
    (page: Page | undefined) => [...(page?.text ?? []), ...(page?.notes ?? [])].sort((a, b) => a.top - b.top),
  ];
  const streams = parts.map((part) => {
    const here = textOn(part(pages[at]));
    return { length: here.length, whole: here + textOn(part(pages[at + 1])) };
  });
  return [...forms].some((form) =>
    streams.some(({ length, whole }) => {
      const found = whole.indexOf(form);
      return found !== -1 && found < length;
    }),
  );
}

/**
 * P7: what a page ends with though it belongs to the next, or begins with though it belongs to the former. A last line that calls a note
 * may stand alone: Typst 0.14 moves it to where its note has room, and what keeps lines together does not hold there
 * (github.com/typst/typst, issue 5376).
 */
export function brokenPages(pages: readonly Page[], { document, from, to }: Placed): readonly string[] {
  const plain = (words: string) => bare(words).replace(/\d/g, '');
  const paragraphs = document.paragraphs.map((parts) => plain(parts.join('')));
  const faults: string[] = [];
  for (let at = from; at < to; at++) {
    const [here, next] = [pages[at]!.text, pages[at + 1]?.text ?? []];
    const last = bare(here.at(-1)?.words ?? '');
    if (last.length > 3 && at + 1 < to && document.heads.some((head) => head.endsWith(last)))
      faults.push(`page ${pages[at]!.number} ends with the heading ${last}`);
    const first = plain(next[0]?.words ?? '');
    const before = plain(
      here
        .slice(-2)
        .map(({ words }) => words)
        .join(''),
    ).slice(-15);
    if (at + 1 >= to || first === '' || before === '') continue;
    const calls = document.notes.some((note) => {
      const found = (before + first).indexOf(plain(note.before).slice(-12));
      return note.before !== '' && found !== -1 && found + 12 > before.length;
    });
    if (!calls && paragraphs.some((words) => words.endsWith(before + first)))
      faults.push(`page ${pages[at + 1]!.number} begins with the last line of a paragraph: ${first}`);
  }
  return faults;
}
