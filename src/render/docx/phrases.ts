import type { XmlElement } from '../../manuscript/xml.js';
import type { CharacterStyle } from './styles.js';
import type { Look, WordBlock, WordInline } from './word-text.js';

/** What phrases are made with. */
export interface PhraseContext {
  readonly look: Look;
  /** Makes the words of a note. */
  readonly noteBlocks: (note: XmlElement) => readonly WordBlock[];
}

/** How the words within an element of print look. */
const looks: Readonly<Record<string, Look>> = {
  i: { italics: true },
  b: { bold: true },
  sc: { smallCaps: true },
  sup: { script: 'super' },
  sub: { script: 'sub' },
  u: { underline: true },
  s: { strike: true },
  code: { mono: true },
  spaced: { spaced: true },
  speaker: { style: 'Speaker' },
  remark: { style: 'Editorial' },
};

/** What stands in a line, as Word has it: no run within another, and white space as in the lines of print, where it is one space. */
export function phrases(nodes: XmlElement['children'], context: PhraseContext): readonly WordInline[] {
  return trimmed(inlines(nodes, context));
}

function inlines(nodes: XmlElement['children'], context: PhraseContext): readonly WordInline[] {
  return nodes.flatMap((node): readonly WordInline[] => {
    if (typeof node === 'string') return [{ type: 'text', text: node, look: context.look }];
    const { name, attributes, children } = node;
    switch (name) {
      case 'line':
        return [{ type: 'break' }];
      case 'mention':
        return [];
      case 'page':
        return [sign(`[${attributes.get('number')}]`, 'Source page', context.look)];
      case 'note':
        return [{ type: 'note', number: attributes.get('number') ?? '', blocks: context.noteBlocks(node) }];
      case 'kicker':
        return [...inlines(children, { ...context, look: { ...context.look, style: 'Kicker' } }), { type: 'break' }];
      default:
        return inlines(children, { ...context, look: { ...context.look, ...lookOf(node) } });
    }
  });
}

/** A sign of the edition in a line, such as the number of a page of the source. */
export function sign(text: string, style: CharacterStyle, look: Look = {}): WordInline {
  const { language, rightToLeft } = look;
  return { type: 'text', text, look: { style, ...(language && { language }), ...(rightToLeft && { rightToLeft }) } };
}

function lookOf(element: XmlElement): Look {
  const { name, attributes } = element;
  const link = name === 'link' ? attributes.get('to') : undefined;
  const isStage = (attributes.get('kind') ?? '').split(' ').includes('stage');
  return {
    ...(isStage ? { style: 'Stage' } : looks[name]),
    ...(link !== undefined && { link }),
    ...languageOf(element),
  };
}

/** The language of an element's words and their direction, where it says them. */
export function languageOf({ attributes }: XmlElement): Pick<Look, 'language' | 'rightToLeft'> {
  const language = attributes.get('language');
  const direction = attributes.get('direction');
  return { ...(language && { language }), ...(direction && { rightToLeft: direction === 'rtl' }) };
}

/** The same with one space where several would come together, and none at the ends of lines. */
function trimmed(content: readonly WordInline[]): readonly WordInline[] {
  const kept: WordInline[] = [];
  let followsSpace = true;
  for (const inline of content) {
    if (inline.type !== 'text') {
      if (inline.type === 'break') followsSpace = true;
      kept.push(inline);
      continue;
    }
    const words = inline.text.replace(/ +/g, ' ');
    const text: string = followsSpace ? words.replace(/^ /, '') : words;
    if (text === '') continue;
    followsSpace = text.endsWith(' ');
    kept.push({ ...inline, text });
  }
  const last = kept.at(-1);
  if (last?.type !== 'text') return kept;
  const text = last.text.replace(/ $/, '');
  return [...kept.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}
