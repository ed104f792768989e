import type { JourneyCommand } from '#messages/command.ts';
import { nextOpening, type Place } from '#consent/hours/contact-hours.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { seconds } from '#words/parts.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Programme } from '#programme/programme.ts';
import type { Member } from '#loyalty/member.ts';

/** A reason to wait that does not depend on consent; `undefined` when the message may go now. */
export interface Hold {
  readonly verdict: Verdict;
  /** Whether it waits for the next chance, or is let go. */
  readonly waits: boolean;
}

const until = (rule: Rule, now: Date, nextEligible: string | null): Verdict | undefined =>
  nextEligible === null || nextEligible <= now.toISOString()
    ? undefined
    : { allow: false, rule, at: now.toISOString(), looked: {}, nextEligible };

/** The hours of the law and the brand, whichever are narrower, in every zone the member could be in. */
const quietVerdict = (now: Date, place: Place, own: Settings['quietHours']): Verdict | undefined => {
  const opening = nextOpening(now, place, own);
  if (opening.at.getTime() === now.getTime()) return undefined;
  const { zone, rule, window } = opening;
  return {
    allow: false,
    rule: 'quiet-hours',
    at: now.toISOString(),
    looked: { zone, zones: place.zones.length, hours: rule, window },
    nextEligible: opening.at.toISOString(),
  };
};

/** What the member chose, then the hours: the first that speaks against writing now. */
const verdictOf = (
  now: Date,
  member: Member,
  place: Place,
  settings: Settings,
  journey: Journey | undefined,
): Verdict | undefined => {
  const { pausedUntil, frequency, coolUntil } = member.preferences;
  if (frequency === 'losing' && journey?.lossWarning !== true)
    return { allow: false, rule: 'frequency', at: now.toISOString(), looked: { chosen: frequency } };
  return (
    until('cool-down', now, coolUntil) ??
    until('paused', now, pausedUntil) ??
    quietVerdict(now, place, settings.quietHours)
  );
};

/** A message waits as the journey says, else as the brand says, and never longer than they say. */
export const mayWait = (
  { journeys, settings }: Programme,
  command: JourneyCommand,
  { rule, at, nextEligible }: Verdict,
): boolean => {
  const rules = { ...settings.quietHours, ...journeys[command.journey]?.held };
  const anyHour = rule === 'best-hour' || rule === 'bounded';
  const deferrable = anyHour || rule === 'quiet-hours' || rule === 'paused' || rule === 'spacing';
  if (!deferrable || nextEligible === undefined || (rules.outside === 'drop' && !anyHour)) return false;
  return Date.parse(nextEligible) - Date.parse(command.since ?? at) <= seconds(rules.expireAfter) * 1000;
};

/** What is no marketing may go at any hour, unless the programme holds it. */
const keepsHours = ({ quietHours, topics }: Settings, command: JourneyCommand): boolean =>
  command.class === 'consent-request'
    ? quietHours.questions === 'hold'
    : command.class === 'transactional' && topics[command.topic]?.quietHours === 'hold';

export const holdOf = (
  now: Date,
  member: Member,
  place: Place,
  programme: Programme,
  command: JourneyCommand,
): Hold | undefined => {
  const { settings, journeys } = programme;
  const verdict =
    command.class === 'marketing'
      ? verdictOf(now, member, place, settings, journeys[command.journey])
      : keepsHours(settings, command)
        ? quietVerdict(now, place, settings.quietHours)
        : undefined;
  return verdict && { verdict, waits: mayWait(programme, command, verdict) };
};
