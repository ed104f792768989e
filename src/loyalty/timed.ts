import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { tierChange } from '#loyalty/follow/tier.ts';
import { foldOf } from '#loyalty/fold.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import { expiriesBefore } from '#members/balance.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { dayAfter } from '#time/local-time.ts';

/** As far back as the daily scan looks for what an outage left behind. */
const TOLD_DAYS = 8;

/**
 * What time alone did to a member: points that left, a tier renewed or lost. `points.expired` of ours moves nothing, for the
 * balance knows by itself what has left; it tells journeys and whoever listens, as of when it was looked at.
 */
export const timedFollowUps = (rules: Rules, { row, member, now }: Snapshot): readonly MemberEvent[] => {
  const { today } = member;
  const since = dayAfter(today, -TOLD_DAYS);
  const left = ownRules(rules) === undefined ? [] : expiriesBefore(row, today);
  const { memberId } = row;
  return [
    ...left
      .filter(({ expiresOn }) => expiresOn >= since)
      .map(({ expiresOn, points }) => ({
        id: idOf('expired', memberId, expiresOn),
        type: 'points.expired',
        source: 'regulars',
        time: now.toISOString(),
        memberId,
        data: { points, expiresOn },
      })),
    ...tierChange(rules, row, { now, today }),
    ...foldOf(rules, row, { now, today }),
  ];
};
