import type { Understanding } from '#inbound/interpret.ts';
import { attachmentsOf } from '#inbound/media.ts';
import type { Reply } from '#inbound/shapes.ts';
import { placeText } from '#messages/attachment.ts';
import { ownSubject } from '#messages/mail.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Question } from '#runs/run.ts';
import { idOf } from '#words/ids.ts';

/** By what a reply names the question it answered. */
export const nameOf = ({ token }: Question): string => idOf(token);

/** What people read of it: before a mail that answers none of ours stands what it is about. */
const wordsOf = ({ text, place, mail }: Reply): string => {
  if (place !== undefined) return placeText(place);
  const subject = mail && ownSubject(mail);
  return subject === undefined || subject === text ? text : `${subject}\n${text}`;
};

/** A reply as it is kept: what was understood of it, and what of it is still to come. */
export const replyRow = (
  reply: Reply,
  memberId: string,
  { action, answered, known, asked }: Understanding,
  hash: (text: string) => string,
  now: string,
): MessageRow => {
  const { id, channel, at, alias, place, mail } = reply;
  const messageId = idOf('in', id);
  const to = answered?.question.by?.messages.at(-1);
  const attachments = attachmentsOf(reply, hash, memberId, messageId);
  return {
    memberId,
    messageId,
    direction: 'in',
    channel,
    class: 'inbound',
    message: action,
    cause: id,
    state: 'received',
    at,
    timeline: { received: now },
    text: wordsOf(reply),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(place === undefined ? {} : { place }),
    ...(mail === undefined ? {} : { mail }),
    ...(alias === undefined ? {} : { providerId: alias }),
    ...(answered === undefined ? {} : { answers: nameOf(answered.question) }),
    ...(to === undefined ? {} : { inAnswerTo: to }),
    ...(known === undefined ? {} : { known }),
    ...(asked === undefined ? {} : { asked: asked.use }),
    ...(asked?.draft === undefined ? {} : { draft: asked.draft }),
  };
};
