import type { SendCommand } from '#messages/command.ts';
import type { Hold } from '#channels/hold.ts';
import { patienceOf } from '#channels/patience.ts';
import { refusesUs, type Outage } from '#messages/outage.ts';
import type { Programme } from '#programme/programme.ts';

/** Somebody waits for it, and its run has another channel; nothing was sent by this one. */
const goesOn = (command: SendCommand, token: string | undefined): boolean =>
  command.kind === 'journey' && command.class !== 'marketing' && command.quiet !== true && token !== undefined;

/** A message that has waited longer than it may for a provider, as long as nobody tries that one before `until`. */
export const outwaited = (
  programme: Programme,
  command: SendCommand,
  outage: Outage,
  until: string,
  now: Date,
): Hold | undefined => {
  const waited = (Date.parse(until) - Date.parse(command.since ?? now.toISOString())) / 1000;
  return waited > patienceOf(programme, command)
    ? { verdict: { ...refusesUs(outage, now), rule: 'expired' }, waits: false }
    : undefined;
};

/**
 * What a message does whose provider refuses us. Marketing waits, also where another channel follows: what an operator mends
 * shall not cost a dearer channel for everybody. A template that is not approved may never be, so that nothing waits for it.
 */
export const holdInOutage = (
  programme: Programme,
  command: SendCommand,
  outage: Outage,
  token: string | undefined,
  now: Date,
): Hold => {
  const verdict = refusesUs(outage, now);
  if (outage.template !== undefined || goesOn(command, token)) return { verdict, waits: false };
  const { until } = outage;
  return (
    outwaited(programme, command, outage, until, now) ?? { verdict: { ...verdict, nextEligible: until }, waits: true }
  );
};
