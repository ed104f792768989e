import type { Verdict } from '#consent/verdict.ts';
import type { MemberRow } from '#members/member-row.ts';
import { unreachableSince } from '#members/reach.ts';
import type { Channel } from '#words/channel.ts';

/** Why a hop was not tried by a channel that does not reach the member, and since when that is known. */
export const unreachableVerdict = (row: MemberRow, channel: Channel, now: Date): Verdict => {
  const since = unreachableSince(row, channel, now);
  const looked = { channel, ...(since !== undefined && { since }) };
  return { allow: false, rule: 'unreachable', at: now.toISOString(), looked };
};
