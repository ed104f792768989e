import type { Memory } from './memory.ts';
import type { Message } from './model.ts';
import type { Outbox } from './outbox.ts';
import { deliveryEvent, textPrefix } from './receipts.ts';
import { type Status, statusEvent } from './receipts-meta.ts';
import { twilioCode, twilioStatus, type TwilioState } from './receipts-twilio.ts';
import { vonageCode, vonageStatus, type VonageState } from './receipts-vonage.ts';
import { shownOn, spellingsOf } from './spellings.ts';

/** How one vendor tells what became of a message. */
export interface Teller {
  /** It left for the channel's own provider. */
  readonly left: (number: string, message: Message) => void;
  readonly delivered: (number: string, message: Message) => void;
  readonly read: (number: string, message: Message) => void;
  readonly failed: (number: string, message: Message, code: string) => void;
}

const aws = (memory: Memory, outbox: Outbox): Teller => {
  const tell = (number: string, message: Message, event: string, status: string, early = false): void => {
    const { deliveries, receiptDelayMs } = memory.settings(number);
    const write = deliveryEvent(number, message, event, status);
    outbox.post('delivery', message.messageId, early ? 0 : receiptDelayMs, write, deliveries);
  };
  return {
    left: () => undefined,
    delivered: (number, message) => {
      if (message.channel === 'rcs') {
        tell(number, message, 'RCS_DELIVERED', 'DELIVERED');
        return;
      }
      const prefix = textPrefix(message);
      tell(number, message, `${prefix}_QUEUED`, 'QUEUED', true);
      tell(number, message, `${prefix}_SUCCESSFUL`, 'SUCCESSFUL');
      tell(number, message, `${prefix}_DELIVERED`, 'DELIVERED');
    },
    read: (number, message) => {
      if (message.channel === 'rcs') tell(number, message, 'RCS_READ', 'READ');
    },
    failed: (number, message, code) => {
      if (message.channel === 'sms') tell(number, message, `${textPrefix(message)}_${code}`, code);
      else if (code === 'TTL_EXPIRED') tell(number, message, 'RCS_TTL_EXPIRED', 'TTL_EXPIRATION_REVOKED');
      else tell(number, message, 'RCS_FAILED', code);
    },
  };
};

/** WhatsApp, told by Meta itself or by AWS in Meta's words. */
const meta = (memory: Memory, outbox: Outbox, topic: 'meta' | 'whatsapp'): Teller => {
  const tell = (number: string, message: Message, status: Status, delayMs: number, code?: string): void => {
    const settings = memory.settings(number);
    const event = statusEvent(spellingsOf(number, settings), message, status, code);
    outbox.post(topic, message.messageId, delayMs, event, settings.deliveries);
  };
  const delay = (number: string): number => memory.settings(number).receiptDelayMs;
  return {
    left: (number, message) => {
      tell(number, message, 'sent', 0);
    },
    delivered: (number, message) => {
      tell(number, message, 'delivered', delay(number));
    },
    read: (number, message) => {
      tell(number, message, 'read', delay(number));
    },
    failed: (number, message, code) => {
      tell(number, message, 'failed', delay(number), code);
    },
  };
};

const vonage = (memory: Memory, outbox: Outbox): Teller => {
  const tell = (number: string, message: Message, state: VonageState, delayMs: number, code?: string): void => {
    const settings = memory.settings(number);
    const event = vonageStatus(shownOn(message.channel, number, settings), message, state, code);
    outbox.post('vonage', message.messageId, delayMs, event, settings.deliveries);
  };
  const delay = (number: string): number => memory.settings(number).receiptDelayMs;
  return {
    left: (number, message) => {
      tell(number, message, 'submitted', 0);
    },
    delivered: (number, message) => {
      tell(number, message, 'delivered', delay(number));
    },
    read: (number, message) => {
      if (message.channel !== 'sms') tell(number, message, 'read', delay(number));
    },
    failed: (number, message, code) => {
      tell(number, message, 'rejected', delay(number), vonageCode(code));
    },
  };
};

const twilio = (memory: Memory, outbox: Outbox): Teller => {
  const tell = (number: string, message: Message, state: TwilioState, delayMs: number, code?: string): void => {
    const settings = memory.settings(number);
    // To nobody, where the call named no address.
    if (message.ref === null) return;
    const event = twilioStatus(spellingsOf(number, settings), message, message.ref, state, code);
    outbox.post('twilio', message.messageId, delayMs, event, settings.deliveries);
  };
  const delay = (number: string): number => memory.settings(number).receiptDelayMs;
  return {
    left: (number, message) => {
      tell(number, message, 'queued', 0);
      tell(number, message, 'sent', 0);
    },
    delivered: (number, message) => {
      tell(number, message, 'delivered', delay(number));
    },
    read: (number, message) => {
      if (message.channel !== 'sms') tell(number, message, 'read', delay(number));
    },
    failed: (number, message, code) => {
      tell(number, message, 'undelivered', delay(number), twilioCode(code));
    },
  };
};

/** Whoever took a message tells of it. */
export const createTellers = (memory: Memory, outbox: Outbox): ((message: Message) => Teller) => {
  const social = meta(memory, outbox, 'whatsapp');
  const tellers = {
    aws: aws(memory, outbox),
    meta: meta(memory, outbox, 'meta'),
    vonage: vonage(memory, outbox),
    twilio: twilio(memory, outbox),
  };
  return ({ channel, wire: { vendor } }) => (vendor === 'aws' && channel === 'whatsapp' ? social : tellers[vendor]);
};
