import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { Refusal } from './http.ts';
import type { Mailbox } from './mailbox.ts';
import type { Memory } from './memory.ts';
import { newMessage } from './new-message.ts';
import type { Clock, Outbox } from './outbox.ts';
import { mimeOf, receivedOf, type Letter } from './wire/mail-mime.ts';

/** `messageId`: which mail; the newest when left out. */
export const MailReply = z.strictObject({
  text: z.string().trim().min(1, 'is empty').max(10_000, 'is longer than 10,000 characters'),
  messageId: z.string().optional(),
  channel: z.literal('email').optional(),
});
type MailReply = z.infer<typeof MailReply>;

/** Where the business has SES put mail. */
type Arrive = (key: string, bytes: Uint8Array) => void;

const BUCKET = 'attachments';
const FOLDER = 'arrived/mail/';

/** A person answers a mail: to where it wants to be answered, and SES tells of it when it lies in the bucket. */
export const createMailReply =
  (memory: Memory, mailbox: Mailbox, outbox: Outbox, clock: Clock, arrive: Arrive) =>
  (address: string, { text, messageId }: MailReply): string => {
    const mails = memory
      .messages(address)
      .filter(({ channel, direction }) => channel === 'email' && direction === 'in');
    const about = mailbox.find(address, messageId ?? mails.at(-1)?.messageId ?? '');
    const to = about.wire.mail?.headers.find(({ name }) => name === 'Reply-To')?.value;
    if (to === undefined) throw new Refusal(409, 'nobody reads replies to this mail here', 'messageId');
    const subject = about.mail?.subject ?? '';
    const letter: Letter = {
      ...{ id: randomBytes(20).toString('hex'), from: address, to, text, at: clock.now(), about },
      subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    };
    const { id, at } = letter;
    const mail = { subject: letter.subject, unsubscribeUrl: null, unsubscribedAt: null, spamAt: null };
    memory.add(
      address,
      newMessage({
        ...{ messageId: id, channel: 'email', direction: 'out', from: address, text, at: at.toISOString(), mail },
        wire: { to, kind: 'mail', seen: true },
      }),
    );
    const key = `${FOLDER}${id}`;
    arrive(key, Buffer.from(mimeOf(letter), 'latin1'));
    outbox.post('mail', id, 0, () => receivedOf(letter, BUCKET, key), memory.settings(address).deliveries);
    return id;
  };
export type WriteMail = ReturnType<typeof createMailReply>;
