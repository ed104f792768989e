import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readInbound } from '#runtime/read-inbound.ts';
import { inboundEdges, takeInbound } from '#runtime/take-inbound.ts';

const edges = need(inboundEdges);

/** SNS topic of the WhatsApp account: choices, replies and receipts come through the same one, and an opt-out never waits. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  await takeInbound(ports, readInbound(ports, 'whatsapp', message, at));
});
