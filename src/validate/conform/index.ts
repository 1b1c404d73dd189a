import type { Document, Element } from 'slimdom';
import { entry } from '../../diagnostics/diagnostic.js';
import { isValid, loadGrammar } from '../grammar.js';
import { type GrammarFault, grammarFaults } from '../relaxng-faults.js';
import { ruleFaults } from '../schematron.js';
import { repairFault } from './grammar-repairs.js';
import { repairPointers } from './pointer-repairs.js';
import { repairRule } from './rule-repairs.js';
import type { TreeEditor } from './tree-editor.js';

export { personsIn, unknownSpeakers } from './persons.js';
export {
  type PlacedEdition,
  type PlacedPart,
  type PlacedPerson,
  type PlacedSource,
  placeElements,
  readPlaced,
} from './placed.js';
export { plainEdition } from './plain.js';
export { applyProfile } from './profiles.js';

/** Each round mends at least one place, and most of them all at once. */
const mostRounds = 200;

/**
 * Makes a TEI document one that acta's grammar and rules accept: what they have no place for gets another name, is moved, or is left
 * out, and no word of the text is lost. Says what was done, and whether the document is now as it must be. The tree is changed.
 */
export async function conform(editor: TreeEditor): Promise<boolean> {
  for (let round = 0; round < mostRounds; round += 1) {
    const steps = editor.steps;
    repairPointers(editor);
    const faults = (await isValid(editor.tree)) ? [] : await grammarFaults(await loadGrammar(), editor.tree);
    repairAll(editor, faults);
    if (faults.length === 0) {
      for (const { code, node } of await ruleFaults(editor.tree)) {
        if (entry(code).severity === 'error' && editor.tree.contains(node)) repairRule(editor, code, node as Element);
      }
    }
    if (editor.steps === steps) return faults.length === 0;
  }
  return false;
}

function repairAll(editor: TreeEditor, faults: readonly GrammarFault[]): void {
  const shut = new Set<Element | null>();
  for (const fault of faults) {
    const { name, element, node } = fault.event;
    const parent = name === 'enterStartTag' ? element.parentElement : element;
    if (!isAttached(element, editor.tree) || shut.has(parent)) continue;
    // A text that is in another element by now is not what the grammar met.
    if (name === 'text' && node.parentNode !== element) continue;
    if (repairFault(editor, fault)) {
      shut.add(parent);
      shut.add(element);
    }
  }
}

function isAttached(element: Element, tree: Document): boolean {
  return tree.contains(element);
}
