import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { formulaText } from './package.js';
import { isOutside, type Story } from './story.js';

const objects = /^draw:(?:object|object-ole|plugin|applet|floating-frame)$/;

/**
 * What is drawn (OpenDocument 1.3 part 3, 10): text boxes and the words in shapes are read behind the paragraph, formulas where they
 * stand; pictures and objects of other programs are counted or named, and what lies outside the file is named and never
 * opened. A frame has one thing in several forms.
 */
export function drawingOf(story: Story, element: XmlElement): void {
  const children = childrenOf(element);
  const isObject = children.some(({ name }) => objects.test(name));
  let hasPicture = false;
  if (children.some(({ name }) => name === 'text:p' || name === 'text:list')) story.boxes.push(element);
  for (const child of children) {
    const { name, attributes } = child;
    const address = attributes.get('xlink:href') ?? '';
    if (name === 'draw:text-box') story.boxes.push(child);
    else if (objects.test(name)) readObject(story, child, address);
    else if (name === 'draw:image') {
      if (isOutside(story, address)) story.odt.losses.name('read/external', address);
      else if (!isObject && !hasPicture) story.odt.losses.count('images');
      hasPicture = true;
    } else if (name.startsWith('draw:')) drawingOf(story, child);
  }
  if (element.name === 'draw:control') story.odt.losses.name('read/left-out', 'of a form (draw:control)');
}

function readObject({ odt }: Story, object: XmlElement, address: string): void {
  const { composer, losses, parts } = odt;
  const inline = childOf(object, 'math:math');
  const formula = inline ? formulaText(inline) : parts.formulas.get(address);
  if (formula !== undefined) {
    composer.write(formula);
    // Shown once: a file could point to one long formula from everywhere.
    parts.formulas.delete(address);
  } else if (address === '') losses.name('read/left-out', object.name);
  else if (/^[a-z][a-z0-9+.-]*:|^\/|^\.\./i.test(address)) losses.name('read/external', address);
  else losses.name('read/left-out', address.replace(/^\.\//, ''));
}
