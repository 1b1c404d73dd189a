import type { BodyNode, Turn } from '../transcript/transcript.js';
import type { Reading } from './reading.js';

/**
 * Ties the halves of a speech that an interruption breaks: it ends in a dash, one speech of somebody else comes between, and
 * it begins with a dash again. A dash at one end alone proves nothing.
 */
export function linkBroken(reading: Reading, body: readonly BodyNode[]): BodyNode[] {
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
