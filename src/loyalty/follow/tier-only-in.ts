import { tierChange } from '#loyalty/follow/tier.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import type { Effect } from '#members/member-row.ts';

/**
 * The version of the row that a tier is given in and in no other; where that has passed, the next one is looked at in its turn.
 * So it is with a tier that the version before had reached: whoever looked at that one gave it, or put right what led there. And
 * so while something may come back (`reversals`). `undefined` for what this event brought: it was reached, whatever came since.
 */
export const tierOnlyIn = (rules: Rules, before: Snapshot, { row, now, member }: Snapshot): Effect['only'] => {
  const [was, is] = [before.row, row].map(
    (one) => tierChange(rules, one, { now, today: member.today })[0]?.data['tier'],
  );
  return is !== undefined && (was === is || (row.counters['reversals'] ?? 0) > 0) ? { seq: row.seq } : undefined;
};
