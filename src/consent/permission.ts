import type { ConsentRow } from '#consent/consent.ts';
import { nextAllowed, type Window } from '#consent/quiet-hours.ts';
import type { Verdict } from '#consent/verdict.ts';

/** Quiet hours hold for marketing on every path, fallback hops included. */
export const quietVerdict = (now: Date, zones: readonly string[], window: Window): Verdict | undefined => {
  const next = nextAllowed(now, zones, window);
  if (next.getTime() === now.getTime()) return undefined;
  return {
    allow: false,
    rule: 'quiet-hours',
    at: now.toISOString(),
    looked: { zone: zones[0] ?? 'UTC', zones: zones.length, from: window.allowFrom, until: window.allowUntil },
    nextEligible: next.toISOString(),
  };
};

/** What a claim asks of the consent row; `askable` is for a double opt-in question. */
export type Requirement = 'granted' | 'askable' | 'unstopped' | 'any';

export const permits = (row: ConsentRow | undefined, require: Requirement, pair: string): boolean => {
  const state = row?.states[pair];
  const stopped = row?.stoppedAt !== undefined;
  switch (require) {
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

/** Names the rule behind a claim that the consent row refused; `asking` is a double opt-in question. */
export const consentVerdict = (row: ConsentRow | undefined, pair: string, asking: boolean, at: string): Verdict => {
  const state = row?.states[pair] ?? 'none';
  const looked = { pair, state, stopped: row?.stoppedAt !== undefined };
  const rule =
    row?.stoppedAt !== undefined
      ? 'stopped'
      : state === 'withdrawn'
        ? 'consent-withdrawn'
        : asking && state === 'granted'
          ? 'not-needed'
          : 'no-consent';
  return { allow: false, rule, at, looked };
};

/** The cap counts the member's own day, so the next chance is their next midnight (then quiet hours). */
export const capVerdict = (row: ConsentRow | undefined, max: number, at: string, nextEligible: string): Verdict => ({
  allow: false,
  rule: 'daily-cap',
  at,
  looked: { sent: row?.capCount ?? max, max },
  nextEligible,
});
