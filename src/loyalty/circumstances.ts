import type { Member } from '#loyalty/member.ts';
import { placeOf } from '#members/place.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Programme } from '#programme/programme.ts';

/** How a member stood at an instant, as figures are asked by it, and the alias they are counted under; nothing that says who they are. */
export interface Circumstances {
  readonly alias: string;
  readonly tier: string;
  readonly lifecycle: string;
  /** Those that the programme chose as dimensions, sorted, joined by a comma. */
  readonly segments: string;
  readonly country: string;
  readonly region: string;
  readonly locale: string;
  readonly version: string;
}

export const circumstancesOf = (row: MemberRow, member: Member, { settings, version }: Programme): Circumstances => {
  const place = placeOf(row);
  const chosen = settings.measures?.segments ?? [];
  return {
    alias: row.alias ?? '',
    tier: member.tier.tier,
    lifecycle: member.stage,
    segments: member.segments.filter((segment) => chosen.includes(segment)).join(','),
    country: place.country ?? '',
    region: place.region ?? '',
    locale: member.locale ?? '',
    version,
  };
};

/** Their order on a row; one that is added later goes to the end. */
const ORDER = ['alias', 'tier', 'lifecycle', 'segments', 'country', 'region', 'locale', 'version'] as const;

/** As a row keeps them: some sixty bytes. A tab stands in no name. */
export const packed = (circumstances: Circumstances): string =>
  ORDER.map((name) => circumstances[name].replaceAll('\t', ' ')).join('\t');

export const unpacked = (text = ''): Circumstances => {
  const values = text.split('\t');
  return Object.fromEntries(ORDER.map((name, i) => [name, values[i] ?? ''])) as unknown as Circumstances;
};
