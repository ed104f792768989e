import { unpacked } from '#loyalty/circumstances.ts';
import type { Kind, MeasuredFact } from '#measurement/fact.ts';
import { came, dayOf, factOf, secondsBetween, type Change } from '#measurement/make-fact.ts';
import type { MessageRow } from '#messages/message.ts';
import { CHANNELS, type ChannelDescriptor } from '#words/channel.ts';

/** When it was given to its provider, whatever is known of it since: the day on which all that comes of it counts. */
export const claimedAt = ({ timeline, at }: MessageRow): string => timeline.claimed ?? at;

/** By what all that came of a message is asked. */
export const dimensionsOf = (row: MessageRow) => ({
  channel: row.channel,
  provider: row.provider ?? row.detour?.provider ?? row.carried?.provider,
  journey: row.journey,
  message: row.message,
  variant: row.variant,
  class: row.class,
  topic: row.topic,
});

/**
 * Which states it has reached, and when. What arrived was sent, and what was read arrived, also where nobody said so, so that no state
 * has more messages than the one before it.
 */
const reached = ({ direction, timeline: { sent, delivered, read, failed, refused } }: MessageRow) =>
  direction === 'in'
    ? {}
    : {
        'message.sent': sent ?? delivered ?? read,
        'message.delivered': delivered ?? read,
        'message.read': read,
        'message.failed': failed,
        'message.refused': refused,
      };

/** What a row told before it was claimed anew is of another try: it went twice, and is billed twice. */
const sameTry = (before: MessageRow | undefined, after: MessageRow): boolean =>
  before !== undefined && before.timeline.claimed === after.timeline.claimed;

/** What is paid when it is sent, and what is paid when it arrives; the currency says that its price is known. */
const billed = (kind: Kind, { channel, cost, currency }: MessageRow) => {
  const { paidWhenDelivered }: ChannelDescriptor = CHANNELS[channel];
  const paid = paidWhenDelivered ? 'message.delivered' : 'message.sent';
  if (kind !== 'message.sent' && kind !== paid) return {};
  return { currency, cost: kind === paid ? cost : undefined };
};

/** A message that goes out: each state once, in whatever order its receipts come. */
export const ofMessage = ({ before, after }: Change<MessageRow>): readonly MeasuredFact[] => {
  if (after === undefined) return [];
  const was = before !== undefined && sameTry(before, after) ? reached(before) : {};
  return came(reached(after), was).map(([kind, at]) => {
    const { cost, currency } = billed(kind, after);
    const seconds = kind === 'message.delivered' ? secondsBetween(claimedAt(after), at) : undefined;
    return factOf({
      ...{ kind, at, on: dayOf(claimedAt(after)), whose: unpacked(after.whose) },
      name: [after.memberId, after.messageId, claimedAt(after)],
      dimensions: dimensionsOf(after),
      why: kind === 'message.failed' ? after.failure : kind === 'message.refused' ? after.verdict?.rule : undefined,
      currency,
      measures: { seconds, cost },
    });
  });
};
