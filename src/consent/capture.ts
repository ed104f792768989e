import { concerns, stateOf, type Evidence, type EvidenceEntry, type Pair, type Standing } from '#consent/consent.ts';

/** A consent given elsewhere, as it concerns one address. */
export interface Capture {
  readonly state: 'granted' | 'withdrawn';
  /** Names every pair of this address that was captured. */
  readonly evidence: Omit<Evidence, 'change'> & { readonly memberId: string };
  /** `double`: an agreement still needs the person's own YES. */
  readonly optIn: 'double' | 'single';
}

const SENTENCES = {
  stopped: 'This address was stopped; only the person can open it again: with START, a YES or in their preferences.',
  'withdrawn-later': 'The person opted out after this was given.',
  superseded: 'The person said something newer about it.',
  'already-granted': 'It is granted already, and confirmed.',
} as const;

export interface Refused {
  readonly pair: Pair;
  readonly reason: keyof typeof SENTENCES;
  readonly sentence: string;
}

export interface Decision {
  readonly pairs: readonly Pair[];
  readonly refused: readonly Refused[];
}

interface Word {
  readonly at: string;
  readonly withdraws: boolean;
}

/** What a member said about a pair. A stop is about all of them, and so is what ends it, whoever said it. */
const wordsAbout = (pair: Pair, memberId: string, entries: readonly EvidenceEntry[]): readonly Word[] => {
  let stopped = false;
  return entries.flatMap((entry): readonly Word[] => {
    const { change, pairs, at } = entry;
    const reopens = change === 'started' || (change === 'granted' && stopped);
    const isTheirs = reopens || concerns(entry, memberId);
    stopped = change === 'stopped' || (stopped && !reopens);
    if (!isTheirs || change === 'asked' || (change !== 'stopped' && !reopens && !pairs.includes(pair))) return [];
    return [{ at, withdraws: change === 'stopped' || change === 'withdrawn' }];
  });
};

const SECOND = '2026-11-21T12:00:00'.length;

/** An opt-out is about everybody at the address, whoever that is. */
const NOBODY = '';

/**
 * Whether the person opted out of a pair after an instant. What was said decides, not what came first: providers deliver in
 * any order. WhatsApp tells whole seconds, so that what was said within one is taken in the order in which it came.
 */
export const optedOutAfter = (entries: readonly EvidenceEntry[], pair: Pair, at: string): boolean =>
  wordsAbout(pair, NOBODY, entries).some((word) => word.withdraws && word.at.slice(0, SECOND) > at.slice(0, SECOND));

/**
 * What a captured `granted` may set. It loses to a stop whatever its date, and to whatever the person said since; at the
 * same instant it loses as well. What was refused once stays refused: later entries never make room for it.
 */
export const decideCapture = (
  standing: Standing | undefined,
  entries: readonly EvidenceEntry[],
  { evidence: { pairs, at, memberId }, optIn }: Capture,
  now: string,
): Decision => {
  const reasonAgainst = (pair: Pair): Refused['reason'] | undefined => {
    if (standing?.stoppedAt !== undefined) return 'stopped';
    const since = wordsAbout(pair, memberId, entries).filter((word) => word.at >= at);
    if (since.some(({ withdraws }) => withdraws)) return 'withdrawn-later';
    if (since.length > 0) return 'superseded';
    const state = stateOf(standing, memberId, pair, now);
    return optIn === 'double' && state === 'granted' ? 'already-granted' : undefined;
  };
  const refused = pairs.flatMap((pair) => {
    const reason = reasonAgainst(pair);
    return reason === undefined ? [] : [{ pair, reason, sentence: SENTENCES[reason] }];
  });
  return { pairs: pairs.filter((pair) => !refused.some((one) => one.pair === pair)), refused };
};
