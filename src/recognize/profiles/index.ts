import { readFileSync } from 'node:fs';
import type { OwnProfile, ProfileFile, Trace } from '../../config/profile.js';
import type { PageLayout } from '../../manuscript/page-layout.js';
import type { Passage, Reading } from '../reading.js';
import { isPlay } from './drama.js';
import type { Profile } from './profile.js';

export type { Profile } from './profile.js';

/** The profiles that come with acta, in the order in which equal evidence is settled. */
export const profileNames = [
  'openedition',
  'wilson-center',
  'frus',
  'congressional-record',
  'hansard',
  'court',
  'tapes',
  'press-briefing',
  'interview',
  'drama',
  'mediawiki',
  'generic',
] as const;

const nothing: Profile = {
  name: 'nothing',
  furniture: {},
  translatorLabels: [],
  editorsUnderTitle: false,
  headnote: false,
  labels: { nonSpeakers: [] },
  stage: { round: 'known' },
};

const read = new Map<string, Profile>();

/** A profile of acta's by its name. */
export function profileOf(name: string): Profile | undefined {
  const known = read.get(name);
  if (known || !(profileNames as readonly string[]).includes(name)) return known;
  const file = new URL(`../../../schemas/profiles/${name}.json`, import.meta.url);
  const profile = resolveProfile(name, JSON.parse(readFileSync(file, 'utf8')) as ProfileFile);
  read.set(name, profile);
  return profile;
}

/** A profile with everything that it takes from the one it extends; lists of words are joined. */
export function resolveProfile(name: string, file: ProfileFile): Profile {
  const base = (file.extends === undefined ? undefined : profileOf(file.extends)) ?? nothing;
  const { traces: _, html: __, ...inherited } = base;
  const { notePreviewLength, traces, html } = file;
  return {
    ...inherited,
    name,
    furniture: { ...base.furniture, ...file.furniture },
    translatorLabels: [...new Set([...base.translatorLabels, ...(file.translatorLabels ?? [])])],
    editorsUnderTitle: file.editorsUnderTitle ?? base.editorsUnderTitle,
    headnote: file.headnote ?? base.headnote,
    labels: { nonSpeakers: [...base.labels.nonSpeakers, ...(file.labels?.nonSpeakers ?? [])] },
    stage: { round: file.stage?.round ?? base.stage.round },
    ...(notePreviewLength !== undefined && { notePreviewLength }),
    ...(traces && { traces }),
    ...(html && { html }),
  };
}

/** What the profiles say of web pages: an editor's own first, then acta's, and last what holds on any page. */
export function pageLayouts(settled?: string | OwnProfile): readonly PageLayout[] {
  const own = typeof settled === 'object' ? [resolveProfile(settled.name, settled)] : [];
  const known = profileNames.map((name) => profileOf(name)!);
  return [...own, ...known].flatMap(({ name, html }) => (html ? [{ name, ...html }] : []));
}

/**
 * The profile whose traces the text bears, or the one that the settings name or bring. A layout needs as many different
 * traces as its profile says, since a single one may be chance; of several layouts the one with the most traces is taken.
 */
export function chooseProfile(reading: Reading, passages: readonly Passage[]): Profile {
  const { profile: settled } = reading.settings;
  if (typeof settled === 'object') return resolveProfile(settled.name, settled);
  if (settled !== undefined) {
    const profile = profileOf(settled);
    if (profile) return profile;
    reading.say('read/unknown-profile', `"${settled}" is not a profile; known are ${profileNames.join(', ')}`, 0);
  }
  const texts = passages.map((passage) => reading.slice(passage));
  const whole = texts.join('\n');
  let best: Profile | undefined;
  let most = 0;
  for (const name of profileNames) {
    const profile = profileOf(name)!;
    const found = tracesOf(profile, passages, texts, whole);
    if (profile.traces && found >= profile.traces.needs && found > most) {
      best = profile;
      most = found;
    }
  }
  return best ?? profileOf(isPlay(reading, passages) ? 'drama' : 'generic')!;
}

/** So much of a block is looked at for a pattern. */
const OPENING = 200;

/** `texts` are those of the passages, `whole` is all of them. */
function tracesOf(profile: Profile, passages: readonly Passage[], texts: readonly string[], whole: string): number {
  return (profile.traces?.any ?? []).filter((trace) => bears(profile, trace, passages, texts, whole)).length;
}

function bears(
  profile: Profile,
  trace: Trace,
  passages: readonly Passage[],
  texts: readonly string[],
  whole: string,
): boolean {
  const { opening, contains, pattern, furniture, translatorLabel, numberedParagraphs } = trace;
  if (opening) return texts.some((text) => opening.some((words) => text.startsWith(words)));
  // Most words are nowhere, which one look at all of the text tells.
  if (contains) return contains.some((words) => whole.includes(words) && texts.some((text) => text.includes(words)));
  if (pattern !== undefined) {
    const shape = new RegExp(pattern, 'u');
    return texts.some((text) => shape.test(text.slice(0, OPENING)));
  }
  if (furniture) {
    const forms = new Set(Object.values(profile.furniture).flat());
    return texts.some((text) => forms.has(text));
  }
  if (translatorLabel) {
    return texts.some(
      (text) => text.length < 120 && profile.translatorLabels.some((label) => text.startsWith(`${label} `)),
    );
  }
  return passages.filter((passage) => passage.number).length >= (numberedParagraphs ?? Number.POSITIVE_INFINITY);
}
