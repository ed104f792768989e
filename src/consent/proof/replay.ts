import type { ConsentRow, EvidenceEntry, Pair } from '#consent/consent.ts';

/** What a consent row says because of its evidence. */
export type Standing = Pick<ConsentRow, 'states' | 'until' | 'stoppedAt'>;

const without = <Value>(
  from: Readonly<Record<string, Value>>,
  pairs: readonly Pair[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(from).filter(([pair]) => !pairs.includes(pair as Pair)));

const STATE = { asked: 'pending', granted: 'granted', started: 'granted', withdrawn: 'withdrawn' } as const;

const after = ({ states, until, stoppedAt }: Standing, entry: EvidenceEntry): Standing => {
  if (entry.change === 'stopped') {
    const all = [...Object.keys(states), ...entry.pairs].map((pair) => [pair, 'withdrawn'] as const);
    return { states: Object.fromEntries(all), until: {}, stoppedAt: stoppedAt ?? entry.at };
  }
  const state = STATE[entry.change];
  const end = state === 'withdrawn' ? undefined : entry.until;
  return {
    states: { ...states, ...Object.fromEntries(entry.pairs.map((pair) => [pair, state])) },
    until: {
      ...without(until, entry.pairs),
      ...(end === undefined ? {} : Object.fromEntries(entry.pairs.map((pair) => [pair, end]))),
    },
    ...(state === 'granted' || stoppedAt === undefined ? {} : { stoppedAt }),
  };
};

/** The states that a chain of evidence leads to; the stores come to the same by taking its entries one at a time. */
export const replay = (entries: readonly EvidenceEntry[]): Standing =>
  entries.reduce<Standing>(after, { states: {}, until: {} });
