import type { Settings } from '#journeys/grammar/settings.ts';
import { memberOf } from '#members/member.ts';
import type { KnownMembers } from './known-members.ts';
import { sampleMembers, type SampleMember } from './sample-members.ts';

interface MemberView {
  readonly memberId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly city: string;
  readonly zone: string;
  readonly tier: string;
  readonly points: number | null;
}

/** More would not fit on a page. */
const shown = 20;

const sampleView = ({ memberId, profile }: SampleMember): MemberView => ({
  memberId,
  name: profile.givenName,
  phone: profile.phone,
  email: profile.email ?? '',
  city: profile.city ?? '',
  zone: profile.timeZone,
  tier: '',
  points: null,
});

const viewOf = (members: KnownMembers, settings: Settings, now: Date, memberId: string): MemberView | undefined => {
  const row = members.row(memberId);
  if (row === undefined) return undefined;
  const { profile, addresses, timeZone, tier, balance } = memberOf(row, { settings }, now);
  return {
    memberId,
    name: [profile['givenName'], profile['familyName']].filter((part) => part !== undefined).join(' ') || memberId,
    phone: addresses.phone ?? '',
    email: addresses.email ?? '',
    city: profile['city'] ?? '',
    zone: timeZone.zone,
    tier: tier.name,
    points: balance.points,
  };
};

/** The panel of the phone page: the sample members first, enrolled or not, and then the newest others. */
export const stateView = (members: KnownMembers, settings: Settings, now: Date, nextDue: number | undefined) => ({
  now: now.toISOString(),
  nextDue: nextDue === undefined ? null : new Date(nextDue).toISOString(),
  brand: { name: settings.brand.name, logo: '/phone/media/logo.svg' },
  members: [
    ...sampleMembers.map((sample) => viewOf(members, settings, now, sample.memberId) ?? sampleView(sample)),
    ...members
      .newest(shown)
      .filter((id) => sampleMembers.every(({ memberId }) => memberId !== id))
      .flatMap((id) => viewOf(members, settings, now, id) ?? []),
  ],
});
