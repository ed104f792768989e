import * as z from 'zod';
import type { Parsed, Reply } from '#inbound/shapes.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { rcsInteraction } from './rcs-interaction.ts';
import { readPayload } from '#providers/read-payload.ts';

/** Short codes and names send too: banks, carriers, other businesses. Nobody there is a member, and nothing can be answered. */
const Sender = z.union(
  [
    PhoneNumber,
    z
      .string()
      .regex(/^(?=.{1,15}$)(\d{1,8}|.*[A-Za-z].*)$/)
      .transform(() => null),
  ],
  {
    error: 'expected a phone number',
  },
);

const TwoWay = z.object({
  originationNumber: Sender,
  destinationNumber: z.string(),
  messageBody: z.string(),
  inboundMessageId: z.string().min(1),
});

/** SMS and RCS replies. The payload has no time of its own, so it is when SNS published it. */
export const twoWay = (message: string, at: string): Parsed => {
  const read = readPayload(TwoWay, message);
  if (!read.ok) return read;
  const { originationNumber: from, destinationNumber, messageBody, inboundMessageId: id } = read.value;
  if (from === null) return { ok: true, replies: [], receipts: [], ignored: ['a sender that is no phone'] };
  const rcs = destinationNumber.startsWith('rcs-');
  const said = (rcs ? rcsInteraction(messageBody) : undefined) ?? ({ kind: 'text', text: messageBody } as const);
  if (said.kind === 'ignored') return { ok: true, replies: [], receipts: [], ignored: [said.name] };
  const reply: Reply = {
    id,
    from,
    channel: rcs ? 'rcs' : 'sms',
    at,
    text: said.text,
    ...(said.kind === 'tap' && said.postback !== undefined && { postback: said.postback }),
    ...(said.kind === 'text' && said.media && { media: said.media }),
    ...(said.kind === 'text' && said.place && { place: said.place }),
  };
  return { ok: true, replies: [reply], receipts: [], ignored: [] };
};
