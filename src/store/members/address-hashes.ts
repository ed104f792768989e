import type { Effect } from '#members/member-row.ts';

/** Keyed hashes of the phone and the email address that an event gives its member. */
export const addressHashes = ({ set }: Effect, addressOf: (address: string) => string): readonly string[] =>
  ['phone', 'email'].flatMap((name) => {
    const value = set[name]?.value;
    return typeof value === 'string' && value !== '' ? [addressOf(name === 'email' ? value.toLowerCase() : value)] : [];
  });
