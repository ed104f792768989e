import {
  namedIn,
  stateOf,
  type ConsentState,
  type Evidence,
  type Pair,
  type Said,
  type Standing,
} from '#consent/consent.ts';

/** An address of which nothing is known. */
export const NOTHING_SAID: Standing = { withdrawn: [], members: {} };

const without = <Value>(from: Readonly<Record<string, Value>>, pairs: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(from).filter(([pair]) => !pairs.includes(pair)));

const withAll = <Value>(from: Readonly<Record<string, Value>>, pairs: readonly string[], value: Value | undefined) => ({
  ...without(from, pairs),
  ...(value === undefined ? {} : Object.fromEntries(pairs.map((pair) => [pair, value] as const))),
});

/** A withdrawal holds for everybody at the address. Who had said something stays withdrawn when another opens the pair. */
const withdraw = (standing: Standing, pairs: readonly string[]): Standing => ({
  ...standing,
  withdrawn: [...new Set([...standing.withdrawn, ...pairs])].sort(),
  members: Object.fromEntries(
    Object.entries(standing.members).map(([memberId, { states, until }]): [string, Said] => {
      const known = pairs.filter((pair) => Object.hasOwn(states, pair));
      return [memberId, { states: withAll(states, known, 'withdrawn'), until: without(until, pairs) }];
    }),
  ),
});

const say = (
  standing: Standing,
  memberId: string,
  pairs: readonly Pair[],
  state: ConsentState,
  until: string | undefined,
): Standing => {
  if (pairs.length === 0) return standing;
  const own = new Map(Object.entries(standing.members));
  const said = own.get(memberId) ?? { states: {}, until: {} };
  own.set(memberId, { states: withAll(said.states, pairs, state), until: withAll(said.until, pairs, until) });
  return { ...standing, members: Object.fromEntries(own) };
};

/** A question changes nothing about what somebody said already. */
const asked = (standing: Standing, evidence: Evidence): Standing =>
  namedIn(evidence).reduce((so, memberId) => {
    const isOpen = (pair: Pair) => !['granted', 'withdrawn'].includes(stateOf(so, memberId, pair, evidence.at));
    return say(so, memberId, evidence.pairs.filter(isOpen), 'pending', evidence.until);
  }, standing);

/** Only a person's own yes or START opens what was stopped: the address, and for the pairs they name. */
const agreed = (standing: Standing, evidence: Evidence): Standing => {
  const { pairs, until } = evidence;
  const { withdrawn, members } = namedIn(evidence).reduce(
    (so, memberId) => say(so, memberId, pairs, 'granted', until),
    standing,
  );
  return { withdrawn: withdrawn.filter((pair) => !pairs.some((one) => one === pair)), members };
};

/** Every pair that anybody at the address said something about. */
const allPairs = ({ withdrawn, members }: Standing): readonly string[] => [
  ...withdrawn,
  ...Object.values(members).flatMap(({ states }) => Object.keys(states)),
];

/** What holds after one more piece of evidence. A stop said again is the same stop. */
export const after = (standing: Standing, evidence: Evidence): Standing => {
  switch (evidence.change) {
    case 'asked':
      return asked(standing, evidence);
    case 'granted':
    case 'started':
      return agreed(standing, evidence);
    case 'withdrawn':
      return withdraw(standing, evidence.pairs);
    case 'stopped':
      return {
        ...withdraw(standing, [...allPairs(standing), ...evidence.pairs]),
        stoppedAt: standing.stoppedAt ?? evidence.at,
      };
  }
};
