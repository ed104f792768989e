import { phoneCountry } from '#members/phone-country.ts';
import type { MemberRow } from '#members/member-row.ts';
import { textOf } from '#members/zone.ts';

/** Whom a message is for, as limits by place see them. */
export interface Reached {
  readonly to: string;
  /** Absent where the number is no member's. */
  readonly row: MemberRow | undefined;
}

export const isNumber = ({ to }: Pick<Reached, 'to'>): boolean => /^\+\d{7,15}$/.test(to);

/**
 * ISO 3166, where a number is from, wherever its owner lives: `none` for a number of no country, such as a satellite's.
 * `undefined` for a mailbox or an id.
 */
export const countryAt = (reached: Reached): string | undefined => {
  const { to, row } = reached;
  if (!isNumber(reached)) return undefined;
  const known = row !== undefined && textOf(row, 'phone') === to ? textOf(row, 'phoneCountry') : undefined;
  return known ?? phoneCountry(to) ?? 'none';
};

/**
 * What ten thousand numbers have in common that differ in their last four digits: an office code of North America (NPA-NXX), and
 * a block of about that size elsewhere. Whoever is paid for traffic has numbers by the block.
 */
export const prefixOf = (reached: Reached): string | undefined =>
  isNumber(reached) ? reached.to.slice(0, -4) : undefined;
