import type { Profile } from '#words/profile.ts';

export interface SampleMember {
  readonly memberId: string;
  readonly profile: Profile & { readonly givenName: string; readonly phone: string; readonly timeZone: string };
}

/** Three people in three zones, for the phone page. */
export const sampleMembers: readonly SampleMember[] = [
  {
    memberId: 'alma',
    profile: {
      givenName: 'Alma',
      phone: '+46701740605',
      email: 'alma@mail.example',
      locale: 'sv-SE',
      timeZone: 'Europe/Stockholm',
      country: 'SE',
      city: 'Stockholm',
    },
  },
  {
    memberId: 'marcus',
    profile: {
      givenName: 'Marcus',
      phone: '+12125550142',
      email: 'marcus@mail.example',
      locale: 'en-US',
      timeZone: 'America/New_York',
      country: 'US',
      region: 'NY',
      city: 'New York',
    },
  },
  {
    memberId: 'sofia',
    profile: {
      givenName: 'Sofia',
      phone: '+13105550177',
      email: 'sofia@mail.example',
      locale: 'en-US',
      timeZone: 'America/Los_Angeles',
      country: 'US',
      region: 'CA',
      city: 'Los Angeles',
    },
  },
];
