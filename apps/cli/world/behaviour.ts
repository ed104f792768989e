import type { Channel } from '#channels/channel.ts';

/** How the world outside answers: what is sent by a channel that fails is reported lost, by a silent one never heard of. */
export interface Behaviour {
  readonly fail: readonly Channel[];
  readonly silent: readonly Channel[];
}

export const FINE: Behaviour = { fail: [], silent: [] };

/** Seconds from the provider's yes to its receipt. */
export const RECEIPT_SECONDS: Readonly<Record<Channel, number>> = { rcs: 2, whatsapp: 3, sms: 4, email: 10 };
