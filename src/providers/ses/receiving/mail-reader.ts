import type { Email } from 'postal-mime';
import type { ReadMail } from '#inbound/mail.ts';
import type { Parsed, Reply } from '#inbound/shapes.ts';
import { fewOf, keyIn, messageIds, ownSubject, type MailHead } from '#messages/mail.ts';
import type { Arrivals, Environment } from '#providers/provider.ts';
import { readPayload } from '#providers/read-payload.ts';
import { SesSettings } from '#providers/ses/settings.ts';
import { Arrival, harmIn, isProven } from './arrival.ts';
import { isAutomatic } from './automatic-mail.ts';
import { ownPart } from './own-part.ts';
import { filesOf, readMail, wordsOf } from './read-mail.ts';

/** Where SES puts a mail, by its id. */
export const placeOf = ({ folder }: Pick<Arrivals, 'folder'>, id: string): string => `${folder}mail/${id}`;

const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,255}$/u;
/** The address in one mailbox of a header; `undefined` where there are several or none. */
const bare = (mailboxes: readonly string[]): string | undefined => {
  const [only, ...more] = mailboxes;
  const address = (/<([^<>]*)>\s*$/.exec(only ?? '')?.[1] ?? only ?? '').trim().toLowerCase();
  return more.length === 0 && ADDRESS.test(address) ? address : undefined;
};

/** Who wrote it, where exactly one person says so. */
const writer = ({ mail }: Arrival, email: Email | undefined): string | undefined => {
  if (email === undefined) return bare(mail.commonHeaders.from);
  const heads = email.headers.filter(({ key }) => key === 'from');
  return heads.length === 1 && email.from?.address !== undefined ? bare([email.from.address]) : undefined;
};

const headOf = ({ mail }: Arrival, email: Email | undefined): MailHead => {
  const [id] = messageIds(email?.messageId);
  const before = fewOf(messageIds(email?.references ?? email?.inReplyTo));
  const subject = (email?.subject ?? mail.commonHeaders.subject).replace(/\p{Cc}+/gu, ' ').trim();
  return { subject: subject.slice(0, 998), ...(id && { id }), ...(before.length > 0 && { before: [...before] }) };
};

const nothing = (why: string): Parsed => ({ ok: true, replies: [], receipts: [], ignored: [why] });

/**
 * Reads mails that SES received for the domain of the stage. Harm is dropped, and so is what we wrote ourselves. Of a mail that is too
 * large, or that nobody can read, its subject counts: it may be a stop.
 */
export const mailReader = (environment: Environment, arrivals: Arrivals): ReadMail => {
  const { receiving = '', from: senders } = SesSettings.parse(environment);
  const own = bare([senders.email ?? '']);
  return async (text, at) => {
    const read = readPayload(Arrival, text);
    if (!read.ok) return read;
    const arrival = read.value;
    const { mail, receipt } = arrival;
    const harm = harmIn(arrival);
    if (harm !== undefined) return nothing(harm);
    const taken = await arrivals.take(placeOf(arrivals, mail.messageId));
    const email = taken.ok ? await readMail(taken.bytes) : undefined;
    const from = writer(arrival, email);
    if (from === undefined) return nothing('no sender');
    if (from === own || from.endsWith(`@${receiving.toLowerCase()}`)) return nothing('our own');
    const head = headOf(arrival, email);
    const key = receipt.recipients.flatMap((one) => keyIn(one, receiving) ?? [])[0];
    const reply: Reply = {
      ...{ id: mail.messageId, from, channel: 'email', at: mail.timestamp ?? at },
      ...{ text: ownPart(email === undefined ? '' : await wordsOf(email)) || (ownSubject(head) ?? ''), mail: head },
      media:
        email === undefined
          ? []
          : filesOf(email).map(({ kind }, index) => ({ kind, ref: `${mail.messageId}/${String(index)}` })),
      keptBy: 'ses',
      ...(key !== undefined && { key }),
      ...(isAutomatic(email?.headers ?? [], mail.source, from) && { kind: 'automatic' }),
      ...(!isProven(arrival, from) && { unproven: true }),
    };
    return { ok: true, replies: [reply], receipts: [], ignored: email === undefined ? ['unread mail'] : [] };
  };
};
