import type { Passage, Reading } from '../reading.js';
import { generic } from './generic.js';
import { openedition } from './openedition.js';
import type { Profile } from './profile.js';

export type { Profile } from './profile.js';

export const profiles: Readonly<Record<string, Profile>> = { generic, openedition };

/**
 * The profile whose traces the text bears, or the one that the settings name. A layout is taken for OpenEdition's when
 * two different traces of its pages are there; a single one may be chance.
 */
export function chooseProfile(reading: Reading, passages: readonly Passage[]): Profile {
  const named = reading.settings.profile;
  if (named !== undefined) {
    const profile = Object.hasOwn(profiles, named) ? profiles[named] : undefined;
    if (profile) return profile;
    reading.say(
      'read/unknown-profile',
      `"${named}" is not a profile; known are ${Object.keys(profiles).join(', ')}`,
      0,
    );
  }
  return tracesOf(openedition, reading, passages) >= 2 ? openedition : generic;
}

function tracesOf(profile: Profile, reading: Reading, passages: readonly Passage[]): number {
  const texts = passages.map((passage) => reading.slice(passage));
  const furniture = new Set(Object.values(profile.furniture).flat());
  const traces = [
    texts.some((text) => furniture.has(text)),
    texts.some((text) => profile.translatorLabels.some((label) => text.startsWith(`${label} `) && text.length < 120)),
    passages.filter((passage) => passage.number).length >= 2,
    texts.some((text) => /^• ?\d{1,3} \S/.test(text)),
    texts.some((text) => /^© [^.]{3,100}, (?:19|20)\d\d$/.test(text)),
  ];
  return traces.filter(Boolean).length;
}
