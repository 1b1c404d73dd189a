import type { Attr, Element, Node } from 'slimdom';
import type { GrammarFault } from '../relaxng-faults.js';
import { isName, namesIn } from '../relaxng-findings.js';
import { repairInHeader } from './header-repairs.js';
import {
  adjacent,
  before,
  bottoms,
  breaks,
  hasWords,
  isBlock,
  isElement,
  isFrame,
  isIn,
  prose,
  run,
} from './shapes.js';
import type { TreeEditor } from './tree-editor.js';

/** What a grammar would have taken where it met a fault. */
interface Allowed {
  readonly names: ReadonlySet<string>;
  readonly text: boolean;
}

/**
 * Mends a place that a grammar does not allow, so that all words stay and as much of the markup as the grammar has a place for. Says
 * whether more than the element at fault was changed: then what the grammar found beside it may be no fault any more.
 */
export function repairFault(editor: TreeEditor, { event, possible }: GrammarFault): boolean {
  const { name, node, element } = event;
  const names = new Set(
    [...possible].flatMap(({ name: kind, param }) => (kind === 'enterStartTag' && isName(param) ? namesIn(param) : [])),
  );
  const allowed = { names, text: [...possible].some((one) => one.name === 'text') };
  switch (name) {
    case 'attributeName':
    case 'attributeValue':
      editor.dropAttribute(node as Attr);
      return false;
    case 'leaveStartTag':
      return takeAway(editor, element);
    case 'endTag':
      return complete(editor, element);
    case 'text':
      return repairText(editor, node, element, allowed);
    case 'enterStartTag':
      return repairElement(editor, element, allowed);
  }
}

/** An element where it may not stand: moved, given another name, or taken away with its words kept. */
function repairElement(editor: TreeEditor, element: Element, allowed: Allowed): boolean {
  const parent = element.parentElement!;
  const { localName } = element;
  if (breaks.has(localName) && relocate(editor, element)) return false;
  if (
    !hasWords(element) &&
    !element.children.some((child) => breaks.has(child.localName) || child.localName === 'graphic')
  )
    return takeAway(editor, element);
  if (isIn(element, 'teiHeader')) return repairInHeader(editor, element, allowed.names, allowed.text);
  // Beside the text stand facsimiles, annotations and the like, none of which is the record.
  if (parent.parentElement === null) {
    editor.remove(element);
    return false;
  }
  if (prose.has(parent.localName) && isBlock(element) && hasLooseText(parent)) return wrapLoose(editor, parent);
  if (
    divisions.has(parent.localName) &&
    (isBlock(element) || localName === 'head') &&
    openRoom(editor, element, allowed)
  )
    return true;
  for (const name of localName === 'titlePage' ? [] : newNames(element, allowed)) {
    if (!allowed.names.has(name) || name === localName) continue;
    editor.rename(element, name, name !== 'p');
    return false;
  }
  editor.unwrap(element);
  return false;
}

/** Elements that hold blocks, then divisions, then what closes them. */
const divisions: ReadonlySet<string> = new Set(['div', 'body', 'front', 'back']);

/**
 * Makes room in a division for a heading in its midst, or for a block after a division or after what closes one: a heading opens a division of its own, and
 * what comes too late is put into one; what closed too early becomes a block.
 */
function openRoom(editor: TreeEditor, node: Node, { names }: Allowed): boolean {
  const parent = node.parentNode as Element;
  const isHead = isElement(node) && node.localName === 'head';
  const isDivision = isElement(node) && node.localName === 'div';
  const follows = [...before(node)].some((one) => isElement(one) && (isHead ? isBlock(one) : one.localName === 'div'));
  if (names.has('div') && !isDivision && follows) {
    const nodes = run(node, (one) => !(isElement(one) && one.localName === (isHead ? 'head' : 'div')));
    const kept = isHead ? 'opens a div of its own' : 'its late text put into a div';
    editor.wrap(nodes, 'div', isHead ? node : parent, kept);
    return true;
  }
  if (isElement(node) && bottoms.has(node.localName)) return false;
  const early = [...before(node)].filter((one): one is Element => isElement(one) && bottoms.has(one.localName));
  for (const bottom of early) editor.rename(bottom, 'ab');
  return early.length > 0;
}

/** Names that an element may bear instead of its own, the likeliest first. */
function newNames(element: Element, { text }: Allowed): readonly string[] {
  if (element.children.some((child) => isBlock(child) || child.localName === 'l')) return ['div'];
  return text ? ['seg'] : ['ab', 'p', 'label', 'desc'];
}

function repairText(editor: TreeEditor, node: Node, element: Element, allowed: Allowed): boolean {
  const { names } = allowed;
  if (isIn(element, 'teiHeader') || element.parentElement === null) {
    editor.removeText(node, element);
    return false;
  }
  if (prose.has(element.localName) && element.children.some(isBlock)) return wrapLoose(editor, element);
  const name = ['p', 'ab', 'item', 'cell', 'l'].find((one) => names.has(one));
  if (name === undefined && divisions.has(element.localName) && openRoom(editor, node, allowed)) return true;
  if (name === undefined && !isFrame(element)) return unmake(editor, element);
  editor.wrap(run(node, isLoose), name ?? 'p', element, `its loose text put into ${name ?? 'p'}`);
  return true;
}

/** Moves a break, which has no words, into what follows, or else into what is before it. */
function relocate(editor: TreeEditor, element: Element): boolean {
  const next = adjacent(element, 'nextSibling');
  const previous = adjacent(element, 'previousSibling');
  const takes = (sibling: Element | undefined) => sibling && !breaks.has(sibling.localName) && hasWords(sibling);
  if (takes(next)) editor.move(element, next!, next!.firstChild);
  else if (takes(previous)) editor.move(element, previous!, null);
  else return false;
  return true;
}

/** Text and phrases between paragraphs become paragraphs. */
function wrapLoose(editor: TreeEditor, parent: Element): boolean {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (!isLoose(node) || !hasWords(node)) continue;
    node = editor.wrap(run(node, isLoose), 'p', parent, 'its loose text put into p');
  }
  return true;
}

function hasLooseText(parent: Element): boolean {
  return parent.childNodes.some((node) => isLoose(node) && hasWords(node));
}

function isLoose(node: Node): boolean {
  return !isBlock(node);
}

/** An element that lacks something it must have. */
function complete(editor: TreeEditor, element: Element): boolean {
  const { localName } = element;
  if (['div', 'body', 'q', 'quote'].includes(localName)) {
    const added = element.ownerDocument!.createElementNS(element.namespaceURI, 'p');
    element.appendChild(added);
    editor.changed.add(element);
    editor.changed.add(added);
    editor.lose(localName, 'an empty p added, as it holds no text', element);
    return false;
  }
  return hasWords(element) && !isIn(element, 'teiHeader') ? unmake(editor, element) : takeAway(editor, element);
}

/** An element that cannot be what it says it is: a block of words, or nothing but its words. */
function unmake(editor: TreeEditor, element: Element): boolean {
  if (['sp', 'list', 'table', 'lg', 'row'].includes(element.localName) && !element.children.some(isBlock)) {
    editor.rename(element, 'ab');
  } else editor.unwrap(element);
  return true;
}

/** Takes an element away: with all that it holds where that is nothing to read, or stands in the header. */
function takeAway(editor: TreeEditor, element: Element): boolean {
  if (isIn(element, 'teiHeader') || !hasWords(element)) editor.remove(element);
  else editor.unwrap(element);
  return true;
}
