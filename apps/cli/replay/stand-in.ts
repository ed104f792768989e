import type { Profile } from '#words/profile.ts';

const PLACES = [
  { region: 'NY', area: '212', timeZone: 'America/New_York' },
  { region: 'CA', area: '415', timeZone: 'America/Los_Angeles' },
  { region: 'IL', area: '312', timeZone: 'America/Chicago' },
  { region: 'CO', area: '303', timeZone: 'America/Denver' },
  { region: 'FL', area: '305', timeZone: 'America/New_York' },
  { region: 'TX', area: '512', timeZone: 'America/Chicago' },
  { region: 'WA', area: '206', timeZone: 'America/Los_Angeles' },
  { region: 'AZ', area: '602', timeZone: 'America/Phoenix' },
] as const;

/**
 * A profile for a member of whom the events say only what they bought: an address to be reached at and a clock, in several
 * states of the US, by nothing but the order in which they appear. The numbers belong to nobody in particular.
 */
export const standIn = (nth: number): Profile => {
  const { region, area, timeZone } = PLACES[nth % PLACES.length] ?? PLACES[0];
  const line = Math.floor(nth / PLACES.length);
  const exchange = 234 + Math.floor(line / 10_000);
  return {
    givenName: 'Sam',
    phone: `+1${area}${exchange}${String(line % 10_000).padStart(4, '0')}`,
    email: `member-${nth}@stand-in.example`,
    locale: 'en',
    country: 'US',
    region,
    timeZone,
  };
};
