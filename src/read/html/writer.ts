import type { Mark, Role } from '../../manuscript/manuscript.js';
import type { BlockStyle, Composer, RunStyle, Statement } from '../composer.js';
import type { Layout } from './layout.js';
import type { Division } from './main.js';
import type { PageNote, PageNotes } from './page-notes.js';
import { type ClassStyles, type Declarations, marksWithin, styleOf } from './styles.js';
import { type CellPlace, cellsOf } from './tables.js';
import type { PageElement } from './tree.js';
import { isBlock, isSetOff, isVisible, keepsSpace } from './visible.js';

/** What holds for the words at a place of the page, from the elements around it. */
interface Context {
  readonly marks: readonly Mark[];
  readonly link?: string | undefined;
  /** Language of the words, and of their block. */
  readonly language?: string | undefined;
  readonly keepsSpace: boolean;
  /** Rule by which blocks are left out. */
  readonly rule?: string | undefined;
  readonly note?: NoteState | undefined;
  readonly part?: Role | undefined;
  readonly item?: ItemState | undefined;
  readonly cell?: Extract<Role, { type: 'cell' }> | undefined;
}

interface NoteState {
  readonly note: PageNote;
  /** Its number is written. */
  numbered: boolean;
}

interface ItemState {
  readonly list: number;
  readonly depth: number;
  readonly ordered: boolean;
  begun: boolean;
}

/** Spaces of HTML, which are one where they are not kept; others, as the no-break space, are characters. */
const spaces = /[ \t\n\f\r]+/g;
/** `[Page 12]`, `p. xii`, `page-230`, `12`. */
const pageNumber = /(?:^|[^\p{L}\p{N}])(S?\d{1,5}[a-z]?|[ivxlc]{1,8})[\])]{0,2}$/iu;
const numeral = /[[(]?\s?(?:[\p{L}\p{N}]{1,8}|[*†‡§¶#]{1,5})\s?[\])]?[.:)]?/u;

/** Writes the visible words of a page, block by block, with what the page says of them. */
export class PageWriter {
  private isOpen = false;
  /** The last character that was written in the open block. */
  private last = '';
  private lists = 0;
  private tables = 0;
  private stanzas = 0;
  private cells: ReadonlyMap<PageElement, CellPlace> = new Map();

  constructor(
    private readonly composer: Composer,
    private readonly layout: Layout,
    private readonly styles: ClassStyles,
    private readonly division: Division,
    private readonly notes: PageNotes,
    private readonly language: string | undefined,
  ) {}

  write(page: PageElement): void {
    this.within(page, { marks: [], keepsSpace: false, rule: this.ruleOutside(page) });
    this.close();
  }

  /** Outside the text everything is left out, but for what is kept. */
  private ruleOutside(element: PageElement): string | undefined {
    const { main } = this.division;
    return main === element || main.name === 'body' ? undefined : 'html-outside';
  }

  private element(element: PageElement, around: Context): void {
    const style = styleOf(element, this.styles);
    if (!isVisible(element, style)) return;
    if (element.name === 'br') this.breakLine();
    else if (element.name === 'hr') this.rule(element, around);
    else {
      const context = this.contextOf(element, style, around);
      const changes = context.rule !== around.rule;
      if (isBlock(element, style) || (changes && !this.isOpen) || (changes && context.rule === undefined)) {
        this.close();
        if (isSetOff(element)) this.blankLine();
        this.content(element, context, true);
        this.close();
      } else if (changes) this.stated(element, around, { type: 'furniture', rule: context.rule! });
      else this.content(element, context, false);
    }
  }

  private content(element: PageElement, context: Context, isOwnBlock: boolean): void {
    const { note, rule } = context;
    const statement = rule === undefined ? this.statementOf(element, context) : undefined;
    if (statement) {
      if (statement.type === 'noteNumber') note!.numbered = true;
      this.stated(element, { ...context, link: undefined }, statement);
      return;
    }
    if (element.name === 'table') this.table(element, context);
    else {
      const start = this.composer.at;
      const part = isOwnBlock || rule !== undefined ? undefined : this.layout.part(element);
      this.within(element, context);
      const isPart = (part === 'speaker' || part === 'stage') && this.isOpen && this.composer.at > start;
      if (isPart) this.composer.state({ type: part }, start);
    }
  }

  /** What the page says of the words of an element, where it is more than how they are set. */
  private statementOf(element: PageElement, { note }: Context): Statement | undefined {
    const call = this.notes.calls.get(element);
    if (call) return { type: 'call', note: call.id };
    if (this.notes.backLinks.has(element)) return { type: 'furniture', rule: 'back-link' };
    if (note && !note.numbered && note.note.numeral === element) return { type: 'noteNumber', note: note.note.id };
    if (this.layout.isParagraphNumber(element)) return { type: 'paragraphNumber', n: this.wordsOf(element) };
    const n = this.layout.isPage(element) ? pageNumberOf(element, this.wordsOf(element)) : undefined;
    return n === undefined ? undefined : { type: 'page', n, unit: 'page' };
  }

  private within(element: PageElement, context: Context): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text(child, context);
      else this.element(child, context);
    }
  }

  private contextOf(element: PageElement, style: Declarations, around: Context): Context {
    const { name, attributes } = element;
    const { division, notes, layout } = this;
    const marks = new Set(marksWithin(element, style, around.marks));
    for (const mark of layout.marks(element)) marks.add(mark);
    const address = name === 'a' ? attributes.get('href') : undefined;
    const language = attributes.get('lang') ?? attributes.get('xml:lang');
    const isKept = element === division.main || division.kept.has(element);
    const rule = isKept
      ? undefined
      : (division.furniture.get(element) ?? (attributes.get('aria-hidden') === 'true' ? 'html-hidden' : around.rule));
    const note = notes.byBody.get(element);
    const isMore = note !== undefined && note.body !== element;
    return {
      ...around,
      marks: [...marks],
      ...(address !== undefined && { link: address.trim() }),
      ...(language && { language }),
      keepsSpace: keepsSpace(element, style, around.keepsSpace),
      rule,
      ...(note && { note: { note, numbered: isMore } }),
      ...this.partOf(element, around),
    };
  }

  /** What an element's blocks are. */
  private partOf(element: PageElement, around: Context): Partial<Context> {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) return { part: { type: 'heading', level: Number(name[1]) } };
    if (name === 'ul' || name === 'ol' || name === 'menu') {
      const depth = around.item ? around.item.depth + 1 : 0;
      return { item: { list: ++this.lists, depth, ordered: name === 'ol', begun: true } };
    }
    if (name === 'li' && around.item) return { item: { ...around.item, begun: false } };
    if (name === 'td' || name === 'th') {
      const place = this.cells.get(element);
      if (!place) return { cell: undefined };
      const { rows, columns, ...rest } = place;
      const spans = { ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) };
      return { cell: { type: 'cell', table: this.tables, ...rest, ...spans } };
    }
    const part = this.layout.part(element);
    if (part === undefined || !isBlock(element, new Map())) return {};
    return { part: part === 'verse' ? { type: 'verse', stanza: this.stanzaOf(element) } : { type: part } };
  }

  private stanza: PageElement | undefined;
  private stanzaOf({ parent }: PageElement): number {
    if (parent !== this.stanza) this.stanzas++;
    this.stanza = parent;
    return this.stanzas;
  }

  private table(element: PageElement, context: Context): void {
    const outer = this.cells;
    const cells = context.rule === undefined && !context.cell ? cellsOf(element) : undefined;
    if (cells) this.tables++;
    this.cells = cells ?? new Map();
    this.within(element, cells ? { ...context, part: undefined, item: undefined } : context);
    this.cells = outer;
  }

  /** A rule that divides the text, or where a page begins. */
  private rule(element: PageElement, context: Context): void {
    this.close();
    const n = this.layout.isPage(element) ? pageNumberOf(element, '') : undefined;
    if (n !== undefined && context.rule === undefined) this.composer.state({ type: 'page', n, unit: 'page' });
    else for (let lines = 0; lines < 3; lines++) this.blankLine(true);
  }

  /** Writes words of which the page says something; where there are none, a page may still begin there. */
  private stated(element: PageElement, context: Context, statement: Statement): void {
    const words = this.wordsOf(element);
    if (words === '') {
      if (statement.type === 'page') this.composer.state(statement);
      return;
    }
    this.open(context);
    this.number(context);
    const start = this.composer.at;
    this.put(words, context);
    this.composer.state(statement, start);
  }

  /** The visible words of an element, as one line. */
  private wordsOf(element: PageElement): string {
    const parts: string[] = [];
    const add = (within: PageElement): void => {
      if (!isVisible(within, styleOf(within, this.styles))) return;
      for (const child of within.children) {
        if (typeof child === 'string') parts.push(clean(child));
        else add(child);
      }
      if (within.name === 'br' || isBlock(within, new Map())) parts.push(' ');
    };
    add(element);
    return parts.join('').replace(spaces, ' ').trim();
  }

  private text(data: string, context: Context): void {
    const text = clean(data);
    if (context.keepsSpace) {
      const lines = text.split('\n');
      lines.forEach((line, index) => {
        if (index > 0) this.breakLine();
        if (line.trim() !== '') this.words(line, context);
      });
      return;
    }
    const collapsed = text.replace(spaces, ' ');
    if (collapsed === '' || (collapsed === ' ' && !this.isOpen)) return;
    this.words(collapsed, context);
  }

  private words(text: string, context: Context): void {
    const { note } = context;
    let rest = text;
    if (!this.isOpen || this.last === ' ' || this.last === '') rest = rest.replace(/^ /, '');
    if (rest === '') return;
    this.open(context);
    if (note && !note.numbered && context.rule === undefined && note.note.printed && !note.note.numeral) {
      const printed = numeral.exec(rest);
      note.numbered = true;
      if (printed && printed.index === 0) {
        const start = this.composer.at;
        this.put(printed[0], context);
        this.composer.state({ type: 'noteNumber', note: note.note.id }, start);
        rest = rest.slice(printed[0].length);
      }
    } else this.number(context);
    this.put(rest, context);
  }

  /** The number of a note that the page shows without having it in its text, as those of lists. */
  private number(context: Context): void {
    const { note, rule } = context;
    if (!note || note.numbered || rule !== undefined || note.note.printed) return;
    note.numbered = true;
    const start = this.composer.at;
    this.put(note.note.n, { ...context, marks: [], link: undefined });
    this.composer.state({ type: 'noteNumber', note: note.note.id }, start);
    this.put(' ', context);
  }

  private put(text: string, { marks, link, language }: Context): void {
    if (text === '') return;
    const style: RunStyle = {
      marks,
      ...(link !== undefined && link !== '' && { link }),
      ...(language !== undefined && language !== this.blockLanguage && { language }),
    };
    this.composer.write(text, style);
    this.last = text.at(-1)!;
  }

  /** Of the open block. */
  private blockLanguage: string | undefined;
  private openRule: string | undefined;
  private openNote: string | undefined;

  private open(context: Context): void {
    if (this.isOpen && context.rule === this.openRule && context.note?.note.id === this.openNote) return;
    this.close();
    this.openRule = context.rule;
    this.openNote = context.note?.note.id;
    const { rule, note, part, item, cell, language } = context;
    this.isOpen = true;
    this.last = '';
    this.blockLanguage = language;
    const style: BlockStyle = {
      ...roleOf({ rule, note, part, item, cell }),
      ...(language !== undefined && language !== this.language && { language }),
    };
    this.composer.begin(style);
    if (item) item.begun = true;
  }

  private close(): void {
    if (!this.isOpen) return;
    this.composer.end();
    this.isOpen = false;
    this.last = '';
  }

  private breakLine(): void {
    if (this.isOpen) this.close();
    else this.blankLine(true);
  }

  private blankLine(always = false): void {
    if (!always && this.composer.blankLines > 0) return;
    this.composer.begin();
    this.composer.end();
  }
}

/** The page that an element names: by its words, or by its title or identifier. */
function pageNumberOf({ attributes }: PageElement, words: string): string | undefined {
  const names = [
    words,
    ...['title', 'aria-label', 'id', 'data-page', 'data-n'].map((name) => attributes.get(name) ?? ''),
  ];
  for (const name of names) {
    const n = pageNumber.exec(name.slice(-40).trim())?.[1];
    if (n !== undefined) return n;
  }
  return undefined;
}

function roleOf({
  rule,
  note,
  part,
  item,
  cell,
}: Pick<Context, 'rule' | 'note' | 'part' | 'item' | 'cell'>): BlockStyle {
  if (rule !== undefined) return { role: { type: 'furniture', rule } };
  if (note) return { role: { type: 'note', note: note.note.id } };
  if (part) return { role: part };
  if (cell) return { role: cell };
  if (!item) return {};
  const { list, depth, ordered, begun } = item;
  return { role: { type: 'item', list, depth, ordered, ...(begun && { continues: true }) } };
}

/** Soft hyphens and joiners of lines are no characters of the text; control characters XML cannot hold. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u00ad', '').replaceAll('\u200b', '');
}
