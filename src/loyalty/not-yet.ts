import type { MemberEvent } from '#events/event.ts';
import type { Grant } from '#journeys/grammar/step.ts';
import type { Programme } from '#journeys/programme.ts';
import type { MemberRow } from '#members/member-row.ts';

export const followUps = (_: Programme, _before: MemberRow | undefined, _after: MemberRow, _now: Date): readonly MemberEvent[] => [];
export const timedFollowUps = (_: Programme, _row: MemberRow, _now: Date): readonly MemberEvent[] => [];
export const nextLoyaltyChange = (_: Programme, _row: MemberRow, _now: Date): string | undefined => undefined;
export const grantEvents = (
  _: Programme,
  memberId: string,
  grant: Grant,
  { id, time }: { readonly id: string; readonly time: string },
): readonly MemberEvent[] =>
  typeof grant === 'object' && 'points' in grant
    ? [{ id, type: 'points.earned', source: 'regulars', time, memberId, data: { points: grant.points } }]
    : [];
