import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { monthlyCount } from '#loyalty/qualify.ts';
import { inItsLot, summed, withLapsed } from '#loyalty/reversal/lot-moves.ts';
import type { Rules } from '#loyalty/rules.ts';
import { StatedMove } from '#loyalty/stated-move.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';
import type { LedgerRow, Move } from '#members/move.ts';

export const RECOUNTED = 'account.recounted';
/** In the place of a fact's id where it is the tier that is put right. */
export const OF_TIER = 'tier';

/** What a recount says: what it puts right, because of which late event, and all it does to the version of the row it is of. */
const Recounted = z.object({
  seq: z.number(),
  /** The id of the fact that followed by rule, or `tier`. */
  of: z.string(),
  late: z.object({ source: z.string(), id: z.string() }),
  moves: z.array(StatedMove).default([]),
  add: z.record(z.string(), z.number()).default({}),
  tier: z.object({ tier: z.string(), until: z.string().nullable(), at: z.string() }).optional(),
});
type Recounted = z.input<typeof Recounted>;

/** What is to be put right, of one version of the row and because of one late event. */
export interface Wrong {
  readonly row: MemberRow;
  readonly late: MemberEvent;
  /** Where it stands in the account. */
  readonly at: string;
}

const recounted = ({ row, late, at }: Wrong, data: Omit<Recounted, 'seq' | 'late'>): MemberEvent => ({
  id: idOf('recounted', row.memberId, data.of, row.seq),
  type: RECOUNTED,
  source: 'regulars',
  time: at,
  memberId: row.memberId,
  data: { seq: row.seq, late: { source: late.source, id: late.id }, ...data },
});

/** From what a fact that followed moved to what it should have moved, in its own lot and its own month. */
export const movesRecounted = (rules: Rules, wrong: Wrong, of: string, moves: readonly Move[]): MemberEvent => {
  const points = moves.reduce((sum, move) => sum + (move.points ?? 0), 0);
  const add = summed([
    ...moves.map((move) => inItsLot(wrong.row, move)),
    monthlyCount(wrong.at, { points, spend: 0, purchases: 0 }, rules),
  ]);
  return recounted(wrong, { of, add, moves: [...withLapsed(wrong.row, moves)] });
};

/** The tier and its last day, put right without a word: `at` is when the one that it replaces was given. */
export const tierRecounted = (wrong: Wrong, tier: NonNullable<Recounted['tier']>): MemberEvent =>
  recounted(wrong, { of: OF_TIER, tier });

/** Which fact that followed by rule a line is about: the one it is of, or the one that it puts right. */
export const factIn = ({ id, type, data }: LedgerRow): unknown => (type === RECOUNTED ? data?.['of'] : id);

export const recountEffect = ({ id, type, source, time, data }: MemberEvent): Effect => {
  const { seq, of, late, moves, add, tier } = Recounted.parse(data);
  const said = tier === undefined ? {} : { tier: tier.tier, until: tier.until };
  return {
    add,
    set: {},
    only: { seq },
    ...(tier === undefined
      ? {}
      : { restore: { tier: { value: tier.tier, at: tier.at }, tierUntil: { value: tier.until, at: tier.at } } }),
    entries: [{ at: time, type, source, id, moves, data: { of, late, ...said } }],
  };
};
