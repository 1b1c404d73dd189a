import type { Node, Pair, Range, Scalar } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, Lexer } from 'yaml';
import type { Place, Report } from '../diagnostics/diagnostic.js';

const maxDepth = 32;

const tagged = 'words that begin with ! (tags) have no use here; remove it, or put quotation marks around the value';

const explanations: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands where YAML wants spaces; replace it by two spaces',
  BLOCK_AS_IMPLICIT_KEY:
    'a value with a colon and a space in it needs quotation marks around it, as in title: "Document No. 7: Notes"',
  MULTIPLE_DOCS: 'a line of three hyphens begins a second document; one file holds one',
  TAG_RESOLVE_FAILED: tagged,
  BAD_INDENT: 'this line is not indented as its neighbours are; give the keys of one map the same number of spaces',
  MULTILINE_IMPLICIT_KEY: 'a key and its colon stand on one line; is a colon missing, or an opening quotation mark?',
  MISSING_CHAR: 'a closing quotation mark or bracket, or the colon after a key, is missing here',
  UNEXPECTED_TOKEN:
    'this cannot stand here; is the line indented otherwise than those above it, or is there a bracket or a colon too many?',
};

/** A finding of the YAML parser, by its code, in words for an editor; the parser's own words for the rare ones. */
export function explainFault(code: string, message: string): string {
  const open = code === 'BAD_INDENT' ? /\bend with a ([\]}])/.exec(message) : null;
  if (open) return `a bracket is open above this, and the list or map in it does not end; close it with ${open[1]}`;
  return explanations[code] ?? `this is not YAML: ${message}`;
}

/**
 * Whether brackets are nested no deeper than 32, counted by the parser's own lexer before parsing: the parser recurses, and
 * builds a regular expression as long as the nesting is deep, so that 200,000 brackets would end the process.
 */
export function checkDepth(file: string, text: string, report: Report): boolean {
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > maxDepth) {
      report.add('config/yaml', `brackets are nested deeper than ${maxDepth}`, { place: { file } });
      return false;
    }
  }
  return true;
}

/** Looks for what the parser lets pass: duplicate keys, keys that are lists, depth, and values cut short by a comment. */
export function checkNodes(root: Node | null, report: Report, at: (offset: number) => Place): boolean {
  let sound = true;
  const fail = (code: 'config/yaml' | 'config/duplicate-key', message: string, range?: Range | null): void => {
    sound = false;
    report.add(code, message, { place: at(range?.[0] ?? 0) });
  };
  const waiting: { readonly node: unknown; readonly depth: number }[] = [{ node: root, depth: 1 }];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node } = item;
    const depth = item.depth + 1;
    // The failsafe schema knows only the tags of maps, lists and texts, but the parser makes an exception for !!binary.
    if (isNode(node) && !isAlias(node) && node.tag !== undefined) fail('config/yaml', tagged, node.range);
    else if (isScalar(node)) warnOfComment(node, report, at);
    else if ((isMap(node) || isSeq(node)) && item.depth > maxDepth) {
      fail('config/yaml', `maps and lists are nested deeper than ${maxDepth}`, node.range);
    } else if (isSeq(node)) {
      for (const child of node.items) waiting.push({ node: child, depth });
    } else if (isMap(node)) {
      const seen = new Set<unknown>();
      for (const { key, value } of node.items as readonly Pair<Node, Node | null>[]) {
        if (!isScalar(key)) fail('config/yaml', 'a key is a word, not a list or a map', key?.range);
        else if (seen.has(key.value))
          fail('config/duplicate-key', `"${key.value}" is a key here already; keep one`, key.range);
        else seen.add(key.value);
        waiting.push({ node: value, depth });
      }
    }
  }
  return sound;
}

/** `title: Session #7` ends at the number sign: YAML takes the rest for a comment, and the editor does not notice. */
function warnOfComment(node: Scalar, report: Report, at: (offset: number) => Place): void {
  if (node.type !== 'PLAIN' || !node.comment || /^[\s#]|\n/.test(node.comment)) return;
  report.add(
    'config/comment-in-value',
    `"#${node.comment}" is a comment to YAML; if it belongs to the value, put quotation marks around the whole value`,
    { place: at(node.range?.[1] ?? 0) },
  );
}
