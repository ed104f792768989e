import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import type { Balance, Lot } from '#members/balance.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';

const Stated = z.object({
  points: z.number(),
  earned: z.number().optional(),
  lots: z.array(z.object({ expiresOn: z.string(), points: z.number() })).default([]),
});

/** What an engine elsewhere last said, less the lots that have left since: it may take a day to say so itself. */
export const statedBalance = (
  { registers: { ['stated']: kept } }: MemberRow,
  today: string,
): { readonly balance: Balance; readonly lots: readonly Lot[] } => {
  const { points, earned = points, lots } = Stated.parse(kept?.value ?? { points: 0 });
  const expired = lots.reduce((sum, lot) => (lot.expiresOn < today ? sum + lot.points : sum), 0);
  return {
    balance: { points: points - expired, earned, spent: earned - points, expired },
    lots: lots
      .filter((lot) => lot.expiresOn >= today && lot.points > 0)
      .map((lot) => ({ expiresOn: lot.expiresOn, earned: lot.points, remaining: lot.points })),
  };
};

/** What another engine says of its balances; the newest statement holds. */
export const statedEffect = ({ data, time }: MemberEvent): Effect => {
  const { tier, tierProgress, ...stated } = data;
  return {
    add: {},
    set: {
      stated: { value: stated, at: time },
      ...(tier === undefined ? {} : { tier: { value: tier, at: time } }),
      ...(tierProgress === undefined ? {} : { tierProgress: { value: tierProgress, at: time } }),
    },
  };
};
