import { randomBytes, randomUUID } from 'node:crypto';
import { nextFailure } from './failures.ts';
import { Refusal } from './http.ts';
import type { Memory, Suppressed } from './memory.ts';
import type { Header, Message } from './model.ts';
import { newMessage } from './new-message.ts';
import { oneClickUrl } from './one-click.ts';
import type { Clock, Outbox } from './outbox.ts';
import { about, mailEvent } from './receipts-ses.ts';

export interface MailDraft {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: readonly Header[];
  readonly tags: Readonly<Record<string, string[]>>;
  readonly ref: string | null;
}

const sesId = (): string => `0100${randomBytes(6).toString('hex')}-${randomUUID()}-000000`;
const unsent = 'OnAccountSuppressionList';

/** What happens to a mail between SES's yes and the inbox, and what the person does with it there. */
export const createMailbox = (memory: Memory, outbox: Outbox, clock: Clock) => {
  const tell = (message: Message, write: (at: Date) => object, delayMs: number): void => {
    outbox.post(
      'email',
      message.messageId,
      delayMs,
      mailEvent(message, write),
      memory.settings(message.wire.to).deliveries,
    );
  };
  const delay = ({ wire }: Message): number => memory.settings(wire.to).receiptDelayMs;
  const settle = (message: Message, state: Message['state'], reason: string | null = null): void => {
    memory.change(message.wire.to, message, { state, reason });
  };
  const suppressedAt = (address: string): Suppressed | undefined => memory.suppressed.get(address);

  /** SES puts an address on the list by itself after a permanent bounce and after a complaint. */
  const suppress = (address: string, reason: Suppressed['reason']): void => {
    memory.suppressed.put(address, { address, reason, at: clock.now().toISOString() });
  };

  const fail = (message: Message, code: string): void => {
    const { to } = message.wire;
    settle(message, 'failed', code);
    if (code === 'Reject') {
      tell(message, about.reject(), delay(message));
      return;
    }
    tell(message, about.send(), 0);
    tell(message, about.bounce(to, code, sesId()), delay(message));
    if (code.startsWith('Permanent.')) suppress(to, 'BOUNCE');
  };
  /** SES says yes to the call all the same; that nothing was sent is told as the bounce or complaint that it repeats. */
  const withhold = (message: Message, reason: Suppressed['reason']): void => {
    const { to } = message.wire;
    const bounced = reason === 'BOUNCE';
    settle(message, 'failed', unsent);
    tell(message, about.send(), 0);
    const said = bounced ? about.bounce(to, `Permanent.${unsent}`, sesId()) : about.complaint(to, unsent, sesId());
    tell(message, said, delay(message));
  };
  const deliver = (message: Message): void => {
    settle(message, 'delivered');
    tell(message, about.send(), 0);
    tell(message, about.delivery(message.wire.to, message.at), delay(message));
  };

  const find = (address: string, messageId: string): Message => {
    const message = memory.messages(address).find((m) => m.messageId === messageId && m.channel === 'email');
    if (message?.mail === undefined) throw new Refusal(404, 'this inbox has no such mail', 'messageId');
    if (message.state !== 'delivered' && message.state !== 'read')
      throw new Refusal(409, 'the mail has not arrived in this inbox', 'messageId');
    return message;
  };
  const mark = (message: Message, next: Partial<NonNullable<Message['mail']>>): void => {
    if (message.mail !== undefined) memory.change(message.wire.to, message, { mail: { ...message.mail, ...next } });
  };

  return {
    find,
    suppress,
    accept: ({ to, from, subject, text, html, headers, tags, ref }: MailDraft): string => {
      const message = newMessage({
        messageId: sesId(),
        channel: 'email',
        direction: 'in',
        from,
        text,
        at: clock.now().toISOString(),
        ref,
        mail: { subject, unsubscribeUrl: oneClickUrl(headers), unsubscribedAt: null, spamAt: null },
        wire: { to, kind: 'mail', mail: { html, headers: [...headers], tags } },
      });
      const withheld = suppressedAt(to);
      const failure = withheld === undefined ? nextFailure(memory, to, 'email') : null;
      memory.add(to, message);
      if (failure !== null) memory.configure(to, { failWith: null });
      if (withheld !== undefined) withhold(message, withheld.reason);
      else if (failure === 'never' || (failure === null && memory.loses('aws', 'email')))
        settle(message, 'sent', 'never');
      else if (failure === null) deliver(message);
      else fail(message, failure);
      return message.messageId;
    },
    /** The person opens one mail, or all; SES hears of it by a picture, so never of a mail that is text alone. */
    read: (address: string, messageId?: string): number => {
      const fresh = memory
        .messages(address)
        .filter((m) => m.state === 'delivered' && (messageId === undefined || m.messageId === messageId));
      for (const message of fresh) {
        settle(message, 'read');
        if (message.wire.mail?.html !== '') tell(message, about.open(), delay(message));
      }
      return fresh.length;
    },
    /** The person calls it spam: SES hears it from the mailbox provider, once. */
    spam: (address: string, messageId: string): void => {
      const message = find(address, messageId);
      if (message.mail?.spamAt !== null) return;
      mark(message, { spamAt: clock.now().toISOString() });
      suppress(address, 'COMPLAINT');
      tell(message, about.complaint(address, null, sesId()), delay(message));
    },
    unsubscribed: (message: Message): void => {
      mark(message, { unsubscribedAt: clock.now().toISOString() });
    },
  };
};
export type Mailbox = ReturnType<typeof createMailbox>;
