import type { Span } from '../manuscript/manuscript.js';
import type {
  BodyNode,
  EditorialGap,
  MissingParagraphs,
  PageBreak,
  Separator,
  StageDirection,
  Turn,
} from '../transcript/transcript.js';
import { isSeparator, pageBreakOf } from './breaks.js';
import { bracketedGap } from './editorial.js';
import { isExamination } from './examinations.js';
import type { Label } from './labels.js';
import { readList } from './lists.js';
import { paragraphOf } from './paragraph.js';
import { type Passage, type Reading, trimmed } from './reading.js';
import type { SpeakersByLabel } from './speakers.js';
import { isBracketedDirection, isFormula, isParenthesis, stageKind } from './stage.js';

type Within = Turn['children'][number];

/** Openings that answer a question: after one they suggest that the speaker changed and the label was lost. */
const answers =
  /^(?:Yes|No|Exactly|Precisely|Right|True|Correct|Certainly|Of course|Indeed|Agreed|Absolutely|Oui|Non|Exactement|D’accord|Bien sûr|Ja|Nein|Genau|Richtig|Sí|No|Exacto|Sì|Esatto|Tak|Nie|Ano|Ne|Da|Да|Нет|Точно|Конечно|Правильно)(?![\p{L}\p{N}])/u;

/**
 * Makes the record of its passages: a label opens a turn, an unlabelled paragraph continues it, headings and lists end
 * it. Paragraphs that are missing from the copy are kept as such at their place.
 */
export function recognizeTurns(
  reading: Reading,
  speakers: SpeakersByLabel,
  passages: readonly Passage[],
  labels: ReadonlyMap<number, Label>,
  missing: ReadonlyMap<number, MissingParagraphs>,
): BodyNode[] {
  const body: BodyNode[] = [];
  let children: Within[] | undefined;
  // What stands between two paragraphs belongs to the speech only if the speech goes on behind it.
  let between: (Within & BodyNode)[] = [];
  let before: Passage | undefined;
  const settle = (into: readonly BodyNode[] | Within[]): void => {
    (into as BodyNode[]).push(...between);
    between = [];
  };
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index]!;
    const label = labels.get(passage.start);
    const gap = missing.get(passage.index);
    if (gap) between.push(gap);
    if (label) {
      settle(body);
      children = [];
      body.push(turnOf(reading, speakers, label, children));
      const start = (label.aside ?? label.span).end;
      const words = trimmed(reading.manuscript.text, { start, end: passage.end });
      const rest = { ...passage, start: words.start };
      if (words.end > words.start) children.push(paragraphOf(reading, rest));
      else if (passage.number) children.push({ ...paragraphOf(reading, rest), start: passage.end });
      before = passage;
      continue;
    }
    // The first words under a label are spoken, whatever they say.
    const isFirst = children?.every(({ type }) => type === 'stage') ?? false;
    const apart = standsApart(reading, passage, isFirst);
    if (apart) {
      between.push(apart);
      continue;
    }
    const list = readList(reading, passages, index, (item) => labels.has(item.start));
    if (list || isHeading(reading, passage, passages[index + 1], labels)) {
      settle(body);
      children = undefined;
      body.push(list?.list ?? { type: 'heading', start: passage.start, end: passage.end, content: [] });
      if (list) index = list.next - 1;
      before = undefined;
      continue;
    }
    if (children) {
      settle(children);
      if (children.some(({ type }) => type === 'paragraph')) noteContinuation(reading, passage, before);
      children.push(paragraphOf(reading, passage));
    } else {
      settle(body);
      body.push(paragraphOf(reading, passage));
    }
    before = passage;
  }
  settle(body);
  return linkBroken(reading, body);
}

/**
 * Ties the halves of a speech that an interruption breaks: it ends in a dash, one speech of somebody else comes between, and
 * it begins with a dash again. A dash at one end alone proves nothing.
 */
function linkBroken(reading: Reading, body: readonly BodyNode[]): BodyNode[] {
  const turns = body.flatMap((node, index) => (node.type === 'turn' ? [{ node, index }] : []));
  const linked = [...body];
  const set = (index: number, more: Partial<Turn>): void => {
    linked[index] = { ...(linked[index] as Turn), ...more };
  };
  for (let at = 0; at + 2 < turns.length; at++) {
    const [first, between, second] = [turns[at]!.node, turns[at + 1]!.node, turns[at + 2]!.node];
    const [person] = first.speakers;
    if (!person || second.speakers[0]?.id !== person.id || between.speakers[0]?.id === person.id) continue;
    const last = first.children.at(-1);
    const opening = second.children[0];
    if (last?.type !== 'paragraph' || opening?.type !== 'paragraph') continue;
    if (!/(?:--|[—–…]|\.{3})$/u.test(reading.uncalled(last).trimEnd())) continue;
    if (!/^(?:--|[—–…]|\.{3})/u.test(reading.slice(opening))) continue;
    set(turns[at]!.index, { resumedLater: true });
    set(turns[at + 2]!.index, { resumesEarlier: true });
  }
  return linked;
}

/** A block that is a page marker, a rule, a direction or an omission and nothing else. */
function standsApart(
  reading: Reading,
  passage: Passage,
  isFirst: boolean,
): PageBreak | Separator | StageDirection | EditorialGap | undefined {
  if (passage.number) return undefined;
  const text = reading.uncalled(passage).trimEnd();
  const { start, end } = passage;
  const page = pageBreakOf(reading, passage);
  if (page) return page;
  if (isSeparator(text)) return { type: 'separator', start, end };
  const gap = reading.hasCall(passage) ? undefined : bracketedGap(text);
  if (gap) return { type: 'gap', start, end, ...gap };
  if (isParenthesis(text) || isBracketedDirection(text)) {
    return { type: 'stage', start, end, kind: stageKind(text), content: [] };
  }
  return !isFirst && isFormula(text) ? { type: 'stage', start, end, kind: 'business', content: [] } : undefined;
}

/** `II. Begnadigungsgesuch`, `A. TOP 1`, `[Enclosure 1]`, `Vierte Szene`: a short line that is no sentence. */
const numberedHeading = /^(?:[IVXLC]{1,7}|[A-Z]|\d{1,2})\. \p{Lu}/u;
const partHeading =
  /^(?:\[?(?:Enclosure|Attachment|Annex|Appendix|Tab|Anlage|Beilage)\b.{0,40}|.{0,30}(?:Akt|Aufzug|Auftritt|Szene|Scene|Act|Acte|Scène|ДЕЙСТВИЕ|ЯВЛЕНИЕ|КАРТИНА|действие|Явление|картина).{0,20})$/u;

function isHeading(
  reading: Reading,
  passage: Passage,
  next: Passage | undefined,
  labels: ReadonlyMap<number, Label>,
): boolean {
  if (passage.number || !next) return false;
  const text = reading.slice(passage);
  if (text.length > 200 || /[,;]$/u.test(text)) return false;
  if (partHeading.test(text) || isExamination(text)) return true;
  if (!numberedHeading.test(text) || /[.?!]["”’)]?$/u.test(text)) return false;
  return labels.size === 0 || passage.block.blankBefore > 0;
}

function turnOf(reading: Reading, speakers: SpeakersByLabel, label: Label, children: Within[]): Turn {
  reading.claim('speech', 'label', label.span, label.confidence, label.evidence, ['text']);
  if (label.aside) children.unshift(asideOf(reading, label.aside));
  return {
    type: 'turn',
    label: label.span,
    labelContent: [],
    speakers: speakers.get(label) ?? [],
    confidence: label.confidence,
    children,
  };
}

function asideOf(reading: Reading, span: Span): StageDirection {
  return { type: 'stage', ...span, kind: stageKind(reading.slice(span)), content: [] };
}

function noteContinuation(reading: Reading, passage: Passage, before: Passage | undefined): void {
  const name = passage.number ? `paragraph ${passage.number.n}` : 'this paragraph';
  const asked = before !== undefined && /\?["”’»)]*$/.test(reading.slice(before));
  if (asked && answers.test(reading.slice(passage))) {
    reading.say(
      'speech/turn-suspect',
      `${name} opens like an answer to the question before it, but carries no label; it was left in the same speech`,
      passage.start,
      { question: `${name} opens like an answer but carries no label` },
    );
  } else {
    reading.say('speech/continuation', `${name} carries no label and continues the speech before it`, passage.start);
  }
}
