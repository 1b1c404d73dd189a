import { type TeiContent, tei } from '../tei/element.js';
import type { Answer, Settled } from '../transcript/decisions.js';
import type { Encoding } from './encoding.js';

const changeId = 'decided';

/** For `@change` (TEI 12.7) of what an editor's decision made what it is; the header says what was decided. */
export function decided(node: { readonly decided?: true }): string | undefined {
  return node.decided && `#${changeId}`;
}

/** What a decision says, in words. */
const said: Readonly<Record<Answer, string>> = {
  speaker: 'names a speaker',
  'not-a-speaker': 'names no speaker',
  continue: 'goes on in the same speech',
  'new-turn': 'begins another speech',
  supplied: 'is supplied',
  note: 'is a remark on the text',
  stage: 'is a direction',
  text: 'is text',
  call: 'calls a note',
  'not-a-call': 'calls no note',
  'other-person': 'is another person',
  'same-person': 'is the same person',
  furniture: 'does not belong to the record',
};

/** The doubtful places that an editor settled, each with its line in the copy (TEI 2.6): a draft has no other record of it. */
export function encodeDecisions({ transcript, edition }: Encoding): TeiContent {
  const { settled, manuscript } = transcript;
  if (settled.length === 0) return undefined;
  const item = ({ decision, offset }: Settled) => {
    const { words, is, by, because } = decision;
    return tei(
      'item',
      { n: String(manuscript.place(offset).line) },
      tei('q', {}, words),
      ` ${said[is]}`,
      by !== undefined && [', decided by ', tei('name', {}, by)],
      because !== undefined && `: ${because}`,
    );
  };
  return tei(
    'change',
    { 'xml:id': changeId, when: edition.date, who: '#encoder' },
    'Doubtful places that were settled by hand, each with its line in the copy:',
    tei('list', {}, settled.map(item)),
  );
}
