import type { MemberRow } from '#members/member-row.ts';
import { regionZones } from '#members/region-zones.ts';

/** Where a member's clock comes from. `all` holds every zone it could be; a time must suit all of them. */
export interface MemberZone {
  readonly zone: string;
  readonly source: 'given' | 'address' | 'country' | 'none';
  readonly all: readonly string[];
}

const text = (row: MemberRow, register: string): string | undefined => {
  const value = row.registers[register]?.value;
  return typeof value === 'string' ? value : undefined;
};

/** A zone given, else the one of the address, else those that bound the country of the address or of the phone. */
export const zoneOf = (row: MemberRow): MemberZone => {
  const given = text(row, 'timeZone');
  if (given !== undefined) return { zone: given, source: 'given', all: [given] };
  const regional = regionZones[`${text(row, 'country') ?? ''}-${text(row, 'region') ?? ''}`];
  if (regional !== undefined) return { zone: regional, source: 'address', all: [regional] };
  const all = (text(row, 'countryZones') ?? text(row, 'phoneZones') ?? '').split(' ').filter((zone) => zone !== '');
  const [first] = all;
  return first === undefined ? { zone: 'UTC', source: 'none', all: ['UTC'] } : { zone: first, source: 'country', all };
};
