import type { DocumentSettings, Edition, RegisterPerson } from '../config/edition.js';
import type { Span } from '../manuscript/manuscript.js';
import type { Note, Person, Transcript } from '../transcript/transcript.js';
import { type Work, workOf } from './work.js';

/** One document being encoded: what was recognised, what the edition says, and the names of things. */
export class Encoding {
  readonly settings: DocumentSettings;
  /** The work that the copy was taken from. */
  readonly work: Work;
  private readonly register: ReadonlyMap<string, RegisterPerson>;
  /** Who wrote comments in the file, in the order of the comments. */
  readonly commenters: readonly string[];
  /** By the place of the note's number, since what is read in a note makes it another value. */
  private readonly noteIds = new Map<number, string>();
  /** Numerals of the notes that stand in the TEI. */
  private readonly placed = new Set<number>();

  constructor(
    readonly transcript: Transcript,
    readonly edition: Edition,
    /** File name of the document without its extension. */
    readonly name: string,
  ) {
    this.settings = Object.hasOwn(edition.documents, name) ? edition.documents[name]! : {};
    this.register = new Map(edition.people.map((person) => [person.id, person]));
    this.work = workOf(transcript, (span) => this.text(span));
    this.commenters = [...new Set(transcript.notes.flatMap(({ author }) => author ?? []))];
    const taken = new Set<string>();
    for (const note of transcript.notes) this.noteIds.set(note.numeral.start, free(noteIdOf(note), taken));
  }

  /** Text of a span as TEI holds it: runs of spaces, tabs and line ends are one space. */
  text(span: Span): string {
    // Single spaces, which are nearly all, are no matches: each match costs a string.
    return this.transcript.manuscript.text.slice(span.start, span.end).replace(/[ \t\n]{2,}|[\t\n]/g, ' ');
  }

  /** `line:column` of an offset, the form in which the header's ledger names places of the copy. */
  place(offset: number): string {
    const { line, column } = this.transcript.manuscript.place(offset);
    return `${line}:${column}`;
  }

  noteId(note: Note): string {
    return this.noteIds.get(note.numeral.start)!;
  }

  /** Is told that a note stands in the TEI. */
  placeNote(note: Note): void {
    this.placed.add(note.numeral.start);
  }

  isPlaced(note: Note): boolean {
    return this.placed.has(note.numeral.start);
  }

  commenterId(author: string): string {
    return `commenter${this.commenters.indexOf(author) + 1}`;
  }

  registerEntry(person: Person): RegisterPerson | undefined {
    return this.register.get(person.id);
  }

  /** Identifier of the document: the edition's, else one made of its file name. */
  get id(): string {
    if (this.settings.id) return this.settings.id;
    const slug = this.name.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
    return /^[\p{L}_]/u.test(slug) ? slug : `doc-${slug}`;
  }

  get language(): string {
    return this.settings.language ?? this.transcript.language.tag;
  }

  /** Whether a tag names the language of the document, whatever the region or script that one of them adds. */
  isOwn(tag: string): boolean {
    return tag.toLowerCase().split('-')[0] === this.language.toLowerCase().split('-')[0];
  }

  /** Attributes of a part of the header that is worded by acta, in English, whatever the language of the document. */
  get english(): { readonly 'xml:lang'?: 'en' } {
    return this.isOwn('en') ? {} : { 'xml:lang': 'en' };
  }

  /** True when the copy or its file names the book that it was taken from. */
  get hasBook(): boolean {
    return this.work.book !== undefined;
  }
}

/** `fn12` for note 12, `fn-b` for note b, `fn-s1` for a note marked by one asterisk. */
function noteIdOf({ n, kind }: Note): string {
  if (kind === 'comment') return `comment-${slugOf(n)}`;
  if (/^\d/.test(n)) return `fn${slugOf(n)}`;
  return /^\*/.test(n) ? `fn-s${n.length}` : `fn-${slugOf(n)}`;
}

/** A number or sign as part of an identifier. */
function slugOf(n: string): string {
  return n.replace(/[^\p{L}\p{N}._-]/gu, (sign) => `u${sign.codePointAt(0)!.toString(16)}`);
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
