import { readable } from '#inbound/readable.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { replyEdges } from '#runtime/reply-edges.ts';
import { eachAlone } from '#words/each-alone.ts';

const edges = need(replyEdges);

/** SNS topic of the WhatsApp account: replies and receipts come through the same one, and an opt-out never waits. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  const { replies, receipts } = readable(ports.readTopic('whatsapp', message, at));
  const steps = [
    ...replies.map((reply) => () => receiveReply(ports, reply)),
    ...receipts.map((receipt) => () => receiveReceipt(ports, receipt)),
  ];
  await eachAlone<() => Promise<unknown>>(steps, (step) => step());
});
