import { duration } from './assumptions.ts';
import { conflicts } from './settings.ts';
import { drawing } from './drawing.ts';

export interface Crowd {
  readonly taken: number;
  readonly gaveUp: number;
  /** Until the last of those that were taken was. */
  readonly seconds: number;
  /** Transactions that were tried, each billed. */
  readonly tries: number;
}

interface Waiting {
  readonly at: number;
  readonly attempt: number;
}

/** So many writes to one row that begin in one moment: one holds it, the others are refused and come again as `retryConflicts` has it. */
export const crowdOf = (count: number): Crowd => {
  const next = drawing(1);
  let waiting: Waiting[] = Array.from({ length: count }, () => ({ at: 0, attempt: 1 }));
  const told = { taken: 0, gaveUp: 0, seconds: 0, tries: 0 };
  let heldUntil = 0;
  while (waiting.length > 0) {
    const first = waiting.reduce((best, one) => (one.at < best.at ? one : best));
    waiting = waiting.filter((one) => one !== first);
    told.tries += 1;
    if (first.at >= heldUntil) {
      heldUntil = first.at + duration.commit;
      told.taken += 1;
      told.seconds = heldUntil / 1_000;
      continue;
    }
    const pause = next() * Math.min(conflicts.longestPauseMs, conflicts.firstPauseMs * 2 ** first.attempt);
    const at = first.at + duration.refused + pause;
    if (at > conflicts.patienceMs) told.gaveUp += 1;
    else waiting.push({ at, attempt: first.attempt + 1 });
  }
  return told;
};

/** The largest crowd of which nobody gives up. */
export const mostTaken = (): number => {
  let [fits, fails] = [1, 2];
  while (crowdOf(fails).gaveUp === 0) [fits, fails] = [fails, 2 * fails];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (crowdOf(middle).gaveUp === 0) fits = middle;
    else fails = middle;
  }
  return fits;
};
