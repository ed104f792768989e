import type { Place } from '#consent/hours/contact-hours.ts';
import type { MemberRow } from '#members/member-row.ts';
import { textOf, zoneOf } from '#members/zone.ts';

/** Where contact rules find a member: by the address, else by the country of the phone. A region needs its country. */
export const placeOf = (row: MemberRow): Place => {
  const zones = zoneOf(row).all;
  const country = textOf(row, 'country');
  if (country === undefined) {
    const phoneCountry = textOf(row, 'phoneCountry');
    return phoneCountry === undefined ? { zones } : { zones, country: phoneCountry };
  }
  const region = textOf(row, 'region');
  return region === undefined ? { zones, country } : { zones, country, region };
};
