import type { Day } from './day.ts';
import { differences, flaws } from './outcome.ts';
import type { Person } from './people.ts';

/** What a day came to, held against the polite one where it is not that itself. */
export const compared = (people: readonly Person[], day: Day, polite?: Day) => {
  const { outcome, deliveries, messages, malformed, refused } = day;
  const broken = {
    differences: polite === undefined ? [] : differences(polite.outcome, outcome),
    flaws: flaws(outcome, people),
    afterStop: day.afterStop,
    faults: day.faults,
    notRefused: malformed === refused ? [] : [`${malformed - refused} of ${malformed} malformed were not refused`],
  };
  return { deliveries, messages, malformed, broken, holds: Object.values(broken).every((found) => found.length === 0) };
};
export type Compared = ReturnType<typeof compared>;

const SAID: Readonly<Record<keyof Compared['broken'], string>> = {
  differences: 'balance, tier, lifetime, profile or consent other than on the polite day',
  flaws: 'other than the file says, or without a proof that verifies',
  afterStop: 'messages after a stop',
  faults: 'faults',
  notRefused: 'malformed and not refused',
};
const SHOWN = 5;

/** A day in a few lines, with the first of what is broken under each heading. */
export const textOf = (name: string, { deliveries, messages, malformed, broken }: Compared): string =>
  [
    `${name}: ${deliveries} deliveries, ${malformed} malformed besides, ${messages} messages sent`,
    ...Object.entries(broken).flatMap(([kind, found]) => [
      `  ${String(found.length).padStart(5)} ${SAID[kind as keyof typeof broken]}`,
      ...found.slice(0, SHOWN).map((one) => `        ${one}`),
    ]),
  ].join('\n');
