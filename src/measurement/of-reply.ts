import { unpacked, type Circumstances } from '#loyalty/circumstances.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { dayOf, factOf, secondsBetween, type Change } from '#measurement/make-fact.ts';
import { claimedAt, dimensionsOf } from '#measurement/of-message.ts';
import type { MessageRow } from '#messages/message.ts';

/** A reply, with the dimensions and the day of the message that it answers where it answers one. Its words are no part of it. */
export const ofReply = (
  { before, after }: Change<MessageRow>,
  whose: Circumstances,
  answered: MessageRow | undefined,
): readonly MeasuredFact[] => {
  if (before !== undefined || after?.direction !== 'in') return [];
  const at = after.timeline.received ?? after.at;
  const name = [after.memberId, after.messageId];
  const base = { kind: 'reply.received', at, name, why: after.message } as const;
  if (answered === undefined) return [factOf({ ...base, whose, dimensions: { channel: after.channel } })];
  return [
    factOf({
      ...base,
      on: dayOf(claimedAt(answered)),
      whose: { ...unpacked(answered.whose), alias: whose.alias },
      dimensions: dimensionsOf(answered),
      measures: { seconds: secondsBetween(claimedAt(answered), at) },
    }),
  ];
};
