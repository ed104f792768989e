import { boughtLeaves } from '#loyalty/bought.ts';
import { monthLeaves } from '#loyalty/qualify.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { dayAfter, instantAt } from '#time/local-time.ts';

/**
 * When balance, tier or rewards change next if nothing but time passes: a lot leaves, a tier ends, a month leaves the window
 * that tiers or counts of what was bought look at, a reward can be redeemed no more. `undefined` when they never do.
 */
export const nextLoyaltyChange = (rules: Rules, { row, member, now }: Snapshot): string | undefined => {
  const { lots, tier, rewards, timeZone } = member;
  const after = (day: string): string => instantAt(dayAfter(day, 1), '00:00', timeZone.zone).toISOString();
  const month = monthLeaves(row, rules, member.today);
  const bought = boughtLeaves(row, rules.settings, member.today);
  return [
    ...lots.filter(({ remaining }) => remaining > 0).map(({ expiresOn }) => after(expiresOn)),
    ...(tier.until === null ? [] : [after(tier.until)]),
    ...[month, bought].filter((at) => at !== undefined),
    ...rewards.flatMap(({ state, until }) => (state === 'unlocked' && until !== null ? [until] : [])),
  ]
    .filter((at) => at > now.toISOString())
    .sort()[0];
};
