import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { ownRules, type Rules } from '#loyalty/rules.ts';
import { ladderOf } from '#loyalty/tier.ts';
import type { MemberRow } from '#members/member-row.ts';
import { monthEnd } from '#time/calendar.ts';

/**
 * A tier reached at once, and renewed or lost on the day after it ended. The id follows from the tier and from when the one
 * before it was given, so that two looks at one member make one change; its time is past that, so that it takes its place.
 */
export const tierChange = (
  rules: Rules,
  row: MemberRow,
  { now, today }: { readonly now: Date; readonly today: string },
): readonly MemberEvent[] => {
  const qualify = ownRules(rules)?.qualify;
  if (qualify === undefined) return [];
  const { steps, reached, stated = 0, until } = ladderOf(row, rules, today);
  const over = until !== null && until < today;
  if (reached <= stated && !over) return [];
  const [from, to] = [steps[stated], steps[reached]];
  if (from === undefined || to === undefined) return [];
  const at = row.registers['tier']?.at ?? '';
  const ends = qualify.window !== 'ever' && reached > 0;
  // A year after a year: the day it is looked at is no matter, unless that was missed for all of the next one too.
  const next = monthEnd(over ? until : today, qualify.keepMonths);
  const kept = next < today ? monthEnd(today, qualify.keepMonths) : next;
  return [
    {
      id: idOf('tier', row.memberId, to.tier, at),
      type: 'tier.changed',
      source: 'regulars',
      time: new Date(Math.max(now.getTime(), at === '' ? 0 : Date.parse(at) + 1)).toISOString(),
      memberId: row.memberId,
      data: { tier: to.tier, from: from.tier, until: ends ? kept : null },
    },
  ];
};
