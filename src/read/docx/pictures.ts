import { childrenOf, type XmlElement } from '../../manuscript/xml.js';
import type { Story } from './story.js';

/**
 * What is drawn: the text boxes in it are read behind the paragraph, pictures and objects of other programs are counted or
 * named, and what lies outside the file is named and never opened.
 */
export function pictureOf(story: Story, element: XmlElement): void {
  const { losses } = story.word;
  for (const child of childrenOf(element)) {
    const { name, attributes } = child;
    if (name === 'w:txbxContent') {
      story.boxes.push(child);
      continue;
    }
    if (name === 'a:blip' || name === 'v:imagedata') {
      const relation = story.relationships.get(attributes.get('r:embed') ?? attributes.get('r:id') ?? '');
      const linked = story.relationships.get(attributes.get('r:link') ?? '');
      const outside = [relation, linked].find((candidate) => candidate?.external);
      if (outside) losses.name('read/external', outside.target);
      else losses.count('images');
    } else if (name === 'o:OLEObject') {
      const relation = story.relationships.get(attributes.get('r:id') ?? '');
      if (relation) losses.name(relation.external ? 'read/external' : 'read/left-out', relation.target);
    } else if (attributes.has('r:id') || attributes.has('r:dm')) {
      const relation = story.relationships.get(attributes.get('r:id') ?? attributes.get('r:dm') ?? '');
      if (relation && /^(?:chart|chartEx|diagramData)$/.test(relation.type))
        losses.name('read/left-out', relation.target);
    }
    pictureOf(story, child);
  }
}
