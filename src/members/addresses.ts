import type { Channel } from '#words/channel.ts';

/** The addresses of one person; null where there is none. */
export interface Addresses {
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
}

interface Addressed {
  readonly addresses: Addresses;
}

/** Where a member is reached on a channel: the phone, or for email the address in the one form it is kept and hashed in. */
export const addressFor = ({ addresses }: Addressed, channel: Channel): string | null =>
  channel === 'email' ? (addresses.email?.toLowerCase() ?? null) : addresses.phone;

/** The address that stands for the person when messages are counted: the phone, else the email address. */
export const personalAddress = (member: Addressed): string | null =>
  addressFor(member, 'sms') ?? addressFor(member, 'email');

/** Every address a member has. */
export const addressesOf = (member: Addressed): readonly string[] =>
  [addressFor(member, 'sms'), addressFor(member, 'email')].filter((address) => address !== null);
