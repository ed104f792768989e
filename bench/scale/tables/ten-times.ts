import type { Case } from '../case.ts';
import type { Limit } from '../limit.ts';
import { figure, times } from '../words.ts';

/** So many are named; the tables have all. */
const NAMED = 3;

const named = (limits: readonly Limit[], by: number): string => {
  const some = limits.slice(0, NAMED).map(({ name, factor }) => `${name} (${times(by * factor)})`);
  return [...some, ...(limits.length > NAMED ? [`${limits.length - NAMED} more`] : [])].join(', ');
};

/** What is near where nothing is hit. */
const nearest = ([first]: readonly Limit[]): string =>
  first === undefined ? 'nothing' : `nothing; ${first.name} is at ${figure(1_000 * first.factor)} %`;

/** Of each size and rush, what breaks as it is and what breaks besides at ten times as much, what breaks first in front. */
export const tenTimes = (cases: readonly Case[]): string =>
  cases
    .map(({ asks, limits }) => {
      const now = limits.filter(({ factor }) => factor > 1);
      const soon = limits.filter(({ factor }) => factor <= 1 && 10 * factor > 1);
      const then = soon.length > 0 ? named(soon, 10) : now.length > 0 ? 'nothing else' : nearest(limits);
      return `- _${asks}._ Now: ${now.length === 0 ? 'nothing' : named(now, 1)}. At ten times: ${then}.`;
    })
    .join('\n');
