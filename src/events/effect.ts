import type { MemberEvent } from '#words/event.ts';
import { effectWith } from '#events/own-effect.ts';
import { movesOf } from '#loyalty/moves-of.ts';
import { movedBy } from '#loyalty/recount/late.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Effect } from '#members/member-row.ts';

/**
 * What an event does to its member, as sums and newest-wins values: no read is needed, and any order of arrival ends in
 * the same row. What it moves stands in the ledger too, and nothing else moves anything. `event.data` has passed
 * `eventData[event.type]`.
 */
export const effectOf = (event: MemberEvent, rules: Rules): Effect => {
  const effect = effectWith(event, rules, movesOf(event, rules));
  return { ...effect, set: { ...effect.set, ...movedBy(event, rules) } };
};
