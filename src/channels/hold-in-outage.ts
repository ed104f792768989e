import type { SendCommand } from '#messages/command.ts';
import type { Hold } from '#channels/hold.ts';
import type { Outage } from '#messages/outage.ts';
import type { Programme } from '#programme/programme.ts';
import { seconds } from '#words/parts.ts';

const DAY_SECONDS = 86_400;
/** An answer belongs to what was asked. */
const ANSWER_SECONDS = DAY_SECONDS;
/** What somebody waits for that is no marketing: as long as a queue keeps a message. */
const OWED_SECONDS = 4 * DAY_SECONDS;

/** How long a message waits for its provider, in seconds: marketing as long as its journey lets it wait, else the brand. */
const patienceOf = ({ settings, journeys }: Programme, command: SendCommand): number => {
  if (command.kind === 'response') return ANSWER_SECONDS;
  if (command.class !== 'marketing') return OWED_SECONDS;
  return seconds({ ...settings.quietHours, ...journeys[command.journey]?.held }.expireAfter);
};

/** Somebody waits for it, and its run has another channel; nothing was sent by this one. */
const goesOn = (command: SendCommand, token: string | undefined): boolean =>
  command.kind === 'journey' && command.class !== 'marketing' && command.quiet !== true && token !== undefined;

/**
 * What a message does whose provider refuses us. Marketing waits, also where another channel follows: what an operator mends
 * shall not cost a dearer channel for everybody.
 */
export const holdInOutage = (
  programme: Programme,
  command: SendCommand,
  { provider, code, since, until }: Outage,
  token: string | undefined,
  now: Date,
): Hold => {
  const at = now.toISOString();
  const verdict = { allow: false, rule: 'provider-refuses', at, looked: { provider, code, since } } as const;
  if (goesOn(command, token)) return { verdict, waits: false };
  const waited = (Date.parse(until) - Date.parse(command.since ?? at)) / 1000;
  return waited > patienceOf(programme, command)
    ? { verdict: { ...verdict, rule: 'expired' }, waits: false }
    : { verdict: { ...verdict, nextEligible: until }, waits: true };
};
