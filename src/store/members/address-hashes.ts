import { canonicalAddress } from '#members/addresses.ts';
import { ADDRESS_KINDS } from '#words/channel.ts';
import type { Effect } from '#members/member-row.ts';

/** Keyed hashes of the phone and the email address that an event gives its member. */
export const addressHashes = ({ set }: Effect, addressOf: (address: string) => string): readonly string[] =>
  ADDRESS_KINDS.flatMap((name) => {
    const value = set[name]?.value;
    return typeof value === 'string' && value !== '' ? [addressOf(canonicalAddress(name, value))] : [];
  });
