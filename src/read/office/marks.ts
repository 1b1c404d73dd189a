import type { Mark } from '../../manuscript/manuscript.js';
import type { RunStyle } from '../composer.js';
import type { OfficeStory } from './story.js';

/** What the formatting of a run says; unset where it says nothing. */
export interface RunProperties {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly smallCaps?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  readonly underline?: boolean;
  readonly position?: 'superscript' | 'subscript' | 'baseline';
  readonly language?: string;
}

/** The marks of a run, in the order of the manuscript's list. */
export function marksOf(properties: RunProperties): readonly Mark[] {
  const marks: Mark[] = [];
  if (properties.italic) marks.push('italic');
  if (properties.bold) marks.push('bold');
  if (properties.smallCaps) marks.push('smallcaps');
  if (properties.position === 'superscript' || properties.position === 'subscript') marks.push(properties.position);
  if (properties.underline) marks.push('underline');
  if (properties.strike) marks.push('strike');
  return marks;
}

/** Whether a character style, by its name, is how a program shows a link: blue and underlined. */
export function isLinkStyle(name: string | undefined): boolean {
  return /^(?:hyperlink|(?:visited )?internet link|followedhyperlink)$/i.test(name ?? '');
}

/** How a run is written. `language` is what the run itself says; it counts where most of the text is in another one. */
export function runStyle(
  story: OfficeStory,
  properties: RunProperties,
  link: string | undefined,
  language: string | undefined,
): RunStyle {
  const primary = language?.split('-')[0]?.toLowerCase();
  const most = story.document.language;
  const differs = primary !== undefined && most !== undefined && primary !== most;
  return {
    marks: marksOf(properties).filter((mark) => !story.look.includes(mark)),
    ...(link !== undefined && { link }),
    ...(differs && { language: language! }),
  };
}
