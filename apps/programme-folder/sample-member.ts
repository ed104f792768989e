import { applyEffect, emptyRow, type MemberRow } from '#members/member-row.ts';
import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import { checkProfile } from '#members/profile.ts';
import { sampleMembers, type SampleMember } from './sample-members.ts';

const DAY_MS = 86_400_000;

/** Where each of them stands, so that a message is seen on every step of the ladder. */
const EARNED: Readonly<Record<string, number>> = { alma: 460, marcus: 720, sofia: 1_640 };

export const SAMPLES: readonly string[] = sampleMembers.map(({ memberId }) => memberId);

const eventsOf = ({ memberId, profile }: SampleMember, now: Date): readonly MemberEvent[] => {
  const checked = checkProfile(profile);
  const event = (type: string, daysAgo: number, data: MemberEvent['data']): MemberEvent => ({
    id: `sample-${type}`,
    type,
    source: 'sample',
    time: new Date(now.getTime() - daysAgo * DAY_MS).toISOString(),
    memberId,
    data,
  });
  const expiresAt = new Date(now.getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
  return [
    event('member.enrolled', 200, checked.ok ? checked.profile : {}),
    event('points.earned', 20, { points: EARNED[memberId] ?? 100, expiresAt }),
    event('reward.unlocked', 10, { rewardId: 'coffee', title: 'A free coffee' }),
  ];
};

/** One of the people of the phone page, as the programme sees them; nothing is stored and no server is asked. */
export const sampleMember = (programme: Programme, memberId: string, now: Date): Member | undefined => {
  const sample = sampleMembers.find((one) => one.memberId === memberId);
  if (sample === undefined) return undefined;
  const row = eventsOf(sample, now).reduce<MemberRow | undefined>(
    (before, event) => applyEffect(before, event, effectOf(event, programme)),
    undefined,
  );
  return row === undefined ? undefined : memberOf(row, programme, now);
};

/** A member of whom nothing is known but the id. */
export const blankMember = (programme: Programme, memberId: string, now: Date): Member => {
  const last: MemberEvent = { id: '', type: '', source: '', time: now.toISOString(), memberId, data: {} };
  return memberOf(emptyRow(last), programme, now);
};
