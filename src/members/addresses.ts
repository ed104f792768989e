import { canonicalPhone } from '#words/phone.ts';
import { ADDRESS_KINDS, CHANNELS, type AddressKind, type Channel } from '#words/channel.ts';

/** The addresses of one person; null where there is none. */
export type Addresses = Readonly<Record<AddressKind, string | null>>;

interface Addressed {
  readonly addresses: Addresses;
}

/** An address in the one form in which it is kept and hashed: mailboxes are told apart by nobody's capitals, lines by no spelling. */
export const canonicalAddress = (kind: AddressKind, address: string): string => {
  if (kind === 'phone') return canonicalPhone(address);
  return kind === 'email' ? address.toLowerCase() : address;
};

/** The address of a kind that a member has. */
export const addressAt = ({ addresses }: Addressed, kind: AddressKind): string | null => {
  const address = addresses[kind];
  return address === null ? null : canonicalAddress(kind, address);
};

/** Where a member is reached on a channel. */
export const addressFor = (member: Addressed, channel: Channel): string | null =>
  addressAt(member, CHANNELS[channel].address);

/** Every address a member has. */
export const addressesOf = (member: Addressed): readonly string[] =>
  ADDRESS_KINDS.map((kind) => addressAt(member, kind)).filter((address) => address !== null);

/** The address that stands for the person when messages are counted: the phone, else the email address. */
export const personalAddress = (member: Addressed): string | null => addressesOf(member)[0] ?? null;
