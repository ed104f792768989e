import type { Programme } from '#programme/programme.ts';
import { nearest } from '#words/suggest.ts';

/** That a programme has no journey of this name, and which one may be meant. */
export const noSuchJourney = (journey: string, journeys: Programme['journeys']): string => {
  const meant = nearest(journey, Object.keys(journeys));
  return `no such journey${meant === null ? '' : `; did you mean ${meant}?`}`;
};
