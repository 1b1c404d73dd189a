import type { Profile } from './profiles/index.js';
import type { Passage, Reading } from './reading.js';

/** Takes out blocks that hold nothing but words of the page's interface, and says so. Gives what is left. */
export function recognizeFurniture(reading: Reading, profile: Profile, passages: readonly Passage[]): Passage[] {
  const rules = new Map<string, string>();
  for (const [rule, forms] of Object.entries(profile.furniture)) for (const form of forms) rules.set(form, rule);
  return passages.filter((passage) => {
    const words = reading.slice(passage);
    const decision = passage.number ? undefined : reading.decided('furniture', passage.start);
    if (decision?.is === 'furniture') {
      reading.leaveOut(passage, 'decided-furniture', 'furniture', ['an editor decided it']);
      return false;
    }
    const rule = passage.number || decision ? undefined : rules.get(words);
    if (rule === undefined) return true;
    const evidence = [`interface text of ${profile.name} pages`];
    reading.leaveOut(passage, rule, 'furniture', evidence);
    reading.say(
      'furniture/dropped',
      `"${words}" is interface text of the page and was left out (${rule})`,
      passage.start,
      { doubt: { question: 'furniture', span: passage, chosen: 'furniture', evidence } },
    );
    return false;
  });
}
