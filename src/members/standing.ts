import * as z from 'zod';
import type { MemberRow } from '#members/member-row.ts';

/** Which segments a member is in, and since when in their lifecycle stage, as `segments.changed` last said. */
export interface Standing {
  /** Sorted; the stage is one of them. */
  readonly segments: readonly string[];
  /** Empty until it was looked at first, and where the programme has no stages. */
  readonly stage: string;
  readonly stageSince: string | null;
}

const NONE: Standing = { segments: [], stage: '', stageSince: null };
const Named = z.object({ segments: z.array(z.string()), stage: z.string(), stageSince: z.string().nullable() });
const { segments, stage, stageSince } = Named.shape;
/** One value, so that the three are always of the same moment: a list, since every row has it. Until 0.2.0 it had names. */
const Kept = z.union([
  z
    .tuple([segments, stage, stageSince])
    .transform(([segments, stage, stageSince]) => ({ segments, stage, stageSince })),
  Named,
]);

/** What is kept of the three that `segments.changed` says. */
export const keptStanding = (said: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.keys(Named.shape).map((name) => said[name]);

export const standingIn = ({ registers: { ['segments']: kept } }: MemberRow): Standing =>
  kept === undefined ? NONE : Kept.parse(kept.value);
