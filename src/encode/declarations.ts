import { type TeiElement, tei } from '../tei/element.js';
import type { BodyNode, FrontNode, Inline, Paragraph, Transcript } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';

/** What was done to the text (TEI 2.3.3), said only of what was really done to this one. */
export function encodeEditorialDecl(encoding: Encoding): TeiElement {
  const { transcript } = encoding;
  const kinds = inlineKinds(transcript);
  const speeches = transcript.body.some((node) => node.type === 'turn');
  return tei(
    'editorialDecl',
    {},
    tei(
      'correction',
      { method: 'silent' },
      tei('p', {}, 'None. Spelling, capitals and punctuation are those of the copy.'),
    ),
    tei('normalization', { method: 'markup' }, tei('p', {}, normalization(encoding).join(' '))),
    tei(
      'quotation',
      { marks: 'all' },
      tei('p', {}, 'Quotation marks are characters of the text; no q or quote elements were added.'),
    ),
    tei(
      'segmentation',
      {},
      tei(
        'p',
        {},
        speeches
          ? 'One sp per labelled turn. An unlabelled paragraph continues the turn before it.'
          : 'No speakers are labelled in the copy, so no speeches were marked.',
      ),
    ),
    (kinds.has('gap') || kinds.has('supplied')) && tei('interpretation', {}, tei('p', {}, interpretation(kinds))),
    tei('stdVals', {}, tei('p', {}, 'Dates follow ISO 8601; languages follow BCP 47.')),
  );
}

/** More words that were left out are a list, not a sentence. */
const MOST_QUOTED = 10;

function normalization(encoding: Encoding): string[] {
  const { transcript } = encoding;
  const sentences = ['White space is normalised.'];
  const interfaceWords = transcript.leftOut.filter(
    ({ rule }) => !['header', 'note-mark', 'number-mark'].includes(rule),
  );
  const words = [...new Set(interfaceWords.map(({ span }) => shortened(encoding.text(span))))];
  if (words.length > MOST_QUOTED) {
    sentences.push(
      'Words that are not of the record were left out; samplingDecl lists them with their places and rules.',
    );
  } else if (words.length > 0) {
    const quoted = words.map((word) => `“${word}”`);
    const last = quoted.pop();
    const list = quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
    sentences.push(`Interface text of the web page was left out: ${list}.`);
  }
  if (transcript.leftOut.some(({ rule }) => rule === 'translator-label')) {
    sentences.push('The value of the translator’s label is the translator in titleStmt.');
  }
  if (paragraphs(transcript).some(({ number }) => number)) {
    sentences.push(
      'Paragraph numbers printed by the page at the start of a paragraph are given in @n and not in the text.',
    );
  }
  if (transcript.notes.length > 0) sentences.push('Notes stand where they are called; their numbers are given in @n.');
  if (transcript.body.some((node) => node.type === 'turn')) sentences.push('Speaker labels keep their punctuation.');
  return sentences;
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

function interpretation(kinds: ReadonlySet<string>): string {
  const readings = [
    kinds.has('gap') && '“[…]” is encoded as gap with reason="editorial"',
    kinds.has('supplied') && `${kinds.has('gap') ? 'any other bracketed words' : 'bracketed words'} as supplied`,
  ].filter((reading) => reading !== false);
  return `${readings.join(', ')}; who made these interventions is not stated in the copy, so @source points at the copy and no @resp is claimed. @rend records the marks of the copy.`;
}

function inlineKinds(transcript: Transcript): ReadonlySet<Inline['type']> {
  const kinds = new Set<Inline['type']>();
  for (const { content } of paragraphs(transcript)) for (const { type } of content) kinds.add(type);
  return kinds;
}

function paragraphs(transcript: Transcript): Paragraph[] {
  const { preliminaries, headnote, body, source } = transcript;
  const inBody = body.flatMap((node): readonly BodyNode[] => (node.type === 'turn' ? node.children : [node]));
  const all: readonly (BodyNode | FrontNode)[] = [
    ...preliminaries,
    ...headnote,
    ...inBody,
    ...(source?.paragraphs ?? []),
  ];
  return all.filter((node) => node.type === 'paragraph');
}
