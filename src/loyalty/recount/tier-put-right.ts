import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import { tierRecounted, type Wrong } from '#loyalty/recount/recounted.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { MemberRow } from '#members/member-row.ts';

const stated = ({ registers: { ['tier']: tier, ['tierUntil']: until } }: MemberRow, lowest: string) => ({
  tier: typeof tier?.value === 'string' ? tier.value : lowest,
  until: typeof until?.value === 'string' ? until.value : null,
});

/**
 * The tier that would have been given. A higher one is told as any other; a lower one, or another last day, is put right without
 * a word, because nothing of it is new to the member but that we were late.
 */
export const tierPutRight = (
  rules: Rules,
  { row, late }: Omit<Wrong, 'at'>,
  due: MemberRow,
  now: Date,
): MemberEvent | undefined => {
  const ladder = rules.settings.tiers.toSorted((a, b) => a.from - b.from).map(({ tier }) => tier);
  const [lowest = ''] = ladder;
  const [is, right] = [stated(row, lowest), stated(due, lowest)];
  if (is.tier === right.tier && is.until === right.until) return undefined;
  const given = row.registers['tier']?.at;
  const at = now.toISOString();
  if (ladder.indexOf(right.tier) <= ladder.indexOf(is.tier))
    return tierRecounted({ row, late, at }, { ...right, at: given ?? at });
  return {
    id: idOf('tier', row.memberId, right.tier, given ?? ''),
    type: 'tier.changed',
    source: 'regulars',
    time: given === undefined || given < at ? at : new Date(Date.parse(given) + 1).toISOString(),
    memberId: row.memberId,
    data: { tier: right.tier, from: is.tier, until: right.until },
  };
};
