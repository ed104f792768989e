import { stateOf, type ConsentRow } from '#consent/consent.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';

/**
 * What a claim asks of the consent row. `marketing`: granted, and no clarification open; `granted`: transactional;
 * `askable`: a double opt-in question; `unstopped`: answers; `any`: the one confirmation and HELP.
 */
export type Requirement = 'marketing' | 'granted' | 'askable' | 'unstopped' | 'any';

/** Permission that is asked for: of which member, for what, and when. */
export interface Wanted {
  readonly require: Requirement;
  readonly memberId: string;
  readonly pair: string;
  readonly at: string;
}

export const permits = (row: ConsentRow | undefined, { require, memberId, pair, at }: Wanted): boolean => {
  const state = stateOf(row, memberId, pair, at);
  const stopped = row?.stoppedAt !== undefined;
  switch (require) {
    case 'marketing':
      return !stopped && state === 'granted' && row?.clarifying === undefined;
    case 'granted':
      return !stopped && state === 'granted';
    case 'askable':
      return !stopped && state !== 'granted' && state !== 'withdrawn';
    case 'unstopped':
      return !stopped;
    case 'any':
      return true;
  }
};

const ruleOf = (row: ConsentRow | undefined, { require, memberId, pair, at }: Wanted): Rule => {
  if (row?.stoppedAt !== undefined) return 'stopped';
  const state = stateOf(row, memberId, pair, at);
  if (state === 'withdrawn') return 'consent-withdrawn';
  if (state === 'granted') return require === 'askable' ? 'not-needed' : 'clarifying';
  return state === 'expired' ? 'consent-expired' : 'no-consent';
};

/** Names the rule behind a claim that the consent row refused. */
export const consentVerdict = (row: ConsentRow | undefined, wanted: Wanted): Verdict => {
  const { memberId, pair, at } = wanted;
  return {
    allow: false,
    rule: ruleOf(row, wanted),
    at,
    looked: { pair, state: stateOf(row, memberId, pair, at), stopped: row?.stoppedAt !== undefined },
  };
};
