import type { Channel } from '#words/channel.ts';
import type { Outgoing } from '#messages/sender.ts';

/** How the world outside answers: what is sent by a channel that fails is reported lost, by a silent one never heard of. */
export interface Behaviour {
  readonly fail: readonly Channel[];
  readonly silent: readonly Channel[];
}

export const FINE: Behaviour = { fail: [], silent: [] };

/** Seconds from the provider's yes to its receipt. */
export const RECEIPT_SECONDS: Readonly<Record<Channel, number>> = {
  rcs: 2,
  whatsapp: 3,
  sms: 4,
  viber: 3,
  messenger: 3,
  email: 10,
  // Somebody opens the app.
  inapp: 3_600,
  push: 5,
};

/** What a provider says of a message that it took; `undefined` is never heard of. */
export interface Fate {
  readonly afterSeconds: number;
  readonly became:
    { readonly state: 'delivered' } | { readonly state: 'failed'; readonly code: string; readonly unreachable?: true };
}
export type FateOf = (message: Outgoing, channel: Channel) => Fate | undefined;

export const fateBy =
  ({ fail, silent }: Behaviour): FateOf =>
  (_, channel) => {
    if (silent.includes(channel)) return undefined;
    const failed = fail.includes(channel);
    const became = failed ? ({ state: 'failed', code: 'UNREACHABLE' } as const) : ({ state: 'delivered' } as const);
    return { afterSeconds: RECEIPT_SECONDS[channel], became };
  };
