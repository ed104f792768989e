import type { MemberRow } from '#members/member-row.ts';
import { regionZones } from '#members/region-zones.ts';

/**
 * Further zones of regions with more than one clock, by ISO 3166-2 code: `regionZones` names the larger part (IANA tz
 * database, `zone1970.tab`). Only clocks kept by law, and one zone for each.
 */
export const splitRegions: Readonly<Record<string, readonly string[]>> = {
  'US-AK': ['America/Adak'],
  'US-AZ': ['America/Denver'],
  'US-FL': ['America/Chicago'],
  'US-ID': ['America/Los_Angeles'],
  'US-IN': ['America/Chicago'],
  'US-KS': ['America/Denver'],
  'US-KY': ['America/Chicago'],
  'US-MI': ['America/Menominee'],
  'US-ND': ['America/Denver'],
  'US-NE': ['America/Denver'],
  'US-NV': ['America/Denver'],
  'US-OR': ['America/Boise'],
  'US-SD': ['America/Denver'],
  'US-TN': ['America/New_York'],
  'US-TX': ['America/Denver'],
  'CA-BC': ['America/Edmonton', 'America/Dawson_Creek'],
  'CA-NL': ['America/Goose_Bay'],
  'CA-ON': ['America/Winnipeg', 'America/Atikokan'],
  'CA-QC': ['America/Blanc-Sablon'],
  'CA-SK': ['America/Edmonton'],
  'AU-NSW': ['Australia/Broken_Hill', 'Australia/Lord_Howe'],
};

/** Where a member's clock comes from. `all` holds every zone it could be; a time must suit all of them. */
export interface MemberZone {
  readonly zone: string;
  readonly source: 'given' | 'address' | 'country' | 'none';
  readonly all: readonly string[];
}

/** A register that holds text; empty text is none. */
export const textOf = (row: MemberRow, register: string): string | undefined => {
  const value = row.registers[register]?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A zone given, else those of the address, else those that bound the country of the address or of the phone. */
export const zoneOf = (row: MemberRow): MemberZone => {
  const given = textOf(row, 'timeZone');
  if (given !== undefined) return { zone: given, source: 'given', all: [given] };
  const region = `${textOf(row, 'country') ?? ''}-${textOf(row, 'region') ?? ''}`;
  const regional = regionZones[region];
  if (regional !== undefined)
    return { zone: regional, source: 'address', all: [regional, ...(splitRegions[region] ?? [])] };
  const all = (textOf(row, 'countryZones') ?? textOf(row, 'phoneZones') ?? '').split(' ').filter((zone) => zone !== '');
  const [first] = all;
  return first === undefined ? { zone: 'UTC', source: 'none', all: ['UTC'] } : { zone: first, source: 'country', all };
};
