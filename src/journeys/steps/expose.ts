import { isHeldOut } from '#journeys/steps/share.ts';
import type { Member } from '#loyalty/member.ts';
import { keptArm, REVENUE, type Exposure } from '#members/exposure.ts';
import { HELD, WRITTEN } from '#programme/arms-of.ts';
import { EVERYBODY, type Experiment } from '#programme/grammar/experiment.ts';
import { sendsOf, type Journey } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';
import type { Effect } from '#runs/effect.ts';
import { idOf } from '#words/ids.ts';
import { seconds } from '#words/parts.ts';

/** The first exposure of a member to an arm; nothing where it was before. */
const exposureTo = (experiment: Experiment, arm: string, member: Member, now: Date): readonly Effect[] => {
  const { experiment: name, measure } = experiment;
  const { memberId, exposures, spend, purchases } = member;
  if (exposures.some((one) => one.experiment === name && one.arm === arm)) return [];
  const data: Omit<Exposure, 'at'> = {
    experiment: name,
    arm,
    by: 'event' in measure ? measure.event : REVENUE,
    until: new Date(now.getTime() + seconds(measure.within) * 1000).toISOString(),
    before: 'event' in measure ? purchases : spend,
  };
  const id = idOf('exposed', memberId, name, arm);
  const event = { id, type: 'experiment.exposed', source: 'regulars', time: now.toISOString(), memberId, data };
  return [{ kind: 'commit', event: { ...event, data: { ...data } } }];
};

/** Of a split that an experiment compares. */
export const exposedBySplit = (
  { experiments = {} }: Programme,
  split: string,
  way: string,
  member: Member,
  now: Date,
): readonly Effect[] => {
  const experiment = experiments[split];
  return experiment === undefined || experiment.holdout !== undefined ? [] : exposureTo(experiment, way, member, now);
};

/** Whether all that a journey says is marketing: who waits for what they asked for is in no holdout of everybody. */
const isMarketing = ({ messages, surveys }: Programme, journey: Journey): boolean => {
  const sends = sendsOf(journey, surveys);
  return sends.length > 0 && sends.every(({ send }) => messages[send]?.class === 'marketing');
};

export interface Drawn {
  readonly held: boolean;
  readonly effects: readonly Effect[];
}

/** One holdout: by lot, or as the member was drawn when they were first exposed to an experiment that reads it. */
const drawnFor = (programme: Programme, holdout: string, share: string, member: Member, now: Date): Drawn => {
  const reading = Object.values(programme.experiments ?? {}).filter((one) => one.holdout === holdout);
  const kept = reading.map(({ experiment }) => keptArm(member.exposures, experiment)).find((arm) => arm !== undefined);
  const held = kept === undefined ? isHeldOut(holdout, share, member.memberId) : kept === HELD;
  return { held, effects: reading.flatMap((one) => exposureTo(one, held ? HELD : WRITTEN, member, now)) };
};

/**
 * Whether a member is kept out of a journey, by the holdout of everybody before its own: who gets nothing at all is no case of what one
 * journey brings. Nothing of the member but their id is looked at.
 */
export const drawn = (programme: Programme, journey: Journey, member: Member, now: Date): Drawn => {
  const { holdout } = programme.settings;
  const all =
    holdout !== undefined && isMarketing(programme, journey)
      ? drawnFor(programme, EVERYBODY, holdout, member, now)
      : { held: false, effects: [] };
  const own = journey.entry.holdout;
  if (all.held || own === undefined) return all;
  const one = drawnFor(programme, journey.journey, own, member, now);
  return { held: one.held, effects: [...all.effects, ...one.effects] };
};
