import { Channel } from '#words/channel.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Outgoing, SendOutcome, Senders } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';
import type { Agenda } from './agenda.ts';
import type { FateOf } from './behaviour.ts';
import type { Witness } from './witness.ts';

interface Outside {
  readonly agenda: Agenda;
  readonly now: () => Date;
  readonly fateOf: FateOf;
  /** The row of a message that was claimed. */
  readonly messageOf: (message: Outgoing) => Promise<MessageRow | undefined>;
  readonly receive: (receipt: Receipt) => Promise<unknown>;
  readonly witness: Pick<Witness, 'sent'>;
}

/** Providers that take every message, and say what became of it some seconds later. */
export const createSenders = ({ agenda, now, fateOf, messageOf: rowOf, receive, witness }: Outside): Senders => {
  let ids = 0;
  const senderOf =
    (channel: Channel) =>
    async (message: Outgoing): Promise<SendOutcome> => {
      const providerId = `${channel}-${(ids += 1)}`;
      const row = await rowOf(message);
      if (row !== undefined) witness.sent?.(message, channel, row);
      const { memberId, messageId } = message;
      const fate = fateOf(message, channel);
      if (fate !== undefined)
        agenda.add(now().getTime() + fate.afterSeconds * 1000, async () => {
          await receive({ providerId, memberId, messageId, ...fate.became, at: now().toISOString() });
        });
      return { kind: 'sent', providerId };
    };
  return Object.fromEntries(Channel.options.map((channel) => [channel, senderOf(channel)])) as Senders;
};
