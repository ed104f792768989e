import type { Understanding } from '#inbound/interpret.ts';
import { attachmentsOf } from '#inbound/media.ts';
import type { Reply } from '#inbound/shapes.ts';
import { placeText } from '#messages/attachment.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Question } from '#runs/run.ts';
import { idOf } from '#words/ids.ts';

/** By what a reply names the question it answered. */
export const nameOf = ({ token }: Question): string => idOf(token);

/** A reply as it is kept: what was understood of it, and what of it is still to come. */
export const replyRow = (
  reply: Reply,
  memberId: string,
  { action, answered, known, asked }: Understanding,
  hash: (text: string) => string,
  now: string,
): MessageRow => {
  const { id, channel, at, text, alias, place } = reply;
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
    text: place === undefined ? text : placeText(place),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(place === undefined ? {} : { place }),
    ...(alias === undefined ? {} : { providerId: alias }),
    ...(answered === undefined ? {} : { answers: nameOf(answered.question) }),
    ...(to === undefined ? {} : { inAnswerTo: to }),
    ...(known === undefined ? {} : { known }),
    ...(asked === undefined ? {} : { asked: asked.use }),
    ...(asked?.draft === undefined ? {} : { draft: asked.draft }),
  };
};
