/**
 * Claims on how the cost of a thing grows, on machines that do other things too: what counts is processor time of this
 * process, and the least of several measures. An algorithm that grows with the square fails every one of them; a machine
 * that was busy, or a collection of garbage, fails one.
 */

/** Milliseconds of processor time, user and system, that this process spends on the work. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of up to five measures: the first that is under the limit, if any is. */
export async function least(limit: number, measure: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && !(best < limit); tries++) best = Math.min(best, await measure());
  return best;
}
