import type { Channel } from '#channels/channel.ts';
import type { MessageRow } from '#channels/message.ts';
import type { Outgoing, SendOutcome, Senders } from '#channels/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';
import type { Agenda } from './agenda.ts';
import { RECEIPT_SECONDS, type Behaviour } from './behaviour.ts';
import type { Witness } from './witness.ts';

interface Outside {
  readonly agenda: Agenda;
  readonly now: () => Date;
  readonly behaviour: Behaviour;
  /** The row of a message that was claimed. */
  readonly rowOf: (message: Outgoing) => Promise<MessageRow | undefined>;
  readonly receive: (receipt: Receipt) => Promise<unknown>;
  readonly witness: Pick<Witness, 'sent'>;
}

/** Providers that take every message, and say what became of it some seconds later. */
export const createSenders = ({ agenda, now, behaviour, rowOf, receive, witness }: Outside): Senders => {
  let ids = 0;
  const senderOf =
    (channel: Channel) =>
    async (message: Outgoing): Promise<SendOutcome> => {
      const providerId = `${channel}-${(ids += 1)}`;
      const row = await rowOf(message);
      if (row !== undefined) witness.sent?.(message, channel, row);
      const { memberId, messageId } = message;
      const at = now().getTime() + RECEIPT_SECONDS[channel] * 1000;
      const failed = behaviour.fail.includes(channel);
      const became = failed ? ({ state: 'failed', code: 'UNREACHABLE' } as const) : ({ state: 'delivered' } as const);
      if (!behaviour.silent.includes(channel))
        agenda.add(at, async () => {
          await receive({ providerId, memberId, messageId, ...became, at: now().toISOString() });
        });
      return { kind: 'sent', providerId };
    };
  return { rcs: senderOf('rcs'), whatsapp: senderOf('whatsapp'), sms: senderOf('sms'), email: senderOf('email') };
};
