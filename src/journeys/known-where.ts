import { eventType, type Known, type Type } from '#journeys/known-values.ts';
import type { Journey, SendStep, Step } from '#journeys/programme.ts';

export type Path = readonly PropertyKey[];

/** A step and where it stands. */
export interface Placed {
  readonly path: Path;
  readonly step: Step;
  /** What the step after it waits for, which gives a send its words. */
  readonly next: Step | undefined;
}

/** Every step of a journey, its branches included, with its place. */
export const stepsOf = (steps: readonly Step[], path: Path): readonly Placed[] =>
  steps.flatMap((step, at) => {
    const here = [...path, at];
    const placed = { path: here, step, next: steps[at + 1] };
    if (!('listen' in step)) return [placed];
    return [placed, ...stepsOf(step.yes, [...here, 'yes']), ...stepsOf(step.none ?? [], [...here, 'none'])];
  });

/** Where a message is sent from: what is known there besides the member and the brand. */
export interface Use {
  readonly message: string;
  readonly types: readonly string[];
  readonly scheduled: boolean;
  readonly asks: boolean;
}

export const typesOf = ({ trigger }: Journey): readonly string[] => ('event' in trigger ? [trigger.event].flat() : []);

export const useOf = (journey: Journey, { step, next }: Placed & { step: SendStep }): Use => ({
  message: step.send,
  types: typesOf(journey),
  scheduled: 'schedule' in journey.trigger,
  asks: step.asks !== undefined || (next !== undefined && 'listen' in next),
});

const WHY: Readonly<Record<string, string>> = {
  before: "is only known in a trigger's condition",
  event: 'is not known in answers',
  expiring: 'is only known in a journey on a schedule',
  wording: 'is only known where consent is asked for',
  optInUrl: 'is only known where consent is asked for',
  preferencesUrl: 'is only known in texts',
};
/** Why a name that is known somewhere is not known here. */
export const elsewhere = (name: string): string | undefined => (Object.hasOwn(WHY, name) ? WHY[name] : undefined);

export const pick = (names: Known, wanted: readonly (string | false)[]): Known =>
  Object.fromEntries(Object.entries(names).filter(([name]) => wanted.includes(name)));

/** What the uses of a message know; where it is sent from nowhere, anything may be. */
export const knownTo = (names: Known, uses: readonly Use[]): Known => {
  const unused = uses.length === 0;
  const asks = unused || uses.some((use) => use.asks);
  return {
    ...pick(names, [
      'member',
      'brand',
      'preferencesUrl',
      (unused || uses.some((use) => use.scheduled)) && 'expiring',
      asks && 'wording',
      asks && 'optInUrl',
    ]),
    event: unused ? 'dyn' : eventType(uses.flatMap((use) => use.types)),
  };
};

/** What a trigger's condition knows: the outcome of a captured consent is told to it only. */
export const knownToTrigger = (names: Known, types: readonly string[]): Known => {
  const data = eventType(types);
  const outcome: Known = types.includes('consent.captured') ? { outcome: 'string' } : {};
  const event: Type = typeof data === 'string' ? data : { ...data, ...outcome };
  return { ...pick(names, ['member', 'before', 'brand']), event };
};
