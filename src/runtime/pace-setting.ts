import * as z from 'zod';
import { paceOf, PaceRow } from '#messages/pace.ts';
import type { TurnsOptions } from '#runtime/warm-turns.ts';

/** What the stage says of its senders, and how many processes may hand over at once, as it stands in the environment. */
export const PaceSetting = z.strictObject({ workers: z.int().min(1), rows: z.array(PaceRow) });
export type PaceSetting = z.infer<typeof PaceSetting>;

export const paceFrom = (text: string): Pick<TurnsOptions, 'paceOf' | 'workers'> => {
  const { workers, rows } = PaceSetting.parse(JSON.parse(text));
  return { workers, paceOf: (way) => paceOf(rows, way) };
};
