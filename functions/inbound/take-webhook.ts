import { Posted } from '#inbound/posted.ts';
import { sources } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readPosted } from '#runtime/read-inbound.ts';
import { inboundEdges, takeInbound } from '#runtime/take-inbound.ts';

const edges = need({ ...inboundEdges, sources });

/** SNS topic of what providers posted: whatever their sources bring. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  await takeInbound(ports, readPosted(ports, Posted.parse(JSON.parse(message)), at));
});
