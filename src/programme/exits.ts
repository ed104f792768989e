import type { Journey } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';

type Exit = Extract<NonNullable<Journey['exit']>, { readonly event: unknown }>;

/** The events that end a run of a journey, one or none at all. */
export const exitsOf = ({ exit = [] }: Pick<Journey, 'exit'>): readonly Exit[] => [exit].flat();

/**
 * Whether a fact of this type could end a run whose trigger is still on its way, and whether its data is asked for then.
 * `undefined` where no journey that events start ends at it, no experiment measures it and it is no feature whose first use counts.
 */
export const remembered = (
  {
    journeys,
    experiments = {},
    settings,
  }: Pick<Programme, 'journeys' | 'experiments'> & Partial<Pick<Programme, 'settings'>>,
  type: string,
): 'when' | 'what' | undefined => {
  const measured =
    settings?.measures?.features.includes(type) === true ||
    Object.values(experiments).some(({ measure }) => 'event' in measure && measure.event === type);
  const exits = Object.values(journeys)
    .filter(({ trigger }) => 'event' in trigger || 'crosses' in trigger)
    .flatMap(exitsOf)
    .filter(({ event }) => [event].flat().includes(type));
  if (exits.length === 0) return measured ? 'when' : undefined;
  return exits.some(({ when = '' }) => /\bevent\b/.test(when)) ? 'what' : 'when';
};
