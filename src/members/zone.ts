import { getCountry } from 'countries-and-timezones';
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { IANAZone } from 'luxon';
import { regionZones } from '#members/region-zones.ts';
import type { MemberRow } from '#members/member-row.ts';

/** Where a member's clock comes from. `all` holds every zone it could be; a time must suit all of them. */
export interface MemberZone {
  readonly zone: string;
  readonly source: 'given' | 'address' | 'country' | 'none';
  readonly all: readonly string[];
}

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const text = (row: MemberRow, register: string): string | undefined => {
  const value = row.registers[register]?.value;
  return typeof value === 'string' ? value : undefined;
};

export const zoneOf = (row: MemberRow): MemberZone => {
  const given = text(row, 'timeZone');
  if (given !== undefined) return { zone: given, source: 'given', all: [given] };
  const phone = text(row, 'phone');
  const country =
    text(row, 'country') ?? (phone === undefined ? undefined : parsePhoneNumberFromString(phone)?.country);
  const region = text(row, 'region');
  const regional = country === undefined || region === undefined ? undefined : regionZones[`${country}-${region}`];
  if (regional !== undefined) return { zone: regional, source: 'address', all: [regional] };
  const zones = country === undefined ? undefined : getCountry(country)?.timezones;
  const first = zones?.[0];
  if (zones === undefined || first === undefined) return { zone: 'UTC', source: 'none', all: ['UTC'] };
  return { zone: first, source: 'country', all: zones };
};
