import type { Mark, Role } from '../../manuscript/manuscript.js';
import type { Meaning } from './roles.js';
import type { OfficeStory } from './story.js';

/** What a word processor prints before a paragraph of a list; the empty text where it prints nothing. */
export interface ListLabel {
  /** The list by its form: lists of one form go on with one another's numbers, unless one begins anew. */
  readonly list: string;
  readonly beginsAnew: boolean;
  readonly text: string;
  /** From 0. */
  readonly level: number;
  readonly ordered: boolean;
  /** A further paragraph of the item before it. */
  readonly continues: boolean;
}

/** What is known of a paragraph before its words are read. */
export interface ParagraphForm {
  /** Name of its style. */
  readonly style: string | undefined;
  readonly meaning: Meaning | undefined;
  readonly label: ListLabel | undefined;
  /** Marks that its style has: what headings, labels and heads of tables look like is no emphasis. */
  readonly look: readonly Mark[];
}

/** What is known of a paragraph when its words were read. */
export interface ParagraphEnd {
  /** Its mark was deleted, so the next one goes on in the same line. */
  readonly joins?: boolean;
  /** Rule by which it is furniture after all: it stands in a list that the program made. */
  readonly furniture?: string | undefined;
}

/** Writes a paragraph: what is printed before its words, these as `readWords` reads them, and what the file says of it. */
export function composeParagraph(story: OfficeStory, form: ParagraphForm, readWords: () => ParagraphEnd): void {
  const { composer } = story.document;
  const { style, meaning, label } = form;
  const role = story.role ?? roleOf(story, form);
  const isHeading = meaning?.type === 'heading' || meaning?.type === 'title';
  const isHeadOfTable = role?.type === 'cell' && role.heads;
  story.look = meaning || isHeadOfTable ? form.look : [];
  story.keepsLines = role !== undefined && role.type !== 'verse' && role.type !== 'cell' && role.type !== 'note';
  if (!story.joins) composer.begin({ ...(role && { role }), ...(isNamed(style) && { style }) });
  writeNumber(story);
  if (label) writeLabel(story, label, role, isHeading);
  const from = composer.at;
  const { joins = false, furniture } = readWords();
  stateMark(story, from);
  if (meaning?.type === 'page' && composer.at > from)
    composer.state({ type: 'page', n: composer.since(from), unit: 'page' }, from);
  if (furniture !== undefined && role?.type !== 'furniture') composer.recast({ type: 'furniture', rule: furniture });
  story.joins = joins;
  if (!joins) composer.end({ keepBlank: role?.type !== 'cell' && role?.type !== 'note' });
}

/** Whether the style is one that somebody chose. */
function isNamed(style: string | undefined): style is string {
  return style !== undefined && !/^(?:normal|default paragraph style|standard)$/i.test(style);
}

function roleOf(story: OfficeStory, { style, meaning, label }: ParagraphForm): Role | undefined {
  const { composer, hasTitle } = story.document;
  switch (meaning?.type) {
    case 'title':
      return { type: 'heading', level: 1 };
    case 'heading':
      return { type: 'heading', level: meaning.level + (hasTitle ? 1 : 0) };
    case 'verse': {
      const last = composer.lastRole;
      const before = last?.type === 'verse' ? last.stanza : 0;
      return { type: 'verse', stanza: last?.type === 'verse' && composer.blankLines === 0 ? before : before + 1 };
    }
    case 'note':
    case 'page':
      return undefined;
    case undefined: {
      const last = composer.lastRole;
      if (!label && last?.type === 'item' && /^list continue/i.test(style ?? '')) {
        return { ...last, continues: true };
      }
      return label && !isParagraphNumber(story, label) ? itemOf(story, label) : undefined;
    }
    default:
      return meaning;
  }
}

function isParagraphNumber(story: OfficeStory, label: ListLabel): boolean {
  return label.ordered && label.level === 0 && story.document.numbersParagraphs(label.list);
}

/** Items are one list as long as nothing else stands between them. An item without a label goes on with the one before it. */
function itemOf(story: OfficeStory, label: ListLabel): Role {
  const { composer, lists } = story.document;
  const last = composer.lastRole;
  if (last?.type !== 'item') lists.open = [];
  else if (label.continues) return continued(story, label, last);
  const isBehind = ({ level, id }: { level: number; id: string }) =>
    level > label.level || (level === label.level && (id !== label.list || label.beginsAnew));
  while (lists.open.length > 0 && isBehind(lists.open.at(-1)!)) lists.open.pop();
  if (lists.open.at(-1)?.level !== label.level) {
    lists.open.push({ number: ++lists.count, id: label.list, level: label.level, ordered: label.ordered, items: 0 });
  }
  const list = lists.open.at(-1)!;
  list.items++;
  return { type: 'item', list: list.number, depth: lists.open.length - 1, ordered: label.ordered };
}

/** A further paragraph of the item before it; of that within which the list of the last item stands, if its level says so. */
function continued(story: OfficeStory, { level }: ListLabel, last: Role & { readonly type: 'item' }): Role {
  const { lists } = story.document;
  if (!lists.open.some((list) => list.level === level)) return { ...last, continues: true };
  while (lists.open.at(-1)!.level !== level) lists.open.pop();
  const { number, ordered } = lists.open.at(-1)!;
  return { type: 'item', list: number, depth: lists.open.length - 1, ordered, continues: true };
}

/** The number before the first paragraph of a note. */
function writeNumber(story: OfficeStory): void {
  const { number } = story;
  if (!number) return;
  story.number = undefined;
  const { composer } = story.document;
  const from = composer.at;
  composer.write(number.n);
  composer.state({ type: 'noteNumber', note: number.note }, from);
  composer.space();
}

/** The mark with which a note's first paragraph begins. */
function stateMark(story: OfficeStory, from: number): void {
  const { mark } = story;
  const { composer } = story.document;
  if (!mark) return;
  const text = composer.since(from);
  const start = from + text.length - text.trimStart().length;
  if (!text.trimStart().startsWith(mark.n)) return;
  story.mark = undefined;
  composer.stateSpan({ type: 'noteNumber', note: mark.note }, { start, end: start + mark.n.length });
}

/**
 * A label that any list would have, a bullet or the number of the item, stands in no text. Another one, `(b)` or the 7 of a list
 * that goes on behind a paragraph, is a word of the text, and so is the number of a heading or paragraph.
 */
function writeLabel(story: OfficeStory, label: ListLabel, role: Role | undefined, isHeading: boolean): void {
  const { composer, lists } = story.document;
  if (!label.ordered || label.text === '') return;
  const position = role?.type === 'item' ? lists.open.at(-1)?.items : undefined;
  if (position !== undefined && /^\d{1,9}[.)]?$/.test(label.text) && Number.parseInt(label.text, 10) === position)
    return;
  const from = composer.at;
  composer.write(label.text);
  if (!isHeading && role === undefined && isParagraphNumber(story, label)) {
    composer.state({ type: 'paragraphNumber', n: label.text.replace(/^[([]|[.):\]]{1,2}$/g, '') }, from);
  }
  composer.space();
}
