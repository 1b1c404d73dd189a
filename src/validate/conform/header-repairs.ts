import type { Element, Node } from 'slimdom';
import { hasWords, isElement } from './shapes.js';
import type { TreeEditor } from './tree-editor.js';

/** Parts of the header in the order in which acta has them; TEI leaves it open. */
const order = ['fileDesc', 'encodingDesc', 'profileDesc', 'revisionDesc'];

/** Lists that the header has a place for elsewhere, by where they stand. */
const registers: ReadonlySet<string> = new Set(['listPerson', 'listOrg', 'person', 'personGrp', 'org']);

/** Names under which the header has what other projects say otherwise: `parent/element`. */
const names: Readonly<Record<string, string>> = {
  'revisionDesc/list': 'listChange',
  'listChange/item': 'change',
  'sourceDesc/biblFull': 'bibl',
};

/** An element where the header has no place for it. What it says is told in the report: it is no word of the record. */
export function repairInHeader(
  editor: TreeEditor,
  element: Element,
  allowed: ReadonlySet<string>,
  text: boolean,
): boolean {
  const parent = element.parentElement!;
  const { localName } = element;
  const name = names[`${parent.localName}/${localName}`];
  if (parent.localName === 'teiHeader' && order.includes(localName)) return reorder(editor, element, parent);
  if (parent.localName === 'publicationStmt' && allowed.has('authority') && !element.previousElementSibling)
    return addAuthority(editor, parent);
  if (registers.has(localName) && parent.localName !== 'particDesc' && isWithin(element, 'profileDesc'))
    return intoParticDesc(editor, element);
  if (name !== undefined && allowed.has(name)) editor.rename(element, name, false);
  else if (
    text ||
    (!hasLooseWords(element) && element.children.every((child) => allowed.has(child.localName)) && hasWords(element))
  )
    editor.unwrap(element);
  else if (allowed.has('note') && parent.localName === 'notesStmt') editor.rename(element, 'note');
  else editor.remove(element);
  return false;
}

/** Puts a part of the header before those that come after it. */
function reorder(editor: TreeEditor, element: Element, header: Element): boolean {
  const before = header.children.find(
    (child) => child !== element && order.indexOf(child.localName) > order.indexOf(element.localName),
  );
  const twin = header.children.find((child) => child !== element && child.localName === element.localName);
  if (twin) {
    for (const child of [...element.childNodes]) twin.appendChild(child);
    editor.unwrap(element);
  } else if (before) editor.moveBefore(element, before, 'moved to its place in the header');
  else editor.remove(element);
  return true;
}

function addAuthority(editor: TreeEditor, statement: Element): boolean {
  const authority = editor.add(statement, 'authority', statement.firstElementChild);
  authority.textContent = 'Not stated';
  editor.lose('publicationStmt', 'an authority "Not stated" added, as it names none', statement);
  return true;
}

/** Puts a list of persons or bodies with the others. */
function intoParticDesc(editor: TreeEditor, element: Element): boolean {
  let profile = element.parentElement!;
  while (profile.localName !== 'profileDesc') profile = profile.parentElement!;
  const known = profile.children.find(({ localName }) => localName === 'particDesc');
  const target = known ?? editor.add(profile, 'particDesc', null);
  editor.move(element, target, null);
  return true;
}

function hasLooseWords(element: Element): boolean {
  return element.childNodes.some((node: Node) => !isElement(node) && hasWords(node));
}

function isWithin(element: Element, name: string): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (at.localName === name) return true;
  return false;
}
