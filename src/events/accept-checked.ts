import { effectOf } from '#events/effect.ts';
import type { Captured, MemberEvent } from '#events/event.ts';
import type { Settings } from '#journeys/programme.ts';
import { checkCaptured } from '#members/check-captured.ts';
import type { Members } from '#members/member-row.ts';

export type Accepted =
  | { readonly status: 'accepted' | 'duplicate'; readonly event: MemberEvent }
  | { readonly status: 'rejected'; readonly path: string; readonly reason: string };

/** Commits an event that passed `checkEvent`. A captured consent has to fit its member and the programme first. */
export const acceptChecked = async (members: Members, settings: Settings, given: MemberEvent): Promise<Accepted> => {
  let event = given;
  if (given.type === 'consent.captured') {
    const checked = checkCaptured(settings, await members.get(given.memberId), given.data as Captured);
    if (!checked.ok) return { ...checked, status: 'rejected' };
    event = { ...given, data: { ...checked.captured } };
  }
  const status = await members.commit(event, effectOf(event, settings));
  if (status === 'erased') return { status: 'rejected', path: 'memberId', reason: 'this member was erased' };
  return { status, event };
};
