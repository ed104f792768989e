import type { Rules } from '#loyalty/rules.ts';
import { memberOf } from '#loyalty/member.ts';
import type { KnownMembers } from './known-members.ts';
import { sampleMembers, type SampleMember } from '../programme-folder/sample-members.ts';

export interface MemberView {
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

export const sampleView = ({ memberId, profile }: SampleMember): MemberView => ({
  memberId,
  name: profile.givenName,
  phone: profile.phone,
  email: profile.email ?? '',
  city: profile.city ?? '',
  zone: profile.timeZone,
  tier: '',
  points: null,
});

export const viewOf = (members: KnownMembers, rules: Rules, now: Date, memberId: string): MemberView | undefined => {
  const row = members.row(memberId);
  if (row === undefined) return undefined;
  const { profile, addresses, timeZone, tier, balance } = memberOf(row, rules, now);
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
export const stateView = (members: KnownMembers, rules: Rules, now: Date, nextDue: number | undefined) => ({
  now: now.toISOString(),
  nextDue: nextDue === undefined ? null : new Date(nextDue).toISOString(),
  brand: { name: rules.settings.brand.name, logo: '/phone/media/logo.svg' },
  members: [
    ...sampleMembers.map((sample) => viewOf(members, rules, now, sample.memberId) ?? sampleView(sample)),
    ...members
      .newest(shown)
      .filter((id) => sampleMembers.every(({ memberId }) => memberId !== id))
      .flatMap((id) => viewOf(members, rules, now, id) ?? []),
  ],
});
