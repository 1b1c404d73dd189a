import type { Element } from 'slimdom';
import type { DiagnosticCode } from '../../diagnostics/catalogue.js';
import { hasWords } from './shapes.js';
import type { TreeEditor } from './tree-editor.js';

/**
 * Mends what a rule of acta.sch finds wrong, by the code of its finding: what is empty goes, and a value that contradicts itself; the words
 * stay.
 */
export function repairRule(editor: TreeEditor, code: DiagnosticCode, element: Element): void {
  const drop = (...names: readonly string[]) => {
    for (const name of names) {
      const attribute = element.getAttributeNode(name);
      if (attribute) editor.dropAttribute(attribute, 'left out, as it contradicts itself');
    }
  };
  switch (code) {
    case 'dates/point-and-range':
    case 'dates/backwards':
      drop('from', 'to', 'notBefore', 'notAfter');
      break;
    case 'headnote/in-record':
    case 'sources/checksum':
      drop('type');
      break;
    case 'speech/no-speech':
      editor.rename(element, 'ab');
      break;
    default:
      if (hasWords(element)) editor.unwrap(element);
      else editor.remove(element);
  }
}
