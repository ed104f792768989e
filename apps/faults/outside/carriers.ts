import { Channel } from '#words/channel.ts';
import type { Carriers, Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Time } from '../cloud/time.ts';
import { receiptOf, type Payload } from './payloads.ts';
import type { Phones } from './phones.ts';

/** What messages of a channel are answered instead of yes, or one of their tries. */
export type Refusal = readonly [channel: Channel, outcome: Exclude<SendOutcome, { kind: 'sent' }>, only?: number];

/** From a provider's yes to its receipt. */
const RECEIPT_MS = 2_000;

/** Providers that take messages, of which phones make what they will. What was handed to them is never forgotten. */
export const createCarriers = (time: Time, phones: Phones, publish: (payload: Payload) => void) => {
  const handed: Outgoing[] = [];
  const refusals = new Map<Channel, (tries: number) => SendOutcome | undefined>();
  const tries = new Map<string, number>();

  const take = (message: Outgoing): SendOutcome => {
    const { channel, messageId } = message;
    const tried = (tries.get(messageId) ?? 0) + 1;
    tries.set(messageId, tried);
    const refusal = phones.isLost(messageId) ? undefined : refusals.get(channel)?.(tried);
    if (refusal !== undefined) return refusal;
    handed.push(message);
    const providerId = `${channel}-${messageId}-${tried}`;
    const fortune = phones.arrive(message, providerId, tried);
    if (fortune !== 'lost')
      time.at(time.now().getTime() + RECEIPT_MS, () => {
        publish(receiptOf(message, providerId, fortune, time.now()));
      });
    const keyed = channel !== 'whatsapp' && fortune !== 'keyless';
    return { kind: 'sent', providerId, ...(channel === 'whatsapp' && { provisional: true }), ...(keyed && { keyed }) };
  };
  const carriers: Carriers = {
    routing: Channel.options.map((channel) => ({ channel, carriers: [{ provider: 'outside', sender: channel }] })),
    send: (_, message) => Promise.resolve(take(message)),
  };
  return {
    carriers,
    refuse: (...[channel, outcome, only]: Refusal): void => {
      refusals.set(channel, (tried) => (only === undefined || tried === only ? outcome : undefined));
    },
    handed: (): readonly Outgoing[] => handed,
  };
};
