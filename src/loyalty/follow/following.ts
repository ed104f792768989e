import type { MemberEvent } from '#words/event.ts';
import { contextOf } from '#loyalty/context.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Member } from '#loyalty/member.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';

/** A version of a member that an event made, with the one before it: what every rule of loyalty.yaml looks at. */
export interface Following {
  readonly rules: Rules;
  readonly loyalty: Loyalty;
  readonly event: MemberEvent;
  readonly before: MemberRow;
  readonly after: MemberRow;
  readonly member: Member;
  /** The member before the event; of a newcomer it is one who has nothing. */
  readonly was: Member;
  /** What conditions may name: the event, and the member as they are after it. */
  readonly context: Readonly<Record<string, unknown>>;
}

export const followingOf = (
  rules: Rules,
  loyalty: Loyalty,
  { row: before, member: was }: Snapshot,
  { row: after, member }: Snapshot,
): Following => {
  const event = after.last;
  const context = contextOf(rules.settings, member, { event: event.data });
  return { rules, loyalty, event, before, after, member, was, context };
};

/** A fact that follows, at the time of what it follows from, so that its points leave when those do. */
export const fact = ({ event }: Following, id: string, type: string, data: MemberEvent['data']): MemberEvent => ({
  id,
  type,
  source: 'regulars',
  time: event.time,
  memberId: event.memberId,
  data,
});
