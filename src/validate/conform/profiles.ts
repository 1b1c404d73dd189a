import type { Element } from 'slimdom';
import type { TreeEditor } from './tree-editor.js';

/**
 * How renditions of a form of TEI look, which it has in its documentation and not in its files: they would lead nowhere in an edition. By the
 * documentation of DTABf (deutschestextarchiv.de/doku/basisformat) and of TEI simplePrint.
 */
const renditions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dta: {
    '#aq': 'antiqua',
    '#b': 'bold',
    '#c': 'center',
    '#et': 'indent',
    '#f': 'framed',
    '#fr': 'fraktur',
    '#g': 'letterspaced',
    '#i': 'italic',
    '#in': 'initial',
    '#k': 'small-caps',
    '#larger': 'larger',
    '#right': 'right',
    '#s': 'strikethrough',
    '#smaller': 'smaller',
    '#sub': 'subscript',
    '#sup': 'superscript',
    '#u': 'underline',
    '#uu': 'double-underline',
  },
  'simple-print': {
    'simple:bold': 'bold',
    'simple:centre': 'center',
    'simple:center': 'center',
    'simple:indent': 'indent',
    'simple:italic': 'italic',
    'simple:larger': 'larger',
    'simple:letterspace': 'letterspaced',
    'simple:right': 'right',
    'simple:smallcaps': 'small-caps',
    'simple:smaller': 'smaller',
    'simple:strikethrough': 'strikethrough',
    'simple:subscript': 'subscript',
    'simple:superscript': 'superscript',
    'simple:typewriter': 'typewriter',
    'simple:underline': 'underline',
  },
};

/**
 * Says in the way of an edition what a form of TEI (`dta`, `simple-print`, `openedition`) says in a way of its own, before all else is made to fit:
 * how letters look stands in `rend`, and questions and answers are speeches.
 */
export function applyProfile(kind: string, editor: TreeEditor): void {
  const own = renditions[kind];
  const elements = [...editor.tree.getElementsByTagName('*')];
  if (own !== undefined) for (const element of elements) lookOf(element, own, editor);
  if (kind === 'openedition') for (const element of elements) speechOf(element, editor);
}

function lookOf(element: Element, own: Readonly<Record<string, string>>, editor: TreeEditor): void {
  const attribute = element.getAttributeNode('rendition');
  const tokens = (attribute?.value ?? '').split(/[ \t\r\n]+/).filter(Boolean);
  if (!attribute || tokens.length === 0 || !tokens.every((token) => Object.hasOwn(own, token))) return;
  const looks = tokens.map((token) => own[token]!);
  editor.dropAttribute(attribute, 'kept as @rend');
  editor.setAttribute(element, 'rend', [...(element.getAttribute('rend')?.split(/\s+/) ?? []), ...looks].join(' '));
}

/** Paragraphs of an interview that follow one another as a question, or as an answer, are a speech. Who asks is not known. */
function speechOf(element: Element, editor: TreeEditor): void {
  const kind = turnOf(element);
  if (kind === undefined || element.parentElement?.localName === 'sp') return;
  const paragraphs: Element[] = [element];
  for (let next = element.nextElementSibling; next && turnOf(next) === kind; next = next.nextElementSibling)
    paragraphs.push(next);
  const last = paragraphs.at(-1)!;
  const nodes = element.parentElement!.childNodes;
  editor.wrap(
    nodes.slice(nodes.indexOf(element), nodes.indexOf(last) + 1),
    'sp',
    element,
    `put into an sp, as it is a ${kind}`,
  );
}

function turnOf(element: Element): string | undefined {
  const kind = element.localName === 'p' ? element.getAttribute('rend') : null;
  return kind === 'question' || kind === 'answer' ? kind : undefined;
}
