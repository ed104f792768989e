import * as z from 'zod';
import { idOf } from '#words/ids.ts';

/** What an answer has to name of a mail, so that programs show both as one conversation (RFC 5322, 3.6.4). */
export const MailHead = z.strictObject({
  subject: z.string(),
  /** Its message-id with the brackets. */
  id: z.string().optional(),
  /** Those of the mails before it, the first one first. */
  before: z.array(z.string()).optional(),
});
export type MailHead = z.infer<typeof MailHead>;

/** "Re:" and what programs of other languages write for it. */
const AGAIN = /^\s*(?:re|sv|aw|antw|odp|vs|r|ref|rif)\s*(?:\[\d+\]\s*)?:\s*/i;
/** In characters; no program shows more of one. */
const LONGEST_SUBJECT = 200;

/** A subject of their own; `undefined` for that of what they answer. */
export const ownSubject = ({ subject }: MailHead): string | undefined =>
  subject === '' || AGAIN.test(subject) ? undefined : subject;

/** The subject of an answer: one "Re:", and nothing that could end a header. */
export const answerSubject = ({ subject }: MailHead): string => {
  const plain = subject
    .replace(/\p{Cc}+/gu, ' ')
    .replace(AGAIN, '')
    .trim();
  return `Re: ${plain.slice(0, LONGEST_SUBJECT)}`.trim();
};

/** A message-id without folding or comments; what else stands there names no mail. */
const MESSAGE_ID = /<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>/g;
export const messageIds = (text: string | undefined): readonly string[] => text?.match(MESSAGE_ID) ?? [];

/** So many together stay within the 995 characters that SES takes as the value of a header, 250 at the most each. */
const MOST_BEFORE = 3;
/** The first mail of a thread and the last ones: programs find the thread by either. */
export const fewOf = ([first, ...rest]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [first, ...rest.slice(1 - MOST_BEFORE)];

type Hash = (text: string) => string;

/**
 * What stands in the address that a mail is answered to, and whose link says which mail that was. Nobody makes one who has not our
 * key; in small letters alone, since some programs write addresses so.
 */
export const replyKey = (hash: Hash, memberId: string, messageId: string): string =>
  idOf('mail', hash(`answers to ${messageId} of ${memberId}`));

export const replyAddress = (key: string, domain: string): string => `reply+${key}@${domain}`;

/** The key in an address, whoever wrote it there. */
export const keyIn = (address: string, domain: string): string | undefined => {
  const [, key, at] = /^reply\+([0-9a-v]{32})@(.+)$/.exec(address.toLowerCase()) ?? [];
  return at === domain.toLowerCase() ? key : undefined;
};
