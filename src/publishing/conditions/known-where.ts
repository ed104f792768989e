import { branchesOf, branchPath, stepsOfKind } from '#programme/grammar/branches.ts';
import type { OwnEvents } from '#programme/grammar/event.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { isKind, type Step, type StepKind, type StepOf } from '#programme/grammar/step.ts';
import { eventType } from '#publishing/conditions/known-events.ts';
import type { Known, Shape, Type } from '#publishing/conditions/known-values.ts';

export type Path = readonly PropertyKey[];

/** A step and where it stands. */
export interface Placed<S = Step> {
  readonly path: Path;
  readonly step: S;
  /** What comes after it, past the end of its branch too; a question there gives a send its words. */
  readonly next: Step | undefined;
}

/** Every step of a journey, its branches included, with its place; `then` is what comes after the list. */
export const stepsOf = (steps: readonly Step[], path: Path, then?: Step): readonly Placed[] =>
  steps.flatMap((step, at) => {
    const here = [...path, at];
    const next = steps[at + 1] ?? then;
    const inside = [...branchesOf(step)].flatMap(([name, branch]) =>
      stepsOf(branch, [...here, ...branchPath(step, name)], next),
    );
    return [{ path: here, step, next }, ...inside];
  });

/** Every step of one kind in a journey, with its place. */
export const placedOfKind = <K extends StepKind>({ steps }: Journey, kind: K): readonly Placed<StepOf<K>>[] =>
  stepsOf(steps, ['steps']).flatMap((at) => (isKind(at.step, kind) ? [{ ...at, step: at.step }] : []));

/** Where a message is sent from: what is known there besides the member and the brand. */
export interface Use {
  readonly message: string;
  readonly types: readonly string[];
  readonly splits: readonly string[];
  readonly expires: boolean;
  readonly asks: boolean;
}

/** A type that nothing is known of: what a caller, a keyword or another journey gives with a start. */
const ANYTHING = 'anything.at.all';

/** Types of the event a run of the journey starts with; none where it starts without one. */
export const typesOf = ({ trigger }: Journey): readonly string[] => {
  if ('event' in trigger) return [trigger.event].flat();
  if ('segment' in trigger) return ['segments.changed'];
  return 'crosses' in trigger || 'manual' in trigger || 'keyword' in trigger ? [ANYTHING] : [];
};

/** Only these reminders are about points that leave. */
const expires = ({ trigger }: Journey): boolean => 'schedule' in trigger && trigger.schedule === 'points-expiring';

const splitsOf = ({ steps }: Journey): readonly string[] => stepsOfKind(steps, 'split').map(({ split }) => split);

export const useOf = (journey: Journey, { step, next }: Pick<Placed<StepOf<'send'>>, 'step' | 'next'>): Use => ({
  message: step.send,
  types: typesOf(journey),
  splits: splitsOf(journey),
  expires: expires(journey),
  asks: step.asks !== undefined || (isKind(next, 'listen') && next.listen.for === 'consent'),
});

/** What is known at every send of a journey. */
export const usesIn = (journey: Journey): readonly Use[] =>
  placedOfKind(journey, 'send').map((placed) => useOf(journey, placed));

/** What may have a voucher. */
const VOUCHERS = ['redemption.requested', 'redemption.confirmed'] as const;

const WHY: Readonly<Record<string, string>> = {
  before: "is only known in a trigger's condition",
  event: 'is not known in answers and segments',
  expiring: 'is only known in a journey on the schedule points-expiring',
  wording: 'is only known where consent is asked for',
  optInUrl: 'is only known where consent is asked for',
  preferencesUrl: 'is only known in texts',
  voucher: `is only known in journeys on ${VOUCHERS.join(' or ')} and in what answers REDEEM`,
  code: 'is only known in the message that `verify` of loyalty.yaml names',
  run: 'is only known in the steps, exits and goal of a journey',
  was: "is only known in a segment's condition",
  now: 'is only known in conditions',
};
/** Why a name that is known somewhere is not known here. */
export const elsewhere = (name: string): string | undefined => (Object.hasOwn(WHY, name) ? WHY[name] : undefined);

/** What can be named anywhere but the event, and the schemas of the brand's own events. */
export interface Named {
  readonly names: Known;
  readonly events: OwnEvents;
}

export const pick = (names: Known, wanted: readonly (string | false)[]): Known =>
  Object.fromEntries(Object.entries(names).filter(([name]) => wanted.includes(name)));

const runType = (names: Known, splits: readonly string[]): Shape => ({
  ...(names['run'] as Shape),
  answers: 'dyn',
  ways: Object.fromEntries(splits.map((split) => [split, 'string'])),
});

/** What the uses of a message know; where it is sent from nowhere, anything may be. */
export const knownTo = ({ names, events }: Named, uses: readonly Use[]): Known => {
  const unused = uses.length === 0;
  const asks = unused || uses.some((use) => use.asks);
  return {
    ...pick(names, [
      'member',
      'brand',
      'preferencesUrl',
      (unused || uses.some((use) => use.expires)) && 'expiring',
      asks && 'wording',
      asks && 'optInUrl',
      (unused || uses.some((use) => VOUCHERS.some((type) => use.types.includes(type)))) && 'voucher',
      unused && 'code',
    ]),
    event: unused
      ? 'dyn'
      : eventType(
          uses.flatMap((use) => use.types),
          events,
        ),
    run: unused
      ? 'dyn'
      : runType(
          names,
          uses.flatMap((use) => use.splits),
        ),
  };
};

/** What a trigger's condition knows: the outcome of a captured consent is told to it only. */
export const knownToTrigger = ({ names, events }: Named, types: readonly string[]): Known => {
  const data = eventType(types, events);
  const outcome: Known = types.includes('consent.captured') ? { outcome: 'string' } : {};
  const event: Type = typeof data === 'string' ? data : { ...data, ...outcome };
  return { ...pick(names, ['member', 'before', 'brand', 'now']), event };
};

/** What is known when a schedule falls due. */
export const knownWhenDue = ({ names }: Named, journey: Journey): Known =>
  pick(names, ['member', 'brand', 'now', expires(journey) && 'expiring']);

/** What a condition inside a run knows; `event` is the one that started it. */
export const knownInRun = ({ names, events }: Named, journey: Journey): Known => ({
  ...pick(names, ['member', 'brand', 'now', expires(journey) && 'expiring']),
  event: eventType(typesOf(journey), events),
  run: runType(names, splitsOf(journey)),
});

/** What a run knows of an event that may end it, reach its goal or be what it listens for. */
export const knownToHeard = ({ names, events }: Named, journey: Journey, types: readonly string[]): Known => ({
  ...pick(names, ['member', 'brand', 'now']),
  event: eventType(types, events),
  run: runType(names, splitsOf(journey)),
});

/** What the number of a crossing may be worked out from. */
export const knownToCrossing = ({ names }: Named): Known => pick(names, ['member', 'brand', 'now']);

/** What a segment's condition knows; `was` is the stage so far. */
export const knownToSegment = ({ names }: Named): Known => pick(names, ['member', 'was', 'brand', 'now']);

/** What a rule of loyalty.yaml knows of the event it waits for. */
export const knownToRule = ({ names, events }: Named, types: readonly string[]): Known => ({
  ...pick(names, ['member']),
  event: eventType(types, events),
});

/** What an answer of the system knows: of the event it answers only what REDEEM says of the reward. */
export const knownToReply = ({ names }: Named, reply: string): Known => {
  const redeems = ['redeem-requested', 'redeem-pending'].includes(reply);
  const isAbout = redeems || ['redeem-held', 'redeem-refused'].includes(reply);
  return {
    ...pick(names, ['member', 'brand', 'preferencesUrl', redeems && 'voucher']),
    ...(isAbout ? { event: { title: 'string' } } : {}),
  };
};
