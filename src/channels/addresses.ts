import type { Channel } from '#channels/channel.ts';
import type { Member } from '#members/member.ts';

/** Where a member is reached on a channel: the phone, or for email the address in the one form it is kept and hashed in. */
export const addressFor = ({ addresses }: Member, channel: Channel): string | null =>
  channel === 'email' ? (addresses.email?.toLowerCase() ?? null) : addresses.phone;

/** The address that stands for the person when messages are counted: the phone, else the email address. */
export const personalAddress = (member: Member): string | null =>
  addressFor(member, 'sms') ?? addressFor(member, 'email');

/** Every address a member has. */
export const addressesOf = (member: Member): readonly string[] =>
  [addressFor(member, 'sms'), addressFor(member, 'email')].filter((address) => address !== null);
