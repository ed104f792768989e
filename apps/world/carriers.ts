import { Channel } from '#words/channel.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Carriers, Outgoing } from '#messages/sender.ts';
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

/** One provider that takes every message, and says what became of it some seconds later. */
export const createCarriers = ({ agenda, now, fateOf, messageOf: rowOf, receive, witness }: Outside): Carriers => {
  let ids = 0;
  return {
    routing: Channel.options.map((channel) => ({ channel, carriers: [{ provider: 'world', sender: channel }] })),
    send: async (_, message) => {
      const { channel, memberId, messageId } = message;
      const providerId = `${channel}-${(ids += 1)}`;
      const row = await rowOf(message);
      if (row !== undefined) witness.sent?.(message, channel, row);
      const fate = fateOf(message, channel);
      if (fate !== undefined)
        agenda.add(now().getTime() + fate.afterSeconds * 1000, async () => {
          await receive({ providerId, memberId, messageId, ...fate.became, at: now().toISOString() });
        });
      return { kind: 'sent', providerId };
    },
  };
};
