import type { Span } from '../manuscript/manuscript.js';
import type {
  BodyNode,
  Heading,
  MissingParagraphs,
  Paragraph,
  StageDirection,
  TimeMark,
  Turn,
} from '../transcript/transcript.js';
import {
  isCloser,
  isDecision,
  isHeading,
  isHeadingBetween,
  isHeadingInCapitals,
  isSubscription,
  levelOfPart,
  standsApart,
} from './blocks.js';
import { timeOf } from './breaks.js';
import { linkBroken } from './broken-speech.js';
import type { Label } from './labels.js';
import { isSuspended, joinAcross } from './line-ends.js';
import { readList, readNumbered } from './lists.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import type { SpeakersByLabel } from './speakers.js';
import { stageKind } from './stage.js';
import { readStatedBlock } from './stated-blocks.js';
import { readTable } from './tables.js';

type Within = Turn['children'][number];

/** Characters at the end of a paragraph that the last word can be in. */
const LONGEST_WORD = 80;

/** Lines under a record that can say who wrote it. */
const SUBSCRIPTIONS = 4;

/** Lines with which a record can close: `END` and the hour. */
const CLOSERS = 2;

/** Characters of a direction without brackets. */
const LONGEST_DIRECTION = 200;

/** Openings that answer a question: after one they suggest that the speaker changed and the label was lost. */
const answers =
  /^(?:Yes|No|Exactly|Precisely|Right|True|Correct|Certainly|Of course|Indeed|Agreed|Absolutely|Oui|Non|Exactement|D’accord|Bien sûr|Ja|Nein|Genau|Richtig|Sí|No|Exacto|Sì|Esatto|Tak|Nie|Ano|Ne|Da|Да|Нет|Точно|Конечно|Правильно)(?![\p{L}\p{N}])/u;

/** Everything that the making of the record needs to know. */
export interface RecordMatter {
  readonly passages: readonly Passage[];
  /** Labels by the start of their passage. */
  readonly labels: ReadonlyMap<number, Label>;
  readonly speakers: SpeakersByLabel;
  /** Numbers that the copy skips, by the index of the passage behind them. */
  readonly missing: ReadonlyMap<number, MissingParagraphs>;
  /** Lines that the copy skips, by the start of the passage behind them. */
  readonly lost: ReadonlyMap<number, MissingParagraphs>;
}

/**
 * Makes the record of its passages: a label opens a turn, an unlabelled paragraph continues it, headings and lists end
 * it. Paragraphs that are missing from the copy are kept as such at their place.
 */
export function recognizeTurns(reading: Reading, matter: RecordMatter): BodyNode[] {
  return linkBroken(reading, new RecordMaker(reading, matter).make());
}

class RecordMaker {
  private readonly body: BodyNode[] = [];
  /** Of the speech that is going on. */
  private children: Within[] | undefined;
  private hasSpoken = false;
  /** Its label stood on a line of its own, and nothing of it was read yet. */
  private underName = false;
  /** Directions stand without brackets behind names. */
  private readonly bareDirections: boolean;
  /** What stands between two paragraphs belongs to the speech only if the speech goes on behind it. */
  private between: (Within & BodyNode)[] = [];
  private before: Passage | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly matter: RecordMatter,
  ) {
    this.bareDirections = [...matter.labels.values()].some(
      ({ delimiter, aside }) => delimiter === 'line' && aside && /^\p{Ll}/u.test(reading.slice(aside)),
    );
  }

  make(): BodyNode[] {
    const { reading } = this;
    const { passages, labels, missing, lost } = this.matter;
    for (let index = 0; index < passages.length; ) {
      const passage = passages[index]!;
      const gap = missing.get(passage.index) ?? lost.get(passage.start);
      if (gap) this.between.push(gap);
      if (passage.time) this.between.push(passage.time);
      for (const page of passage.pages ?? []) {
        this.between.push(page);
        this.reading.placed.add(page);
      }
      const label = labels.get(passage.start);
      if (label && this.opensNothing(label, passages.slice(index, index + 3))) {
        const words = `"${label.name}" looks like a speaker's label but nothing is said under it, so it was taken for text`;
        reading.say('speech/label-rejected', words, passage.start);
        index = this.read(passage, index);
      } else if (label) {
        this.open(passage, label);
        index++;
      } else index = this.read(passage, index);
    }
    this.settle(this.body);
    return this.body;
  }

  /** True for a label over a heading, another label or the end: a speech has words. */
  private opensNothing(label: Label, [passage, next, further]: readonly Passage[]): boolean {
    if (!passage) return false;
    const behind = { start: (label.aside ?? label.span).end, end: passage.end };
    if (label.decided || label.aside || passage.number || this.reading.slice(behind).trim() !== '') return false;
    if (!next || this.matter.labels.has(next.start)) return true;
    return isHeading(this.reading, next, further, this.matter.labels);
  }

  private open(passage: Passage, label: Label): void {
    const { reading } = this;
    this.settle(this.body);
    this.children = [];
    this.hasSpoken = true;
    this.underName = label.delimiter === 'line' && label.aside === undefined;
    this.body.push(turnOf(reading, this.matter.speakers, label, this.children));
    const start = (label.aside ?? label.span).end;
    const words = trimmed(reading.printed, { start, end: passage.end });
    const rest = { ...passage, start: words.start };
    if (words.end > words.start) this.children.push(paragraphOf(reading, rest));
    else if (passage.number) this.children.push({ ...paragraphOf(reading, rest), start: passage.end });
    this.before = passage;
  }

  /** A speech that an editor found where the copy has no label: nobody is named as its speaker. */
  private openUnlabelled(passage: Passage): void {
    this.settle(this.body);
    this.children = [paragraphOf(this.reading, passage)];
    const label = { start: passage.start, end: passage.start };
    const { children } = this;
    this.body.push({
      type: 'turn',
      decided: true,
      label,
      labelContent: [],
      speakers: [],
      confidence: 'certain',
      children,
    });
    this.before = passage;
  }

  /** Reads a block without label, and those that belong to it; gives the index of the next. */
  private read(passage: Passage, index: number): number {
    const { reading } = this;
    const { passages, labels } = this.matter;
    const next = this.readByRole(passage, index);
    if (next !== undefined) return next;
    if (this.isDirection(passage)) {
      const { start, end } = passage;
      this.add({ type: 'stage', start, end, kind: stageKind(reading.slice(passage)), content: [] });
      this.underName = false;
      return index + 1;
    }
    this.underName = false;
    // The first words under a label are spoken, whatever they say.
    const isFirst = this.children?.every(({ type }) => type === 'stage') ?? false;
    const apart =
      reading.decided('turn', passage.start)?.is === 'new-turn'
        ? undefined
        : standsApart(reading, passage, isFirst, passages[index + 1]);
    if (apart) {
      this.between.push(apart);
      return index + 1;
    }
    if (reading.decided('turn', passage.start)?.is === 'new-turn') {
      this.openUnlabelled(passage);
      return index + 1;
    }
    const table = readTable(reading, passages, index);
    const numbered = table ? undefined : readNumbered(reading, passages, index);
    if (table || numbered) {
      this.add(table?.table ?? numbered!.list);
      return (table ?? numbered!).next;
    }
    const list = readList(reading, passages, index, (item) => labels.has(item.start));
    if (list || isHeading(reading, passage, passages[index + 1], labels) || this.isHeadingByPlace(index, isFirst)) {
      this.settle(this.body);
      this.children = undefined;
      this.body.push(list?.list ?? headingOf(reading, passage));
      this.before = undefined;
      return list?.next ?? index + 1;
    }
    const isUnder = index >= passages.length - SUBSCRIPTIONS && isSubscription(reading.slice(passage));
    if (!passage.number && (isUnder || isDecision(reading.slice(passage)))) {
      this.settle(this.body);
      this.children = undefined;
      this.before = undefined;
      this.body.push(paragraphOf(reading, passage));
      return index + 1;
    }
    if (index >= passages.length - CLOSERS && passages.slice(index).every((line) => this.isCloser(line))) {
      this.settle(this.body);
      this.body.push({ type: 'closer', start: passage.start, end: passage.end, content: [] });
      return index + 1;
    }
    if (!this.continueAcross(passage)) {
      if (this.children?.some(({ type }) => type === 'paragraph')) noteContinuation(reading, passage, this.before);
      this.add(paragraphOf(reading, passage));
    }
    this.before = passage;
    return index + 1;
  }

  /** True for a line in capitals, or between two speeches, once somebody has spoken; under a heading it adds to that. */
  private isHeadingByPlace(index: number, isFirst: boolean): boolean {
    const { passages, labels } = this.matter;
    const [passage, next] = [passages[index]!, passages[index + 1]];
    const isUnderHeading = this.between.length === 0 && this.body.at(-1)?.type === 'heading';
    if (!this.hasSpoken || isUnderHeading) return false;
    if (isHeadingInCapitals(this.reading, passage, next)) return true;
    return !isFirst && isHeadingBetween(this.reading, [passages[index - 1], passage, next], labels);
  }

  /** What the file says that a block is; gives the index of the next, or nothing for a paragraph. */
  private readByRole(passage: Passage, index: number): number | undefined {
    const { reading } = this;
    const { start, end } = passage;
    const { role } = passage.block;
    if (role?.type === 'stage') {
      this.between.push({ type: 'stage', start, end, kind: stageKind(reading.slice(passage)), content: [] });
    } else if (role?.type === 'heading') {
      const list = readList(reading, this.matter.passages, index, (item) => this.matter.labels.has(item.start));
      this.settle(this.body);
      this.children = undefined;
      this.before = undefined;
      this.body.push(list?.list ?? { type: 'heading', start, end, level: role.level, content: [] });
      if (list) return list.next;
    } else {
      const stated = readStatedBlock(reading, this.matter.passages, index);
      if (stated) this.add(stated.node);
      return stated?.next;
    }
    return index + 1;
  }

  /** `tut dasselbe.` under a name, in a play that sets its directions without brackets: a speech begins with a capital. */
  private isDirection(passage: Passage): boolean {
    if (!this.underName || !this.bareDirections || passage.number) return false;
    const text = this.reading.slice(passage).trimEnd();
    return text.length <= LONGEST_DIRECTION && /^\p{Ll}/u.test(text) && /\p{L}\.$/u.test(text);
  }

  private isCloser(line: Passage): boolean {
    return !line.number && isCloser(this.reading.slice(line).trimEnd());
  }

  private add(node: Within & BodyNode): void {
    const into = this.children ?? this.body;
    this.settle(into);
    (into as BodyNode[]).push(node);
  }

  private settle(into: readonly BodyNode[] | Within[]): void {
    (into as BodyNode[]).push(...this.between);
    this.between = [];
  }

  /**
   * Where nothing but page breaks stands between a paragraph that ends within a sentence and one that begins within one,
   * they are one paragraph, and the breaks are inside it.
   */
  private continueAcross(passage: Passage): boolean {
    const { reading, between } = this;
    const into = (this.children ?? this.body) as BodyNode[];
    const last = into.at(-1);
    const pages = between.filter((node) => node.type === 'page');
    if (
      last?.type !== 'paragraph' ||
      passage.number ||
      passage.block.role ||
      pages.length === 0 ||
      pages.length < between.length
    )
      return false;
    const from = Math.max(last.start, last.end - LONGEST_WORD);
    const [above, below] = [reading.uncalled({ start: from, end: last.end }).trimEnd(), reading.slice(passage)];
    if (!/[\p{L}\p{M},–-]$/u.test(above) || !/^\p{Ll}/u.test(below)) return false;
    const [, before] = /([\p{L}\p{M}][\p{L}\p{M}’'-]{0,60})-$/u.exec(above) ?? [];
    const word = /^[\p{L}\p{M}]+/u.exec(below)![0];
    const divided = isSuspended(word) ? undefined : before;
    if (divided !== undefined) {
      const mark = { start: from + above.length - 1, end: from + above.length };
      joinAcross(reading, mark, { start: mark.end, end: pages[0]!.start }, divided, word);
    }
    const content = pages.map((page, at) => {
      const end = divided === undefined ? page.end : (pages[at + 1]?.start ?? passage.start);
      return { ...page, end, open: 0, close: 0, breaksWord: divided !== undefined };
    });
    const whole: Paragraph = {
      ...last,
      end: paragraphOf(reading, passage).end,
      content: [...last.content, ...content],
    };
    into[into.length - 1] = whole;
    this.between = [];
    return true;
  }
}

function turnOf(reading: Reading, speakers: SpeakersByLabel, label: Label, children: Within[]): Turn {
  reading.claim('speech', 'label', label.span, label.confidence, label.evidence, ['text']);
  if (label.aside) {
    const aside = asideOf(reading, label.aside);
    if (aside.type === 'time') reading.claim('breaks', 'time', aside, 'certain', ['a time stands behind the label']);
    children.unshift(aside);
  }
  return {
    type: 'turn',
    label: label.span,
    labelContent: [],
    speakers: speakers.get(label) ?? [],
    confidence: label.confidence,
    ...(label.decided && { decided: true }),
    children,
  };
}

function headingOf(reading: Reading, passage: Passage): Heading {
  const { start, end } = passage;
  const level = levelOfPart(reading.uncalled(passage).trimEnd());
  return { type: 'heading', start, end, ...(level !== undefined && { level }), content: [] };
}

function asideOf(reading: Reading, span: Span): StageDirection | TimeMark {
  return timeOf(reading, span) ?? { type: 'stage', ...span, kind: stageKind(reading.slice(span)), content: [] };
}

function noteContinuation(reading: Reading, passage: Passage, before: Passage | undefined): void {
  const name = passage.number ? `paragraph ${passage.number.n}` : 'this paragraph';
  const doubt = { question: 'turn', span: passage, chosen: 'continue' } as const;
  const asked = before !== undefined && /\?["”’»)]*$/.test(reading.slice(before));
  if (asked && answers.test(reading.slice(passage))) {
    reading.say(
      'speech/turn-suspect',
      `${name} opens like an answer to the question before it, but carries no label; it was left in the same speech`,
      passage.start,
      {
        question: `${name} opens like an answer but carries no label`,
        doubt: { ...doubt, evidence: ['it carries no label'] },
      },
    );
  } else {
    reading.say('speech/continuation', `${name} carries no label and continues the speech before it`, passage.start, {
      doubt: { ...doubt, evidence: ['it carries no label'] },
    });
  }
}
