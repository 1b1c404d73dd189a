import type { Attr, Element } from 'slimdom';
import { goals, isAddress, pointerAttributes } from '../links.js';
import type { TreeEditor } from './tree-editor.js';

/** Elements that may say with `@key` whom or what they mean. */
const named: ReadonlySet<string> = new Set(
  'persName orgName placeName name rs author editor forename surname roleName addName settlement region country'.split(
    ' ',
  ),
);

/**
 * Takes pointers away that lead nowhere, or to what they may not lead to, and identifiers that were given before. A name keeps the
 * identifier that it pointed to as its `@key`.
 */
export function repairPointers(editor: TreeEditor): void {
  const elements = [...editor.tree.getElementsByTagName('*')];
  const ids = new Map<string, Element>();
  for (const element of elements) {
    const attribute = element.getAttributeNode('xml:id');
    if (!attribute) continue;
    if (ids.has(attribute.value)) editor.dropAttribute(attribute, 'left out, as another element has it');
    else ids.set(attribute.value, element);
  }
  for (const element of elements) {
    for (const attribute of element.attributes) {
      if (pointerAttributes.has(attribute.name)) repairPointer(editor, element, attribute, ids);
    }
  }
}

function repairPointer(editor: TreeEditor, element: Element, attribute: Attr, ids: ReadonlyMap<string, Element>): void {
  const addresses = attribute.value.split(/[ \t\r\n]+/).filter(Boolean);
  const fitting = goals[`${element.localName}/@${attribute.name}`];
  const isSound = (address: string): boolean => {
    const id = /^#([^(]+)$/.exec(address)?.[1];
    if (id === undefined) return isAddress(address);
    const goal = ids.get(id);
    return goal !== undefined && (fitting === undefined || fitting.has(goal.localName));
  };
  const sound = addresses.filter(isSound);
  if (sound.length === addresses.length && addresses.length > 0) return;
  const [first] = addresses.filter((address) => !isSound(address));
  const construct = `${editor.nameOf(element)}/@${attribute.name}`;
  const value = attribute.value;
  if (sound.length > 0) {
    editor.setAttribute(element, attribute.name, sound.join(' '));
    editor.lose(
      construct,
      'left out, as it leads nowhere',
      element,
      addresses.filter((one) => !isSound(one)).join(' '),
    );
    return;
  }
  element.removeAttributeNode(attribute);
  editor.changed.add(element);
  const isKept =
    named.has(element.localName) && /^(?:ref|corresp)$/.test(attribute.name) && !element.hasAttribute('key');
  if (isKept && first !== undefined) editor.setAttribute(element, 'key', first.replace(/^#/, ''));
  const kept = isKept ? 'kept as @key, as it leads nowhere' : 'left out, as it leads nowhere';
  editor.lose(construct, kept, element, value);
}
