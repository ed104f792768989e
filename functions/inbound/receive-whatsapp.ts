import { readable } from '#inbound/readable.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import {
  addressOf,
  bus,
  consents,
  due,
  executions,
  members,
  messages,
  now,
  optOutLists,
  outbox,
  programmes,
  runs,
  wire,
} from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';

const edges = need({
  members,
  consents,
  messages,
  runs,
  executions,
  programmes,
  outbox,
  bus,
  due,
  optOutLists,
  addressOf,
  wire,
  now,
});

/** SNS topic of the WhatsApp account: replies and receipts come through the same one, and an opt-out never waits. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  const { replies, receipts } = readable(ports.wire.whatsapp(message, at));
  for (const reply of replies) await receiveReply(ports, reply);
  for (const receipt of receipts) await receiveReceipt(ports, receipt);
});
