import type { Programme } from '#programme/programme.ts';
import { nearest } from '#words/suggest.ts';

/** Why a journey cannot be meant, with what it may have been; nothing where the programme has it. */
export const noSuchJourney = ({ journeys }: Pick<Programme, 'journeys'>, journey: string): string | undefined => {
  if (Object.hasOwn(journeys, journey)) return undefined;
  const meant = nearest(journey, Object.keys(journeys));
  return `no such journey${meant === null ? '' : `; did you mean ${meant}?`}`;
};
