import type { Channel } from '#words/channel.ts';

/**
 * Somebody whom a channel knows by an id and who shows no number: `whatsapp:US.1349…`. An address like any other, at which a stop
 * and consent are kept; no other channel reaches it.
 */
export const userAddress = (channel: Channel, id: string): string => `${channel}:${id}`;

/** The id within such an address; `undefined` for a phone number or a mailbox. */
export const userIdIn = (channel: Channel, address: string): string | undefined =>
  address.startsWith(`${channel}:`) ? address.slice(channel.length + 1) : undefined;
