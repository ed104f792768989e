import * as z from 'zod';
import type { Parsed, Reply } from '#inbound/shapes.ts';
import { PhoneNumber } from '#providers/phone-number.ts';
import { rcsInteraction } from './rcs-interaction.ts';
import { readPayload } from '#providers/read-payload.ts';

const TwoWay = z.object({
  originationNumber: PhoneNumber,
  destinationNumber: z.string(),
  messageBody: z.string(),
  inboundMessageId: z.string().min(1),
});

/** SMS and RCS replies. The payload has no time of its own, so it is when SNS published it. */
export const twoWay = (message: string, at: string): Parsed => {
  const read = readPayload(TwoWay, message);
  if (!read.ok) return read;
  const { originationNumber: from, destinationNumber, messageBody, inboundMessageId: id } = read.value;
  const rcs = destinationNumber.startsWith('rcs-');
  const said = (rcs ? rcsInteraction(messageBody) : undefined) ?? { kind: 'text', text: messageBody };
  if (said.kind === 'ignored') return { ok: true, replies: [], receipts: [], ignored: [said.name] };
  const reply: Reply = {
    id,
    from,
    channel: rcs ? 'rcs' : 'sms',
    at,
    text: said.text,
    ...(said.kind === 'tap' && { postback: said.postback }),
  };
  return { ok: true, replies: [reply], receipts: [], ignored: [] };
};
