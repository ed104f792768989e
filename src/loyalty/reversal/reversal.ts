import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { StatedMove } from '#loyalty/stated-move.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';

/** What a reversal says: of what, what it moves back, and all it does to the very version of the row it was worked out from. */
const Reversed = z.object({
  seq: z.number(),
  /** The source and id of the purchase, or the redemption. */
  of: z.string(),
  /** When what is reversed happened. */
  since: z.string(),
  /** What it changes in purchases and minor units spent. */
  purchases: z.number().default(0),
  spend: z.number().default(0),
  /** What it changes in how often the things that the programme looks for were bought. */
  bought: z.record(z.string(), z.number()).optional(),
  /** How many facts about it are settled by this. */
  settled: z.number().default(0),
  moves: z.array(StatedMove),
  add: z.record(z.string(), z.number()),
  restore: z.record(z.string(), z.object({ value: z.unknown(), at: z.string() }).nullable()).optional(),
  restock: z.string().optional(),
});
export type Reversed = z.input<typeof Reversed>;

export const reversedIn = (data: unknown): z.infer<typeof Reversed> => Reversed.parse(data);

/** Whether a fact may mean that something comes back: it says so, or it is a purchase of whom something came back before it. */
export const mayReverse = ({ counters }: Pick<MemberRow, 'counters'>, { type }: Pick<MemberEvent, 'type'>): boolean =>
  type === 'purchase.refunded' ||
  type === 'purchase.corrected' ||
  type === 'redemption.cancelled' ||
  type === 'redemption.reversed' ||
  (type === 'purchase.completed' && (counters['reversals'] ?? 0) > 0);

/** A fact of the system itself: what others said has been undone. `at`: when the later of the two happened that it follows from. */
export const reversal = ({ memberId }: MemberRow, at: string, data: Reversed): MemberEvent => ({
  id: idOf('reversed', memberId, data.of, data.seq),
  type: 'account.reversed',
  source: 'regulars',
  time: at,
  memberId,
  data: { ...data },
});

export const reversalEffect = ({ id, type, source, time, data }: MemberEvent): Effect => {
  const { seq, add, moves, restore, restock, ...rest } = reversedIn(data);
  const { of, since, purchases, spend, settled, bought } = rest;
  return {
    add,
    set: {},
    only: { seq },
    ...(restore === undefined ? {} : { restore }),
    ...(restock === undefined ? {} : { restock }),
    entries: [
      {
        at: time,
        type,
        source,
        id,
        moves,
        data: { of, since, purchases, spend, settled, ...(bought === undefined ? {} : { bought }) },
      },
    ],
  };
};
