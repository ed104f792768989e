import { receiveReply } from '#inbound/receive-reply.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readInbound } from '#runtime/read-inbound.ts';
import { replyEdges } from '#runtime/reply-edges.ts';
import { eachAlone } from '#words/each-alone.ts';

const edges = need(replyEdges);

/** SNS two-way topic: what people write by SMS and RCS, and the buttons they tap. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  await eachAlone(readInbound(ports, 'two-way', message, at).replies, (reply) => receiveReply(ports, reply));
});
