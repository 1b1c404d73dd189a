import type { Manuscript, Mark, Span } from '../manuscript/manuscript.js';
import type { Doubt, Finding, Settled } from './decisions.js';
import type { BibliographicItem, NamedPerson, Person } from './persons.js';

export type { ArchivalItem, BibliographicItem, NamedPerson, Person } from './persons.js';

/** The rows of docs/architecture.md: what a transcript is made of. */
export type Construct =
  | 'header'
  | 'titles'
  | 'headnote'
  | 'speech'
  | 'stage'
  | 'notes'
  | 'editorial'
  | 'dates'
  | 'names'
  | 'sources'
  | 'lists'
  | 'tables'
  | 'breaks'
  | 'furniture';

/** How sure a recogniser is. What is likely is encoded with `@cert`; what is doubtful stays text and is listed. */
export type Confidence = 'certain' | 'likely' | 'doubtful';

/** A reading of a span of the manuscript, and why. */
export interface Claim {
  readonly construct: Construct;
  /** What the span was taken for, e.g. `label`, `paragraph number`, `note call`. */
  readonly what: string;
  readonly span: Span;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** Other readings that were weighed. */
  readonly alternatives?: readonly string[];
}

/** A calendar date or interval as ISO 8601, with its words. */
export interface DateClaim extends Span {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  /** The same day by the Julian calendar, where the copy gives both. */
  readonly julian?: string;
}

/** What stands inside a paragraph. Spans nest; characters that no inner claim holds are text. */
export type Inline =
  | InlineOf<'call', { readonly note: Note }>
  | InlineOf<'gap', Omission>
  | InlineOf<'supplied', { readonly altered: boolean }>
  | InlineOf<'unclear', { readonly reason: 'inaudible' | 'illegible' | 'uncertain' }>
  | InlineOf<'sic', object>
  | InlineOf<'remark', object>
  | InlineOf<'gloss', { readonly language: string }>
  | InlineOf<'dropped', object>
  | InlineOf<'stamp', { readonly kind: 'classification' | 'handling' | 'declassification' }>
  | InlineOf<'portion', object>
  | InlineOf<'stage', { readonly kind: StageKind | undefined }>
  | InlineOf<'person', { readonly person: Person }>
  | InlineOf<'date', { readonly date: DateClaim }>
  | InlineOf<'reference', { readonly kind: 'document' }>
  | InlineOf<'page', { readonly n: string; readonly unit: 'page' | 'column'; readonly breaksWord: boolean }>
  | InlineOf<'time', { readonly n: string }>
  | InlineOf<'place', object>
  | InlineOf<'hi', { readonly marks: readonly Mark[] }>
  | InlineOf<'link', { readonly target: string }>
  | InlineOf<'foreign', { readonly language: string }>
  | InlineOf<'noteReference', { readonly note: Note }>
  | InlineOf<'bibl', { readonly item: BibliographicItem }>
  | InlineOf<BiblPart, object>;

export type BiblPart =
  | 'biblTitle'
  | 'pubPlace'
  | 'publisher'
  | 'pubDate'
  | 'citedRange'
  | 'repository'
  | 'collection'
  | 'shelfmark'
  | 'marking'
  | 'drafter';

/** Why words are not there (TEI `gap/@reason`). */
export type GapReason = 'editorial' | 'inaudible' | 'illegible' | 'withheld' | 'truncated';

/** What is not there, as far as the copy says it. */
export interface Omission {
  readonly reason: GapReason;
  /** The words in the brackets say what is missing; they are kept. */
  readonly describes?: boolean;
  /** How much is missing: `line`, `word`, `name`, and how many. */
  readonly unit?: string;
  readonly quantity?: string;
}

export type StageKind = 'reaction' | 'delivery' | 'business' | 'technical';

interface InlineBase<Type extends string> extends Span {
  readonly type: Type;
  /** Characters at either end that are marks, not words: `[` and `]`. They are kept in `@rend`. */
  readonly open: number;
  readonly close: number;
  /** An editor decided that it is this. */
  readonly decided?: true;
}
type InlineOf<Type extends string, Data extends object> = InlineBase<Type> & Data;

/** A paragraph: a span of the manuscript with what was found in it. */
export interface Paragraph extends Span {
  readonly type: 'paragraph';
  /** Printed number, which is not part of the text. */
  readonly number?: { readonly n: string; readonly span: Span };
  readonly content: readonly Inline[];
  /** Brackets around the whole paragraph, as in `[Source: ...]`. */
  readonly open: number;
  readonly close: number;
  /** Language (BCP 47), where the file says one of this paragraph. */
  readonly language?: string;
}

/** A speech and the label it was printed under. */
export interface Turn {
  readonly type: 'turn';
  /** An editor decided that somebody speaks here. */
  readonly decided?: true;
  /** Empty where an editor decided that a speech begins and the copy has no label. */
  readonly label: Span;
  readonly labelContent: readonly Inline[];
  readonly speakers: readonly Person[];
  readonly confidence: Confidence;
  /** The speech breaks off at an interruption, and the next speech but one takes it up. */
  readonly resumedLater?: boolean;
  readonly resumesEarlier?: boolean;
  readonly children: readonly (
    | Paragraph
    | StageDirection
    | PageBreak
    | TimeMark
    | Separator
    | EditorialGap
    | MissingParagraphs
    | ItemList
    | NestedList
    | Table
    | Verse
    | Vote
  )[];
}

export interface StageDirection extends Span {
  readonly type: 'stage';
  readonly kind: StageKind | undefined;
  readonly content: readonly Inline[];
}

export interface PageBreak extends Span {
  readonly type: 'page';
  readonly n: string;
  readonly unit: 'page' | 'column';
}

/** The time of a recording at which what follows begins. */
export interface TimeMark extends Span {
  readonly type: 'time';
  readonly n: string;
}

/** A line that says how somebody voted. */
export interface Vote extends Span {
  readonly type: 'vote';
  readonly content: readonly Inline[];
}

/** A row of asterisks or a rule between two parts. */
export interface Separator extends Span {
  readonly type: 'separator';
}

/** Rows of cells: those that tabs divide, or that the file has as a table. */
export interface Table extends Span {
  readonly type: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of a table; without paragraphs where it is empty. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** It heads its row or column. */
  readonly heads?: boolean;
  /** How many rows and columns it spans, where more than one. */
  readonly rows?: number;
  readonly columns?: number;
}

/** A list as the file has it, with lists within its items. */
export interface NestedList extends Span {
  readonly type: 'items';
  readonly ordered: boolean;
  readonly items: readonly (readonly (Paragraph | NestedList)[])[];
}

/** Lines of verse by stanza. */
export interface Verse extends Span {
  readonly type: 'verse';
  readonly stanzas: readonly (readonly Paragraph[])[];
}

/** A formula that ends the record: `K. m. f.`, `END`. */
export interface Closer extends Span {
  readonly type: 'closer';
  readonly content: readonly Inline[];
}

/** Lines under a key such as `PARTICIPANTS`. */
export interface ItemList extends Span {
  readonly type: 'list';
  readonly kind: 'participants' | 'absent' | 'subject' | 'agenda' | 'numbered';
  /** Unset for a list that no key opens. */
  readonly head?: Paragraph;
  readonly items: readonly Paragraph[];
}

/** Where and when, on a line of its own: `Washington, March 12, 1976, 10 a.m.` */
export interface Dateline extends Span {
  readonly type: 'dateline';
  readonly content: readonly Inline[];
  readonly date: DateClaim;
  readonly place?: Span;
}

/** A heading within the record. */
export interface Heading extends Span {
  readonly type: 'heading';
  /** Its rank, where the file gives it one: 1 is the highest. */
  readonly level?: number;
  /** Its place on the agenda, for a heading that the agenda has. */
  readonly agendaItem?: number;
  readonly content: readonly Inline[];
}

/** An omission that stands alone in a paragraph. */
export interface EditorialGap extends Span, Omission {
  readonly type: 'gap';
}

/** Numbers of paragraphs or lines that the copy skips: nothing of them is in the manuscript, so they have no span. */
export interface MissingParagraphs {
  readonly type: 'missing';
  readonly unit: 'paragraph' | 'line';
  readonly first: number;
  readonly last: number;
}

/** Lines such as `Original language: Norwegian`: a catalogue's record of the document. */
export interface Metadata extends Span {
  readonly type: 'metadata';
  readonly entries: readonly { readonly key: Span; readonly value: Paragraph }[];
}

/** What the publisher says about the text as a whole: `This transcript is provisional ...` */
export interface Disclaimer extends Span {
  readonly type: 'disclaimer';
  readonly content: readonly Inline[];
}

/** What may stand between a title and the first speech. */
export type FrontNode = Paragraph | PageBreak | Dateline | ItemList | Metadata | Disclaimer;

export type BodyNode =
  | Turn
  | Paragraph
  | StageDirection
  | PageBreak
  | TimeMark
  | Separator
  | EditorialGap
  | MissingParagraphs
  | ItemList
  | NestedList
  | Table
  | Verse
  | Vote
  | Closer
  | Heading;

/** A note: its printed number, its words, and where it is called. */
export interface Note {
  readonly n: string;
  /** `source` for a note that says where the record comes from; `comment` for a reviewer's remark in the file. */
  readonly kind: 'note' | 'source' | 'comment';
  /** Who wrote a comment, as the file says it. */
  readonly author?: string;
  /** The file has it at the end of the text, not at the foot of a page. */
  readonly atEnd?: boolean;
  readonly paragraphs: readonly Paragraph[];
  /** The copy breaks the note off: span of the mark that says so. */
  readonly truncation?: Span;
  /** Bullet or other mark before the number in the note's own block. */
  readonly mark?: Span;
  /** Printed number before the note's words. */
  readonly numeral: Span;
  /** Unset for a note that nothing calls. */
  readonly call?: Span;
  /** What calls it in the copy, where that is raised digits: `¹`. */
  readonly raised?: string;
}

export interface SourceStatement {
  readonly paragraphs: readonly Paragraph[];
}

/** Words of the copy that do not stand in the text of the edition. */
export interface LeftOut {
  readonly span: Span;
  /** Name of the rule, e.g. `full-text-heading`, `note-mark`; `header` for words that moved to the header. */
  readonly rule: string;
}

export interface Title extends Span {
  /** The title without its number. */
  readonly main: Span;
  readonly number?: string;
  readonly content: readonly Inline[];
  readonly date?: DateClaim;
  /** What kind of record the title names, and the body and activity that it records. */
  readonly genre?: string;
  readonly organisation?: Span;
  readonly activity?: Span;
}

export interface Book {
  readonly title?: Span;
  readonly editors: readonly NamedPerson[];
  readonly publisher?: Span;
  readonly year?: string;
  readonly copyright?: Span;
}

/** What `recognize` gives: a record of proceedings, every part of it tied to the manuscript. */
export interface Transcript {
  readonly manuscript: Manuscript;
  readonly profile: string;
  readonly language: { readonly tag: string; readonly certain: boolean };
  readonly title?: Title;
  /** When the event took place. */
  readonly date?: DateClaim;
  readonly book: Book;
  readonly translators: readonly NamedPerson[];
  /** Blocks above the title that are nothing else, and the page that begins there. */
  readonly preliminaries: readonly (Paragraph | PageBreak | Dateline)[];
  /** Dateline and lists under the title. */
  readonly front: readonly FrontNode[];
  readonly headnote: readonly (Paragraph | MissingParagraphs)[];
  readonly body: readonly BodyNode[];
  readonly notes: readonly Note[];
  readonly source?: SourceStatement;
  /** Stamps behind the record, of a later date than it. */
  readonly stamps: readonly Paragraph[];
  /** Items that the source statement and the source notes cite. */
  readonly items: readonly BibliographicItem[];
  readonly persons: readonly Person[];
  readonly leftOut: readonly LeftOut[];
  /** Every character of the manuscript that is not white space lies in exactly one of these. */
  readonly claims: readonly Claim[];
  /** What an editor has to settle, as sentences for `revisionDesc`. */
  readonly openQuestions: readonly string[];
  /** What the recognisers have to say, in the order of the copy; some of it an editor can settle. */
  readonly findings: readonly Finding[];
  /** Readings that the copy proves, and that an editor may settle otherwise all the same. */
  readonly readings: readonly Doubt[];
  /** Decisions of an editor that were followed, in the order of the copy. */
  readonly settled: readonly Settled[];
}
