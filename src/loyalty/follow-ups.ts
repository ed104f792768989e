import type { MemberEvent } from '#words/event.ts';
import { earnedFrom } from '#loyalty/follow/earned.ts';
import { followingOf } from '#loyalty/follow/following.ts';
import { cardsFilledBy, milestonesReachedBy } from '#loyalty/follow/given.ts';
import { codeFor, referralCompletedBy } from '#loyalty/follow/referral.ts';
import { surprisesFrom } from '#loyalty/follow/surprises.ts';
import { tierChange } from '#loyalty/follow/tier.ts';
import { foldOf } from '#loyalty/fold.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';

/**
 * What follows from an event by the rules of loyalty.yaml, as facts to commit; some are about another member. The same two
 * versions of a row give the same ids, so doing it again does nothing twice. Rules that listen hear no fact of our own, and
 * what follows from sums can be reached only once each (a milestone, the nth full card, a tier), so this always ends. A tier, and
 * what depends on it for a purchase, is left to a recount where the event came late.
 */
export const followUps = (
  rules: Rules,
  before: Snapshot,
  after: Snapshot,
  order: 'in-order' | 'late' = 'in-order',
): readonly MemberEvent[] => {
  const { row, now } = after;
  const day = { now, today: after.member.today };
  const fold = row.last.type === 'ledger.folded' ? [] : foldOf(rules, row, day);
  const loyalty = ownRules(rules);
  if (loyalty === undefined) return fold;
  const following = followingOf(rules, loyalty, before, after);
  const events = [
    ...codeFor(following),
    ...(order === 'late' && row.last.type === 'purchase.completed' ? [] : earnedFrom(following)),
    ...cardsFilledBy(following),
    ...milestonesReachedBy(following),
    ...referralCompletedBy(following),
    ...surprisesFrom(following),
    ...(order === 'late' ? [] : tierChange(rules, row, day)),
    ...fold,
  ];
  return row.last.history === true ? events.map((event) => ({ ...event, history: true as const })) : events;
};
