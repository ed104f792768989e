import { randomBytes, randomUUID } from 'node:crypto';
import type { Memory } from './memory.ts';
import { type Channel, freshSettings, type Message, type Settings, type Vendor } from './model.ts';
import { newMessage } from './new-message.ts';
import type { Clock, Outbox } from './outbox.ts';
import { nextFailure } from './failures.ts';
import { createTellers } from './tellers.ts';

export type Draft = Pick<Message, 'channel' | 'from' | 'text' | 'cards' | 'suggestions' | 'ref' | 'footer' | 'opens'> &
  Pick<Message['wire'], 'kind' | 'context' | 'messageType'> & {
    to: string;
    vendor?: Vendor;
    ttlSeconds?: number;
    doomed?: string;
  };

export const newWamid = (): string => `wamid.HB${randomBytes(24).toString('base64url')}`;
const dayMs = 86_400_000;

/** What happens to a message between the provider's yes and the screen. */
export const createCarrier = (memory: Memory, outbox: Outbox, clock: Clock) => {
  const tellerOf = createTellers(memory, outbox);
  const settle = (number: string, message: Message, state: Message['state'], reason: string | null = null): void => {
    const wire = { ...message.wire, waiting: false };
    memory.change(number, message, { state, reason, wire });
  };

  const fail = (number: string, message: Message, code: string): void => {
    tellerOf(message).failed(number, message, code);
    settle(number, message, 'failed', code);
  };

  const deliver = (number: string, message: Message): void => {
    settle(number, message, 'delivered');
    tellerOf(message).delivered(number, message);
  };

  const refusedBy = (settings: Settings, channel: Channel): string | undefined => {
    if (channel === 'rcs' && !settings.rcs) return 'UNDELIVERABLE';
    return channel === 'whatsapp' && !settings.whatsapp ? '131026' : undefined;
  };

  const attempt = (number: string, message: Message): void => {
    const settings = memory.settings(number);
    const refusal = refusedBy(settings, message.channel);
    if (refusal !== undefined) fail(number, message, refusal);
    else if (settings.signal) deliver(number, message);
  };

  const expireLater = (number: string, message: Message): void => {
    const { expiresAt } = message.wire;
    if (expiresAt === null) return;
    clock.after(Math.max(0, Date.parse(expiresAt) - clock.now().getTime()), () => {
      const current = memory.messages(number).find((m) => m.messageId === message.messageId);
      if (current?.wire.waiting === true) fail(number, current, 'TTL_EXPIRED');
    });
  };

  const accept = (draft: Draft): string => {
    const { to: number, vendor = 'aws', kind, context, messageType, ttlSeconds, doomed, ...shown } = draft;
    const at = clock.now();
    const ttlMs = ttlSeconds === undefined ? (draft.channel === 'sms' ? 3 * dayMs : null) : ttlSeconds * 1000;
    const message = newMessage({
      messageId: randomUUID(),
      ...shown,
      card: shown.cards[0] ?? null,
      direction: 'in',
      at: at.toISOString(),
      wire: {
        to: number,
        wamid: newWamid(),
        vendor,
        kind,
        context,
        messageType,
        expiresAt: ttlMs === null ? null : new Date(at.getTime() + ttlMs).toISOString(),
        waiting: true,
      },
    });
    const failure = doomed ?? nextFailure(memory, number, draft.channel, vendor);
    memory.add(number, message);
    if (failure !== null && doomed === undefined) memory.configure(number, { failWith: null });
    if (failure === 'never' || (failure === null && memory.loses(vendor, draft.channel)))
      settle(number, message, 'sent', 'never');
    else if (failure !== null) fail(number, message, failure);
    else {
      if (refusedBy(memory.settings(number), draft.channel) === undefined) tellerOf(message).left(number, message);
      attempt(number, message);
      if (message.wire.waiting) expireLater(number, message);
    }
    return message.messageId;
  };

  return {
    accept,
    /** New settings; what waited for the signal arrives when it is back. */
    configure: (number: string, next: Partial<Settings>): Settings => {
      const before = { ...freshSettings, ...memory.settings(number) };
      const settings = memory.configure(number, next);
      if (settings.signal && !before.signal)
        for (const message of memory.messages(number)) if (message.wire.waiting) attempt(number, message);
      return settings;
    },
    /** The person looks at the thread: delivered messages are seen, and read where the channel tells. */
    read: (number: string, channel?: Channel): number => {
      const fresh = memory
        .messages(number)
        .filter((m) => m.state === 'delivered' && !m.wire.seen && (channel === undefined || m.channel === channel));
      for (const message of fresh) {
        const wire = { ...message.wire, seen: true };
        memory.change(number, message, { wire, state: message.channel === 'sms' ? 'delivered' : 'read' });
        tellerOf(message).read(number, message);
      }
      return fresh.length;
    },
    resume: (): void => {
      for (const number of memory.numbers())
        for (const message of memory.messages(number)) if (message.wire.waiting) expireLater(number, message);
    },
  };
};
export type Carrier = ReturnType<typeof createCarrier>;
