import type { Pair } from '#consent/consent.ts';
import type { Profile } from '#words/profile.ts';
import type { GivenEvent } from './given.ts';
import type { KnownMember } from './read-members.ts';
import { standIn } from './stand-in.ts';

/** How a member comes in just before their first event. */
export interface Admission {
  /** Absent where an event of their own brings it. */
  readonly profile?: Profile | undefined;
  /** As joining, which starts journeys, or as a change of what was known. */
  readonly type: 'member.enrolled' | 'member.updated';
  readonly history: boolean;
  readonly consents: 'all' | 'none' | readonly Pair[];
}

export interface AdmissionRules {
  readonly members?: ReadonlyMap<string, KnownMember>;
  /** `granted`: who has no event about consent agreed to everything at their first event. */
  readonly consents: 'granted' | 'events';
  /** Whether those that no event enrols join with their first event, or were members all along. */
  readonly join: boolean;
}

const idsWith = (events: readonly GivenEvent[], type: string): ReadonlySet<string> =>
  new Set(events.flatMap((event) => (event.type === type ? [event.memberId] : [])));

/** How each member comes in: with the profile that is known of them, or a stand-in where no event brings one. */
export const admissionsOf = (
  events: readonly GivenEvent[],
  { members, consents, join }: AdmissionRules,
): ReadonlyMap<string, Admission> => {
  const enrolled = idsWith(events, 'member.enrolled');
  const decided = idsWith(events, 'consent.captured');
  const admissions = new Map<string, Admission>();
  let strangers = 0;
  for (const { memberId } of events) {
    if (admissions.has(memberId)) continue;
    const known = members?.get(memberId);
    const hasOwn = enrolled.has(memberId);
    admissions.set(memberId, {
      profile: known?.profile ?? (hasOwn ? undefined : standIn(strangers++)),
      type: hasOwn ? 'member.updated' : 'member.enrolled',
      history: !join,
      consents: known?.consents ?? (consents === 'granted' && !decided.has(memberId) ? 'all' : 'none'),
    });
  }
  return admissions;
};
