import type { Kind, MeasuredFact, Measure } from '#measurement/fact.ts';

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];

/** In seconds. A time counts under the first of these that it does not exceed; what is longer than all, under none of them: `LONGER`. */
export const BOUNDS: readonly number[] = [
  ...[0, 1, 2, 3, 5, 10, 15, 20, 30, 45],
  ...[1, 2, 3, 5, 10, 15, 20, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12, 18].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7, 14, 30].map((days) => days * DAY),
];
/** Beyond the last bound. */
export const LONGER = 366 * DAY;

export const boundOf = (seconds: number): number => BOUNDS.find((bound) => seconds <= bound) ?? LONGER;

/** What keeps cells of a kind apart besides their words: a time by its bound, a gap of days or a score as it is, a purchase as first or later. */
const APART: Readonly<Partial<Record<Kind, Measure>>> = {
  'message.delivered': 'seconds',
  'reply.received': 'seconds',
  'message.unsubscribed': 'seconds',
  'conversation.answered': 'seconds',
  'conversation.resolved': 'seconds',
  'member.active': 'days',
  'survey.answered': 'score',
  'purchase.completed': 'count',
};

/** Absent where the fact has no such measure. */
export const bucketOf = ({ kind, measures = {} }: MeasuredFact): number | undefined => {
  const measure = APART[kind];
  const value = measure && measures[measure];
  if (value === undefined) return undefined;
  if (measure === 'seconds') return boundOf(value);
  return measure === 'count' ? Math.min(value, 2) : value;
};
